#!/usr/bin/env node
// Plain JavaScript with built-ins only: it must load under any Node from 20 on. The command itself is
// TypeScript, which the pinned Node (the `node` package of the lock file) runs directly.
import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Exit status for an error that is ours and not the learner's. */
const OUR_ERROR = 4;

const shim = fileURLToPath(import.meta.url);
const binary = process.platform === 'win32' ? 'node.exe' : 'node';
const pinnedNode = join(dirname(shim), '..', 'node_modules', 'node', 'bin', binary);

if (!existsSync(pinnedNode)) {
  console.error('interleave: the pinned Node is not installed. Run `npm ci` in the repository, then try again.');
  process.exitCode = OUR_ERROR;
} else if (realpathSync(process.execPath) === realpathSync(pinnedNode)) {
  // Compiling it all anew would take longer than all the rest of a short command.
  const { enableCompileCache } = await import('node:module');
  enableCompileCache(join(dirname(shim), '..', 'node_modules', '.cache', 'compiled'));
  const { entry } = await import('./bundle/entry.ts');
  await import(await entry());
} else {
  const child = spawn(pinnedNode, [...process.execArgv, shim, ...process.argv.slice(2)], { stdio: 'inherit' });
  // Staying alive until the child has ended: it decides what a signal means, and we report how it ended.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    console.error(`interleave: could not start the pinned Node: ${error.message}`);
    process.exitCode = OUR_ERROR;
  });
  child.on('exit', (code, signal) => process.exit(signal === null ? code : 128 + constants.signals[signal]));
}
