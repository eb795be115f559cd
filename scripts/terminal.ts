import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Tells the person at the terminal what a script is about to do, or has found. */
export function say(about: string, line: string): void {
  console.log(`[${about}] ${line}`);
}

/** Whether a person is looking. Tools guess it from their own output, which we may be collecting. */
export const IS_TERMINAL = process.stdout.isTTY === true;

/** What our tools are told about the terminal, and that they are not to phone home. */
const ENVIRONMENT: NodeJS.ProcessEnv = {
  ASTRO_TELEMETRY_DISABLED: '1',
  ...(IS_TERMINAL ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }),
};

export interface RunOptions {
  /** Beside the environment of this process. */
  env?: NodeJS.ProcessEnv;
  /** `show` lets the command write to the terminal; `collect` returns what it wrote. */
  output?: 'show' | 'collect';
  timeoutSeconds?: number;
  /** Where it runs; the repository's folder by default. */
  folder?: string;
}

export interface RunResult {
  /** Exit status; null when it could not start or was killed. */
  status: number | null;
  /** What was written to stdout and stderr, with `output: 'collect'`. */
  output: string;
}

/** Runs a command and waits for its end; it never throws. */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<RunResult> {
  const { env, output = 'show', timeoutSeconds, folder = ROOT } = options;
  return new Promise((resolve) => {
    let text = '';
    const child = spawn(command, args, {
      cwd: folder,
      env: { ...process.env, ...ENVIRONMENT, ...env },
      stdio: output === 'show' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      timeout: timeoutSeconds === undefined ? undefined : timeoutSeconds * 1000,
    });
    const collect = (chunk: string): void => {
      text += chunk;
    };
    child.stdout?.setEncoding('utf8').on('data', collect);
    child.stderr?.setEncoding('utf8').on('data', collect);
    child.on('error', (error) => resolve({ status: null, output: text + error.message }));
    child.on('close', (status) => resolve({ status, output: text }));
  });
}

/** Runs the program of an installed package with the Node that runs this script. */
export function runPackage(
  packageName: string,
  file: string,
  args: readonly string[],
  options?: RunOptions,
): Promise<RunResult> {
  return run(
    process.execPath,
    [fileURLToPath(new URL(`../node_modules/${packageName}/${file}`, import.meta.url)), ...args],
    options,
  );
}
