import type { Program, Site } from '../../engine/compile/program.ts';
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
  /** Names of which none may be called anywhere. */
  notCalls?: readonly string[];
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

function problemOf(
  { imports = [], not = [], calls = [], notCalls = [] }: UsesOptions,
  program: Program,
): Message | null {
  for (const module of imports) {
    if (!program.imports.includes(module)) return { code: 'uses.not-imported', args: { module } };
  }
  for (const module of not) {
    if (program.imports.includes(module)) return { code: 'uses.imported', args: { module } };
  }
  for (const name of calls) {
    if (callOf(program, name) === undefined) return { code: 'uses.not-called', args: { name } };
  }
  for (const name of notCalls) {
    const call = callOf(program, name);
    if (call !== undefined) return { code: 'uses.called', args: { name, line: call.line } };
  }
  return null;
}

function callOf(program: Program, name: string): Site | undefined {
  return program.sites.find((site) => site.kind === 'call' && lastPart(site.name) === name);
}

/** `lock.acquire` -> `acquire`, `new Thread` -> `Thread` */
function lastPart(name: string): string {
  return name.split(/[.\s]/).at(-1)!;
}
