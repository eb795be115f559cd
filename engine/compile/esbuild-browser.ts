import { initialize, transform } from 'esbuild-wasm';
import { fromEsbuild, type StripTypes, transformOptions } from './phases/1-strip/strip.ts';

let ready: Promise<void> | undefined;

/**
 * Strips types with esbuild's WebAssembly, loaded from `wasmURL` on first use. esbuild can be initialised
 * once in a page: later calls with whatever address wait for the first. A failed load is tried again.
 */
export const stripWith =
  (wasmURL: string): StripTypes =>
  async (source, file) => {
    ready ??= initialize({ wasmURL, worker: true }).catch((error: unknown) => {
      ready = undefined;
      throw error;
    });
    await ready;
    try {
      const { code, map } = await transform(source, { ...transformOptions, sourcefile: file });
      return { ok: true, code, map };
    } catch (error) {
      return { ok: false, diagnostics: fromEsbuild(error, file) };
    }
  };
