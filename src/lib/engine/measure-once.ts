import type { Failure } from '../../../engine/sandbox/protocol.ts';
import { compile } from './compiler.ts';
import { openSandbox } from './sandbox.ts';

const STOPPED: Failure = { code: 'stopped', args: {} };

/**
 * Runs a program of ours by the real clock, each of its processes in a worker, and gives the `seconds` that it
 * exports. Throws where it does not compile or does not end well: then something of ours is broken.
 */
export async function measureOnce(source: string, signal: AbortSignal): Promise<number | Failure> {
  const compiled = await compile({ 'measured.ts': source }, 'fast', { parameters: [], signal, onBusy: () => {} });
  if (compiled === null) return STOPPED;
  if (!compiled.ok) throw new Error(`measured.ts does not compile: ${compiled.diagnostics[0]?.code}`);
  const sandbox = openSandbox();
  try {
    const options = { clock: 'real' as const };
    const answer = await sandbox.request({ type: 'run', program: compiled.program, options }, { signal });
    if (signal.aborted) return STOPPED;
    if (!answer.ok) return answer.failure;
    const { status, exports } = answer.result;
    if (status !== 'finished' || typeof exports.seconds !== 'number') throw new Error(`measured.ts ended as ${status}`);
    return exports.seconds;
  } finally {
    await sandbox.close();
  }
}
