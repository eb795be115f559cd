import { afterAll } from 'vitest';
import type { Sandbox } from '../../engine/sandbox/host.ts';
import { openSandbox } from '../engine.ts';

let sandbox: Sandbox | undefined;

/** The sandbox of this test file: its programs are one author's and may share it. */
export function sharedSandbox(): Sandbox {
  sandbox ??= openSandbox();
  return sandbox;
}

afterAll(async () => {
  await sandbox?.close();
  sandbox = undefined;
});
