/**
 * What the operating system adds to the sandbox: namespaces without a network and without other processes, no
 * privileges, no core dumps, no files to grow. Asked once what works here; everything has a weaker fallback.
 */
import { execFile } from 'node:child_process';

export interface Isolation {
  /** Command and arguments to put before the guest's own. */
  prefix: readonly string[];
  /** What holds for a guest, for reports: `process`, `permission` and `hardened` always do. */
  layers: readonly Layer[];
}

export type Layer =
  /** A process of its own, killed as a group. */
  | 'process'
  /** Node's permission model: no files, no child processes, no workers, no addons. */
  | 'permission'
  /** Frozen built-ins, no globals but the language. */
  | 'hardened'
  /** Resident memory is watched from outside. */
  | 'memory'
  /** No network. */
  | 'network'
  /** Sees no other process, and cannot signal one. */
  | 'processes'
  /** Dies with its parent, whatever the parent dies of. */
  | 'parent'
  /** Limits of the system on core dumps, files and descriptors. */
  | 'limits';

interface Step {
  command: readonly string[];
  layers: readonly Layer[];
}

/** From the outside in. Each is tried inside those that worked before it. */
const STEPS: readonly Step[] = [
  { command: ['setpriv', '--pdeathsig', 'SIGKILL'], layers: ['parent'] },
  { command: ['unshare', '-Urpnf', '--kill-child'], layers: ['network', 'processes'] },
  { command: ['setpriv', '--no-new-privs', '--bounding-set=-all', '--inh-caps=-all'], layers: [] },
  { command: ['prlimit', '--core=0', '--fsize=0', '--nofile=128', '--'], layers: ['limits'] },
];

const ALWAYS: readonly Layer[] = ['process', 'permission', 'hardened'];

/** All of it. */
const FULL: Isolation = process.platform === 'linux' ? isolationOf(STEPS) : { prefix: [], layers: ALWAYS };

let assumed = FULL;
let probed: Promise<Isolation> | undefined;

/** The strongest isolation that works on this system. */
export function isolation(): Promise<Isolation> {
  probed ??= probe().then((found) => {
    assumed = found;
    return found;
  });
  return probed;
}

/** What `isolation` will most probably say, for whoever would rather begin than wait. */
export function assumedIsolation(): Isolation {
  return assumed;
}

async function probe(): Promise<Isolation> {
  // Nearly always all of it works or the namespaces do not.
  if (FULL.prefix.length === 0 || (await works(FULL.prefix))) return FULL;
  const working: Step[] = [];
  for (const step of STEPS) {
    if (await works([...working.flatMap(({ command }) => command), ...step.command])) working.push(step);
  }
  return isolationOf(working);
}

function isolationOf(steps: readonly Step[]): Isolation {
  const layers = new Set<Layer>([...ALWAYS, 'memory', ...steps.flatMap((step) => step.layers)]);
  return { prefix: steps.flatMap(({ command }) => command), layers: [...layers] };
}

function works(prefix: readonly string[]): Promise<boolean> {
  const [command, ...args] = [...prefix, process.execPath, '--version'] as string[] as [string, ...string[]];
  return new Promise((resolve) => {
    // Some systems refuse namespaces by letting the command hang on a prompt or a policy: not for long.
    execFile(command, args, { env: {}, cwd: '/', timeout: 5_000 }, (error, stdout) => {
      resolve(error === null && stdout.trim() === process.version);
    });
  });
}
