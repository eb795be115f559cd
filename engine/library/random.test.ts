import { describe, expect, it } from 'vitest';
import { explored, ran } from '../explore/testing.ts';
import { checkTable, lines } from './testing.ts';

describe('module random', () => {
  it('stays within its bounds', async () => {
    const printed = await lines(`
      const all = (f) => [...new Set(Array.from({ length: 300 }, f))].sort((a, b) => a - b);
      console.log(all(() => random.randint(1, 3)), all(() => random.randrange(3)), all(() => random.randrange(2, 9, 3)));
      console.log(all(() => random.randrange(3, 0, -1)), all(() => random.choice([1, 2])));
      console.log(all(random.random).every((x) => x >= 0 && x < 1), all(() => random.uniform(5, 6)).every((x) => x >= 5 && x <= 6));
      const items = [1, 2, 3, 4, 5];
      console.log(random.sample(items, 5).sort(), random.sample('abc', 2).length, items);
      console.log(random.shuffle(items), items.slice().sort(), random.choices([7], 3), 'abc'.includes(random.choice('abc')));
    `);
    expect(printed).toEqual([
      '[1, 2, 3] [0, 1, 2] [2, 5, 8]',
      '[1, 2, 3] [1, 2]',
      'true true',
      '[1, 2, 3, 4, 5] 2 [1, 2, 3, 4, 5]',
      'undefined [1, 2, 3, 4, 5] [7, 7, 7] true',
    ]);
  });

  it('says what is wrong', async () => {
    const wrong = await checkTable('', [
      ['random.randint(3, 1)', /^ValueError: empty range in randint\(3, 1\)/],
      ['random.randint(1.5, 2)', /^TypeError/],
      ['random.randrange(0)', /^ValueError: empty range for randrange/],
      ['random.randrange(1, 5, 0)', /^ValueError: zero step for randrange/],
      ['random.choice([])', /^IndexError: Cannot choose from an empty sequence/],
      ['random.choice(5)', /^TypeError/],
      ['random.sample([1], 2)', /^ValueError: Sample larger than population or is negative/],
      ['random.sample([1], -1)', /^ValueError/],
      ['random.shuffle(5)', /^TypeError/],
      ["random.seed('x')", /^TypeError/],
    ]);
    expect(wrong).toEqual([]);
  });

  it('repeats itself: by the seed of the run, and by its own', async () => {
    const source = "import { random, seed } from 'random'; export const got = [random(), random()];";
    const draw = async (seed: number) => (await ran(source, { seed })).exports.got;
    expect(await draw(1)).toEqual(await draw(1));
    expect(await draw(1)).not.toEqual(await draw(2));
    const wrong = await checkTable(
      'const draw = () => [random.random(), random.randint(1, 1000)]; random.seed(5); const a = draw(); random.seed(5); const b = draw();',
      [['a[0] === b[0] && a[1] === b[1]', 'true']],
    );
    expect(wrong).toEqual([]);
  });

  it('adds no order where one thread draws', async () => {
    const report = await explored(`
      import { Thread, Lock } from 'threading'; import { randint } from 'random';
      const lock = new Lock();
      const draws = new Thread({ target: () => { for (let i = 0; i < 5; i++) { randint(1, 6); lock.acquire(); lock.release(); } } });
      const other = new Thread({ target: () => { lock.acquire(); lock.release(); } });
      draws.start(); other.start(); draws.join(); other.join();`);
    expect(report).toMatchObject({ complete: true, executions: 6, redundant: 0 });
  });

  it('has every order where several draw: who gets which number', async () => {
    const report = await explored(`
      import { Thread } from 'threading'; import { random } from 'random';
      export const first = { by: 0 }; const got: number[] = [];
      const ts = [0, 1].map((i) => new Thread({ target: () => { got[i] = random(); } }));
      for (const t of ts) t.start(); for (const t of ts) t.join();
      first.by = got[0] < got[1] ? 0 : 1;`);
    expect(report).toMatchObject({ complete: true, redundant: 0 });
    expect(report.outcomes).toHaveLength(2);
  });
});
