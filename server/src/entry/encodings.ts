import iconv from 'iconv-lite';
import type { DecodedText, Encoding, FileText } from '../cli/host.ts';

/** UTF-32, of which the first mark is the beginning, is none of ours. */
const marks: readonly { readonly encoding?: Encoding; readonly bytes: readonly number[] }[] = [
  { bytes: [0xff, 0xfe, 0, 0] },
  { bytes: [0, 0, 0xfe, 0xff] },
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
  { encoding: 'gb18030', bytes: [0x84, 0x31, 0x95, 0x33] },
];

/**
 * The text of a file: by its byte order mark, else in the first of UTF-8, UTF-16 and GB18030 that fits. Nothing is
 * repaired: what is broken is `damaged`.
 */
export function decode(bytes: Uint8Array): FileText {
  const mark = marks.find((one) => one.bytes.every((byte, i) => bytes[i] === byte));
  if (mark) return mark.encoding ? (decodeAs(bytes, mark.encoding) ?? { error: 'damaged' }) : { error: 'encoding' };
  const utf8 = decodeAs(bytes, 'utf-8');
  const zeros = bytes.subarray(0, 4096).filter((byte) => byte === 0).length;
  // Latin letters in UTF-16 are UTF-8, too; every second byte is then zero.
  if (utf8 && zeros * 4 < Math.min(bytes.length, 4096)) return zeros > 4 ? { error: 'binary' } : utf8;
  const utf16 = findUtf16(bytes);
  if (utf16) return decodeAs(bytes, utf16) ?? { error: 'damaged' };
  if (zeros > 4) return { error: 'binary' };
  if (utf8) return utf8;
  const fitsGb18030 = shareOfCommon(bytes) >= 0.75;
  const gb18030 = fitsGb18030 ? decodeAs(bytes, 'gb18030') : undefined;
  return gb18030 ?? { error: fitsGb18030 || isUtf8AtHeart(bytes) ? 'damaged' : 'encoding' };
}

export function encode(content: string, encoding: Encoding): Buffer {
  return encoding === 'utf-8' ? Buffer.from(content) : iconv.encode(content, encoding);
}

/** `undefined` where bytes stand for nothing. */
function decodeAs(bytes: Uint8Array, encoding: Encoding): DecodedText | undefined {
  if (encoding === 'utf-8') {
    try {
      return {
        content: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
        encoding,
        exact: true,
      };
    } catch {
      return undefined;
    }
  }
  const content = iconv.decode(Buffer.from(bytes), encoding, { stripBOM: false });
  const exact = encode(content, encoding).equals(bytes);
  if (/\p{Surrogate}/u.test(content)) return undefined;
  if (encoding !== 'gb18030') return exact ? { content, encoding, exact } : undefined;
  // A full-width blank of old word processors (A3 A0) can be read, but is written in another way.
  return exact || !/[\ufffd\0-\x08\x0e-\x1f\x7f]/.test(content) ? { content, encoding, exact } : undefined;
}

/** What Chinese reports consist of; matches `县`, `，`, `a`, `①` and `·`, not `가` and not control characters. */
const usual = /[\t\n\v\f\r\x20-\x7e·×\u2010-\u203f\u2460-\u249b\u3000-\u303f\u4e00-\u9fff\uff00-\uff5e]/g;

/** UTF-16 without a mark: only if some byte stands in no other text, as Latin letters, line ends and `，` have one. */
function findUtf16(bytes: Uint8Array): Encoding | undefined {
  const sample = Buffer.from(bytes.subarray(0, 4096));
  if (!sample.some((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x20) || byte === 0xff)) return undefined;
  const candidates = (['utf-16le', 'utf-16be'] as const).map((encoding) => {
    const text = iconv.decode(sample, encoding, { stripBOM: false });
    return {
      encoding,
      share: (text.match(usual)?.length ?? 0) / text.length,
      // `a` with its bytes swapped is 愀: where both readings are words, the one with Latin letters is right.
      latin: text.match(/[\n\x20-\x7e]/g)?.length ?? 0,
    };
  });
  candidates.sort((a, b) => b.share - a.share || b.latin - a.latin);
  const [best] = candidates;
  return best && best.share >= 0.75 ? best.encoding : undefined;
}

/**
 * Of the characters of two or four bytes, how many are punctuation or one of the 3755 characters that nearly all modern
 * text consists of. Source: GB/T 2312—1980, rows 1 to 3 and level 1 (rows 16 to 55).
 */
function shareOfCommon(bytes: Uint8Array): number {
  let all = 0;
  let common = 0;
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i] ?? 0;
    if (lead < 0x80) continue;
    const trail = bytes[i + 1] ?? 0;
    const isCommon = trail >= 0xa1 && ((lead >= 0xa1 && lead <= 0xa3) || (lead >= 0xb0 && lead <= 0xd7));
    all++;
    if (isCommon) common++;
    i += trail >= 0x30 && trail <= 0x39 ? 3 : 1;
  }
  return all === 0 ? 0 : common / all;
}

/** Some bytes are broken, nearly all make sense. */
function isUtf8AtHeart(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes);
  return (text.match(usual)?.length ?? 0) >= text.length * 0.9;
}
