import type { Build, CompileResult, Sources } from '../../../engine/compile/program.ts';

/** What crosses the border between the page and its compiler. */
export interface CompileRequest {
  id: number;
  sources: Sources;
  /** The file of `sources` that the program starts with. */
  main: string;
  build: Build;
  /** Names that the module `exercise` exports. */
  parameters: string[];
}

export type CompileReply = { id: number; ok: true; result: CompileResult } | { id: number; ok: false; error: string };
