import type { Comparison } from './test262.ts';

interface Difference {
  reason: string;
  paths?: RegExp;
  found?: RegExp;
  expected?: RegExp;
}

/** Where compiled programs differ from the tests, and why that is so. */
const differences: Difference[] = [
  {
    reason: 'V8 looks at `this` too late in `delete super.x`',
    paths: /expressions\/delete\/super-property-uninitialized-this/,
  },
  {
    reason: 'a private field exists, undefined, before its initialiser has run',
    paths: /elements\/privatefield[gs]et-typeerror-1/,
  },
  {
    reason: 'prototypes of generators inherit from that of the engine with one object in between',
    paths: /generator-prototype-prop/,
  },
  {
    reason: 'a class without a name under a computed key gets no name where it can be suspended',
    paths: /expressions\/object\/fn-name-class/,
  },
  { reason: 'a program is a module, where `await` is no identifier', found: /'await' outside|"await"/ },
  { reason: 'the language of the course has no debugger', found: /^refused: debugger/ },
  { reason: 'of import.meta there is only main', found: /^refused: import-meta/ },
  { reason: 'assigning to an import is refused before the program runs', found: /^refused: assign-to-import/ },
  {
    reason: 'a namespace object is an ordinary frozen object with getters',
    paths: /module-code\/namespace\/internals\//,
  },
  {
    reason: 'characters that Unicode added after the versions that esbuild knows',
    paths: /identifiers\/(part|start)-unicode-1[67]/,
  },
  {
    reason: 'esbuild drops the brackets of `(f) = function () {}`, which keep the function from getting a name',
    paths: /fn-name-lhs-cover/,
  },
];

/** Why a test may differ, or null if nobody knows. */
export function reasonFor({ path, expected, found }: Comparison): string | null {
  const known = differences.find(
    (one) =>
      (one.paths?.test(path) ?? true) && (one.expected?.test(expected) ?? true) && (one.found?.test(found) ?? true),
  );
  return known?.reason ?? null;
}
