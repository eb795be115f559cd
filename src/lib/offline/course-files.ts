/** A file of the built site, as the build writes it into the service worker: address below the course, hash, bytes. */
export type CourseFile = readonly [path: string, revision: string, bytes: number];

export interface CourseFiles {
  all: readonly CourseFile[];
  /** Bytes of all files, as they lie on the device. */
  bytes: number;
  /** The file that an address asks for, whatever its query; undefined for what is no part of the course. */
  find(url: string): CourseFile | undefined;
  /** Under which a file is kept: another content, another key. */
  keyOf(file: CourseFile): string;
}

const REVISION = 'revision';

/** @param scope address of the start page, with a slash at the end */
export function courseFiles(all: readonly CourseFile[], scope: string): CourseFiles {
  const byPath = new Map(all.map((file) => [file[0], file]));
  return {
    all,
    bytes: all.reduce((sum, [, , bytes]) => sum + bytes, 0),
    find(url) {
      const { origin, pathname } = new URL(url);
      const address = origin + pathname;
      if (!address.startsWith(scope)) return undefined;
      const path = decodeURI(address.slice(scope.length));
      // A static host sends on who leaves the slash away, and knows a folder's page by its own name too.
      return byPath.get(path) ?? byPath.get(`${path}/`) ?? byPath.get(path.replace(/(^|\/)index\.html$/, '$1'));
    },
    keyOf([path, revision]) {
      const key = new URL(encodeURI(path), scope);
      key.searchParams.set(REVISION, revision);
      return key.href;
    },
  };
}

/** Whether a file's name holds the hash of what is in it, so that no other build has another one by that name. */
export function isNamedByContent([path]: CourseFile): boolean {
  return path.startsWith('_astro/');
}
