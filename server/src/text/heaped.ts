/** No writer comes near these; the parser of YAML takes a frame of the stack for one, and minutes for thousands of others. */
const deepest = 100;
const mostIndicators = 100;

/**
 * Whether brackets are heaped upon each other, lists in lists on one line, or tags, anchors and `?`: at a file of them the
 * parser dies, and the server with it. Brackets in the strings of JSON are none.
 */
export function isHeaped(content: string, isJson: boolean): boolean {
  let depth = 0;
  let dashes = 0;
  let indicators = 0;
  let inString = false;
  let isStart = true; // Of a word: indicators stand nowhere else.
  for (let at = 0; at < content.length; at++) {
    const character = content.charAt(at);
    if (inString) {
      if (character === '\\') at++;
      else if (character === '"') inString = false;
      continue;
    }
    if (character === '[' || character === '{') depth++;
    else if (character === ']' || character === '}') depth = Math.max(0, depth - 1);
    else if (character === '\n' || character === '\r') dashes = 0;
    else if (isStart && character === '-') dashes++;
    else if (isStart && '?!&'.includes(character)) indicators++;
    if (depth > deepest || dashes > deepest || indicators > mostIndicators) return true;
    inString = isJson && character === '"';
    isStart = ' \t\r\n[{,-?'.includes(character);
  }
  return false;
}
