import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fingerprints, groupsAlike, KEYWORDS, tokensOf } from './similarity.ts';

const read = (path: string) => readFileSync(new URL(`../exercises/${path}.ts`, import.meta.url), 'utf8');
const starter = read('16-condition-barrier/bounded-buffer/starter');
const solution = read('16-condition-barrier/bounded-buffer/solution');
const other = read('15-event/office-door/solution');

const WORD = /(?<!['"`\w])[a-z]\w+\b/g;

/** What somebody does who does not want to be found: other names, comments, layout, texts, order of functions. */
function disguised(source: string): string {
  const names = new Map<string, string>();
  const renamed = source.replace(WORD, (name) => {
    if (KEYWORDS.has(name)) return name;
    if (!names.has(name)) names.set(name, `x${names.size}`);
    return names.get(name) as string;
  });
  const functions = renamed.split(/\n(?=function |class |const )/);
  // The first function behind the last.
  const [head, first, ...rest] = functions;
  return `// mine\n${[head, ...rest, first].join('\n\n\n/* also mine */\n')}`;
}

test('tokens leave names, texts, numbers, comments and layout aside', () => {
  expect(tokensOf(`// a\nlet num = 100; /* b */ num -= "x"`)).toEqual(tokensOf(`let n=7\nn -= 'yes, \\' this'`));
  expect(tokensOf('a.b()')).not.toEqual(tokensOf('a.b'));
  expect(fingerprints('')).toEqual(new Set());
});

describe('groupsAlike()', () => {
  test('finds a copy under other names and in another order', () => {
    const answers = new Map([
      ['ann', solution],
      ['bo', disguised(solution)],
      ['cy', other],
    ]);
    expect(disguised(solution)).not.toContain('capacity');
    expect(groupsAlike(answers, starter)).toEqual([{ learners: ['ann', 'bo'], percent: expect.any(Number) }]);
  });

  test('does not count what all began with, nor what most have written', () => {
    const begun = new Map(['ann', 'bo', 'cy'].map((learner) => [learner, `${starter}\n// ${learner}`]));
    expect(groupsAlike(begun, starter)).toEqual([]);
    const all = new Map(Array.from({ length: 10 }, (_, index) => [`learner-${index}`, solution]));
    expect(groupsAlike(all, starter)).toEqual([]);
  });

  test('is quiet about answers that have little of their own', () => {
    expect(
      groupsAlike(
        new Map([
          ['ann', 'let a = 1;'],
          ['bo', 'let a = 1;'],
        ]),
        '',
      ),
    ).toEqual([]);
  });

  test('takes a thousand answers in its stride', () => {
    const answers = new Map(
      Array.from({ length: 1000 }, (_, index) => [
        `l${index}`,
        `${other}\n${`if (a${index}) { b(${index}); } else c[${index}]();\n`.repeat(index % 7)}`,
      ]),
    );
    expect(groupsAlike(answers, starter)).toEqual([]);
  });
});
