export interface HintText {
  title: string;
  html: string;
}

const HEADING = /<h2\b[^>]*>([\s\S]*?)<\/h2>/g;

/** Takes the hints of an exercise apart, once they are HTML: each begins with a heading of the second level. */
export function splitHints(html: string): HintText[] {
  const headings = [...html.matchAll(HEADING)];
  return headings.map((heading, n) => ({
    title: heading[1] ?? '',
    html: html.slice(heading.index + heading[0].length, headings[n + 1]?.index).trim(),
  }));
}
