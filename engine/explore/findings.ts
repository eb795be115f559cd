/** What one execution shows that is worth reporting. */
import type { Program, Site } from '../compile/program.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { VirtualThread } from '../kernel/thread.ts';
import { errorParts } from './execution.ts';
import type { Finding, FindingCode, Line, Place, Severity, ThreadRef, Wait } from './report.ts';
import { cycleOf, stuckThreads } from './waits.ts';

/** A finding in one execution, before its shortest schedule is known. */
export interface Sighting {
  /** Equal keys = the same finding, in whatever execution. */
  key: string;
  code: FindingCode;
  /** Puts the finding into words' data; asked for new keys only. */
  describe(): Pick<Finding, 'args' | 'lines' | 'waits' | 'held'>;
}

const REMARKS = new Set<string>(['never-joined', 'busy-wait', 'starvation']);

export function severityOf(code: FindingCode): Severity {
  return REMARKS.has(code) ? 'remark' : 'error';
}

export function placeOf(program: Program, site: number): Place {
  const s: Site | undefined = program.sites[site];
  if (s === undefined) {
    return { file: program.files[0] ?? '', line: 1, column: 1, endLine: 1, endColumn: 1, name: '', function: '' };
  }
  const { file, line, column, endLine, endColumn, name } = s;
  return { file, line, column, endLine, endColumn, name, function: s.function };
}

export function threadRef(t: VirtualThread): ThreadRef {
  return { process: t.process.number, thread: t.name(), id: t.ordinal };
}

export function lineOf(kernel: Kernel, t: VirtualThread, site: number): Line {
  return { ...threadRef(t), ...placeOf(kernel.options.program, site) };
}

/** Name of what a thread's announced operation waits for. */
export function targetName(t: VirtualThread): string {
  return t.op?.label ?? t.op?.target?.name ?? '';
}

export function waitOf(kernel: Kernel, t: VirtualThread): Wait {
  const holders = t.op?.holders?.(t) ?? [];
  const { target } = t.op ?? {};
  return {
    ...lineOf(kernel, t, t.site),
    operation: t.op?.code ?? '',
    target: targetName(t),
    holders: holders.map((h) => lineOf(kernel, h, (target && h.held.get(target)) ?? h.site)),
  };
}

/** Everything an execution that is over shows, each thing once. */
export function sightings(kernel: Kernel): Sighting[] {
  const all = new Map<string, Sighting>();
  for (const sighting of [...memorySightings(kernel), ...waitSightings(kernel), ...errorSightings(kernel)]) {
    if (!all.has(sighting.key)) all.set(sighting.key, sighting);
  }
  return [...all.values()];
}

/** What went wrong comes before why, and errors before remarks. */
const ORDER = ['deadlock', 'self-deadlock', 'livelock', 'stuck', 'lock-held-by-dead-thread', 'lost-update', 'data-race'];

/** Sorts findings: the most telling first. */
export function byImportance(a: Pick<Finding, 'code' | 'severity'>, b: Pick<Finding, 'code' | 'severity'>): number {
  return rank(a) - rank(b);
}

function rank({ code, severity }: Pick<Finding, 'code' | 'severity'>): number {
  return (severity === 'error' ? 0 : 100) + (ORDER.indexOf(code) + 1 || 50);
}

function memorySightings(kernel: Kernel): Sighting[] {
  const found: Sighting[] = [];
  const at = (x: { thread: number; site: number }): Line => lineOf(kernel, kernel.byIndex[x.thread] as VirtualThread, x.site);
  for (const { first, second } of kernel.detector.races) {
    found.push({
      key: raceKey(kernel.options.program, first.site, second.site),
      code: 'data-race',
      describe: () => ({
        args: {
          variable: placeOf(kernel.options.program, second.site).name,
          first: accessKind(kernel.options.program, first.site),
          second: accessKind(kernel.options.program, second.site),
        },
        lines: [at(first), at(second)],
      }),
    });
  }
  for (const { read, lost, overwrite } of kernel.detector.lost) {
    found.push({
      key: `lost-update ${read.site} ${lost.site} ${overwrite.site}`,
      code: 'lost-update',
      describe: () => ({
        args: { variable: placeOf(kernel.options.program, overwrite.site).name },
        lines: [at(read), at(lost), at(overwrite)],
      }),
    });
  }
  return found;
}

function accessKind(program: Program, site: number): string {
  return program.sites[site]?.kind ?? 'call';
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

function waitSightings(kernel: Kernel): Sighting[] {
  if (kernel.over === 'budget') {
    return [
      {
        key: 'step-budget',
        code: 'step-budget',
        describe: () => ({
          args: { steps: kernel.options.maxSteps },
          lines: [lineOf(kernel, kernel.current, kernel.current.site)],
        }),
      },
    ];
  }
  const stuck = stuckThreads(kernel).filter((t) => !t.daemon);
  if (stuck.length === 0) return [];
  const found: Sighting[] = [];
  const cycle = cycleOf(kernel);
  if (cycle !== null) {
    const code = cycle.length === 1 ? 'self-deadlock' : 'deadlock';
    const sites = cycle.map((t) => t.site).sort((a, b) => a - b);
    found.push({
      key: `${code} ${sites.join(' ')}`,
      code,
      describe: () => ({
        args: {},
        lines: cycle.map((t) => lineOf(kernel, t, t.site)),
        waits: cycle.map((t) => waitOf(kernel, t)),
      }),
    });
  }
  for (const t of stuck) {
    const dead = [...(t.op?.holders?.(t) ?? [])].find((h) => !kernel.living.includes(h));
    if (dead !== undefined) found.push(heldByDead(kernel, t, dead));
  }
  if (found.length > 0) return found;
  const polling = stuck.filter((t) => t.op?.code === 'poll');
  const code = polling.length > 0 ? 'livelock' : 'stuck';
  const who = polling.length > 0 ? polling : stuck;
  const sites = who.map((t) => t.site).sort((a, b) => a - b);
  return [
    {
      key: `${code} ${sites.join(' ')}`,
      code,
      describe: () => ({
        args: {},
        lines: who.map((t) => lineOf(kernel, t, t.site)),
        waits: stuck.map((t) => waitOf(kernel, t)),
      }),
    },
  ];
}

function heldByDead(kernel: Kernel, waiter: VirtualThread, dead: VirtualThread): Sighting {
  const lock = waiter.op?.target as NonNullable<NonNullable<VirtualThread['op']>['target']>;
  const site = dead.held.get(lock) ?? dead.site;
  return {
    key: `lock-held-by-dead-thread ${site}`,
    code: 'lock-held-by-dead-thread',
    describe: () => ({
      args: { lock: lock.name },
      lines: [lineOf(kernel, dead, site)],
      waits: [waitOf(kernel, waiter)],
    }),
  };
}

function errorSightings(kernel: Kernel): Sighting[] {
  const found: Sighting[] = [];
  for (const t of kernel.threads) {
    if (t.error === null) continue;
    const { name, message } = errorParts(t.error.error);
    const { site } = t.error;
    found.push({
      key: `uncaught-error ${site} ${name} ${message}`,
      code: 'uncaught-error',
      describe: () => ({ args: { error: name, message }, lines: [lineOf(kernel, t, site)] }),
    });
    if (name === 'RuntimeError' && /release/.test(message)) {
      found.push({
        key: `release-unheld ${site}`,
        code: 'release-unheld',
        describe: () => ({ args: { lock: placeOf(kernel.options.program, site).name.replace(/\.release$/, '') }, lines: [lineOf(kernel, t, site)] }),
      });
    }
  }
  return found;
}
