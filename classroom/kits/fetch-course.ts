import { type KitContext, type KitFile, shellQuoted } from './kit.ts';

/** A script that fetches the course, and with it the command, into a folder. POSIX shell, needs git and Node. */
export function fetchCourse({ repository }: KitContext): KitFile {
  const text = `#!/bin/sh
# Fetches the course, and with it the command that grades: fetch-course.sh FOLDER
set -eu
folder=$1
INTERLEAVE_REPOSITORY=\${INTERLEAVE_REPOSITORY:-${repository === null ? '' : shellQuoted(repository)}}
if [ -z "$INTERLEAVE_REPOSITORY" ]; then
  echo 'INTERLEAVE_REPOSITORY is not set. Set it to the address of the repository of the course.' >&2
  exit 2
fi
if [ ! -d "$folder/node_modules" ]; then
  git clone --quiet --depth 1 "$INTERLEAVE_REPOSITORY" "$folder"
  (cd "$folder" && npm ci --no-audit --no-fund)
fi
`;
  return { text, executable: true };
}
