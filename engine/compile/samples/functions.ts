console.log(hoisted(2), typeof later, hoisted.name, hoisted.length)
function hoisted(n: number): number {
  return n <= 0 ? 0 : n + hoisted(n - 1)
}
var later = 1
const fact = function self(n: number): number {
  for (const _ of [1]) void 0
  return n < 2 ? 1 : n * self(n - 1)
}
console.log(fact(10), fact.name)
const arrow = (a: number, { b = 2, c: { d = 3 } = {} }: any = {}, ...rest: number[]) => a + b + d + rest.length
console.log(arrow(1), arrow(1, { b: 10, c: { d: 20 } }, 1, 2), arrow.length, arrow.name)
function defaults(a: any, b = a + 1, c = () => a + b, d = (a = 100)) {
  var a: any
  const before = c()
  a = 5
  return [a, b, before, c(), d, arguments.length]
}
console.log(defaults(1), defaults(1, 2), defaults.length)
function shadow(x: number, f = () => x) {
  var x: number
  const first = x
  x = 9
  return [first, x, f()]
}
console.log(shadow(1))
function args(this: any, ..._: unknown[]) {
  const inner = () => arguments[0] + arguments.length
  for (let i = 0; i < 1; i++) inner()
  return [inner(), [...arguments].join('-'), typeof this]
}
console.log(args(1, 2, 3), args.call('s', 4), args.apply(null, [7, 8] as never))
const counters: (() => number)[] = []
for (let i = 0; i < 3; i++) counters.push(() => i++ * 10)
console.log(counters.map((f) => f()), counters.map((f) => f()))
const seen: (() => string)[] = []
for (const k in { a: 1, b: 2 }) seen.push(() => k)
for (const v of ['x', 'y']) seen.push(() => v)
for (let v of ['p', 'q']) {
  seen.push(() => (v += '!'))
}
console.log(seen.map((f) => f()), seen.map((f) => f()))
function makeCounter() {
  let n = 0
  return { up: () => ++n, down: () => --n, get value() { return n } }
}
const one = makeCounter(), two = makeCounter()
one.up(); one.up(); two.down()
console.log(one.value, two.value)
const bound = args.bind({}, 1)
console.log(bound(2), bound.name, bound.length)
const compose = (...fs: ((x: number) => number)[]) => (x: number) => fs.reduceRight((v, f) => f(v), x)
console.log(compose((x) => x + 1, (x) => x * 2)(5))
;(function iife() { console.log('iife', typeof iife) })()
console.log((() => ({ a: 1 }))(), (function () { return this })(), typeof (() => {}).name)
const { f = () => 1, g = function () {}, h: hh = class {} }: any = {}
console.log(f.name, g.name, hh.name)
let assigned: any
assigned = () => 0
console.log(assigned.name)
const holder: any = { a: () => 0, 'b-c': function () {}, ['d' + 1]: () => 0, e() {}, f: class {}, 5: () => {} }
holder.late = () => 0
console.log(Object.values(holder).map((x: any) => x.name))
function outer() {
  return inner()
  function inner() { return 'inner' }
}
console.log(outer())
{
  function blockScoped() { return 'block' }
  console.log(blockScoped())
}
console.log(typeof (globalThis_ => globalThis_))
function many(a = 1, b = 2) { return [a, b] }
console.log(many(undefined, null as any), many(...[3]), many.length)
const spreadArgs = (...xs: number[]) => Math.max(...xs, ...[1, 2])
console.log(spreadArgs(...[4, 5], 6, ...new Set([7])))
function twice() { return 1 }
function evenNested() { const r = [twice()]; { function twice() { return 2 } r.push(twice()) } return r }
console.log(evenNested())
const recursive = (n: number): number => n === 0 ? 0 : 1 + mutual(n - 1)
function mutual(n: number): number { return n === 0 ? 0 : 1 + recursive(n - 1) }
console.log(recursive(11))
function reassigned() { return 1 }
const viaClosure = () => reassigned()
;(reassigned as any) = () => 2
console.log(viaClosure(), reassigned.name)
switch (1 as number) {
  default:
    console.log(inSwitch(), inCase())
    function inSwitch() { return 'switch' }
    function inCase() { for (;;) return 'case' }
  case 2: {
    let y = 1
    const bump = () => ++y
    console.log(bump(), y)
  }
}
