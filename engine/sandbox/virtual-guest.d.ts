/** Made by `node-vite-plugin.ts`. */
declare module 'virtual:interleave/guest' {
  /** The guest of the browser sandbox: one script. */
  export const guest: string;
  /** `sha256-…` of the frame's script, for its own policy. */
  export const frameHash: string;
}
