/** A piece of a sentence: plain words, or code that stood between backticks. */
export interface Inline {
  text: string;
  code: boolean;
}

/** Takes a sentence apart at its backticks: "`num` is 1" is `num` as code and " is 1" as words. */
export function inline(sentence: string): Inline[] {
  const pieces = sentence.split('`').map((text, index) => ({ text, code: index % 2 === 1 }));
  return pieces.filter(({ text }) => text !== '');
}
