import type { Finding, FindingCode } from '../engine/explore/report.ts';

export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}

/** What a reader should hear first: what went wrong, then why it could. */
const ORDER: readonly FindingCode[] = [
  'deadlock',
  'self-deadlock',
  'livelock',
  'lost-wakeup',
  'lock-held-by-dead-thread',
  'stuck',
  'uncaught-error',
  'release-unheld',
  'lost-update',
  'atomicity-violation',
  'data-race',
];

/** Findings to be read: the important first, and one of those that differ only in the threads. */
export function worthReading(findings: readonly Finding[]): Finding[] {
  const rank = ({ code, severity }: Finding) => (severity === 'error' ? 0 : 100) + (ORDER.indexOf(code) + 1 || 50);
  const seen = new Set<string>();
  return findings
    .toSorted((a, b) => rank(a) - rank(b))
    .filter((finding) => {
      const key = sameStory(finding);
      return !seen.has(key) && seen.add(key);
    });
}

function sameStory({ code, args, lines, waits = [] }: Finding): string {
  const places = [...lines, ...waits].map(({ file, line, column }) => `${file}:${line}:${column}`);
  return JSON.stringify([code, args.variable ?? args.message ?? '', places.sort()]);
}
