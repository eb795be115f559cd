/** Hostile submissions, as they would be handed in for `10-lock/counter-to-zero`. None of them may pass. */

/**
 * How grading must end: `refused` by the compiler with a line and a remedy, `fail` as any wrong program, `limit`
 * where a limit of the sandbox or the search ends it without a verdict.
 */
export type Verdict = 'refused' | 'fail' | 'limit';

export interface Attack {
  name: string;
  /** The main file first. */
  sources: Record<string, string>;
  verdict: Verdict;
}

/** A wrong answer: whatever an attack does before it, honest grading must fail it. */
export const WRONG = `import { threads } from 'exercise';
import { Thread } from 'threading';
export let num = threads;
function decrement() { num -= 1; }
const started: Thread[] = [];
for (let i = 0; i < threads; i++) { const t = new Thread({ target: decrement }); t.start(); started.push(t); }
for (const t of started) t.join();
`;

/** Each entry's text stands before the wrong answer. */
export function before(verdict: Verdict, texts: Readonly<Record<string, string>>): Attack[] {
  return Object.entries(texts).map(([name, text]) => ({ name, verdict, sources: { 'main.ts': `${text}\n${WRONG}` } }));
}

/** Each entry's text stands after the wrong answer, whose bindings it can name. */
export function after(verdict: Verdict, texts: Readonly<Record<string, string>>): Attack[] {
  return Object.entries(texts).map(([name, text]) => ({ name, verdict, sources: { 'main.ts': `${WRONG}\n${text}` } }));
}

/** Each entry is the whole main file. */
export function whole(verdict: Verdict, texts: Readonly<Record<string, string>>): Attack[] {
  return Object.entries(texts).map(([name, text]) => ({ name, verdict, sources: { 'main.ts': text } }));
}
