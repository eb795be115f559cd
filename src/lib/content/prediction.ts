import { hashOf } from '../../../engine/compile/hash.ts';
import type { RunOptions } from '../../../engine/explore/report.ts';
import { readdressSchedule } from '../../../engine/explore/schedule.ts';
import { translateComments } from '../../../graders/comments.ts';
import type { Exercise } from '../../../graders/exercise.ts';
import { loadGrader } from '../../../graders/registry.ts';
import { say } from '../../../graders/text.ts';
import type { PageLanguage } from '../../components/lesson/page-language.ts';
import type { Prediction } from '../../integrations/predictions.ts';
import type { OptionView, PredictionView, ProgramView, QuestionView } from '../predict/view.ts';
import { lessonProgram } from './program.ts';

type Predictions = Record<string, Prediction>;

const ofLessons = import.meta.glob<Predictions>('../../content/predict/**/*.json', {
  eager: true,
  import: 'default',
  query: '?prediction',
});
const ofExercises = import.meta.glob<Predictions>('../../../exercises/*/*/questions.json', {
  eager: true,
  import: 'default',
  query: '?prediction',
});

/** The question `src/content/predict/<src>.json` of a lesson, with its key. */
export function lessonPrediction(src: string, language: PageLanguage): PredictionView {
  const found = ofLessons[`../../content/predict/${src}.json`];
  if (found === undefined) throw new Error(`<Predict> found no file src/content/predict/${src}.json`);
  const groups = groupsOf(
    found,
    language,
    () => 1,
    (program) => lessonProgram(program, language),
  );
  return { id: src, kind: 'lesson', groups };
}

/** The questions of an exercise, with their keys, and what its grader gives for each. */
export async function exercisePrediction(
  { id, programs, comments }: Exercise,
  language: PageLanguage,
): Promise<PredictionView> {
  const grader = await loadGrader(id);
  const found = ofExercises[`../../../exercises/${id}/questions.json`];
  if (found === undefined) throw new Error(`Cannot show the exercise ${id}: questions.json is missing`);
  const groups = groupsOf(
    found,
    language,
    (code) => grader?.checks.find((check) => check.code === code)?.points ?? 0,
    (program) => translateComments(programs[program]?.trimEnd() ?? '', language === 'zh-cn' ? comments['zh-cn'] : {}),
  );
  return { id, kind: 'exercise', groups };
}

/** Questions in a row about the same program stand below it together. */
function groupsOf(
  predictions: Predictions,
  language: PageLanguage,
  pointsOf: (code: string) => number,
  sourceOf: (program: string) => string,
): ProgramView[] {
  const groups: ProgramView[] = [];
  let shown: string | null = null;
  for (const [code, prediction] of Object.entries(predictions)) {
    const { program } = prediction.question;
    if (program !== shown) {
      groups.push({ file: `${program.split('/').at(-1)}.ts`, source: sourceOf(program), questions: [] });
      shown = program;
    }
    const group = groups.at(-1)!;
    group.questions.push(questionView(code, prediction, pointsOf(code), language, group));
  }
  return groups;
}

function questionView(
  code: string,
  { question, key }: Prediction,
  points: number,
  language: PageLanguage,
  { file, source }: ProgramView,
): QuestionView {
  const hash = hashOf([[file, source]]);
  const options = Object.entries(question.options).map(([name, { text, note }]): OptionView => {
    const { holds, message, replay, cost, shortest } = key.options[name]!;
    return {
      key: name,
      text: text[language],
      holds,
      reason: say(language, message),
      note: note?.[language] ?? null,
      replay: replay && readdressed(replay, hash),
      cost,
      shortest,
    };
  });
  return { code, choose: question.choose, text: question.text[language], points, options };
}

/** The program of a page has comments in its language, and is another program to a schedule. */
function readdressed(replay: RunOptions, hash: string): RunOptions {
  return replay.schedule === undefined ? replay : { ...replay, schedule: readdressSchedule(replay.schedule, hash) };
}
