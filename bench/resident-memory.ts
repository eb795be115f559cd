import { readdirSync, readFileSync } from 'node:fs';

/** Resident memory of all that a process has started, in mebibytes; 0 where the system does not tell. */
export function residentMebibytes(pid: number): number {
  const parents = new Map<number, number>();
  const sizes = new Map<number, number>();
  try {
    for (const name of readdirSync('/proc')) {
      if (!/^\d+$/.test(name)) continue;
      const status = statusOf(name);
      if (status === null) continue;
      parents.set(Number(name), status.parent);
      sizes.set(Number(name), status.mebibytes);
    }
  } catch {
    return 0;
  }
  const descends = (process: number): boolean => {
    const parent = parents.get(process);
    return parent !== undefined && (parent === pid || descends(parent));
  };
  return [...sizes].reduce((sum, [process, size]) => sum + (descends(process) ? size : 0), 0);
}

function statusOf(process: string): { parent: number; mebibytes: number } | null {
  try {
    const text = readFileSync(`/proc/${process}/status`, 'utf8');
    const field = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0);
    return { parent: field('PPid'), mebibytes: field('VmRSS') / 1024 };
  } catch {
    // It has just ended.
    return null;
  }
}
