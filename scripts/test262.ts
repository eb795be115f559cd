// Compares programs of test262 compiled and as they are: see `engine/compile/testing/test262.ts`.
//
//   node scripts/test262.ts CHECKOUT [--under language/statements] [--build traced] [--mode always] [--part 0/2]
//
// CHECKOUT is a copy of https://github.com/tc39/test262. Exits 1 where fewer than 99.5 % agree, or where one
// disagrees for a reason that is not listed.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { transform } from 'esbuild';
import { fromEsbuild, type StripTypes, transformOptions } from '../engine/compile/phases/1-strip/strip.ts';
import type { Build } from '../engine/compile/program.ts';
import type { Mode } from '../engine/compile/testing/kernel.ts';
import { type Comparison, compare, readTest } from '../engine/compile/testing/test262.ts';
import { reasonFor } from '../engine/compile/testing/test262-differences.ts';

const ENOUGH = 0.995;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    under: { type: 'string', default: 'language' },
    build: { type: 'string', default: 'traced' },
    mode: { type: 'string', default: 'always' },
    part: { type: 'string', default: '0/1' },
  },
});
const [checkout] = positionals;
if (checkout === undefined) {
  console.error('Say where test262 is: node scripts/test262.ts CHECKOUT');
  process.exit(2);
}

/** The tests are JavaScript, which TypeScript reads differently here and there: `a < b > (c)`. */
const strip: StripTypes = async (source, file) => {
  try {
    const { code, map } = await transform(source, { ...transformOptions, loader: 'js', sourcefile: file });
    return { ok: true, code, map };
  } catch (error) {
    return { ok: false, diagnostics: fromEsbuild(error, file) };
  }
};

const cached = (read: (name: string) => string) => {
  const known = new Map<string, string>();
  return (name: string): string => {
    const text = known.get(name) ?? read(name);
    known.set(name, text);
    return text;
  };
};
const harness = cached((name) => readFileSync(join(checkout, 'harness', name), 'utf8'));

/** Files beside a test that it may import. */
function siblings(path: string, source: string): Record<string, string> {
  if (!/^flags:.*module/m.test(source)) return {};
  const folder = join(path, '..');
  const names = readdirSync(folder).filter((name) => name.endsWith('.js'));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

const root = join(checkout, 'test');
const [part = 0, parts = 1] = values.part.split('/').map(Number);
const tests = readdirSync(join(root, values.under), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.js') && !name.includes('_FIXTURE'))
  .sort()
  .filter((_, index) => index % parts === part);

const skipped = new Map<string, number>();
const different: Comparison[] = [];
let compared = 0;
for (const name of tests) {
  const path = join(root, values.under, name);
  const source = readFileSync(path, 'utf8');
  const test = readTest(join(values.under, name), source, siblings(path, source));
  const result = await compare(test, { harness, strip, build: values.build as Build, mode: values.mode as Mode });
  if (result.skipped) skipped.set(result.skipped, (skipped.get(result.skipped) ?? 0) + 1);
  else {
    compared++;
    if (!result.same) different.push(result);
  }
}

const byReason = Map.groupBy(different, (one) => reasonFor(one) ?? 'NO REASON KNOWN');
for (const [reason, group] of byReason) {
  console.log(`${group.length} ${reason}`);
  for (const { path, expected, found } of group) {
    console.log(`    ${path}: expected ${expected.split('\n')[0]}, found ${found.split('\n')[0]}`);
  }
}
for (const [reason, count] of [...skipped].sort((a, b) => b[1] - a[1])) console.log(`${count} not compared: ${reason}`);
const share = compared === 0 ? 1 : 1 - different.length / compared;
console.log(`${compared} compared, ${(share * 100).toFixed(2)} % the same`);
process.exit(share < ENOUGH || byReason.has('NO REASON KNOWN') ? 1 : 0);
