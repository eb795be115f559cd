import { createContext, Script } from 'node:vm';
import { compile } from '../compile.ts';
import type { StripTypes } from '../phases/1-strip/strip.ts';
import type { Build, Program } from '../program.ts';
import type { Instance, Runtime } from '../runtime.ts';
import { drive, type Mode, newObserved, testRuntime } from './kernel.ts';

export interface Test262 {
  path: string;
  source: string;
  flags: string[];
  includes: string[];
  features: string[];
  /** The error that it must end with. */
  negative: string | null;
  /** The name of its file, and the files beside it that modules import. */
  name: string;
  siblings: Record<string, string>;
}

export interface Comparison {
  path: string;
  /** Why the test does not apply, or null. */
  skipped: string | null;
  expected: Outcome;
  found: Outcome;
  same: boolean;
}

/** The metadata at the head of a test, as far as it matters here. */
export function readTest(path: string, source: string, siblings: Record<string, string> = {}): Test262 {
  const head = /\/\*---([\s\S]*?)---\*\//.exec(source)?.[1] ?? '';
  const list = (name: string): string[] => {
    const inline = new RegExp(`^${name}:\\s*\\[([^\\]]*)\\]`, 'm').exec(head)?.[1];
    if (inline !== undefined) return inline.split(',').map((one) => one.trim());
    const block = new RegExp(`^${name}:\\s*\\n((?:\\s+- .*\\n?)+)`, 'm').exec(head)?.[1];
    return block
      ? block
          .trim()
          .split('\n')
          .map((one) => one.replace(/^\s*- /, '').trim())
      : [];
  };
  const negative = /^negative:\s*\n(?:\s+.*\n)*?\s+type: (\w+)/m.exec(head)?.[1] ?? null;
  return {
    path,
    source,
    flags: list('flags'),
    includes: list('includes'),
    features: list('features'),
    negative,
    name: path.replace(/^.*\//, ''),
    siblings,
  };
}

const foreignFeatures = [
  'async',
  'Promise',
  'top-level-await',
  'dynamic-import',
  'import-',
  'decorators',
  'source-phase',
];

/** Programs are modules. */
const scriptsOnly = /\/global-code\/|at-top-level-of-script|assign-to-global-undefined/;

/** Why a test says nothing about this language: it is strict, synchronous, and has no eval. */
export function reasonToSkip(test: Test262): string | null {
  if (test.flags.includes('noStrict')) return 'sloppy mode';
  if (test.flags.includes('async')) return 'asynchronous';
  if (test.flags.includes('raw')) return 'raw';
  if (scriptsOnly.test(test.path)) return 'true of scripts only';
  if (/\$262|\$DONE|asyncTest/.test(test.source)) return 'host hooks';
  if (/\beval\b|\bFunction\(|GeneratorFunction|import defer|import source/.test(test.source)) return 'eval';
  if (/\basync\b|\bawait\b|\bimport\(/.test(test.source.replace(/\/\*[\s\S]*?\*\//g, ''))) return 'asynchronous';
  const feature = test.features.find((one) => foreignFeatures.some((foreign) => one.startsWith(foreign)));
  return feature ? `feature ${feature}` : null;
}

/** What became of a run: `passed`, or the name and message of what it threw. */
type Outcome = string;

function outcomeOf(run: () => void): Outcome {
  try {
    run();
    return 'passed';
  } catch (error) {
    const { name, message } = Object(error) as { name?: string; message?: string };
    const kind = (error as { constructor?: { name?: string } } | null)?.constructor?.name;
    return `${kind ?? name ?? typeof error}: ${message ?? String(error)}`;
  }
}

const noStripping: StripTypes = async (source) => {
  const lines = source.split('\n').map((_, index) => (index === 0 ? 'AAAA' : 'AACA'));
  return { ok: true, code: source, map: JSON.stringify({ mappings: lines.join(';') }) };
};

export interface Test262Options {
  /** The text of a file of the harness. */
  harness: (name: string) => string;
  build: Build;
  mode: Mode;
  /** How the source becomes JavaScript; by default it is taken as it stands. */
  strip?: StripTypes;
}

type Realm = () => ReturnType<typeof createContext>;

/** Runs a test as it is and compiled, each in a realm of its own. */
export async function compare(test: Test262, options: Test262Options): Promise<Comparison> {
  const skipped = reasonToSkip(test);
  if (skipped) return { path: test.path, skipped, expected: '', found: '', same: true };
  const includes = ['assert.js', 'sta.js', ...test.includes].map(options.harness);
  const realm = () => {
    const context = createContext({ print: () => {} });
    for (const include of includes) new Script(include).runInContext(context);
    return context;
  };
  const expected = plainOutcome(test, realm);
  const found = await compiledOutcome(test, options, realm);
  return { path: test.path, skipped: null, expected, found, same: isSame(test, expected, found) };
}

const nameOf = (outcome: Outcome): string => outcome.split(':')[0] ?? '';

/** What is refused is a syntax error found early. */
const isSame = (test: Test262, expected: Outcome, found: Outcome): boolean =>
  // Where the engine itself fails a test and the compiled program does not, nothing is wrong with that.
  (test.negative === null && found === 'passed') ||
  nameOf(expected) === nameOf(found) ||
  (nameOf(expected) === 'SyntaxError' && nameOf(found) === 'refused');

const isModule = (test: Test262): boolean => test.flags.includes('module');

/** Tests are scripts, programs are modules: inside a function both mean the same. */
const asFunction = (test: Test262): string => `(function () {\n${test.source}\n}).call(undefined);`;

/** Modules are not run: they are taken to do what they say. */
function plainOutcome(test: Test262, realm: Realm): Outcome {
  if (test.negative) return test.negative;
  if (isModule(test)) return 'passed';
  return outcomeOf(() => {
    new Script(`'use strict'; ${asFunction(test)}`).runInContext(realm(), { timeout: 10_000 });
  });
}

async function compiledOutcome(
  test: Test262,
  { build, mode, strip = noStripping }: Test262Options,
  realm: Realm,
): Promise<Outcome> {
  let program: Program;
  try {
    const asIs = isModule(test) || test.negative !== null;
    const sources = { ...test.siblings, [test.name]: asIs ? test.source : asFunction(test) };
    const options = { build, strip, library: {}, force: true, unchecked: true };
    const result = await compile(sources, test.name, options);
    if (!result.ok) return `refused: ${result.diagnostics[0]?.code} ${JSON.stringify(result.diagnostics[0]?.args)}`;
    program = result.program;
  } catch (error) {
    return `compiler: ${(error as Error).stack}`;
  }
  const context = realm();
  return outcomeOf(() => {
    const start = new Script(program.code).runInContext(context) as (runtime: Runtime) => Instance;
    const observed = newObserved();
    const global = (name: string) => Reflect.get(context, name) ?? new Script(name).runInContext(context);
    const runtime = testRuntime(program, observed, {
      mode,
      library: {},
      isMain: true,
      global,
      limit: 3e6,
      TypeError: global('TypeError') as ErrorConstructor,
    });
    drive(start(runtime).main(), observed, mode);
  });
}
