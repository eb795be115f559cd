const m = new Map<string, number>([['a', 1]])
m.set('b', 2).set('c', 3)
m.forEach((v, k) => console.log(k, v))
const s = new Set([1, 2, 2])
s.add(3).delete(1)
console.log([...m], [...s], m.get('b'), m.has('z'), m.size)
const ta = new Int32Array(4)
ta[0] = 5
ta[1]++
ta.set([7], 2)
console.log([...ta], ta.map((x) => x * 2).join(), ta.length, new Uint8Array(ta.buffer, 0, 4)[0])
console.log(2n ** 70n, BigInt(5) + 1n, typeof 1n, -5n / 2n)
const sym = Symbol('desc')
const o = { [sym]: 1, plain: 2, toString() { return 'custom' }, valueOf() { return 42 }, [Symbol.toPrimitive](hint: string) { return hint === 'number' ? 43 : 'prim' } }
console.log(o[sym], `${o}`, +(o as any), (o as any) + '')
const keyed: any = {}
let conversions = 0
const k = { toString() { conversions++; return 'key' } }
keyed[k as any] = 1
keyed[k as any] += 1
keyed[k as any]++
console.log(keyed)
console.log('abc'.at(-1), 'a,b'.split(','), 'x'.padStart(3, '-'), 'Straße'.normalize('NFC').length, 'abc'[1], 'abc'.length)
console.log(JSON.stringify({ a: [1, { b: 2 }], toJSON() { return 'json' } }), JSON.parse('{"a":[1]}', (_k, v) => (typeof v === 'number' ? v + 1 : v)))
console.log(Array.from({ length: 3 }, (_, i) => i * i), Array.of(1, 2), Array.isArray([]), [1, [2, [3]]].flat(Infinity))
console.log([1, 2, 3].some((x) => x > 2), [1, 2, 3].every((x) => x > 0), [1, 2, 3].find((x) => x > 1), [5, 6].findIndex((x) => x === 6), [3, 4].indexOf(4))
console.log(Object.entries({ a: 1 }), Object.assign({}, { b: 2 }), Object.fromEntries([['c', 3]]), Object.freeze([1]).length)
console.log(Number('12'), parseInt('12px'), (12.345).toFixed(1), Number.MAX_SAFE_INTEGER, Math.PI.toFixed(2), isNaN(NaN))
const weak = new WeakMap([[m, 1]])
console.log(weak.get(m), structuredClone({ a: [1] }))
console.log([..."hello"].reverse().join(''), [1, 2, 3].includes(2), [3, 1, 2].toSorted(), Object.groupBy([1, 2, 3], (x) => (x % 2 ? 'odd' : 'even')))
const err = new Error('outer', { cause: new TypeError('inner') })
console.log(err.message, (err.cause as Error).name, err instanceof Error, Object.prototype.toString.call(err))
try { (null as any).x } catch (e) { console.log((e as Error).constructor.name) }
try { (undefined as any).x = 1 } catch (e) { console.log((e as Error).constructor.name) }
try { (1 as any)() } catch (e) { console.log((e as Error).constructor.name) }
try { new (1 as any)() } catch (e) { console.log((e as Error).constructor.name) }
try { Object.freeze(keyed); keyed.x = 1 } catch (e) { console.log((e as Error).constructor.name) }
try { for (const x of 5 as any) console.log(x) } catch (e) { console.log((e as Error).constructor.name) }
try { null![Symbol.iterator] } catch (e) { console.log((e as Error).constructor.name) }
const getter = { get x() { return this === getter } }
console.log(getter.x, Reflect.ownKeys(o).length, Reflect.apply(Math.max, null, [1, 2]))
label: { const fns = [() => 1, function () { return 2 }]; console.log(fns[0]!(), fns[1]!()) }
console.log([1, 2, 3].map(String), ['1', '2'].map(Number), [0, 1].filter(Boolean), ['a'].map((x) => x.toUpperCase()))
console.log(((a: any) => a?.b)?.({ b: 1 }), [[1, 2], [3, 4]].map(([a, b]) => a! + b!))
