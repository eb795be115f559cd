/**
 * Schedules as strings: `1.3fa2c1d0.0-a.1-c.0-f`. First the version, then the hash of the program, then the runs of
 * steps: the thread's number and how many steps it takes, both in base 36, joined by `-`. Survives a URL, a
 * shell and a log.
 */

const SCHEDULE_VERSION = 1;

/** Why a string is no schedule of this program. */
export type ScheduleProblem =
  | { code: 'schedule-malformed'; args: { schedule: string } }
  | { code: 'schedule-stale'; args: { schedule: string; expected: string; found: string } };

/** @param runs thread ordinals and numbers of steps, in turns */
export function formatSchedule(hash: string, runs: readonly number[]): string {
  const parts: string[] = [];
  for (let i = 0; i < runs.length; i += 2) {
    parts.push(`${(runs[i] as number).toString(36)}-${(runs[i + 1] as number).toString(36)}`);
  }
  return `${SCHEDULE_VERSION}.${hash}.${parts.join('.')}`;
}

/** The same steps as a schedule of the program with this hash: one that differs in nothing but comments. */
export function readdressSchedule(schedule: string, hash: string): string {
  return schedule.replace(/^(\d+)\.[0-9a-f]+\./, `$1.${hash}.`);
}

/** Reads a schedule of the program with this hash. */
export function parseSchedule(
  text: string,
  hash: string,
): { ok: true; runs: number[] } | { ok: false; problem: ScheduleProblem } {
  const match = /^(\d+)\.([0-9a-f]+)\.((?:[0-9a-z]+-[0-9a-z]+)?(?:\.[0-9a-z]+-[0-9a-z]+)*)$/.exec(text.trim());
  if (match === null || Number(match[1]) !== SCHEDULE_VERSION) {
    return { ok: false, problem: { code: 'schedule-malformed', args: { schedule: text.slice(0, 80) } } };
  }
  if (match[2] !== hash) {
    return {
      ok: false,
      problem: {
        code: 'schedule-stale',
        args: { schedule: text.slice(0, 80), expected: hash, found: match[2] as string },
      },
    };
  }
  const runs: number[] = [];
  for (const part of (match[3] as string).split('.')) {
    if (part === '') continue;
    const [thread, steps] = part.split('-') as [string, string];
    runs.push(Number.parseInt(thread, 36), Number.parseInt(steps, 36));
  }
  return { ok: true, runs };
}
