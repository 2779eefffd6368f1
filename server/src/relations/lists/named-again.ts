import type { Figure } from '../../facts/figure.ts';

/** `普通程序110件、简易程序10件。普通程序结案105件`: whether a label begins with the name of an item told before, and says more. */
export function isNamedAgain(item: Figure, { before }: Figure): boolean {
  const name = item.before.replace(/^(?:[，；、（]|其中)+/, '');
  const said = before.replace(/^[，；、]/, '');
  return name.length > 1 && said.length > name.length && said.startsWith(name);
}
