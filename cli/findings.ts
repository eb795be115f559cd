import type { Finding } from '../engine/explore/report.ts';

export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}
