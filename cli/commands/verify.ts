import { availableParallelism } from 'node:os';
import committed from '../../graders/exercise-ids.json' with { type: 'json' };
import { graderIds, loadGrader } from '../../graders/registry.ts';
import { verify as verifyCorpus } from '../../graders/verify.ts';
import type { Command, Invocation } from '../command.ts';
import { compileFiles, openSandbox } from '../engine.ts';
import { chooseExercises, listExercises, loadExercise } from '../exercises.ts';
import { EXIT, type ExitStatus } from '../exit-status.ts';
import { printJson } from '../print/json.ts';
import { pageFor } from '../print/page.ts';
import { verifyJson, verifyText } from '../print/verify.ts';
import { Progress } from '../progress.ts';
import { say } from '../texts.ts';

export const verify: Command = {
  name: 'verify',
  positionals: [{ name: 'EXERCISE', many: true }],
  flags: [],
  run: verifyExercises,
};

async function verifyExercises(invocation: Invocation): Promise<ExitStatus> {
  const { positionals, terminal, language, json } = invocation;
  const ids = await chooseExercises(positionals);
  const progress = new Progress(terminal);
  try {
    progress.tell(say(language, 'progress.starting'));
    const result = await verifyCorpus({
      ids,
      identifiers: { exercises: await listExercises(), graders: graderIds, committed },
      load: (id) => loadExercise(id),
      loadGrader,
      compile: compileFiles,
      openSandbox: () => openSandbox(),
      concurrency: availableParallelism(),
      signal: terminal.interrupted,
      onAnswer: ({ exercise, file }, { done, of }) =>
        progress.tell(say(language, 'progress.verifying', { answer: `${exercise}/${file}`, index: done, count: of })),
    });
    progress.done();
    const isWhole = !terminal.interrupted.aborted;
    if (json) terminal.out(printJson(verifyJson(language, result)));
    else terminal.out(verifyText(pageFor(invocation, ''), result, isWhole).join('\n'));
    if (!result.ok) return EXIT.failed;
    return isWhole ? EXIT.fine : EXIT.inconclusive;
  } finally {
    progress.done();
  }
}
