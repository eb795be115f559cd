/** Comments of exercise programs in the language of the page. */

/** Text of a comment in English, without its marker -> the same in another language. */
export type CommentDictionary = Readonly<Record<string, string>>;

/** A comment: `//` and a blank at the start of a line or after white space, up to the end of the line. */
const COMMENT_REGEXP = /(^|\s)\/\/ (.+)$/;

/** Replaces each comment by its translation; code stays as it is, and so do comments that are not in the dictionary. */
export function translateComments(source: string, dictionary: CommentDictionary): string {
  return source
    .split('\n')
    .map((line) =>
      line.replace(COMMENT_REGEXP, (whole, before: string, text: string) => {
        const translated = dictionary[text.trim()];
        return translated === undefined ? whole : `${before}// ${translated}`;
      }),
    )
    .join('\n');
}

/** The comments of a program, in order, without their markers. */
export function commentsOf(source: string): string[] {
  return source.split('\n').flatMap((line) => COMMENT_REGEXP.exec(line)?.[2]?.trim() ?? []);
}
