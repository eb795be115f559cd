import type { Program } from '../../engine/compile/program.ts';
import type { Message } from '../../engine/explain/message.ts';
import type { Check } from '../define-grader.ts';
import { emptyEvidence, type Verdict } from '../verdict.ts';
import { type CheckOptions, makeCheck } from './check.ts';

export interface UsesOptions extends CheckOptions {
  /** Library modules the program must import. */
  imports?: readonly string[];
  /** Library modules it must not import. */
  not?: readonly string[];
  /** Names of which each must be called somewhere: `Thread`, `acquire` (of whatever object). */
  calls?: readonly string[];
}

/** The program's text uses what the exercise is about. Checks of what it does say more: prefer them. */
export function uses(options: UsesOptions): Check {
  return makeCheck(options, 'uses', [], (_runs, program): Verdict => {
    const problem = problemOf(options, program);
    if (problem === null) return { status: 'pass', message: { code: 'pass.uses' } };
    // The text is not run: there is no run to speak of.
    const evidence = emptyEvidence({ name: '' });
    return { status: 'fail', evidence, target: null, tell: () => problem };
  });
}

function problemOf({ imports = [], not = [], calls = [] }: UsesOptions, program: Program): Message | null {
  for (const module of imports) {
    if (!program.imports.includes(module)) return { code: 'uses.not-imported', args: { module } };
  }
  for (const module of not) {
    if (program.imports.includes(module)) return { code: 'uses.imported', args: { module } };
  }
  for (const name of calls) {
    const called = program.sites.some((site) => site.kind === 'call' && lastPart(site.name) === name);
    if (!called) return { code: 'uses.not-called', args: { name } };
  }
  return null;
}

/** `lock.acquire` -> `acquire`, `new Thread` -> `Thread` */
function lastPart(name: string): string {
  return name.split(/[.\s]/).at(-1)!;
}
