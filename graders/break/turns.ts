/** Schedules as lists of turns, one thread for each step. */
import { formatSchedule, parseSchedule, type ScheduleProblem } from '../../engine/explore/schedule.ts';

/** Whose each step is. */
export function readTurns(
  schedule: string,
  hash: string,
): { ok: true; turns: number[] } | { ok: false; problem: ScheduleProblem } {
  const parsed = parseSchedule(schedule, hash);
  if (!parsed.ok) return parsed;
  const turns: number[] = [];
  for (let i = 0; i < parsed.runs.length; i += 2) {
    const [thread, steps] = [parsed.runs[i] as number, parsed.runs[i + 1] as number];
    for (let n = 0; n < steps; n++) turns.push(thread);
  }
  return { ok: true, turns };
}

export function writeTurns(turns: readonly number[], hash: string): string {
  const runs: number[] = [];
  for (const thread of turns) {
    if (runs.at(-2) === thread) runs[runs.length - 1] = (runs.at(-1) as number) + 1;
    else runs.push(thread, 1);
  }
  return formatSchedule(hash, runs);
}

/** The first steps of a schedule. */
export function cutSchedule(schedule: string, steps: number): string {
  const hash = schedule.split('.')[1] ?? '';
  const read = readTurns(schedule, hash);
  return read.ok ? writeTurns(read.turns.slice(0, steps), hash) : schedule;
}
