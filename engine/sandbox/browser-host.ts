/** The sandbox of the site, with the guest that the bundler has built in. */
import { type BrowserSandbox, createBrowserSandboxOf } from './browser-sandbox.ts';
import type { Limits } from './host.ts';

export type { BrowserSandbox } from './browser-sandbox.ts';

/** A sandbox for one program's runs; close it when they are done. See `Sandbox`. */
export function createBrowserSandbox(limits: Partial<Limits> = {}): BrowserSandbox {
  return createBrowserSandboxOf(loadGuest(), limits);
}

/** Two hundred kilobytes that a page needs only when something is run. */
async function loadGuest() {
  return await import('virtual:interleave/guest');
}
