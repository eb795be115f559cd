/** Comment text in English -> comment text in the page's language, without the comment marker. */
export type CommentDictionary = Readonly<Record<string, string>>;

/**
 * Replaces the comments of a program by their translations, line by line; the code stays as it is.
 *
 * A comment is the marker (`//` or `#`) and a space, at the start of a line or after white space, to the end of the line.
 * A comment that the dictionary lacks stays English.
 */
export function localiseComments(source: string, dictionary: CommentDictionary, marker: '//' | '#' = '//'): string {
  const comment = new RegExp(`(^|\\s)${marker} (.+)$`);
  return source
    .split('\n')
    .map((line) =>
      line.replace(comment, (whole, before: string, text: string) => {
        const translated = dictionary[text.trim()];
        return translated === undefined ? whole : `${before}${marker} ${translated}`;
      }),
    )
    .join('\n');
}
