// Written by `npm run generate` from the folder names; do not edit.
import type { NamedRule } from './define-rule.ts';

export const rules: readonly NamedRule[] = [];
