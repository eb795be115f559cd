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
    reason: 'V8 converts the key of `o[key] += 1` twice, where the specification has it once; so does compiled code',
    paths: /(compound-assignment|(pre|post)fix-(in|de)crement|logical-assignment|assignment)\//,
    expected: /^Test262Error/,
    found: /^passed$/,
  },
  {
    reason: 'V8 looks at `this` too late in `delete super.x`',
    paths: /expressions\/delete\/super-property-uninitialized-this/,
  },
  {
    reason: 'V8 begins a generator before it binds the parameters; compiled code after, as the specification has it',
    paths: /generator-created-after-decl-inst/,
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
