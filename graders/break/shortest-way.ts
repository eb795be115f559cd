/** The shortest way to a goal that somebody has reached. */
import type { Program } from '../../engine/compile/program.ts';
import type { MachineOptions, ScheduleCost, Stepped, Trace } from '../../engine/explore/report.ts';
import type { GradeSandbox, Signal } from '../services.ts';
import { type Goal, isReached, targetOf } from './goal.ts';
import { cutSchedule, writeTurns } from './turns.ts';

export interface Way {
  /** Ends with the step that reaches the goal. */
  schedule: string;
  cost: ScheduleCost;
}

export interface WayOptions {
  program: Program;
  options: MachineOptions;
  goal: Goal;
  sandbox: GradeSandbox;
  signal?: Signal | undefined;
}

/** What a way costs up to its end. */
export function costOf({ steps }: Pick<Trace, 'steps'>): ScheduleCost {
  const preemptions = steps.filter((step) => step.switch === 'preempted').length;
  const switches = steps.filter((step) => step.switch !== 'none').length;
  return { preemptions, switches, steps: steps.length };
}

/** Which of two ways is shorter: fewer switches, then fewer steps. Whom a switch interrupts makes no way longer. */
export function compareWays(a: ScheduleCost, b: ScheduleCost): number {
  return a.switches - b.switches || a.steps - b.steps;
}

/**
 * A way as short as can be found, given a schedule that reaches the goal: the cheapest counterexample, up to the step
 * that reaches the goal, without the steps that are not needed for it. Null where the sandbox cannot tell, because it
 * was stopped or a limit was met.
 */
export async function shortestWay(schedule: string, way: WayOptions): Promise<Way | null> {
  const { program, options, goal, sandbox, signal } = way;
  const ending = await sandbox.request({ type: 'run', program, options: { ...options, schedule } }, { signal });
  if (!ending.ok) return null;
  const target = targetOf(goal, ending.result);
  const answer = await sandbox.request({ type: 'shorten', program, options, schedule, target }, { signal });
  if (!answer.ok) return null;
  const reached = await upToTheGoal(answer.result.schedule, answer.result.cost.steps, way);
  return reached === null ? null : wayOf(await withoutDetours(reached, way));
}

/** As far as a schedule is needed: to the first step that reaches the goal. Null where none does. */
export async function upToTheGoal(schedule: string, steps: number, way: WayOptions): Promise<Stepped | null> {
  const take = (count: number) => reaching(cutSchedule(schedule, count), way);
  let low = 0;
  let high = steps;
  let best = await take(high);
  // What has been brought about stays so: halving finds the first step that does it.
  while (best !== null && low < high) {
    const middle = (low + high) >> 1;
    const found = await take(middle);
    if (found === null) low = middle + 1;
    else {
      best = found;
      high = middle;
    }
  }
  return best;
}

async function withoutDetours(reached: Stepped, way: WayOptions): Promise<Stepped> {
  let best = reached;
  for (let n = best.trace.steps.length - 1; n >= 0; n--) {
    const turns = best.trace.steps.map(({ thread }) => thread).toSpliced(n, 1);
    const found = await reaching(writeTurns(turns, way.program.hash), way);
    if (found !== null && compareWays(costOf(found.trace), costOf(best.trace)) < 0) best = found;
  }
  return best;
}

async function reaching(
  schedule: string,
  { program, options, goal, sandbox, signal }: WayOptions,
): Promise<Stepped | null> {
  const answer = await sandbox.request({ type: 'step', program, options: { ...options, schedule } }, { signal });
  return answer.ok && isReached(goal, answer.result) ? answer.result : null;
}

function wayOf({ trace }: Stepped): Way {
  return { schedule: trace.schedule, cost: costOf(trace) };
}
