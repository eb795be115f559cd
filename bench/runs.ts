/** Single runs, which people wait for: many threads, and switches deep in a recursion. */

import { Run } from '../engine/explore/run.ts';
import { compiled } from '../engine/explore/testing.ts';
import { say } from '../scripts/terminal.ts';
import { command, duration, median, REPETITIONS, timed } from './measure.ts';

const THREADS = 1000;
const GOAL_SECONDS = 1;

const thousand = `import { Thread } from 'threading';
export let count = 0;
function add() { count += 1; }
const threads: Thread[] = [];
for (let i = 0; i < ${THREADS}; i++) threads.push(new Thread({ target: add }));
for (const t of threads) t.start();
for (const t of threads) t.join();`;

/** A thousand threads started and joined, through the command. */
export async function manyThreads(): Promise<void> {
  const { seconds, processor } = await command(['run'], { name: 'a thousand threads', source: thousand });
  const ratio = (seconds / GOAL_SECONDS).toFixed(2);
  const computed = processor === null ? '' : ` (${duration(processor)} of processor time)`;
  say(
    'bench',
    `${THREADS} threads started and joined: ${duration(seconds)}${computed}, ${ratio} of the goal of ${GOAL_SECONDS} s`,
  );
}

const DEPTH = 2000;
const SWITCHES = 20_000;

const deep = (depth: number): string => `import { Thread } from 'threading';
let turn = 0;
function play(depth: number): void {
  if (depth > 0) { play(depth - 1); return; }
  for (let i = 0; i < ${SWITCHES}; i++) turn = turn + 1;
}
const threads = [1, 2].map(() => new Thread({ target: play, args: [${depth}] }));
for (const t of threads) t.start();
for (const t of threads) t.join();`;

/** What switching costs far down in a recursion, against switching at the top. */
export async function deepSwitches(): Promise<void> {
  const [shallow, far] = [await switching(0), await switching(DEPTH)];
  const each = (seconds: number) => ((seconds / (4 * SWITCHES)) * 1e9).toFixed(0);
  say(
    'bench',
    `an operation ${DEPTH} calls deep: ${each(far)} ns, at the top ${each(shallow)} ns: ${(far / shallow).toFixed(2)} times as long`,
  );
}

async function switching(depth: number): Promise<number> {
  const { program, factory } = await compiled(deep(depth), 'traced');
  const times: number[] = [];
  for (let i = 0; i <= REPETITIONS; i++) {
    times.push(timed(() => void new Run(program, factory, { seed: 1 }, { runs: null }).kernel.drive()));
  }
  return median(times.slice(1));
}
