/** Two accesses, at least one a write, that nothing orders. */
import type { Program } from '../../compile/program.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Access } from '../../kernel/race-detector.ts';
import type { VirtualThread } from '../../kernel/thread.ts';
import type { Line } from '../report.ts';
import { lineOf, placeOf } from './places.ts';
import type { Sighting } from './sighting.ts';

export function dataRaces(kernel: Kernel): Sighting[] {
  const { program } = kernel.options;
  return kernel.detector.races.map(({ first, second }) => ({
    key: raceKey(program, first.site, second.site),
    code: 'data-race',
    steps: [first.step, second.step],
    describe(evidence) {
      const seen = [first, second].map(({ step }) => evidence?.at(step));
      const [a, b] = seen;
      return {
        args: {
          variable: placeOf(program, second.site).name,
          first: accessKind(program, first.site),
          second: accessKind(program, second.site),
        },
        lines: [accessLine(kernel, first), accessLine(kernel, second)],
        ...(a && b ? { held: [a.held, b.held], stacks: [a.stack, b.stack] } : {}),
      };
    },
  }));
}

export function accessLine(kernel: Kernel, { thread, site }: Access): Line {
  return lineOf(kernel, kernel.byIndex[thread] as VirtualThread, site);
}

/** Methods that change their container. */
const CHANGES = /\.(push|pop|shift|unshift|splice|reverse|fill|copyWithin|sort|set|add|delete|clear)$/;

function accessKind(program: Program, site: number): 'read' | 'write' {
  const { kind, name } = program.sites[site] ?? { kind: 'read', name: '' };
  return kind === 'write' || (kind === 'call' && CHANGES.test(name)) ? 'write' : 'read';
}

/** Keys of races, by pairs of sites: asked for in every execution. */
const raceKeys = new WeakMap<Program, Map<number, string>>();

function raceKey(program: Program, first: number, second: number): string {
  let keys = raceKeys.get(program);
  if (keys === undefined) raceKeys.set(program, (keys = new Map()));
  const pair = first * 0x100000 + second;
  let key = keys.get(pair);
  if (key === undefined) {
    // The read and the write of `num -= 1` stand at one place, and race with another thread's in one way.
    const spots = [first, second].map((site) => {
      const { file, line, column } = placeOf(program, site);
      return `${file}:${line}:${column}`;
    });
    key = `data-race ${spots.sort().join(' ')}`;
    keys.set(pair, key);
  }
  return key;
}
