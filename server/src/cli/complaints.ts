/** What the parser of arguments says of wrong usage, and what it means; `$1` is what stands in the first bracket. */
const meanings: readonly (readonly [english: RegExp, chinese: string])[] = [
  [/unknown command '([^']*)'/, '没有“$1”这个命令'],
  [/unknown option '([^']*)'/, '没有“$1”这个选项'],
  [/missing required argument 'paths'/, '没有写明检查哪些文件'],
  [/missing required argument '([^']*)'/, '没有写“$1”'],
  [/option '(--[\w-]+)[^']*' argument missing/, '“$1”后面要写一个值'],
  [/option '(--[\w-]+)[^']*' argument '[^']*' is invalid\. Allowed choices are ([^.]*)\./, '“$1”后面可以写 $2'],
  [/too many arguments/, '多写了参数'],
];

/** Wrong usage in both languages: the language asked for is not known before the arguments are read. */
export function explainUsage(complaint: string): string {
  const english = complaint.trim().replace(/^error: /, '');
  // Our own reasons are in both languages.
  const own = /^option '(--[\w-]+)[^']*' argument '([^']*)' is invalid\. (?!Allowed)(.*)$/s.exec(english);
  if (own) return `hegao: ${own[1]} ${own[2]}: ${own[3]}\n`;
  for (const [pattern, chinese] of meanings) {
    const match = pattern.exec(english);
    if (match)
      return `hegao: ${chinese.replace(/\$(\d)/g, (_, group) => match[group] ?? '')} / ${english.replace('\n', ' ')}\n`;
  }
  return `hegao: ${english}\n`;
}
