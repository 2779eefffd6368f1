/** What the gaps of a template that are known stand for; what is unknown stays a gap to fill in. */
export interface TemplateValues {
  readonly year: number | undefined;
  readonly issuer: string | undefined;
}

export function fillTemplate(template: string, { year, issuer }: TemplateValues): string {
  return template
    .replaceAll('{year}年', year === undefined ? '【待填：年度】年' : `${year}年`)
    .replaceAll('{next}年', year === undefined ? '【待填：下一年度】年' : `${year + 1}年`)
    .replaceAll('{issuer}', issuer ?? '【待填：发文机关】');
}

/** The form of every gap that a template of ours leaves: `【待填：次数】`. */
export const gapPattern = /【待填[：:][^】\n]{1,60}】/g;
