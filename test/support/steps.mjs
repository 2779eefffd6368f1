// Progress a person can follow: one line a step, with its seconds; a living line on a terminal.
const terminal = process.stdout.isTTY === true;
const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const REMIND_AFTER = 15_000; // Where no line can live, say now and then that the work goes on.

let living; // The step whose line stands at the bottom of the terminal.
let lastSaid = 0;

/** Prints text without tearing the living line. */
export function say(text) {
  lastSaid = Date.now();
  if (living) process.stdout.write('\r\x1b[2K');
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
  living?.draw();
}

/**
 * Runs `work` under a title. `work` gets `note(text)`, which says how far it is, and returns what stands behind the
 * title when it is done: nothing, or `{ ok, result }`: whether it went well, and a few words.
 */
export async function step(title, work) {
  const start = Date.now();
  const seconds = () => `${((Date.now() - start) / 1000).toFixed(1)} s`;
  let progress = '';
  let frame = 0;
  const draw = () => process.stdout.write(`\r\x1b[2K${FRAMES[frame]} ${title} ${progress} ${seconds()}`);
  const tick = () => {
    frame = (frame + 1) % FRAMES.length;
    if (terminal) draw();
    else if (Date.now() - lastSaid >= REMIND_AFTER) say(`  … ${title} ${progress} ${seconds()}`);
  };
  if (terminal) {
    living = { draw };
    draw();
  } else say(`▸ ${title}`);
  const timer = setInterval(tick, terminal ? 100 : 1000);
  const finish = (mark, result) => {
    clearInterval(timer);
    if (terminal) process.stdout.write('\r\x1b[2K');
    living = undefined;
    say(`${mark} ${title}${result ? `: ${result}` : ''}  ${seconds()}`);
  };
  try {
    const outcome = await work((text) => {
      progress = text;
    });
    finish(outcome?.ok === false ? '✗' : '✓', outcome?.result);
    return outcome;
  } catch (error) {
    finish('✗');
    throw error;
  }
}
