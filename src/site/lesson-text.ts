/** What a lesson's own text tells of it. */

const BUILDS_ON = /^\*\*(?:Builds on:\*\*|先要会\*\*：)(.*?)(?=\*\*|$)/m;
const CHAPTER = /\]\(\.\.\/(\d\d-[a-z0-9-]+)\//g;
const EXERCISE = /<(?:Exercise|Predict|Break)\b[^>]*?\bid="([^"]+)"/g;

/** Slugs of the chapters in the sentence that begins with "Builds on:"; empty where there is none. */
export function buildsOn(text: string): string[] {
  const sentence = BUILDS_ON.exec(text)?.[1] ?? '';
  return [...sentence.matchAll(CHAPTER)].map(([, slug]) => slug as string);
}

/** Whether the lesson says what it builds on at all. */
export const saysWhatItBuildsOn = (text: string): boolean => BUILDS_ON.test(text);

/** Identifiers of its exercises, in order. */
export function exercisesOf(text: string): string[] {
  return [...text.matchAll(EXERCISE)].map(([, id]) => id as string);
}
