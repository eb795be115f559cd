/** `#shared/10-lock/two-clerks/…`: the program's name, and the rest packed. */
const FRAGMENT = /^#shared\/([\w-]+\/[\w-]+)\/([\w-]+)$/;

export function fragmentOf(id: string, packed: string): string {
  return `#shared/${id}/${packed}`;
}

/** The program that the fragment of an address is about; null where it is about none. */
export function programIn(fragment: string): string | null {
  return FRAGMENT.exec(fragment)?.[1] ?? null;
}

export function packedIn(fragment: string): string | null {
  return FRAGMENT.exec(fragment)?.[2] ?? null;
}
