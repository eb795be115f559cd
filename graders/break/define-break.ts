/**
 * Exercises in which the learner is the scheduler: the answer is a schedule, `{ "schedule": "1.3fa2c1d0.0-2.1-1" }`,
 * and it is right where its steps bring the goal about.
 */

import type { Program } from '../../engine/compile/program.ts';
import type { Message } from '../../engine/explain/message.ts';
import { threadName } from '../../engine/explain/words.ts';
import type { Json, MachineOptions, Stepped, Trace } from '../../engine/explore/report.ts';
import type { Failure } from '../../engine/sandbox/protocol.ts';
import { AnswerError, type AnswerGrader, programOf } from '../answer-grader.ts';
import type { Exercise } from '../exercise.ts';
import type { GradeOptions } from '../grade.ts';
import { plainParameters } from '../manifest.ts';
import type { CheckResult, Evidence, GradeResult, Remark } from '../result.ts';
import { type Goal, goalMessage, isReached, valuesText } from './goal.ts';
import { compareWays, costOf, shortestWay, upToTheGoal, type WayOptions } from './shortest-way.ts';
import { cutSchedule, readTurns } from './turns.ts';

export interface BreakDefinition {
  /** `09-gil/lose-an-update`: the exercise's folder. */
  exercise: string;
  /** Which program of the exercise: `programs/<program>.ts`. */
  program: string;
  goal: Goal;
  /** Points for a schedule that can be followed, and for one that reaches the goal. */
  points: { possible: number; reaches: number };
  machine?: Pick<MachineOptions, 'switch' | 'gil' | 'cores'>;
}

export interface BreakGrader extends AnswerGrader {
  readonly definition: BreakDefinition;
}

export function isBreak(grader: object): grader is BreakGrader {
  return 'definition' in grader && 'goal' in (grader as BreakGrader).definition;
}

/** Under which settings schedules of the exercise are followed. */
export function machineOf({ machine }: BreakDefinition, { manifest }: Pick<Exercise, 'manifest'>): MachineOptions {
  const parameters = plainParameters(manifest) as Record<string, Json>;
  return { ...machine, maxSteps: manifest.maxSteps, ...(Object.keys(parameters).length > 0 && { parameters }) };
}

export function defineBreak(definition: BreakDefinition): BreakGrader {
  const { exercise, points, goal, program: name } = definition;
  const checks = [
    { code: 'possible', points: points.possible },
    { code: 'reaches-the-goal', points: points.reaches },
  ] as const;
  return {
    definition,
    exercise,
    checks,
    remarks: ['shorter-way'],
    async grade(answer, of, options) {
      const schedule = scheduleIn(answer);
      const machine = machineOf(definition, of);
      const program = await recorded(of, name, Object.keys(machine.parameters ?? {}), options);
      const way: WayOptions = { program, options: machine, goal, sandbox: options.sandbox, signal: options.signal };
      const judged = await follow(schedule, way);
      if ('failure' in judged) return result([], { failure: judged.failure });
      const { told, problem } = judged;
      if (problem !== null) {
        const skipped: CheckResult = {
          ...check(1, 'skipped'),
          message: { code: 'skipped', args: { after: { code: 'title.possible' } } },
        };
        return result([{ ...check(0, 'fail'), message: problem }, skipped], { trace: told?.trace });
      }
      const stepped = told as Stepped;
      const possible = { ...check(0, 'pass'), message: { code: 'break.possible', args: { ...costOf(stepped.trace) } } };
      if (!isReached(goal, stepped)) {
        // A replay of steps that end too soon would go on by itself, and could give the answer away.
        const evidence = stepped.over ? evidenceOf(stepped.trace, machine) : null;
        const failed = { ...check(1, 'fail'), message: missed(stepped), evidence };
        return result([possible, failed], { trace: stepped.trace });
      }
      const reached = { ...check(1, 'pass'), message: { code: 'break.reached', args: { goal: goalMessage(goal) } } };
      const remark = await shorter(stepped, way);
      return result([possible, reached], { trace: stepped.trace, remarks: remark === null ? [] : [remark] });
    },
  };

  function check(at: 0 | 1, status: CheckResult['status']): Omit<CheckResult, 'message'> {
    const { code, points: maxPoints } = checks[at];
    return { code, status, points: status === 'pass' ? maxPoints : 0, maxPoints, evidence: null };
  }

  function result(
    results: CheckResult[],
    {
      failure = null,
      remarks = [],
      trace,
    }: { failure?: Failure | null; remarks?: Remark[]; trace?: Trace | undefined },
  ): GradeResult {
    const passed = results.every(({ status }) => status === 'pass');
    return {
      version: 1,
      exercise,
      status: failure !== null ? 'error' : passed ? 'pass' : 'fail',
      score: results.reduce((sum, one) => sum + one.points, 0),
      maxScore: points.possible + points.reaches,
      executions: trace === undefined ? 0 : 1,
      complete: true,
      checks: results,
      remarks,
      runs: [],
      diagnostics: [],
      failure,
    };
  }

  function missed({ trace, over }: Stepped): Message {
    const args = { goal: goalMessage(goal), steps: trace.steps.length };
    if (!over) return { code: 'break.too-short', args };
    return 'exports' in goal
      ? { code: 'break.other-values', args: { ...args, values: valuesText(trace.exports) } }
      : { code: 'break.not-reached', args };
  }

  function evidenceOf(trace: Trace, machine: MachineOptions): Evidence {
    return {
      run: 'schedule',
      program: name,
      replay: { ...machine, clock: 'virtual', schedule: trace.schedule },
      lines: [],
      finding: null,
      outcome: { status: trace.status, exports: trace.exports, output: trace.output.map(({ text }) => text) },
      elapsed: null,
      cost: costOf(trace),
      shortest: false,
    };
  }

  /** Going on after the goal makes nobody's way longer. */
  async function shorter({ trace }: Stepped, way: WayOptions): Promise<Remark | null> {
    const own = await upToTheGoal(trace.schedule, trace.steps.length, way);
    const found = own === null ? null : await shortestWay(own.trace.schedule, way);
    if (own === null || found === null) return null;
    const { cost } = found;
    const { switches, steps } = costOf(own.trace);
    if (compareWays(cost, costOf(own.trace)) >= 0) return null;
    const args = {
      fewer: cost.switches < switches ? 'switches' : 'steps',
      switches: cost.switches,
      steps: cost.steps,
      ownSwitches: switches,
      ownSteps: steps,
    };
    const evidence = { ...evidenceOf({ ...trace, schedule: found.schedule }, way.options), cost };
    return { code: 'shorter-way', message: { code: 'remark.shorter-way', args }, evidence };
  }
}

/** @throws AnswerError where the answer has no schedule in it */
function scheduleIn(answer: Json): string {
  const isObject = typeof answer === 'object' && answer !== null && !Array.isArray(answer);
  const schedule = isObject ? answer['schedule'] : undefined;
  if (typeof schedule !== 'string') throw new AnswerError('no-schedule');
  return schedule;
}

/** Takes the steps of a schedule. `problem` says why that cannot be done, null where it can. */
async function follow(
  schedule: string,
  { program, options, sandbox, signal }: WayOptions,
): Promise<{ told: Stepped | null; problem: Message | null } | { failure: Failure }> {
  const empty = { told: null, problem: { code: 'break.empty' } };
  if (schedule.trim() === '') return empty;
  const read = readTurns(schedule, program.hash);
  if (!read.ok) return { told: null, problem: { code: `break.${read.problem.code}`, args: { ...read.problem.args } } };
  if (read.turns.length === 0) return empty;
  const take = (some: string) =>
    sandbox.request({ type: 'step', program, options: { ...options, schedule: some } }, { signal });
  const answer = await take(schedule);
  if (answer.ok) return { told: answer.result, problem: null };
  const { failure } = answer;
  if (failure.code !== 'schedule-impossible') return { failure };
  const at = Number(failure.args['step'] ?? 0);
  const before = await take(cutSchedule(schedule, at));
  if (!before.ok) return { failure: before.failure };
  return { told: before.result, problem: impossible(before.result, at, read.turns[at] ?? -1) };
}

/** Why a thread cannot take the step that the schedule asks it for. */
function impossible({ trace, over, choices }: Stepped, at: number, thread: number): Message {
  const args = { step: at + 1, number: thread };
  if (over) return { code: 'break.over', args: { ...args, steps: at } };
  const known = trace.threads.find(({ id }) => id === thread);
  if (known === undefined) {
    // A thread has its number once it is started: the next number belongs to whom somebody is about to start.
    const start = choices.find(({ operation }) => operation === 'thread.start');
    if (start === undefined || thread !== trace.threads.length) return { code: 'break.no-such-thread', args };
    return { code: 'break.not-started', args: { ...args, thread: start.target } };
  }
  const name = threadName(known);
  const wait = choices.find(({ id }) => id === thread)?.wait ?? null;
  const isThere = choices.some(({ id }) => id === thread);
  if (!isThere && known.born >= trace.steps.length)
    return { code: 'break.not-started', args: { ...args, thread: name } };
  if (wait === null) return { code: 'break.has-ended', args: { ...args, thread: name } };
  const [holder] = wait.holders;
  const who = holder === undefined ? { held: 'no', holder: '' } : { held: 'yes', holder: threadName(holder) };
  return { code: 'break.cannot-go-on', args: { ...args, thread: name, target: wait.target, line: wait.line, ...who } };
}

async function recorded(
  exercise: Exercise,
  name: string,
  parameters: string[],
  { compile }: GradeOptions,
): Promise<Program> {
  const compiled = await compile(programOf(exercise, name), 'recorded', parameters);
  if (!compiled.ok) {
    throw new Error(`Cannot compile programs/${name}.ts of ${exercise.id}: ${compiled.diagnostics[0]?.code}`);
  }
  return compiled.program;
}
