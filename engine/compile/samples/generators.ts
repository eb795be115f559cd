function* count(n: number): Generator<number, string, unknown> {
  for (let i = 0; i < n; i++) {
    const sent = yield i
    if (sent) console.log('sent', sent)
  }
  return 'end'
}
console.log([...count(3)])
const g = count(2)
console.log(g.next(), g.next('hi'), g.next(), g.next())
function* delegating() {
  const r = yield* count(2)
  console.log('r', r)
  try {
    yield 'x'
  } finally {
    console.log('cleanup')
  }
}
for (const v of delegating()) {
  console.log(v)
  if (v === 'x') break
}
const lazy = {
  *[Symbol.iterator]() {
    yield 1
    yield 2
  },
}
const [first] = lazy
console.log(first, Math.max(...lazy), Array.from(lazy))
function* defaults(a = 1, { b } = { b: 2 }) {
  yield a + b
}
console.log([...defaults()], [...defaults(5, { b: 5 })], defaults.length)
class Tree {
  constructor(public value: number, public kids: Tree[] = []) {}
  *walk(): Generator<number> {
    yield this.value
    for (const kid of this.kids) yield* kid.walk()
  }
}
console.log([...new Tree(1, [new Tree(2, [new Tree(3)]), new Tree(4)]).walk()])
function* early() {
  try {
    yield 1
    yield 2
  } catch (e) {
    yield 'caught ' + e
  }
}
const e = early()
console.log(e.next(), e.throw('err'), e.return!('bye' as never), e.next())
let shared = 0
const bump = () => shared++
function* readsShared() {
  while (shared < 3) {
    bump()
    yield shared
  }
}
console.log([...readsShared()])
const entries = Object.entries({ a: 1 }).map(([k, v]) => k + v)
console.log(entries, [...new Map([[1, 2]]).entries()], [...'ab'].entries().next())
