import { describe, expect, it } from 'vitest';
import { highlight } from './highlight.ts';

const kinds = (source: string) => highlight(source).map((line) => line.map(({ kind, text }) => `${kind}:${text}`));

describe('highlight()', () => {
  it('gives one list of pieces a line, and loses no character', () => {
    const source = "import { Lock } from 'threading';\n\n/* two\nlines */ const x = `a\nb`;\n";
    expect(
      highlight(source)
        .map((line) => line.map(({ text }) => text).join(''))
        .join('\n'),
    ).toBe(source);
  });

  it('tells keywords, calls, types, numbers and strings apart', () => {
    expect(kinds("using _ = lock.hold(1, 'a');")).toEqual([
      ['keyword:using', 'plain: _ = lock.', 'call:hold', 'plain:(', 'number:1', 'plain:, ', "string:'a'", 'plain:);'],
    ]);
    expect(kinds('new Thread({})')[0]).toContain('call:Thread');
    expect(kinds('const t: Thread = u')[0]).toContain('type:Thread');
  });

  it('takes no property for a keyword', () => {
    expect(kinds('thread.get')[0]).toEqual(['plain:thread.get']);
  });

  it('colours comments of several lines on each line', () => {
    expect(kinds('/* a\nb */ c')).toEqual([['comment:/* a'], ['comment:b */', 'plain: c']]);
  });

  it('survives what is not finished', () => {
    expect(kinds("const a = 'abc\nx")).toHaveLength(2);
    expect(kinds('`${')).toEqual([['string:`${']]);
  });
});
