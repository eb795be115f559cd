/** Threads, places and waits as reports name them. */
import type { Program, Site } from '../../compile/program.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { VirtualThread } from '../../kernel/thread.ts';
import type { Line, Place, ThreadRef, Wait } from '../report.ts';

export function placeOf(program: Program, site: number): Place {
  const s: Site | undefined = program.sites[site];
  if (s === undefined) {
    return { file: program.files[0] ?? '', line: 1, column: 1, endLine: 1, endColumn: 1, name: '', function: '' };
  }
  const { file, line, column, endLine, endColumn, name } = s;
  return { file, line, column, endLine, endColumn, name, function: s.function };
}

/** What is written at a place: `num`, `flags[0]` where the place is a call of `Atomics.store`. */
export function variableAt(program: Program, site: number): string {
  return program.sites[site]?.element ?? placeOf(program, site).name;
}

export function threadRef(t: VirtualThread): ThreadRef {
  return { process: t.process.number, thread: t.name(), id: t.ordinal };
}

export function lineOf(kernel: Kernel, t: VirtualThread, site: number): Line {
  return { ...threadRef(t), ...placeOf(kernel.options.program, site) };
}

/** Where a thread is. */
export function standing(kernel: Kernel, t: VirtualThread): Line {
  return lineOf(kernel, t, t.site);
}

/** Name of what a thread's announced operation waits for. */
export function targetName(t: VirtualThread): string {
  return t.op?.label ?? t.op?.target?.name ?? '';
}

/** What a thread waits for, and who has that. */
export function waitOf(kernel: Kernel, t: VirtualThread): Wait {
  const holders = t.op?.holders?.(t) ?? [];
  const { target } = t.op ?? {};
  return {
    ...standing(kernel, t),
    operation: t.op?.code ?? '',
    target: targetName(t),
    holders: holders.map((h) => lineOf(kernel, h, (target && h.held.get(target)) ?? h.site)),
  };
}

export function heldNames(t: VirtualThread): string[] {
  return [...t.held.keys()].map((lock) => lock.name);
}

/**
 * The calls that led to the function a thread is in, innermost first. A thread's list of call sites may be
 * longer by calls that have returned: those were made from the function it is in.
 */
export function stackOf(program: Program, t: VirtualThread): Place[] {
  const here = program.sites[t.site];
  // A call's own site stands on top of the list while it is carried out.
  let depth = t.op === null ? t.depth : t.depth - 1;
  while (depth > 0) {
    const site = program.sites[t.frames[depth - 1] as number];
    if (site === undefined || here === undefined) break;
    const calls = site.name === here.function || site.name.endsWith(`.${here.function}`);
    if (site.function !== here.function || (calls && here.function !== '')) break;
    depth--;
  }
  return t.frames
    .slice(0, Math.max(0, depth))
    .reverse()
    .map((site) => placeOf(program, site));
}

/** Sites in order, whatever the order in which their threads came: part of a key. */
export function siteKey(threads: readonly VirtualThread[]): string {
  return threads
    .map((t) => t.site)
    .sort((a, b) => a - b)
    .join(' ');
}
