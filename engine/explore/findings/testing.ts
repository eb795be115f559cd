/** For the tests of findings: small programs, and what exploring them shows. */

import type { ExploreOptions, Finding, Report } from '../report.ts';
import { explored } from '../testing.ts';

/** Starts a thread for each of the targets and joins them all. */
export function threads(...targets: string[]): string {
  return `const threads: Thread[] = [${targets.map((target) => `new Thread({ target: ${target} })`).join(', ')}];
for (const t of threads) t.start();
for (const t of threads) t.join();`;
}

export function program(body: string, ...targets: string[]): string {
  return `import { Thread, Lock, RLock, Semaphore, BoundedSemaphore, Event, Condition, Barrier, currentThread, activeCount } from 'threading';
import { Queue } from 'queue';
import { sleep } from 'time';
${body}
${targets.length > 0 ? threads(...targets) : ''}`;
}

/** Codes of the errors among findings, each once, sorted; and of the remarks. */
export function codes({ findings }: Pick<Report, 'findings'>): { errors: string[]; remarks: string[] } {
  const of = (severity: Finding['severity']) =>
    [...new Set(findings.filter((finding) => finding.severity === severity).map(({ code }) => code))].sort();
  return { errors: of('error'), remarks: of('remark') };
}

export async function find(source: string, code: Finding['code'], options: ExploreOptions = {}): Promise<Finding> {
  const report = await explored(source, options);
  const found = report.findings.find((finding) => finding.code === code);
  if (found === undefined) throw new Error(`no ${code} among ${report.findings.map((one) => one.code).join(', ')}`);
  return found;
}

/** Places of a finding: thread and line. */
export function told({ lines }: Finding): string[] {
  return lines.map(({ id, line, name }) => `${id}@${line} ${name}`);
}
