import type { Span } from '../text/span.ts';

/** `现将2025年法治政府建设情况报告如下` in a text as it is read, or `undefined`. Source: 公文 practice, 现将…如下. */
export function findFormula(text: string): (Span & { readonly text: string }) | undefined {
  const match = /现将[^。]{0,60}如下/.exec(text);
  return match ? { start: match.index, end: match.index + match[0].length, text: match[0] } : undefined;
}

/** `根据《…条例》要求编制本报告`, `本报告由X县X局按照《…条例》编制`: on what ground a report for the public was made. */
export function findGround(text: string): string | undefined {
  return /(?:根据|按照|依据)[^。]{0,120}编制[^。]{0,30}报告|本(?:年度)?报告[^。]{0,120}编制/.exec(text)?.[0];
}

/** `我代表…向大会报告工作`, `受…委托，我就…向会议报告`: who delivers a report to a congress says so. */
export function findDelivery(text: string): string | undefined {
  return /(?:我(?:代表|受)|受[^。，]{2,30}委托，)[^。]{1,60}报告[^。，]{0,8}/.exec(text)?.[0];
}

/** `各位代表：`, `主任、各位副主任、各位委员：`, `同志们！`: the text of a speech, which nobody signs. */
export function isAddress(text: string): boolean {
  return /^[^。！：:\d“”]{0,40}?(?:各位[一-鿿]{2,10}|同志们)[^。！：:\d]{0,30}[！：:]/.test(text);
}

/** A paragraph that only closes the report: `特此报告。`, `专此汇报`. */
export function isClosing(text: string): boolean {
  return /^(?:特此|专此)(?:报告|汇报)/.test(text);
}

/** The opening says that a report follows: …报告如下, …汇报如下, 特编制本报告; 现将…予以公布, 现将…提请审议; 现在，我代表…报告工作，请予审议. */
export function announcesReport(text: string): boolean {
  return (
    findGround(text) !== undefined ||
    findDelivery(text) !== undefined ||
    /如下|提请[^。，；]{0,20}审[议查]|(?:编制|编写|形成|发布)(?:本|此)(?:年度)?报告|现(?:予以?|向社会)?(?:公布|公开|发布)[^。]{0,40}(?:报告|情况)|现将[^。]{2,60}(?:予以|向社会)(?:公布|公开|公告)/.test(
      text,
    )
  );
}
