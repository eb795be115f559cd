import { describe, expect, it } from 'vitest';
import { explored } from '../../explore/testing.ts';
import { checkTable, lines } from '../testing.ts';

describe('Local', () => {
  it('has attributes for each thread', async () => {
    const printed = await lines(`
      const l = new Local(); l.x = 1;
      const t = start(() => {
        try { l.x; } catch (e) { console.log(e.name, e.message.split(':')[0]); }
        console.log('x' in l, Object.keys(l));
        l.x = 2; l.y = 3; console.log(l.x, Object.keys(l)); delete l.x; console.log('x' in l);
      });
      t.join(); console.log(l.x, Object.keys(l), { ...l });
    `);
    expect(printed).toEqual([
      "AttributeError 'Local' object has no attribute 'x'",
      'false []',
      "2 ['x', 'y']",
      'false',
      "1 ['x'] {x: 1}".replace('{x: 1}', '{ x: 1 }'),
    ]);
  });

  it('takes no arguments', async () => {
    const wrong = await checkTable('', [['new Local(1)', /^TypeError: Initialization arguments are not supported/]]);
    expect(wrong).toEqual([]);
  });

  it('runs the constructor of a subclass in each thread, with the same arguments', async () => {
    const printed = await lines(`
      class Mine extends Local {
        constructor(v) { super(v); this.list = [v]; console.log('made in', threading.currentThread().name); }
        first() { return this.list[0]; }
      }
      Mine.prototype.shared = 'shared';
      const m = new Mine(5); m.list.push(6);
      const t = new Thread({ name: 't', target: () => { m.list.push(7); console.log(m.list, m.first(), m.shared); } });
      t.start(); t.join(); console.log(m.list, m instanceof Mine);
    `);
    expect(printed).toEqual(['made in MainThread', 'made in t', '[5, 7] 5 shared', '[5, 6] true']);
  });

  it('is nothing that threads share', async () => {
    const report = await explored(`
      import { Thread, Local } from 'threading';
      const l = new Local();
      function work(n) { l.x = n; l.x += 1; }
      const ts = [1, 2, 3].map((n) => new Thread({ target: work, args: [n] }));
      for (const t of ts) t.start(); for (const t of ts) t.join();`);
    expect(report).toMatchObject({ complete: true, executions: 1, redundant: 0, findings: [] });
  });
});
