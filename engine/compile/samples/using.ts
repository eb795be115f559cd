const log: string[] = []
const resource = (name: string, fails = false) => ({
  name,
  [Symbol.dispose]() {
    log.push('dispose ' + name)
    if (fails) throw new Error('dispose ' + name)
  },
})
{
  using a = resource('a')
  using b = resource('b'), c = null
  log.push(a.name + b.name + c)
}
function inFunction() {
  using r = resource('f')
  const h = () => later
  const later = r.name
  return h() + log.push('body')
}
console.log(inFunction())
for (using x of [resource('1'), resource('2')]) {
  if (x.name === '2') break
  log.push('loop ' + x.name)
}
for (using y = resource('head'); log.length < 100; ) {
  log.push(y.name)
  break
}
try {
  using bad = resource('bad', true)
  using worse = resource('worse', true)
  throw new Error('body ' + bad.name + worse.name)
} catch (e: any) {
  console.log(e.constructor.name, e.error.message, e.suppressed.constructor.name, e.suppressed.error.message, e.suppressed.suppressed.message)
}
try {
  using only = resource('only', true)
} catch (e: any) {
  console.log(e.message)
}
try {
  using wrong = {} as any
} catch (e: any) {
  console.log(e.name)
}
try {
  using wrong = 5 as any
} catch (e: any) {
  console.log(e.name)
}
const arrow = () => { using z = resource('arrow'); return log.length }
arrow()
class C {
  m() { using r = resource('method'); return r.name }
  static { using s = resource('static'); log.push(s.name) }
}
console.log(new C().m())
switch (1 as number) {
  case 1: {
    using s = resource('case')
  }
}
while (true) { using w = resource('while'); break }
console.log(log.join(' '))
using top = resource('top')
export const exported = top.name
export function usesTop() { return exported + topLet }
let topLet = usesLater()
function usesLater() { return 'later' }
class TopClass { v = topLet }
console.log(usesTop(), new TopClass().v)
