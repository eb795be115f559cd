import { readdirSync, readFileSync } from 'node:fs';

/** What all that a process has started takes. */
export interface Usage {
  /** Resident memory. */
  readonly mebibytes: number;
  /** Threads of the system; a worker has one, beside those that Node shares. */
  readonly threads: number;
  /** Descriptors, of which a worker has several. */
  readonly descriptors: number;
}

/** Zeros where the system does not tell. */
export function usageOf(pid: number): Usage {
  const parents = new Map<number, number>();
  const usages = new Map<number, Usage>();
  try {
    for (const name of readdirSync('/proc')) {
      if (!/^\d+$/.test(name)) continue;
      const status = statusOf(name);
      if (status === null) continue;
      parents.set(Number(name), status.parent);
      usages.set(Number(name), status);
    }
  } catch {
    return NOTHING;
  }
  const descends = (process: number): boolean => {
    const parent = parents.get(process);
    return parent !== undefined && (parent === pid || descends(parent));
  };
  return [...usages].filter(([process]) => descends(process)).reduce((sum, [, one]) => plus(sum, one), NOTHING);
}

const NOTHING: Usage = { mebibytes: 0, threads: 0, descriptors: 0 };

function plus(a: Usage, b: Usage): Usage {
  return {
    mebibytes: a.mebibytes + b.mebibytes,
    threads: a.threads + b.threads,
    descriptors: a.descriptors + b.descriptors,
  };
}

function statusOf(process: string): (Usage & { parent: number }) | null {
  try {
    const text = readFileSync(`/proc/${process}/status`, 'utf8');
    const field = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0);
    return {
      parent: field('PPid'),
      mebibytes: field('VmRSS') / 1024,
      threads: field('Threads'),
      descriptors: descriptorsOf(process),
    };
  } catch {
    // It has just ended.
    return null;
  }
}

/** Those of others are nobody's business: 0. */
function descriptorsOf(process: string): number {
  try {
    return readdirSync(`/proc/${process}/fd`).length;
  } catch {
    return 0;
  }
}
