import type { Dress } from './block.ts';

/** Markdown in full for everything but `.txt`. */
export function dressOfPath(path: string): Dress {
  return /\.txt$/i.test(path) ? 'plain' : 'markdown';
}
