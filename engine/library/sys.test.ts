import { describe, expect, it } from 'vitest';
import { checkTable } from './testing.ts';

describe('modules sys and os', () => {
  it('have a switch interval', async () => {
    const wrong = await checkTable('', [
      ['sys.getswitchinterval()', '0.005'],
      ['sys.setswitchinterval(0.05)', 'undefined'],
      ['sys.getswitchinterval()', '0.05'],
      ['sys.setswitchinterval(0)', /^ValueError: switch interval must be strictly positive/],
      ['sys.setswitchinterval(-1)', /^ValueError/],
      ["sys.setswitchinterval('x')", /^TypeError/],
      ['sys.setswitchinterval(1e-9)', 'undefined'],
      ['sys.getswitchinterval()', '0'],
      ['time.compute(0.001)', 'undefined'],
    ]);
    expect(wrong).toEqual([]);
  });

  it('know the process', async () => {
    const wrong = await checkTable('', [
      ['os.getpid() === os.getpid()', 'true'],
      ['os.getpid() > os.getppid()', 'true'],
    ]);
    expect(wrong).toEqual([]);
  });

  it('end a thread by an error that can be caught', async () => {
    const wrong = await checkTable(
      'const caught = (code) => { try { sys.exit(code); } catch (e) { return e.name + e.code; } };',
      [
        ['caught(3)', 'SystemExit3'],
        ['caught()', 'SystemExitnull'],
      ],
    );
    expect(wrong).toEqual([]);
  });
});
