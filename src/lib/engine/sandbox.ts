import { createBrowserSandbox } from '../../../engine/sandbox/browser-host.ts';
import type { Sandbox } from '../../../engine/sandbox/host.ts';

/** A place of its own for one thing that is asked: what a stranger's program does there ends with it. */
export function openSandbox(): Sandbox {
  return createBrowserSandbox();
}
