import lock from '../../package-lock.json';

export interface PackageUsed {
  name: string;
  version: string;
  /** As the lock file says it; null = it does not. */
  licence: string | null;
}

interface Locked {
  version?: string;
  license?: string;
  link?: boolean;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

const locked = lock.packages as unknown as Record<string, Locked>;
const MODULES = 'node_modules/';

/** Everything that the lock file installs, by name: the packages that this repository names, and all the others. */
export function packagesUsed(): { direct: PackageUsed[]; others: PackageUsed[] } {
  const root = locked[''] ?? {};
  const named = new Set([...Object.keys(root.dependencies ?? {}), ...Object.keys(root.devDependencies ?? {})]);
  const found = new Map<string, PackageUsed & { direct: boolean }>();
  for (const [path, { version, license, link }] of Object.entries(locked)) {
    const at = path.lastIndexOf(MODULES);
    if (at === -1 || link === true || version === undefined) continue;
    const name = path.slice(at + MODULES.length);
    const direct = at === 0 && named.has(name);
    const key = `${name}@${version}`;
    found.set(key, { name, version, licence: license ?? null, direct: direct || (found.get(key)?.direct ?? false) });
  }
  const all = [...found.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return { direct: all.filter(({ direct }) => direct), others: all.filter(({ direct }) => !direct) };
}
