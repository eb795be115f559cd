import type { Trace } from '../../engine/explore/report.ts';
import type { Sandbox } from '../../engine/sandbox/host.ts';
import { AnswerError, programOf } from '../../graders/answer-grader.ts';
import type { Exercise } from '../../graders/exercise.ts';
import { gradeAnswer } from '../../graders/grade-answer.ts';
import type { Evidence, GradeResult } from '../../graders/result.ts';
import { say as sayGrade } from '../../graders/text.ts';
import type { Command, Invocation } from '../command.ts';
import { compileFiles, openSandbox } from '../engine.ts';
import { findExercise } from '../exercises.ts';
import { EXIT, type ExitStatus } from '../exit-status.ts';
import { tellDiagnostics, tellFailure } from '../failing.ts';
import { type LoadedSources, loadSources } from '../load-sources.ts';
import { gradeText } from '../print/grade.ts';
import { gradeJson } from '../print/grade-json.ts';
import { printJson } from '../print/json.ts';
import { pageFor } from '../print/page.ts';
import { Progress } from '../progress.ts';
import { replayCommand } from '../settings.ts';
import { say } from '../texts.ts';
import { UsageError } from '../usage-error.ts';

export const grade: Command = {
  name: 'grade',
  positionals: [{ name: 'EXERCISE' }, { name: 'FILE' }],
  flags: [],
  run: gradeFile,
};

async function gradeFile(invocation: Invocation): Promise<ExitStatus> {
  const { positionals, terminal, language, json } = invocation;
  const [id, file] = positionals as [string, string];
  const { exercise, grader } = await findExercise(id);
  const loaded = await loadSources(file);
  const progress = new Progress(terminal);
  const sandbox = openSandbox();
  try {
    progress.tell(say(language, 'progress.starting'));
    const result = await gradeAnswer(exercise, grader, loaded.sources, {
      compile: compileFiles,
      sandbox,
      signal: terminal.interrupted,
      onProgress: ({ run, index, of, executions }) =>
        progress.tell(say(language, 'progress.grading', { run, index: index + 1, count: of, executions })),
    });
    if (json) {
      progress.done();
      terminal.out(printJson(gradeJson(language, result, loaded.main)));
      return exitStatus(result);
    }
    if (result.diagnostics.length > 0) {
      progress.done();
      return tellDiagnostics(invocation, result.diagnostics, loaded.sources);
    }
    if (result.failure !== null) {
      progress.done();
      return tellFailure(invocation, result.failure);
    }
    progress.tell(say(language, 'progress.tracing'));
    const evidence = await showEvidence(result, loaded, exercise, sandbox);
    progress.done();
    const replay = ({ replay: options, program }: Evidence): string | null => {
      if (options?.schedule === undefined) return null;
      const { maxSteps, seed, schedule, parameters = {}, switch: rule, gil, cores } = options;
      const flags = { 'max-steps': maxSteps, seed, switch: rule, 'no-gil': gil === false ? true : undefined, cores };
      const replayed = program === undefined ? file : `exercises/${exercise.id}/programs/${program}.ts`;
      return replayCommand(replayed, schedule, flags, parameters);
    };
    const page = pageFor(invocation, loaded.main);
    terminal.out(
      gradeText(page, result, exercise.manifest.title[language], (it) => evidence.get(it) ?? null, replay).join('\n'),
    );
    return exitStatus(result);
  } catch (error) {
    if (error instanceof AnswerError)
      throw new UsageError('usage.answer', { file, problem: sayGrade(language, error.text) }, false);
    throw error;
  } finally {
    progress.done();
    await sandbox.close();
  }
}

function exitStatus({ status, diagnostics }: GradeResult): ExitStatus {
  if (diagnostics.length > 0) return EXIT.usage;
  return { pass: EXIT.fine, fail: EXIT.failed, inconclusive: EXIT.inconclusive, error: EXIT.ours }[status];
}

/** Executions longer than this are not printed step by step; `run --schedule` shows them to who asks. */
const LONGEST_SHOWN = 5000;

/** The execution behind each failure, replayed with every value; each only once. */
async function showEvidence(
  result: GradeResult,
  { sources: own }: LoadedSources,
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
