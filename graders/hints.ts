/** Hints come in steps, each under a heading of the second level. */

export interface Hint {
  title: string;
  /** Markdown. */
  body: string;
}

/** A nudge, an idea, nearly the answer. */
export const HINT_STEPS = 3;

/** The steps of a hints file, in order. What stands before the first heading is left out. */
export function readHints(markdown: string): Hint[] {
  return `\n${markdown}`
    .split(/\n## +/)
    .slice(1)
    .map((section) => {
      const [title = '', ...body] = section.split('\n');
      return { title: title.trim(), body: body.join('\n').trim() };
    });
}
