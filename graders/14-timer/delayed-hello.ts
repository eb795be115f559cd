import { elapsed } from '../checks/elapsed.ts';
import { finishes } from '../checks/finishes.ts';
import { inThreads } from '../checks/in-threads.ts';
import { output } from '../checks/output.ts';
import { defineGrader } from '../define-grader.ts';
import { exhaustive, type Parameters, recorded, virtualClock } from '../runs.ts';

type Greeting = [name: string, seconds: number];

const ONE = { greetings: [['Ann', 2]], patience: 10 };
const TWO = {
  greetings: [
    ['Ann', 2],
    ['Bo', 30],
  ],
  patience: 10,
};
const FOUR = {
  greetings: [
    ['Ann', 2],
    ['Cy', 5],
    ['Bo', 30],
    ['Di', 60],
  ],
  patience: 10,
};

// To be greeted after two seconds means something only by a clock, so time is no adversary here.
export default defineGrader({
  exercise: '14-timer/delayed-hello',
  runs: {
    one: exhaustive(ONE, { observe: 'output', clock: 'virtual' }),
    two: exhaustive(TWO, { observe: 'output', clock: 'virtual' }),
    clock: virtualClock(TWO),
    four: virtualClock(FOUR, { seeds: 5 }),
    steps: recorded(FOUR),
  },
  checks: [
    finishes({ points: 1 }),
    elapsed({ code: 'main-goes-on', points: 2, requires: ['finishes'], line: 'all set', at: () => 0 }),
    output({ code: 'every-line', points: 3, requires: ['main-goes-on'], lines: linesOf }),
    elapsed({ code: 'hello-in-time', points: 1, requires: ['every-line'], line: 'hello, Ann', at: () => 2 }),
    inThreads({
      points: 1,
      requires: ['every-line'],
      prints: (text) => text.startsWith('hello'),
      threads: (parameters) => inTime(parameters).length,
    }),
    elapsed({
      code: 'ends-in-time',
      points: 2,
      requires: ['every-line'],
      at: () => 10,
      say: 'delayed-hello.lingers',
    }),
  ],
});

function linesOf(parameters: Parameters): string[] {
  return ['all set', ...inTime(parameters).map(([name]) => `hello, ${name}`), 'calling off the rest'];
}

/** Those who are greeted before the patience is over. */
function inTime({ greetings, patience }: Parameters): Greeting[] {
  return (greetings as Greeting[]).filter(([, seconds]) => seconds < Number(patience));
}
