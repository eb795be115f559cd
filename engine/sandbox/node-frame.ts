/**
 * Messages on a pipe: four bytes with the length, an optional secret, and the text as UTF-8. The parent believes
 * nothing without the secret that it gave this one child.
 */
// Imported, not global: in the child the global is gone by the time it is used.
import { Buffer } from 'node:buffer';

const LENGTH_BYTES = 4;

class FrameError extends Error {
  override readonly name = 'FrameError';
}

export function frame(text: string, secret: Uint8Array = new Uint8Array()): Buffer {
  const size = Buffer.byteLength(text);
  const bytes = Buffer.allocUnsafe(LENGTH_BYTES + secret.length + size);
  bytes.writeUInt32BE(secret.length + size, 0);
  bytes.set(secret, LENGTH_BYTES);
  bytes.write(text, LENGTH_BYTES + secret.length);
  return bytes;
}

/**
 * Returns a function that takes the bytes as they come and calls `receive` for each complete message. Throws a
 * FrameError for a message that is longer than `maxBytes` or lacks the secret; what follows it is no message.
 */
export function createFrameReader(
  receive: (text: string) => void,
  secret: Uint8Array = new Uint8Array(),
  maxBytes = 2 ** 32 - 1,
): (chunk: Buffer) => void {
  let chunks: Buffer[] = [];
  let buffered = 0;
  let wanted = LENGTH_BYTES;

  return (chunk) => {
    chunks.push(chunk);
    buffered += chunk.length;
    while (buffered >= wanted) {
      const bytes = chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks);
      const length = bytes.readUInt32BE(0);
      if (length > maxBytes || length < secret.length) throw new FrameError(`a message of ${length} bytes`);
      wanted = LENGTH_BYTES + length;
      chunks = [bytes];
      if (buffered < wanted) break;
      const body = bytes.subarray(LENGTH_BYTES, wanted);
      chunks = [bytes.subarray(wanted)];
      buffered -= wanted;
      wanted = LENGTH_BYTES;
      if (!body.subarray(0, secret.length).equals(secret)) throw new FrameError('a message without the secret');
      receive(body.toString('utf8', secret.length));
    }
  };
}
