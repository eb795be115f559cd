import { finishes } from '../checks/finishes.ts';
import { noFinding } from '../checks/no-finding.ts';
import { outcome } from '../checks/outcome.ts';
import { startsThreads } from '../checks/starts-threads.ts';
import { defineGrader } from '../define-grader.ts';
import { exhaustive, type Parameters, random, recorded } from '../runs.ts';

type Visitor = [name: string, stays: boolean];

const two: Visitor[] = [
  ['Ann', false],
  ['Bo', true],
];
const three: Visitor[] = [
  ['Ann', false],
  ['Bo', true],
  ['Ann', true],
];
const six: Visitor[] = [
  ['Ann', true],
  ['Bo', false],
  ['Ann', false],
  ['Cy', true],
  ['Ann', true],
  ['Di', false],
];

export default defineGrader({
  exercise: '08-thread-info/roll-call',
  runs: {
    two: exhaustive({ visitors: two }),
    three: exhaustive({ visitors: three }),
    six: random({ visitors: six }, { executions: 200 }),
    steps: recorded({ visitors: three }),
  },
  checks: [
    finishes({ points: 2 }),
    outcome({
      code: 'right-reports',
      points: 5,
      requires: ['finishes'],
      exports: ({ visitors }: Parameters) => ({ reports: [whoStays(visitors as Visitor[]), []] }),
      say: 'roll-call.wrong-report',
    }),
    startsThreads({
      points: 2,
      requires: ['right-reports'],
      names: ({ visitors }: Parameters) => (visitors as Visitor[]).map(([name]) => name),
    }),
    noFinding({ code: 'no-busy-wait', points: 1, requires: ['right-reports'] }, 'no-busy-wait', ['busy-wait']),
  ],
});

function whoStays(visitors: readonly Visitor[]): string[] {
  return visitors.filter(([, stays]) => stays).map(([name]) => name);
}
