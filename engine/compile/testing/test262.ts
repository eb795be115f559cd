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
  negative: string | null;
}

export interface Comparison {
  path: string;
  /** Why the test does not apply, or null. */
  skipped: string | null;
  expected: string;
  found: string;
}

/** The metadata at the head of a test, as far as it matters here. */
export function readTest(path: string, source: string): Test262 {
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
  const negative = /^negative:\s*\n\s+phase: (\w+)/m.exec(head)?.[1] ?? null;
  return {
    path,
    source,
    flags: list('flags'),
    includes: list('includes'),
    features: list('features'),
    negative,
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

/** Why a test says nothing about this language: it is strict, synchronous, and has no eval. */
export function reasonToSkip(test: Test262): string | null {
  if (test.flags.includes('noStrict')) return 'sloppy mode';
  if (test.flags.includes('async')) return 'asynchronous';
  if (test.flags.includes('raw')) return 'raw';
  if (test.flags.includes('module')) return 'module';
  if (test.negative) return 'a syntax error';
  if (/\$262|\$DONE|asyncTest/.test(test.source)) return 'host hooks';
  if (/\beval\b|\bFunction\(|GeneratorFunction/.test(test.source)) return 'eval';
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

/** Tests are scripts, programs are modules: inside a function both mean the same. */
const asFunction = (test: Test262): string => `(function () {\n${test.source}\n}).call(undefined);`;

const noStripping: StripTypes = async (source) => {
  const lines = source.split('\n').map((_, index) => (index === 0 ? 'AAAA' : 'AACA'));
  return { ok: true, code: source, map: JSON.stringify({ mappings: lines.join(';') }) };
};

export interface Test262Options {
  harness: (name: string) => string;
  build: Build;
  mode: Mode;
  /** How the source becomes JavaScript; by default it is taken as it stands. */
  strip?: StripTypes;
}

/** Runs a test as it is and compiled, each in a realm of its own. */
export async function compare(test: Test262, options: Test262Options): Promise<Comparison> {
  const skipped = reasonToSkip(test);
  if (skipped) return { path: test.path, skipped, expected: '', found: '' };
  const includes = ['assert.js', 'sta.js', ...test.includes].map(options.harness);
  const realm = () => {
    const context = createContext({ print: () => {} });
    for (const include of includes) new Script(include).runInContext(context);
    return context;
  };
  const expected = outcomeOf(() => {
    new Script(`'use strict'; ${asFunction(test)}`).runInContext(realm(), { timeout: 10_000 });
  });
  const found = await compiledOutcome(test, options, realm);
  return { path: test.path, skipped: null, expected, found };
}

async function compiledOutcome(
  test: Test262,
  { build, mode, strip = noStripping }: Test262Options,
  realm: () => ReturnType<typeof createContext>,
): Promise<Outcome> {
  let program: Program;
  try {
    const sources = { 'test.ts': asFunction(test) };
    const result = await compile(sources, 'test.ts', {
      build,
      strip,
      library: {},
      force: true,
      unchecked: true,
    });
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
