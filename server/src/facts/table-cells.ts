/** What a cell holds: a blank and a stroke are no 0, and what else is written is a text. */
export type CellForm = 'number' | 'blank' | 'stroke' | 'text';

/** `1,204`, `12件`, `-4`, `3.5万元`; not `1.属于国家秘密`. */
const numberCell = /^[-−－–]?(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?[一-鿿%]{0,3}$/;
const strokeCell = /^(?:[/／\\—–－-]+|无)$/;

export function readsAs(text: string): CellForm {
  if (text === '') return 'blank';
  if (numberCell.test(text)) return 'number';
  return strokeCell.test(text) ? 'stroke' : 'text';
}

/** A gap that is still to be filled stands for a number. */
export function isGap(text: string): boolean {
  return /^(?:【待填[^】]{0,60}】|[×xX_＿*]{1,8}|\?|？)$/.test(text);
}

/** `（四）`, `4.`, `四、` before a label, or before each of several that run into one another. */
const numbering = /（[一二三四五六七八九十]{1,2}）|\d{1,2}[.、]|[一二三四五六七八九十]{1,2}、/;

/** `三、本年度办理结果（二）部分公开（区分处理的，…）` → `部分公开`: the last label, without numbers, remarks and marks. */
export function leafOf(text: string): string {
  const plain = text.replace(/（[^（）]{3,60}）/g, '');
  const pieces = plain.split(numbering).map((piece) => piece.replace(/[“”‘’"'、，。：；《》*＊]/g, ''));
  return pieces.findLast((piece) => piece !== '') ?? '';
}
