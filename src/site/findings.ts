/** The reference of findings: each code with a small program of which the explorer finds it while the site is built. */
import { type Explanation, explainFinding } from '../../engine/explain/finding.ts';
import { message } from '../../engine/explain/message.ts';
import type { Finding, FindingCode, Severity, Trace } from '../../engine/explore/report.ts';
import type { PageLanguage } from '../components/lesson/page-language.ts';
import { lessonProgram } from '../lib/content/program.ts';
import { recordProgram } from '../lib/content/record-program.ts';

export interface FindingEntry {
  code: FindingCode;
  severity: Severity;
  title: string;
  explanation: string;
  remedy: string;
  /** Null: the explorer has no search for it. */
  example: { source: string; text: string; trace: Trace; finding: Finding } | null;
}

/** `Record` makes the compiler see to it that no code is missing. A run of an example takes so many steps at most. */
const CODES: Record<FindingCode, { severity: Severity; maxSteps?: number; example?: false }> = {
  'data-race': { severity: 'error' },
  'lost-update': { severity: 'error' },
  'atomicity-violation': { severity: 'error' },
  deadlock: { severity: 'error' },
  'self-deadlock': { severity: 'error' },
  'lost-wakeup': { severity: 'error' },
  livelock: { severity: 'error' },
  stuck: { severity: 'error' },
  'lock-held-by-dead-thread': { severity: 'error' },
  'release-unheld': { severity: 'error' },
  'uncaught-error': { severity: 'error' },
  'step-budget': { severity: 'error', maxSteps: 40 },
  'never-joined': { severity: 'remark' },
  'busy-wait': { severity: 'remark' },
  starvation: { severity: 'remark', example: false },
};

export async function findingEntries(language: PageLanguage): Promise<FindingEntry[]> {
  return Promise.all(
    Object.entries(CODES).map(async ([name, { severity, maxSteps, example }]): Promise<FindingEntry> => {
      const code = name as FindingCode;
      if (example === false) return { code, severity, ...plainly(language, code), example: null };
      // A run that is cut short is no schedule to be replayed: the default one shows it as well.
      const recording = maxSteps === undefined ? { finding: code } : { maxSteps };
      const { trace } = await recordProgram(`findings/${code}`, recording);
      const finding = trace.findings.find((one) => one.code === code);
      if (finding === undefined)
        throw new Error(`The run of findings/${code}.ts does not show ${code}: change the program`);
      const told = explainFinding(language, finding, { main: `${code}.ts`, trace });
      const { title, text, explanation, remedy } = told;
      const source = lessonProgram(`findings/${code}`, language);
      return { code, severity, title, explanation, remedy, example: { source, text, trace, finding } };
    }),
  );
}

/** Sentences that speak of no program in particular. */
function plainly(language: PageLanguage, code: FindingCode): Pick<Explanation, 'title' | 'explanation' | 'remedy'> {
  const part = (name: string) => message(language, `finding.${code}.${name}`, {});
  return { title: part('title'), explanation: part('explanation'), remedy: part('remedy') };
}
