import { describe, expect, it } from 'vitest';
import { fragmentOf, programIn } from './fragment.ts';
import { readLink, type Shared, writeLink } from './link.ts';
import { pack } from './packing.ts';

const shared: Shared = {
  source: "import { Thread } from 'threading';\n// 锁\n".repeat(20),
  steps: {
    view: 'replay',
    options: { clock: 'virtual', schedule: '1.3fa2c1d0.0-a.1-c', parameters: { threads: 2 } },
    at: 7,
    finding: { code: 'lost-update', variable: 'num' },
  },
};

describe('a link to a program and its schedule', () => {
  it('holds both, in letters that every address can carry', async () => {
    const link = await writeLink('10-lock/two-clerks', shared);
    expect(link).toMatch(/^#shared\/10-lock\/two-clerks\/[\w-]+$/);
    expect(link.length).toBeLessThan(400);
    expect(programIn(link)).toBe('10-lock/two-clerks');
    expect(await readLink(link)).toEqual(shared);
  });

  it('of a program alone has no steps', async () => {
    const alone = { ...shared, steps: null };
    expect(await readLink(await writeLink('10-lock/two-clerks', alone))).toEqual(alone);
  });

  it('is refused where a letter is missing, or it is of another version or shape', async () => {
    const link = await writeLink('10-lock/two-clerks', shared);
    await expect(readLink(link.slice(0, -9))).rejects.toThrow();
    const foreign = async (content: unknown) => readLink(fragmentOf('a/b', await pack(JSON.stringify(content))));
    await expect(foreign({ version: 2, ...shared })).rejects.toThrow(/version/);
    await expect(foreign({ version: 1, source: 3, steps: null })).rejects.toThrow(/source/);
    await expect(foreign({ version: 1, source: '', steps: { view: 'other' } })).rejects.toThrow(/view/);
  });

  it('that unpacks to more than a program can be is refused before it fills the memory', async () => {
    const bomb = fragmentOf('a/b', await pack(' '.repeat(20_000_000)));
    expect(bomb.length).toBeLessThan(40_000);
    await expect(readLink(bomb)).rejects.toThrow(/more than/);
  });

  it('is no other fragment', () => {
    for (const other of ['', '#top', '#exercise-counter-to-zero', '#shared/', '#shared/a/b/<script>']) {
      expect(programIn(other), other).toBeNull();
    }
  });
});
