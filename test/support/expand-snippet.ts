/**
 * The text that a snippet inserts when every placeholder is left as it is. The grammar is that of VS Code, without
 * transformations: `$1`, `${1}`, `${1:text}`, `${1|one,two|}`, `${VARIABLE:text}`, `\$`.
 */
export function expandSnippet(body: string, variables: Readonly<Record<string, string>>): string {
  const reader = { body, at: 0, variables, stops: new Map<string, string>() };
  // Twice: `$1` may stand before `${1:text}`.
  readText(reader, false);
  reader.at = 0;
  return readText(reader, false);
}

interface Reader {
  readonly body: string;
  at: number;
  readonly variables: Readonly<Record<string, string>>;
  readonly stops: Map<string, string>;
}

/** Reads up to the end, or to the `}` that closes a placeholder. */
function readText(reader: Reader, isNested: boolean): string {
  let text = '';
  while (reader.at < reader.body.length) {
    const character = reader.body.charAt(reader.at++);
    if (character === '\\') text += reader.body.charAt(reader.at++);
    else if (character === '$') text += readPlaceholder(reader);
    else if (character === '}' && isNested) return text;
    else text += character;
  }
  if (isNested) throw new Error('A placeholder is not closed.');
  return text;
}

/** Reads what stands behind a `$`. */
function readPlaceholder(reader: Reader): string {
  const braced = reader.body[reader.at] === '{';
  const name = /^\{?(\w+)/.exec(reader.body.slice(reader.at))?.[1];
  if (name === undefined) return '$';
  reader.at += name.length + (braced ? 1 : 0);
  if (!braced) return resolveStop(reader, name, undefined);
  const mark = reader.body.charAt(reader.at++);
  if (mark === '}') return resolveStop(reader, name, undefined);
  if (mark === ':') return resolveStop(reader, name, readText(reader, true));
  const words = mark === '|' ? /^(?:[^\\|]|\\.)*(?=\|\})/s.exec(reader.body.slice(reader.at))?.[0] : undefined;
  if (words === undefined) throw new Error(`\${${name}${mark} is not understood.`);
  reader.at += words.length + 2;
  const [first = ''] = /^(?:[^\\,]|\\.)*/s.exec(words) ?? [];
  return resolveStop(reader, name, first.replace(/\\(.)/gs, '$1'));
}

function resolveStop({ variables, stops }: Reader, name: string, text: string | undefined): string {
  if (!/^\d/.test(name)) {
    const value = variables[name] ?? text;
    if (value === undefined) throw new Error(`The variable ${name} is unknown here.`);
    return value;
  }
  if (text !== undefined) stops.set(name, text);
  return stops.get(name) ?? '';
}
