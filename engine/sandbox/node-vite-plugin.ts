/**
 * Gives the site `virtual:interleave/guest`. In `astro.config.mjs`:
 *
 *     vite: { plugins: [guestPlugin()] },
 *     integrations: [..., contentSecurityPolicy([FRAME_SCRIPT])]
 *
 * with `FRAME_SCRIPT` of `browser-frame.ts`: a frame without an address is under the policy of its page too, so
 * the page's `script-src` must name the frame's script, and its `worker-src` must allow `blob:`.
 */
import { createHash } from 'node:crypto';
import { FRAME_SCRIPT } from './browser-frame.ts';
import { buildEntry } from './node-bundle.ts';

const NAME = 'virtual:interleave/guest';
/** Rollup's mark for what is no file. */
const RESOLVED = `\0${NAME}`;

/** As much of Vite's plugin interface as is used. */
interface GuestPlugin {
  name: string;
  resolveId(id: string): string | undefined;
  load(this: { addWatchFile(file: string): void }, id: string): Promise<string | undefined>;
}

export function guestPlugin(): GuestPlugin {
  return {
    name: 'interleave:guest',
    resolveId: (id) => (id === NAME ? RESOLVED : undefined),
    async load(id) {
      if (id !== RESOLVED) return undefined;
      const { text, inputs } = await buildEntry('browser-guest');
      for (const input of inputs) this.addWatchFile(input);
      const { guest, frameHash } = { guest: text, frameHash: hashOfFrame() };
      return `export const guest = ${JSON.stringify(guest)};\nexport const frameHash = ${JSON.stringify(frameHash)};\n`;
    },
  };
}

/** As a policy writes it, without the quotes. */
export function hashOfFrame(): string {
  return `sha256-${createHash('sha256').update(FRAME_SCRIPT).digest('base64')}`;
}
