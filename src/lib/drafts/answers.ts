import { recall, recallKeys } from '../storage.ts';
import { allKept } from './store.ts';

/** What a learner has made of each exercise and program, as the command takes it: programs, and JSON of other answers. */
export async function allAnswers(): Promise<ReadonlyMap<string, string>> {
  const answers = new Map<string, string>();
  for (const [id, { text }] of await allKept()) if (text !== null) answers.set(id, text);
  for (const id of recallKeys('predict:exercise/')) {
    const chosen = chosenIn(recall(`predict:exercise/${id}`));
    if (chosen !== undefined) answers.set(id, JSON.stringify(chosen));
  }
  return answers;
}

function chosenIn(text: string | null): unknown {
  try {
    return Object(JSON.parse(text ?? 'null')).chosen;
  } catch {
    return undefined;
  }
}
