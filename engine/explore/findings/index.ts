/** What one execution shows that is worth reporting: a file for each kind of finding. */
import type { Kernel } from '../../kernel/kernel.ts';
import { isBackground } from '../../kernel/thread.ts';
import type { Finding } from '../report.ts';
import { stuckThreads } from '../waits.ts';
import { atomicityViolations } from './atomicity.ts';
import { atTheLimit } from './budget.ts';
import { busyWaits } from './busy-wait.ts';
import { dataRaces } from './data-race.ts';
import { deadHolders } from './dead-holder.ts';
import { deadlocks } from './deadlock.ts';
import { releasesUnheld, uncaughtErrors } from './errors.ts';
import { livelocks } from './livelock.ts';
import { lostUpdates } from './lost-update.ts';
import { neverJoined } from './never-joined.ts';
import { byImportance, type Evidence, type Sighting, severityOf } from './sighting.ts';
import { starvations } from './starvation.ts';
import { stuckForEver } from './stuck.ts';

export { byImportance, type Evidence, type Sighting, severityOf } from './sighting.ts';

/** Everything an execution that is over shows, each thing once. */
export function sightings(kernel: Kernel): Sighting[] {
  // Most executions of a search show one thing or none.
  const families = [
    lostUpdates(kernel),
    atomicityViolations(kernel),
    dataRaces(kernel),
    waiting(kernel),
    uncaughtErrors(kernel),
    releasesUnheld(kernel),
    starvations(kernel),
    atTheLimit(kernel),
    neverJoined(kernel),
    busyWaits(kernel),
  ];
  const all: Sighting[] = [];
  for (const family of families) {
    for (const sighting of family) if (!has(all, sighting.key)) all.push(sighting);
  }
  return all;
}

function has(all: readonly Sighting[], key: string): boolean {
  for (const one of all) if (one.key === key) return true;
  return false;
}

/** Who waits without end, and why. A ring or a dead holder explains whoever else is stuck because of it. */
function waiting(kernel: Kernel): Sighting[] {
  // Nobody is left, and nobody has left a lock taken.
  if (kernel.living.length === 0 && kernel.threads.every((t) => t.holdsNothing)) return [];
  const stuck = stuckThreads(kernel).filter((t) => !isBackground(t));
  const causes = [...deadlocks(kernel), ...deadHolders(kernel, stuck)];
  if (causes.length > 0) return causes;
  const turning = livelocks(kernel, stuck);
  return turning.length > 0 ? turning : stuckForEver(kernel, stuck);
}

/** What one execution shows, with the schedule that shows it; the most telling first. */
export function findingsOf(kernel: Kernel, schedule: string, evidence: Evidence | null): Finding[] {
  return sightings(kernel)
    .map((sighting) => ({
      code: sighting.code,
      severity: severityOf(sighting.code),
      ...sighting.describe(evidence),
      schedule,
    }))
    .sort(byImportance);
}
