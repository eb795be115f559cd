import { transform } from 'esbuild';
import { fromEsbuild, type StripTypes, transformOptions } from './phases/1-strip/strip.ts';

/** Strips types with the native esbuild. */
export const strip: StripTypes = async (source, file) => {
  try {
    const { code, map } = await transform(source, { ...transformOptions, sourcefile: file });
    return { ok: true, code, map };
  } catch (error) {
    return { ok: false, diagnostics: fromEsbuild(error, file) };
  }
};
