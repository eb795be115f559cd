const out: unknown[] = []
const f = (n: number) => {
  try {
    if (n === 0) return 'try'
    if (n === 1) throw new Error('boom')
    out.push('body')
  } catch (e) {
    out.push((e as Error).message)
    if (n === 1) return 'catch'
  } finally {
    out.push('finally ' + n)
    if (n === 2) return 'override'
  }
  return 'after'
}
console.log([0, 1, 2, 3].map(f), out)
function loops() {
  const r: string[] = []
  outer: for (let i = 0; i < 4; i++) {
    inner: for (let j = 0; ; j++) {
      if (j === 2) continue outer
      if (i === 1) break inner
      if (i === 3) break outer
      r.push(`${i}${j}`)
    }
    r.push('after ' + i)
  }
  let k = 0
  do {
    k++
    if (k === 2) continue
    r.push('do ' + k)
  } while (k < 4)
  while (true) {
    if (--k < 0) break
    if (k % 2) continue
    r.push('while ' + k)
  }
  block: {
    r.push('in block')
    if (r.length) break block
    r.push('never')
  }
  a: b: for (const x of [1, 2, 3]) {
    if (x === 2) continue b
    if (x === 3) break b
    r.push('ab' + x)
  }
  for (var v = 0, w = 10; v < w; v += 3, w--);
  r.push(`${v} ${w}`)
  for (const key in 'ab') r.push(key)
  for (const key in { x: 1, ...{ y: 2 } }) r.push(key)
  for (const ch of 'a𝒳b') r.push(ch)
  for (const [key, val] of new Map([[1, 'one']])) r.push(key + val)
  for (const n of new Set([1, 2])) r.push('set' + n)
  for (const n of new Uint8Array([250, 260])) r.push('u8 ' + n)
  lbl: if (r.length) { break lbl }
  return r
}
console.log(loops())
const sw = (x: unknown) => {
  switch (x) {
    case 1:
      return 'one'
    case 'two': {
      const inner = 'deux'
      return inner
    }
    default:
      x = 'default'
    case 3:
      x = String(x) + ' falls'
      break
    case 4: break
  }
  return x
}
console.log([1, 'two', 3, 4, 5].map(sw))
const order: string[] = []
const t = (name: string, value?: any) => (order.push(name), value)
t('obj', { m: (...xs: number[]) => xs })[t('key', 'm')](t('a1', 1), t('a2', 2))
t('o1', { x: 1 })[t('k1', 'x')] = t('v1', 2)
t('o2', { x: 1 })[t('k2', 'x')] += t('v2', 2)
console.log(order.join(' '))
let n: any = null
n ??= 5; n ||= 6; n &&= 7
const obj: any = { a: 0, b: null, get c() { order.push('get c'); return 1 }, set c(_v) { order.push('set c') } }
obj.a ||= 'A'; obj.b ??= 'B'; obj.c &&= 2; obj.c ||= 3; obj.d ??= (() => {}); obj.a += 1; obj['b'] **= 2
console.log(n, obj.a, obj.b, obj.d.name, order.slice(-3))
let i = 5
console.log(i++, ++i, i--, --i, -i, +'3', ~i, !i, typeof i, void i)
const arr = [1, 2, 3]
let idx = 0
arr[idx++] += arr[idx++]
arr[idx]++
console.log(arr, idx, arr[0]--, --arr[0])
let big = 10n
big++
const bag = { big: 1n, s: '5' as any }
bag.big++
console.log(big, bag.big++, bag.big, bag.s++, bag.s, 2n ** 64n)
console.log(typeof undeclared, delete obj.a, 'a' in obj, 'b' in obj, obj instanceof Object, delete (obj as any).zz)
try { undeclared; } catch (e) { console.log((e as Error).message) }
try { tdz; let tdz = 1 } catch (e) { console.log((e as Error).message) }
try { const later = () => tdz2; later(); let tdz2 = 1; tdz2 = 2 } catch (e) { console.log((e as Error).message) }
try { typeof tdz3; let tdz3 = 1; const g = () => tdz3++ } catch (e) { console.log((e as Error).message) }
try { const c = 1; (c as any) = 2 } catch (e) { console.log((e as Error).message) }
console.log((1, 2, 3), i ? 'yes' : 'no', i > 100 ? 'big' : i > 3 ? 'mid' : 'small')
const opt: any = { a: { b: () => 'called', n: null, list: [1] } }
console.log(opt?.a?.b?.(), opt.x?.y.z.w, opt.a.n?.foo(), opt.nope?.(), opt?.['a']?.['list']?.[0], opt.a?.b().length, delete opt?.a?.n, delete opt.q?.r)
let calls = 0
const side = () => (calls++, undefined as any)
side()?.[calls++]
side()?.x(calls++)
console.log(calls, (opt?.a).list, opt.a.b?.call(null))
const tag = (s: TemplateStringsArray, ...v: unknown[]) => s.raw.join('|') + v.join(',') + Object.isFrozen(s)
console.log(tag`a${1}\n${'b'}c`, `x${1}${`y${2}`}`)
const ids = () => ((s: any) => s)`same`
console.log(ids() === ids(), opt.a.b`t`)
console.log([..."ab", ...[1, , 2]], { ...null, ...'hi', ...[9] }, [, 1].length, Math.max(...[1, 5]))
console.log(/a(?<n>b+)/.exec('xabb')?.groups?.n, 'a-b'.replace(/-/g, (m) => m + m), 'abc'.replace('b', () => 'B'))
console.log([3, 1, 2].sort((a, b) => a - b), [1, 2, 3].map((x) => x * 2).filter((x) => x > 2).reduce((a, b) => a + b), [[1], [2]].flatMap((x) => x))
function throwsInFinally() { try { try { throw 1 } finally { throw 2 } } catch (e) { return e } }
console.log(throwsInFinally())
function nestedReturn() { for (const x of [1, 2]) { try { return x } finally { continue } } return 'end' }
console.log(nestedReturn())
enum Color { Red, Green = 5, Blue }
namespace Space { export const inside = 1; export function twice() { return inside * 2 } }
console.log(Color.Blue, Color[5], Space.twice(), Object.keys(Color).join())
var undefinedVar
console.log(undefinedVar, ((a, b) => a + b).length)
if (true) var leaked = 'var'
console.log(leaked)
if (out.length) function_in_if()
function function_in_if() { out.push('fif') }
