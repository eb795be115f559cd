import { describe, expect, it } from 'vitest';
import { courseFiles, isNamedByContent } from './course-files.ts';

const SCOPE = 'https://example.org/course/';
const files = courseFiles(
  [
    ['', 'a1', 10],
    ['chapters/10-lock/', 'b2', 20],
    ['_astro/page.x1.js', 'c3', 30],
    ['pagefind/pagefind-entry.json', 'd4', 40],
  ],
  SCOPE,
);
const found = (url: string) => files.find(url)?.[0];

describe('courseFiles()', () => {
  it('finds pages with and without their slash, and by the name of the file', () => {
    expect(found(SCOPE)).toBe('');
    expect(found(`${SCOPE}index.html`)).toBe('');
    for (const end of ['/', '', '/index.html', '/?from=map#deadlock']) {
      expect(found(`${SCOPE}chapters/10-lock${end}`)).toBe('chapters/10-lock/');
    }
  });

  it('passes over the query, by which the search wants to get around caches', () => {
    expect(found(`${SCOPE}pagefind/pagefind-entry.json?ts=17`)).toBe('pagefind/pagefind-entry.json');
  });

  it('knows nothing of other hosts, of what lies beside the course, and of what it does not have', () => {
    expect(found('https://example.org/chapters/10-lock/')).toBeUndefined();
    expect(found('https://other.org/course/chapters/10-lock/')).toBeUndefined();
    expect(found(`${SCOPE}chapters/99-none/`)).toBeUndefined();
  });

  it('keeps another content under another key', () => {
    const [, page] = files.all;
    const changed = courseFiles([['chapters/10-lock/', 'e5', 21]], SCOPE);
    expect(files.keyOf(page!)).toBe(`${SCOPE}chapters/10-lock/?revision=b2`);
    expect(changed.keyOf(changed.all[0]!)).not.toBe(files.keyOf(page!));
  });

  it('counts all bytes', () => {
    expect(files.bytes).toBe(100);
  });
});

it('only what the bundler named has its hash in its name', () => {
  expect(files.all.filter(isNamedByContent).map(([path]) => path)).toEqual(['_astro/page.x1.js']);
});
