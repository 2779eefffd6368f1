import type { Text } from '../text/text.ts';
import type { Unreadable } from './host.ts';

export const unreadable: Readonly<Record<Unreadable, Text>> = {
  missing: { zh: '没有这个文件', en: 'no such file' },
  denied: { zh: '没有读取权限', en: 'permission denied' },
  folder: { zh: '是文件夹，不是文件', en: 'is a folder' },
  encoding: { zh: '不是 UTF-8 编码，请另存为 UTF-8', en: 'is not UTF-8; please save it as UTF-8' },
  binary: { zh: '不是文本文件', en: 'is not a text file' },
  word: { zh: '是 Word 文件，请另存为文本或粘贴', en: 'is a Word file; please save it as text or paste it' },
  failed: { zh: '读取失败', en: 'could not be read' },
};
