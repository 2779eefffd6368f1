import type { Severity } from '../rules/finding.ts';

const names: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '警告',
  information: '信息',
  hint: '提示',
  off: '关闭',
};

export function nameOf(severity: Severity): string {
  return names[severity];
}
