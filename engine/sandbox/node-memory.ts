/** Watches the resident memory of a process from outside. Array buffers count there; no heap limit sees them. */
import { readdirSync, readFileSync } from 'node:fs';

const EVERY_MILLISECONDS = 20;
const KIBIBYTES = /^VmRSS:\s+(\d+) kB$/m;

/**
 * Calls `exceeded` once when the process, or the one it became the parent of, is larger than `mebibytes`.
 * Does nothing where the system has no `/proc`. Returns a function that ends the watch.
 */
export function watchMemory(pid: number, mebibytes: number, exceeded: () => void): () => void {
  if (process.platform !== 'linux') return () => {};
  let watched = pid;
  let looked = 0;
  const timer = setInterval(() => {
    // A command that makes namespaces stays outside of them and starts the guest as its child.
    if (watched === pid && looked < 50) watched = childOf(pid) ?? pid;
    looked += 1;
    if (residentKibibytes(watched) > mebibytes * 1024) {
      clearInterval(timer);
      exceeded();
    }
  }, EVERY_MILLISECONDS);
  timer.unref();
  return () => clearInterval(timer);
}

function residentKibibytes(pid: number): number {
  try {
    return Number(KIBIBYTES.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    // It has just ended.
    return 0;
  }
}

/** The process that a command started, as its only child. */
export function childOf(pid: number): number | undefined {
  try {
    const child = Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ')[0]);
    return child || undefined;
  } catch {
    return childByStat(pid);
  }
}

/** For kernels that keep no list of children. */
function childByStat(pid: number): number | undefined {
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      // The name of the command may hold anything, parentheses included; the parent is the second field after it.
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      if (Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === pid) return Number(name);
    } catch {
      // It ended while we looked.
    }
  }
  return undefined;
}
