import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import iconv from 'iconv-lite';
import { decode, encode } from '../../../server/src/entry/encodings.ts';
import { assertGrowsWithInput } from '../../support/growth.ts';
import { readProjectFiles } from '../../support/project-files.ts';

const report =
  '云岭县水务局2025年工作报告\r\n\r\n现将有关情况报告如下：\r\n　　一是全年受理投诉20件，办结18件，办结率90%（含“12345”转办）。\r\n';
const bare = '现将有关情况报告如下';
const rare = '𠀀村、㐂街和龴巷，共3处，占地1.2公顷。其中村集体所有的占八成，其余归镇上管理使用。\n';
const latin = 'Annual report 2025\nReceived 20, concluded 18.\n';

const name = (bytes: Uint8Array) => {
  const { error, ...read } = decode(bytes) as ReturnType<typeof decode> & { encoding?: string; exact?: boolean };
  return error ?? `${read.encoding}${read.exact ? '' : ' inexact'}`;
};

suite('what is written is read again', () => {
  for (const encoding of ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'] as const) {
    for (const text of [report, rare, latin, `\ufeff${report}`, `\ufeff${bare}`, `\ufeff${latin}`]) {
      if (encoding === 'gb18030' && text === latin) continue; // Has the same bytes in UTF-8.
      test(`${encoding}: ${JSON.stringify(text.slice(0, 12))}`, () => {
        const bytes = encode(text, encoding);
        assert.deepEqual(decode(bytes), { content: text, encoding, exact: true });
      });
    }
  }
  test('a line of Chinese in GB18030, and nothing at all', () => {
    assert.equal(name(encode(bare, 'gb18030')), 'gb18030');
    assert.deepEqual(decode(new Uint8Array()), { content: '', encoding: 'utf-8', exact: true });
  });
});

test('clean reports and their beginnings are known in every encoding, without a mark', () => {
  const reports = readProjectFiles((file) => /^(?:test\/corpus|samples)\/[a-z-]+\.(?:md|txt)$/.test(file));
  assert.ok(reports.length > 0);
  for (const { path, text } of reports) {
    for (const content of [text, text.slice(0, 40)]) {
      for (const encoding of ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'] as const) {
        assert.deepEqual(
          decode(encode(content, encoding)),
          { content, encoding, exact: true },
          `${path} in ${encoding}`,
        );
      }
    }
  }
});

suite('nothing is repaired', () => {
  const utf16 = (text: string) => Buffer.from(text, 'utf16le');
  for (const [what, bytes, expected] of [
    ['broken UTF-8', Buffer.concat([encode(report, 'utf-8'), Uint8Array.of(0xe5, 0xa4)]), 'damaged'],
    [
      'a stray byte in UTF-8',
      Buffer.concat([encode(report, 'utf-8'), Uint8Array.of(0xff), encode(report, 'utf-8')]),
      'damaged',
    ],
    ['broken UTF-8 with a mark', Uint8Array.of(0xef, 0xbb, 0xbf, 0xe5, 0xa4), 'damaged'],
    ['a lone surrogate with a mark', utf16(`\ufeff${report}\ud800${report}`), 'damaged'],
    ['a lone surrogate without a mark', utf16(`${report}\udc00${report}`), 'damaged'],
    ['half a character in UTF-16', Buffer.concat([utf16(`\ufeff${report}`), Uint8Array.of(0x61)]), 'damaged'],
    ['a mark and half a character', Uint8Array.of(0xff, 0xfe, 0x61), 'damaged'],
    ['half a character in GB18030', encode(report, 'gb18030').subarray(0, 11), 'damaged'],
    [
      'control characters in GB18030',
      Buffer.concat([encode(report, 'gb18030'), Uint8Array.of(0xa3, 0xa0, 1)]),
      'damaged',
    ],
  ] as const) {
    test(what, () => assert.equal(name(bytes), expected));
  }
});

suite('what is none of ours is named', () => {
  for (const [what, bytes, expected] of [
    ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x95, 0x6c, 0, 0]), 'encoding'],
    [
      'Big5',
      iconv.encode('雲嶺縣政府年度報告，本年受理申請二十件，辦結十八件，其餘結轉下年繼續辦理。', 'big5'),
      'encoding',
    ],
    ['Shift_JIS', iconv.encode('本年度の報告書です。よろしくお願いいたします。', 'shiftjis'), 'encoding'],
    ['Latin-1', Buffer.from('Année écoulée: trente affaires traitées à Besançon', 'latin1'), 'encoding'],
    ['zeros', new Uint8Array(64), 'binary'],
    ['an archive', Buffer.from('504b03041400000008000000210000000000000000', 'hex'), 'binary'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d4948445200000010000000100806000000', 'hex'), 'binary'],
    ['noise', Uint8Array.from({ length: 500 }, (_, i) => 1 + ((i * i * 31 + i * 17) % 255)), 'encoding'],
  ] as const) {
    test(what, () => assert.equal(name(bytes), expected));
  }
  test('a few zeros in UTF-8 are pasted ones', () => {
    assert.equal(name(encode(`${report}\0`, 'utf-8')), 'utf-8');
    assert.equal(name(encode(`${latin}\0`, 'utf-8')), 'utf-8');
    assert.equal(name(encode(`${report}${'\0'.repeat(5)}`, 'utf-8')), 'binary');
  });
});

test('a blank of old word processors is read, but not exactly', () => {
  const bytes = Buffer.concat([Uint8Array.of(0xa3, 0xa0, 0xa3, 0xa0), encode(report, 'gb18030')]);
  assert.deepEqual(decode(bytes), { content: `　　${report}`, encoding: 'gb18030', exact: false });
});

test('ten million bytes of one line are no trouble', () => {
  assertGrowsWithInput((length) => {
    assert.equal(name(encode('法治政府'.repeat(length / 8), 'gb18030')), 'gb18030');
  }, 2_500_000);
});
