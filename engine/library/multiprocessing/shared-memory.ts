/** `SharedArrayBuffer` between processes: what arrives is no copy, it is the same memory. */
import { kernelNow } from '../../kernel/current.ts';
import { adopt, SharedBuffer, sharedBufferOf } from '../../kernel/shared-buffer.ts';
import { NotImplementedError } from '../../os/errors.ts';
import type { SharedMemory } from '../../os/shared-memory.ts';
import { transportOf } from '../../os/transport.ts';
import { viewOf } from '../../os/wire.ts';
import { createPart, find } from './call.ts';
import { shareable, shareableWhere } from './share.ts';

const NOT_HERE = `cannot share a SharedArrayBuffer between processes here: the workers of this page have no memory in common. \
Exploring and stepping need none, they run this very program. For Run the site has to be served with the headers \
Cross-Origin-Opener-Policy: same-origin and Cross-Origin-Embedder-Policy: require-corp; interleave run --clock real \
always can. Value and Array of multiprocessing work everywhere`;

const memories = new WeakMap<SharedBuffer, SharedMemory>();

/**
 * What the operating system knows a buffer as.
 *
 * @throws NotImplementedError where this realm cannot share memory with other workers
 */
export function memoryOf(buffer: SharedBuffer): SharedMemory {
  let memory = memories.get(buffer);
  if (memory === undefined) {
    if (!transportOf(kernelNow()).isDirect && !isMetByOthers()) throw new NotImplementedError(NOT_HERE);
    memory = createPart<SharedMemory>(() => 'SharedArrayBuffer', 'memory', buffer);
    memories.set(buffer, memory);
  }
  return memory;
}

/** Whether threads of other workers can be met at the memory of this process. */
export function isMetByOthers(): boolean {
  const { sharedMemory = null } = kernelNow().options;
  return sharedMemory !== null;
}

function bufferOf(memory: SharedMemory): SharedBuffer {
  const { buffer } = memory;
  const own = buffer instanceof SharedBuffer ? buffer : adopt(buffer);
  memory.buffer = own;
  memories.set(own, memory);
  return own;
}

shareable(
  'SharedArrayBuffer',
  SharedBuffer,
  (buffer) => [memoryOf(buffer).reference],
  ([reference]) => bufferOf(find<SharedMemory>(reference)),
  true,
);

/** An array that looks at shared memory arrives as one that looks at the same. */
shareableWhere(
  'view of a SharedArrayBuffer',
  (object) => sharedBufferOf(object) !== null,
  (view) => {
    const { byteOffset, byteLength, BYTES_PER_ELEMENT = 1 } = view as Int8Array;
    const memory = memoryOf(sharedBufferOf(view) as SharedBuffer);
    const kind = Object.prototype.toString.call(view).slice('[object '.length, -1);
    return [kind, memory.reference, byteOffset, byteLength / BYTES_PER_ELEMENT];
  },
  ([kind, reference, byteOffset, length]) =>
    viewOf(kind as string, bufferOf(find<SharedMemory>(reference)), byteOffset as number, length as number),
);
