/** Eight hexadecimal digits (FNV-1a) over names and texts of files. */
export function hashOf(files: [string, string][]): string {
  let hash = 0x811c9dc5;
  const add = (text: string) => {
    for (let index = 0; index < text.length; index++) {
      hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
    }
    hash = Math.imul(hash ^ 0x10000, 0x01000193);
  };
  for (const [file, source] of files) {
    add(file);
    add(source);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
