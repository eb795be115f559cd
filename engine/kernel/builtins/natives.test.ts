import { describe, expect, it } from 'vitest';
import { compile } from '../../compile/compile.ts';
import { strip } from '../../compile/esbuild-node.ts';
import type { Build } from '../../compile/program.ts';
import type { Factory } from '../../explore/execution.ts';
import { Run } from '../../explore/run.ts';
import { libraryNames } from '../../library/index.ts';

/**
 * Programs that note what built-ins do with their callbacks: in which order, with what, and what comes of it. They
 * must note the same whether the engine carries the built-in out in steps or JavaScript at once.
 */
const PRELUDE = `
const log = [];
const noted = (f) => function (...args) { log.push(['call', this === undefined ? 'no this' : String(this), ...args.slice(0, 2)]); return f(...args); };
const attempt = (f) => { try { log.push(['gives', f()]); } catch (e) { log.push(['throws', e.name, e.message]); } };
const watched = (target) => new Proxy(target, {
  get(t, k, r) { if (typeof k === 'string') log.push(['get', k]); return Reflect.get(t, k, r); },
  has(t, k) { log.push(['has', String(k)]); return Reflect.has(t, k); },
});
class Mine extends Array { get kind() { return 'Mine'; } }
class Plain extends Array { static get [Symbol.species]() { return Array; } }
class Other extends Array { static get [Symbol.species]() { return undefined; } }
const names = 'forEach map filter some every find findIndex findLast findLastIndex flatMap reduce reduceRight'.split(' ');
const shuffled = (n, start) => { const a = []; let x = start; for (let i = 0; i < n; i++) { x = (x * 16807) % 2147483647; a.push(x % 10); } return a; };
`;

const PROGRAMS: Record<string, string> = {
  'arrays with holes': `for (const m of names) attempt(() => [1, , 3, undefined, , 6][m](noted((a, b) => m.startsWith('reduce') ? a + b : a > 2)));`,
  'results keep holes': `attempt(() => Object.keys([1, , 3].map(noted((x) => x)))); attempt(() => [1, , 3].map(noted((x) => x)).length);`,
  'this of the callback': `for (const m of names) attempt(() => [1, 2][m](noted((x) => x), 'self'));`,
  'array-likes': `for (const m of names) attempt(() => Array.prototype[m].call({ 0: 'a', 2: 'c', length: '3' }, noted((a, b) => m.startsWith('reduce') ? a + b : a === 'c')));`,
  'strange lengths': `for (const length of [-1, 1.9, NaN, 'x', undefined]) attempt(() => Array.prototype.map.call({ 0: 'a', 1: 'b', length }, noted((x) => x)));`,
  'nothing to go over': `for (const m of names) { attempt(() => [][m](noted((x) => x))); attempt(() => Array.prototype[m].call(null, noted((x) => x))); }`,
  'a length that is too long': `attempt(() => Array.prototype.map.call({ length: 2 ** 32 }, noted((x) => x)));`,
  'arrays that change under way': `
    for (const m of names) {
      const a = [1, 2, 3, 4];
      attempt(() => a[m](noted((x, y) => { if (a.length === 4) { a.pop(); a[1] = 9; a.push(5, 6); } return m.startsWith('reduce') ? x + y : m === 'every'; })));
      attempt(() => a.slice());
    }
    for (const m of ['map', 'find', 'forEach']) { const a = [1, 2, 3, 4]; attempt(() => a[m](noted((x) => { a.length = 2; return false; }))); }`,
  'callbacks that throw': `for (const m of names) attempt(() => [1, 2, 3][m](noted((x) => { if (x === 2 || m.startsWith('reduce')) throw new RangeError('at ' + x); return m === 'every'; })));`,
  'what is not a function': `for (const m of names) { attempt(() => [1][m](5)); attempt(() => [1, 2][m]()); } attempt(() => [1].sort(5)); attempt(() => [1].toSorted({}));`,
  'kinds of arrays': `
    for (const C of [Mine, Plain, Other, Array]) for (const m of ['map', 'filter', 'flatMap']) {
      attempt(() => { const r = C.of(1, 2, 3)[m](noted((x) => x > 1)); return [r.constructor.name, r.length, [...r]]; });
    }
    const odd = [1, 2]; odd.constructor = { [Symbol.species]: function (n) { this.made = n; } };
    attempt(() => { const r = odd.map(noted((x) => x * 2)); return [r.made, r[0], r[1], Array.isArray(r)]; });
    odd.constructor = { [Symbol.species]: null }; attempt(() => odd.map(noted((x) => x)));
    odd.constructor = { [Symbol.species]: 5 }; attempt(() => odd.map(noted((x) => x)));
    odd.constructor = undefined; attempt(() => odd.filter(noted((x) => x > 1)));`,
  'what is read, in which order': `
    for (const m of ['forEach', 'map', 'filter', 'some', 'every', 'flatMap']) attempt(() => { Array.prototype[m].call(watched({ 0: 1, 2: 3, length: 3 }), noted((x) => x)); });
    for (const m of ['find', 'findIndex', 'findLast', 'findLastIndex']) attempt(() => { Array.prototype[m].call(watched({ 0: 1, 2: 3, length: 3 }), noted(() => false)); });
    for (const m of ['reduce', 'reduceRight']) attempt(() => { Array.prototype[m].call(watched({ 0: 1, 2: 3, length: 3 }), noted((a, b) => a + b)); });`,
  'flatMap flattens once': `attempt(() => [1, 2].flatMap(noted((x) => [x, [x], , [[x]]]))); attempt(() => [1].flatMap(noted(() => new Set([1])).bind(null)));`,
  folding: `
    attempt(() => [1, 2, 3].reduce(noted((a, x, i, all) => a + x * i + all.length), 10)); attempt(() => [1, 2, 3].reduceRight(noted((a, x) => a + '-' + x)));
    attempt(() => [5].reduce(noted((a) => a))); attempt(() => [].reduce(noted((a) => a), undefined)); attempt(() => [, ,].reduce(noted((a) => a)));`,
  sorting: `
    for (const n of [0, 1, 2, 3, 5, 8, 20, 63]) for (const start of [1, 7, 42]) attempt(() => shuffled(n, start).sort(noted((a, b) => a - b)));
    attempt(() => [1, 2, 3, 4, 5].sort(noted((a, b) => b - a))); attempt(() => [5, 4, 3, 2, 1].sort(noted((a, b) => a - b)));
    attempt(() => [3, undefined, 1, , 2, undefined].sort(noted((a, b) => a - b)));
    attempt(() => Object.keys([3, , 1].sort(noted((a, b) => a - b)))); attempt(() => [3, , 1].toSorted(noted((a, b) => a - b)));
    attempt(() => [2, 1].sort(noted(() => NaN))); attempt(() => [2, 1].sort(noted(() => 'x'))); attempt(() => [2, 1].sort(noted(() => 1n)));
    attempt(() => Array.prototype.sort.call({ 0: 2, 1: 1, 3: 0, length: 4 }, noted((a, b) => a - b)));
    const kept = [2, 1]; attempt(() => kept.sort(noted((a, b) => a - b)) === kept);`,
  'sorting many': `attempt(() => shuffled(500, 3).map((x, i) => [x, i]).sort((a, b) => { log.length; return a[0] - b[0]; }).flat());`,
  'sorting what changes under way': `const a = [3, 1, 2]; attempt(() => a.sort(noted((x, y) => { a[0] = 9; a.length = 1; return x - y; })));`,
  'Array.from': `
    attempt(() => Array.from([1, , 3], noted((x) => x))); attempt(() => Array.from({ length: 2, 0: 'a' }, noted((x, i) => x + i), 'self'));
    attempt(() => Array.from(new Set([1, 2]), noted((x) => x * 2))); attempt(() => Array.from('añ😀', noted((x) => x + x)));
    attempt(() => Array.from(new Map([[1, 2]]), noted(([k, v]) => k + v)));
    attempt(() => { const r = Mine.from([1, 2], noted((x) => x + 1)); return [r.kind, r.length, r[1]]; });
    attempt(() => { const r = Mine.from({ length: 2 }, noted((_, i) => i)); return [r.kind, r.length, r[1]]; });
    attempt(() => Array.from.call({}, [1], noted((x) => x))); attempt(() => Array.from(null, noted((x) => x))); attempt(() => Array.from(5, noted((x) => x)));
    attempt(() => Array.from([1], 5)); attempt(() => Array.from([1, 2]));
    const iterable = { [Symbol.iterator]() { let n = 0; return { next: () => ({ value: n, done: n++ > 3 }), return() { log.push(['closed']); return {}; } }; } };
    attempt(() => Array.from(iterable, noted((x) => x))); attempt(() => Array.from(iterable, noted((x) => { if (x === 1) throw new Error('no'); return x; })));`,
  'maps and sets': `
    const m = new Map([[1, 'a'], [2, 'b']]); attempt(() => m.forEach(noted((v, k) => { if (k === 1) { m.delete(2); m.set(3, 'c'); } }), 'self'));
    const s = new Set([1, 2]); attempt(() => s.forEach(noted((v) => { if (v < 4) s.add(v + 2); })));
    attempt(() => Map.prototype.forEach.call(s, noted(() => 0))); attempt(() => m.forEach(5));`,
  replacing: `
    attempt(() => 'a-b-c'.replace('-', noted((m, at, all) => at + all))); attempt(() => 'a-b-c'.replaceAll('-', noted((m, at) => '<' + at + '>')));
    attempt(() => 'abc'.replaceAll('', noted((m, at) => String(at)))); attempt(() => 'abc'.replace('x', noted(() => 'y')));
    attempt(() => 'x1y22'.replace(/(\\d)(z)?/g, noted((m, d, z, at) => [m, d, z, at].join('|')))); attempt(() => 'x1y22'.replace(/\\d/, noted((m) => m + m)));
    attempt(() => '2030-01-02'.replace(/(?<y>\\d+)-(?<m>\\d+)/, noted((...args) => JSON.stringify(args.at(-1)))));
    attempt(() => 'aaa'.replaceAll(/a/, noted(() => 'b'))); attempt(() => 'aXa'.replaceAll(/a/gi, noted(() => undefined)));
    attempt(() => String.prototype.replace.call(null, 'a', noted(() => 'b'))); attempt(() => String.prototype.replace.call(121, '2', noted(() => 'x')));
    attempt(() => 'abc'.replace({ [Symbol.replace]: (s, f) => s + f('m') }, noted((m) => m + '!')));
    attempt(() => 'aaa'.replace(/a/y, noted(() => '$&'))); attempt(() => 'abc'.replace('b', '[$&]'));`,
  grouping: `
    attempt(() => JSON.stringify(Object.groupBy([1, 2, 3], noted((x) => (x % 2 ? 'odd' : 'even'))))); attempt(() => Object.getPrototypeOf(Object.groupBy([], noted(() => 1))));
    attempt(() => [...Map.groupBy([0, -0, 1], noted((x) => x))].map(([k, v]) => [Object.is(k, -0), v.length]));
    attempt(() => Object.keys(Object.groupBy([1, 2], noted((x) => ({ toString: () => 'k' + x }))))); attempt(() => Object.groupBy(null, noted(() => 1)));
    attempt(() => Object.groupBy('abc', noted((x, i) => i % 2)).__proto__); attempt(() => Map.groupBy([1], 5));`,
  'typed arrays': `
    attempt(() => [...new Int16Array(shuffled(40, 5)).sort(noted((a, b) => a - b))]); for (const m of names.filter((m) => m !== 'flatMap')) attempt(() => { const r = new Int16Array([3, 1, 2])[m](noted((a, b) => m.startsWith('reduce') ? a + b : a > 1), 'self'); return ArrayBuffer.isView(r) ? [r.constructor.name, ...r] : r; });
    attempt(() => [...new Uint8ClampedArray([1, 2]).map(noted((x) => x * 200))]); attempt(() => [...new Float64Array([2, 1]).sort(noted((a, b) => a - b))]);
    attempt(() => { const t = new Int8Array([2, 1]); const r = t.toSorted(noted((a, b) => a - b)); return [...t, ...r, r.constructor.name]; });
    attempt(() => Int8Array.prototype.map.call([1], noted((x) => x))); attempt(() => new Int8Array([]).reduce(noted((a) => a))); attempt(() => new BigInt64Array([1n]).map(noted((x) => x + 1n))[0] === 2n);
    attempt(() => new Int8Array([1]).forEach(5));`,
  'call, apply and bind': `
    const f = noted((a, b) => [a, b]);
    attempt(() => f.call('self', 1, 2)); attempt(() => f.apply('self', [1, 2])); attempt(() => f.apply('self')); attempt(() => f.apply(null, { length: 2, 0: 'a' }));
    attempt(() => Reflect.apply(f, 'self', [1, 2])); attempt(() => Reflect.apply(f, 'self')); attempt(() => f.apply('self', 5)); attempt(() => Reflect.apply(5, null, []));
    attempt(() => Function.prototype.call.call(f, 'x', 1)); attempt(() => Math.max.apply(null, [1, 3, 2])); attempt(() => Array.prototype.slice.call({ length: 1, 0: 'z' }));
    const bound = f.bind('self', 1); attempt(() => bound(2)); attempt(() => [bound.name, bound.length]); attempt(() => bound.bind('other', 5)(6)); attempt(() => [7].map(bound));
    function Made(x) { this.x = x; log.push('made'); } const B = Made.bind(null, 5); attempt(() => { const b = new B(); return [b.x, b instanceof Made]; });
    attempt(() => Function.prototype.bind.call(5)); attempt(() => [Function.prototype.bind.name, Function.prototype.bind.length, 'prototype' in Function.prototype.bind]);`,
};

/** Undefined, NaN, holes and the like as JSON knows them not. */
const REPORT = `JSON.stringify(log, (k, v) => v === undefined ? 'undefined' : typeof v === 'number' && !Number.isFinite(v) ? String(v) : typeof v === 'bigint' ? v + 'n' : Array.isArray(v) ? Array.from(v, (x, i) => (i in v ? x : '(hole)')) : v)`;

// Indirect, so that what is evaluated sees globals only.
// biome-ignore lint/security/noGlobalEval: the programs stand above
const evaluate = globalThis.eval;

/** What JavaScript itself makes of it. */
function natively(program: string): unknown {
  return JSON.parse(evaluate(`'use strict'; (() => { ${PRELUDE} ${program} return ${REPORT}; })()`) as string);
}

/** What the engine makes of it, every function one that can be suspended. */
async function inSteps(program: string, build: Build): Promise<unknown> {
  const source = `${PRELUDE}\n${program}\nexport const report = ${REPORT};`;
  const options = { build, strip, library: libraryNames, force: true, unchecked: true };
  const result = await compile({ 'main.ts': source }, 'main.ts', options);
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics[0]));
  const factory = evaluate(`'use strict';${result.program.code}`) as Factory;
  const run = new Run(result.program, factory, {}, { runs: null });
  run.kernel.drive();
  const { exports, status, findings } = run.result();
  expect({ status, findings }).toEqual({ status: 'finished', findings: [] });
  return JSON.parse(exports.report as string);
}

/** Engines word some messages in their own way, and compiled code has its own for what cannot be called. */
const WORDED =
  /is not a function|null or undefined|undefined or null|incompatible receiver|not iterable|non-object|not a typed array|not a constructor/;

function plainly(log: unknown): unknown[] {
  return (log as unknown[]).map((entry) => {
    const [kind, name, message] = entry as [string, string, string];
    return kind === 'throws' && WORDED.test(message) ? ['throws', name] : entry;
  });
}

describe('built-ins that call back do as the built-ins do', () => {
  for (const [name, program] of Object.entries(PROGRAMS)) {
    for (const build of ['traced', 'fast'] as const) {
      it(`${name} (${build})`, async () => {
        expect(plainly(await inSteps(program, build))).toEqual(plainly(natively(program)));
      });
    }
  }
});
