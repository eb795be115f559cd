/** More than any program of this course: a link that unpacks to more is no link of ours. */
const MOST_BYTES = 256 * 1024;

/** A text as few letters as can stand in an address: compressed, in the alphabet of base64url. */
export async function pack(text: string): Promise<string> {
  const compressed = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(compressed).arrayBuffer());
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** The text again. Throws where it is damaged, or unpacks to more than a program can be. */
export async function unpack(packed: string): Promise<string> {
  const binary = atob(packed.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const parts: BlobPart[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Blob(parts).text();
    length += value.byteLength;
    if (length > MOST_BYTES) throw new RangeError(`Cannot unpack the link: it holds more than ${MOST_BYTES} bytes`);
    parts.push(value as BlobPart);
  }
}
