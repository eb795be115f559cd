import { AnswerError } from '../../graders/answer-grader.ts';
import { gradeAnswer } from '../../graders/grade-answer.ts';
import type { Evidence, GradeResult } from '../../graders/result.ts';
import { say as sayGrade } from '../../graders/text.ts';
import type { Command, Invocation } from '../command.ts';
import { replayOfEvidence, showEvidence } from '../counterexamples.ts';
import { compileFiles, openSandbox } from '../engine.ts';
import { findExercise } from '../exercises.ts';
import { EXIT, type ExitStatus } from '../exit-status.ts';
import { tellDiagnostics, tellFailure } from '../failing.ts';
import { loadSources } from '../load-sources.ts';
import { gradeText } from '../print/grade.ts';
import { gradeJson } from '../print/grade-json.ts';
import { printJson } from '../print/json.ts';
import { pageFor } from '../print/page.ts';
import { Progress } from '../progress.ts';
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
    const evidence = await showEvidence(result, loaded.sources, exercise, sandbox);
    progress.done();
    const replay = (it: Evidence) => replayOfEvidence(it, exercise.id, file);
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
