/** The executions behind what was found, replayed with every value, to be printed with it. */
import type { Program, Sources } from '../engine/compile/program.ts';
import { DEFAULT_MAX_STEPS } from '../engine/explore/execution.ts';
import type { ExploreOptions, Finding, Report, Trace } from '../engine/explore/report.ts';
import type { Sandbox } from '../engine/sandbox/host.ts';
import { programOf } from '../graders/answer-grader.ts';
import type { Exercise } from '../graders/exercise.ts';
import type { Evidence, GradeResult } from '../graders/result.ts';
import { compileFiles } from './engine.ts';
import { worthReading } from './findings.ts';
import type { Shown } from './print/finding.ts';
import { machineOf, replayCommand } from './settings.ts';

/** So many executions are printed step by step; a reader of more is better served by `run --schedule`. */
const MOST_TABLES = 5;
/** Executions longer than this are not printed step by step; `run --schedule` shows them to who asks. */
const LONGEST_SHOWN = 5000;

/**
 * Each finding with its execution; one that others have already shown is not shown again.
 * @param recorded the recorded build of the program that was explored; null = it could not be had
 */
export async function showFindings(
  report: Report,
  recorded: () => Promise<Program | null>,
  options: ExploreOptions,
  sandbox: Sandbox,
  replay: (finding: Finding) => string | null,
): Promise<Shown[]> {
  const shown: Shown[] = [];
  const told = new Set<string>();
  for (const finding of worthReading(report.findings)) {
    const { schedule } = finding;
    const isNew = finding.severity === 'error' && !told.has(schedule) && told.size < MOST_TABLES;
    const trace = isNew ? await traceOf(schedule, recorded, options, sandbox) : null;
    told.add(schedule);
    shown.push({ finding, trace, replay: replay(finding) });
  }
  return shown;
}

/** The execution of a schedule that a search with these options has found; null where it cannot be had. */
export async function traceOf(
  schedule: string,
  recorded: () => Promise<Program | null>,
  options: ExploreOptions,
  sandbox: Sandbox,
): Promise<Trace | null> {
  const program = await recorded();
  if (program === null) return null;
  const answer = await sandbox.request({
    type: 'trace',
    program,
    options: { maxSteps: DEFAULT_MAX_STEPS, ...machineOf(options), schedule },
  });
  return answer.ok ? answer.result : null;
}

/** The execution behind each failure of a grade; each only once. */
export async function showEvidence(
  result: GradeResult,
  own: Sources,
  exercise: Exercise,
  sandbox: Sandbox,
): Promise<Map<Evidence, Trace>> {
  const shown = new Map<Evidence, Trace>();
  const told = new Set<string>();
  for (const { evidence, status } of result.checks) {
    const options = evidence?.replay;
    if (evidence === null || !options || status !== 'fail') continue;
    const key = JSON.stringify(options);
    if (told.has(key)) continue;
    told.add(key);
    const sources = evidence.program === undefined ? own : programOf(exercise, evidence.program);
    const recorded = await compileFiles(sources, 'recorded', Object.keys(options.parameters ?? {}));
    if (!recorded.ok) continue;
    const answer = await sandbox.request({ type: 'trace', program: recorded.program, options });
    if (answer.ok && answer.result.steps.length <= LONGEST_SHOWN) shown.set(evidence, answer.result);
  }
  return shown;
}

/** The command that replays a failure's schedule; null where there is nothing to replay. */
export function replayOfEvidence({ replay, program }: Evidence, exercise: string, file: string): string | null {
  if (replay?.schedule === undefined) return null;
  const { maxSteps, seed, schedule, parameters = {}, switch: rule, gil, cores } = replay;
  const flags = { 'max-steps': maxSteps, seed, switch: rule, 'no-gil': gil === false ? true : undefined, cores };
  const replayed = program === undefined ? file : `exercises/${exercise}/programs/${program}.ts`;
  return replayCommand(replayed, schedule, flags, parameters);
}
