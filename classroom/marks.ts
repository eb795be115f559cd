/** Weight, lateness and the choice among attempts: from grades to marks. */
import type { Assignment } from './assignment.ts';

const DAY_MS = 86_400_000;

/** Days begun between the due date and the hand-in; 0 where either is not known. */
export function lateDays(due: string | undefined, submittedAt: string | null): number {
  if (due === undefined || submittedAt === null) return 0;
  return Math.max(0, Math.ceil((Date.parse(submittedAt) - Date.parse(due)) / DAY_MS));
}

/**
 * Points for a grade.
 * @param score of `maxScore`, the exercise's own points
 * @param worth what the assignment gives for the exercise
 * @param days late
 */
export function pointsFor(
  { score, maxScore }: { score: number; maxScore: number },
  worth: number,
  days: number,
  late: Assignment['late'],
): { points: number; penalty: number } {
  const full = maxScore === 0 ? 0 : (score / maxScore) * worth;
  const kept = days === 0 || late === undefined ? 1 : days > late.days ? 0 : Math.max(0, 1 - late.perDay * days);
  const points = hundredths(full * kept);
  return { points, penalty: hundredths(hundredths(full) - points) };
}

/** The attempt that counts: the best, the earlier of two equal ones; or the last. */
export function countedAttempt<T extends { points: number }>(attempts: readonly T[], rule: Assignment['attempts']): T {
  if (rule === 'last') return attempts.at(-1) as T;
  return attempts.reduce((best, other) => (other.points > best.points ? other : best));
}

export function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
