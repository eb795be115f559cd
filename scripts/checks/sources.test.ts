import { describe, expect, it } from 'vitest';
import { ROOT } from '../terminal.ts';
import { checkSource } from './sources.ts';

const lines = (count: number) => 'x\n'.repeat(count);

describe('checkSource', () => {
  it('is silent on a short file', () => {
    expect(checkSource('engine/a.ts', lines(300))).toEqual([]);
  });

  it('warns of a long file and refuses one that is too long', () => {
    expect(checkSource('engine/a.ts', lines(301))).toMatchObject([{ warning: true }]);
    expect(checkSource('engine/a.ts', lines(501))).toMatchObject([{ file: 'engine/a.ts' }]);
    expect(checkSource('engine/a.ts', lines(501))[0]?.warning).toBeUndefined();
  });

  it('leaves the length of texts and data alone', () => {
    expect(checkSource('docs/a.md', lines(900))).toEqual([]);
  });

  it('refuses a path that exists on one machine only, and says where', () => {
    const home = ['', 'home', 'ann', 'a.ts'].join('/');
    expect(checkSource('docs/a.md', `fine\nsee ${home}\n`)).toMatchObject([{ line: 2 }]);
    expect(checkSource('docs/a.md', `${ROOT}a.ts`)).toMatchObject([{ line: 1 }]);
  });

  it('refuses a component that imports from outside the house', () => {
    expect(checkSource('src/components/A.astro', "import a from '../../cli/main.ts'\n")).toMatchObject([{ line: 1 }]);
    expect(checkSource('src/components/A.astro', "import a from '../../engine/explain/sentence.ts'\n")).toEqual([]);
  });
});
