import type { Text } from '../text/text.ts';
import type { CheckedFile } from './check-file.ts';
import type { Uncreatable, Unreadable, Unwritable } from './host.ts';

export const unreadable: Readonly<Record<Unreadable, Text>> = {
  missing: { zh: '没有这个文件', en: 'no such file' },
  denied: { zh: '没有读取权限', en: 'permission denied' },
  folder: { zh: '是文件夹，不是文件', en: 'is a folder' },
  encoding: {
    zh: '编码不是 UTF-8、UTF-16 或 GB18030，请另存为 UTF-8',
    en: 'is not UTF-8, UTF-16 or GB18030; please save it as UTF-8',
  },
  damaged: {
    zh: '文件中有损坏的字符，没有检查；请从原稿重新保存为 UTF-8',
    en: 'holds broken characters and was not checked; please save the original again as UTF-8',
  },
  binary: { zh: '不是文本文件', en: 'is not a text file' },
  word: { zh: '是 Word 文件，请另存为文本或粘贴', en: 'is a Word file; please save it as text or paste it' },
  failed: { zh: '读取失败', en: 'could not be read' },
};

export const unwritable: Readonly<Record<Unwritable, Text>> = {
  denied: {
    zh: '没有修正：没有写入权限，或者正被别的程序占用',
    en: 'not fixed: no permission to write, or it is in use',
  },
  'read-only': { zh: '没有修正：文件是只读的', en: 'not fixed: the file is read-only' },
  linked: {
    zh: '没有修正：文件有几个硬链接，改了这一个，别的还是旧的',
    en: 'not fixed: the file has several hard links, and the others would keep the old text',
  },
  inexact: {
    zh: '没有修正：有的字符转换之后还原不了，请另存为 UTF-8',
    en: 'not fixed: some characters would not survive; please save it as UTF-8',
  },
  changed: { zh: '没有修正：检查时文件被改动', en: 'not fixed: the file was changed during the check' },
  unsettled: {
    zh: '没有修正：几处修改互相抵消，请报告这个问题',
    en: 'not fixed: the fixes undo each other; please report this',
  },
  special: { zh: '没有修正：不是普通文件', en: 'not fixed: it is no ordinary file' },
  full: { zh: '没有修正：磁盘空间不足', en: 'not fixed: no space is left on the disk' },
  failed: { zh: '没有修正：写入失败', en: 'not fixed: it could not be written' },
};

export const uncreatable: Readonly<Record<Uncreatable, Text>> = {
  exists: { zh: '已经有这个文件，没有覆盖', en: 'is there already and was not overwritten' },
  missing: { zh: '没有这个文件夹', en: 'no such folder' },
  denied: { zh: '没有写入权限', en: 'permission denied' },
  full: { zh: '磁盘空间不足', en: 'no space is left on the disk' },
  failed: { zh: '写入失败', en: 'could not be written' },
};

/** What went wrong with a file, beside its problems. */
export function troublesOf({ error, unwritten, crashed }: CheckedFile): Text[] {
  return [
    ...(error === undefined ? [] : [unreadable[error]]),
    ...(unwritten === undefined ? [] : [unwritable[unwritten]]),
    ...crashed.map((rule) => ({ zh: `规则 ${rule} 出错，已跳过`, en: `rule ${rule} failed and was skipped` })),
  ];
}
