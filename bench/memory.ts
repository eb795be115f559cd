import { DEFAULT_LIMITS } from '../engine/sandbox/host.ts';
import { heapFlags } from '../engine/sandbox/node-process.ts';
import { ROOT, run, say } from '../scripts/terminal.ts';

const OPERATIONS = 10_000_000;
const GOAL_MEBIBYTES = 300;

/** Peak of resident memory over a long search, and after a tenth of it: memory must not grow with time. */
export async function memory(): Promise<void> {
  const args = [...heapFlags(DEFAULT_LIMITS.heap), 'bench/long-search.ts', String(OPERATIONS)];
  const { output } = await run(process.execPath, args, { output: 'collect', folder: ROOT });
  const { operations, early, peak } = JSON.parse(output) as { operations: number; early: number; peak: number };
  const goal = `${(peak / GOAL_MEBIBYTES).toFixed(2)} of the goal of ${GOAL_MEBIBYTES}`;
  say(
    'bench',
    `${(operations / 1e6).toFixed(1)} million operations explored: ${peak.toFixed(0)} MiB at most, ${goal}; ${early.toFixed(0)} after a tenth`,
  );
}
