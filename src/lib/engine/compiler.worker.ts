/// <reference lib="webworker" />
import wasmUrl from 'esbuild-wasm/esbuild.wasm?url';
import { compile } from '../../../engine/compile/compile.ts';
import { stripWith } from '../../../engine/compile/esbuild-browser.ts';
import { libraryNames } from '../../../engine/library/index.ts';
import type { CompileReply, CompileRequest } from './compiler-protocol.ts';

declare const self: DedicatedWorkerGlobalScope;

const strip = stripWith(wasmUrl);

self.onmessage = async ({ data }: MessageEvent<CompileRequest>) => {
  self.postMessage(await answer(data));
};

async function answer({ id, sources, main, build, parameters }: CompileRequest): Promise<CompileReply> {
  try {
    return { id, ok: true, result: await compile(sources, main, { build, strip, library: libraryNames, parameters }) };
  } catch (error) {
    return { id, ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}
