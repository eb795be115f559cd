import type { Trace } from '../../engine/explore/report.ts';
import { finishes } from '../checks/finishes.ts';
import { inProcesses } from '../checks/in-processes.ts';
import { outcome } from '../checks/outcome.ts';
import { type TraceProblem, traced } from '../checks/traced.ts';
import { defineGrader } from '../define-grader.ts';
import { exhaustive, type Parameters, recorded } from '../runs.ts';
import { lineOf, type PrintStep, printSteps } from '../trace-steps.ts';

interface Person {
  name: string;
  children: Person[];
}

const person = (name: string, ...children: Person[]): Person => ({ name, children });

const small = { family: person('Ada', person('Bea', person('Dan')), person('Cal')) };
const large = {
  family: person('Ada', person('Bea', person('Dan'), person('Eve', person('Gus'))), person('Cal', person('Fay'))),
};

export default defineGrader({
  exercise: '20-process/family-tree',
  runs: {
    large: recorded(plain(large)),
    small: exhaustive(plain(small)),
  },
  checks: [
    finishes({ points: 1 }),
    traced({ code: 'everybody-reports', points: 2, requires: ['finishes'] }, notOnce),
    inProcesses({ points: 2, requires: ['everybody-reports'], prints: (text) => CHILD.test(text) }),
    traced({ code: 'true-parents', points: 3, requires: ['in-processes'] }, wrongParent),
    outcome({
      code: 'counted-by-exit-codes',
      points: 2,
      requires: ['true-parents'],
      exports: ({ family }) => ({ descendants: descendantsOf(family as unknown as Person) }),
      say: 'family-tree.descendants',
    }),
  ],
});

const CHILD = /^(\w+): process (\d+), child of (\d+)$/;

function plain({ family }: { family: Person }): Parameters {
  return { family: family as unknown as Parameters[string] };
}

function descendantsOf({ children }: Person): number {
  return children.reduce((sum, child) => sum + 1 + descendantsOf(child), 0);
}

/** Everybody but the first, with the parent's name. */
function childrenIn({ name, children }: Person): { name: string; parent: string }[] {
  return children.flatMap((child) => [{ name: child.name, parent: name }, ...childrenIn(child)]);
}

function reportsOf(trace: Trace, name: string): PrintStep[] {
  return printSteps(trace, (text) => new RegExp(`^${name}: process \\d+`).test(text));
}

function notOnce(trace: Trace, { family }: Parameters): TraceProblem | null {
  const ada = family as unknown as Person;
  for (const { name, parent } of [{ name: ada.name, parent: '' }, ...childrenIn(ada)]) {
    const reports = reportsOf(trace, name);
    const isRight = parent === '' || CHILD.test(reports[0]?.text ?? '');
    if (reports.length === 1 && isRight) continue;
    const count = isRight || reports.length > 1 ? reports.length : 0;
    const lines = reports.map(({ step }) => lineOf(trace, step));
    const code = parent === '' ? 'family-tree.first-not-once' : 'family-tree.not-once';
    return { message: { code, args: { name, parent, count } }, lines };
  }
  return null;
}

/** What each says of its own pid and of its parent's, against who says it and what the parent says. */
function wrongParent(trace: Trace, { family }: Parameters): TraceProblem | null {
  const ada = family as unknown as Person;
  const pids = new Map<string, string>([[ada.name, pidIn(reportsOf(trace, ada.name)[0]!.text)]]);
  for (const { name, parent } of childrenIn(ada)) {
    const { step, text } = reportsOf(trace, name)[0]!;
    const [, , pid = '', of = ''] = CHILD.exec(text)!;
    const lines = [lineOf(trace, step)];
    const line = lines[0]!.line;
    const other = [...pids].find(([, theirs]) => theirs === pid)?.[0];
    if (other !== undefined)
      return { message: { code: 'family-tree.same-pid', args: { name, other, pid, line } }, lines };
    pids.set(name, pid);
    if (of === pids.get(parent)) continue;
    const given = [...pids].find(([, theirs]) => theirs === of)?.[0] ?? '';
    const args = { name, parent, of, line, wanted: pids.get(parent) ?? '', given, known: given === '' ? 'no' : 'yes' };
    return { message: { code: 'family-tree.wrong-parent', args }, lines };
  }
  return null;
}

const pidIn = (text: string): string => /process (\d+)/.exec(text)![1]!;
