const log: string[] = []
const get = <T>(name: string, value: T): T => (log.push(name), value)
const { a, b: { c = get('c', 3), ...others } = {} as any, ...rest } = { a: 1, b: { d: 4, e: 5 }, x: 6, y: 7 } as any
console.log(a, c, others, rest)
const [x, , y = get('y', 2), [z] = [9], ...tail] = [1, 5, undefined, undefined, 7, 8] as any[]
console.log(x, y, z, tail)
let p: any, q: any, o: any = { list: [] }
;[p, q] = [1, 2]
;[p, q] = [q, p]
console.log(p, q)
;({ p, q: o.q, ['r' + 1]: o.list[0] = get('r', 'R'), ...o.more } = { p: 5, q: 6, s: 7 } as any)
console.log(p, o)
;[o.first, o['second'] = 4, ...o.last] = 'hello'
console.log(o)
for (const [k, { v }] of Object.entries({ m: { v: 1 }, n: { v: 2 } })) console.log(k, v)
for (const { length } of ['a', 'bcd']) console.log(length)
let target: any = {}
for (target.x of [1, 2, 3]);
for (target.k in { zz: 1 });
for ([target.a, target.b] of [[1, 2], [3, 4]]);
console.log(target)
const swap = ([m, n]: [number, number]): [number, number] => [n, m]
console.log(swap([1, 2]))
function params({ a, b = a + 1 }: any, [c, d = b]: any = [], { length } = 'four') {
  return [a, b, c, d, length]
}
console.log(params({ a: 1 }), params({ a: 1, b: 5 }, [6]), params.length)
try {
  const { nope } = null as any
  console.log(nope)
} catch (e) {
  console.log((e as Error).name)
}
try {
  const [nope] = {} as any
  console.log(nope)
} catch (e) {
  console.log((e as Error).name)
}
try {
  throw { code: 7, list: [1] }
} catch ({ code, list: [first] }: any) {
  console.log(code, first)
}
const m = new Map([['k', 1]])
const [[key, value]] = m
console.log(key, value)
class Iter {
  log: string[] = [];
  [Symbol.iterator]() {
    let i = 0
    return {
      next: () => (this.log.push('next'), { done: i >= 5, value: i++ }),
      return: () => (this.log.push('return'), {}),
    }
  }
}
const it = new Iter()
const [i0, i1] = it
console.log(i0, i1, it.log)
const it2 = new Iter()
const [...all] = it2
console.log(all, it2.log.length)
const it3 = new Iter()
for (const n of it3) if (n === 1) break
console.log(it3.log)
const it4 = new Iter()
outer: for (const _ of [1, 2]) {
  for (const n of it4) {
    if (n === 0) continue outer
  }
}
console.log(it4.log)
const it5 = new Iter()
try {
  for (const n of it5) throw new Error('in body ' + n)
} catch (e) {
  console.log((e as Error).message, it5.log)
}
const inFunction = () => {
  for (const n of it5) return n
  return -1
}
console.log(inFunction())
const { [`${'dyn'}amic`]: dynamic, 0: zero, 'quoted-key': quoted } = { dynamic: 1, 0: 2, 'quoted-key': 3 } as any
console.log(dynamic, zero, quoted)
var { v1, v2 = v1 } = { v1: 1 } as any
console.log(v1, v2, log)
let chained: any, chain2: any
chained = chain2 = { deep: [1, 2] }
;({ deep: [chained] } = chain2)
console.log(chained, ({ deep: chained } = chain2) === chain2)
const {} = { ignored: 1 }
const [] = [1]
let captured = 1
const readIt = () => captured
;[captured] = [2]
;({ captured } = { captured: readIt() + 1 })
console.log(readIt())
// What a pattern has begun to iterate over is closed where something in it throws.
const fail = (what: string): never => {
  throw new Error(what)
}
const closed = (what: string, run: (it: Iter) => unknown) => {
  const it = new Iter()
  try {
    console.log(what, run(it))
  } catch (e) {
    console.log(what, (e as Error).message)
  }
  console.log(it.log.join())
}
const undef: any = { [Symbol.iterator]: () => ({ next: () => ({ done: false, value: undefined }), return: () => (console.log('closed'), {}) }) }
const caught = (what: string, run: () => unknown) => {
  try {
    console.log(what, run())
  } catch (e) {
    console.log(what, (e as Error).name, (e as Error).message)
  }
}
caught('const', () => {
  const [a, b = fail('const')] = undef
  return [a, b]
})
caught('let', () => {
  let [a = 1, b = a, get = () => a] = undef
  a++
  return [a, b, get()]
})
caught('let throws', () => {
  let [a, get = () => a, b = fail('let')] = undef
  return [a, b, get]
})
caught('var', () => {
  var [a, b = fail('var')] = undef
  return [a, b]
})
caught('several', () => {
  const one = 1,
    [a, b = fail('several ' + one)] = undef,
    two = fail('never')
  return [a, b, two]
})
caught('nested', () => {
  const { x: [[y = fail('nested')]] } = { x: [undef] } as any
  return y
})
caught('nested iterators', () => {
  const [[a, b = fail('inner')]] = [undef] as any
  return [a, b]
})
caught('too early', () => {
  const [a = (b as any), b] = undef
  return [a, b]
})
caught('parameters', () => (([a, b = fail('parameter')]: any) => [a, b])(undef))
caught('arrow', () => {
  let a: any, b: any
  const set = () => ([a, b = fail('arrow')] = undef)
  return [set(), a, b]
})
caught('condition', () => {
  let a: any
  if (([a = fail('condition')] = undef)) return a
  return 'no'
})
caught('initialiser', () => {
  let a: any
  const all = ([a = fail('initialiser')] = undef)
  return [a, all]
})
caught('returned', () => {
  let a: any
  return ([a = fail('returned')] = undef)
})
caught('loop', () => {
  for (let [a = fail('loop')] = undef; ; ) return a
})
caught('of', () => {
  for (const [a = fail('of')] of [undef] as any) return a
})
caught('catch', () => {
  try {
    throw undef
  } catch ([a = fail('catch')]) {
    return a
  }
})
caught('a second error', () => {
  const it: any = { [Symbol.iterator]: () => ({ next: () => ({ done: false }), return: () => fail('second') }) }
  const [a = fail('first')] = it
  return a
})
closed('break', (it) => {
  for (const _ of [1]) {
    const [a, b = a, { c = a + b }] = it as any
    if (c === 0) break
    return [a, b, c]
  }
  return 'after'
})
function* leaving() {
  try {
    const [a, b = yield a] = undef
    yield b
  } finally {
    console.log('left')
  }
}
const gone = leaving()
console.log(gone.next(), gone.return('r' as any))
