import def, { count, increment, Counter as C, type Kind } from './counter.ts'
import * as all from './counter'
import './effect.js'
import { again, every as renamed } from './reexport.ts'
export { count as counted } from './counter.ts'
export * from './reexport.ts'
export * as space from './counter.ts'
const local = (count: number) => count + 1
const value = 'main value'
console.log(count, increment(), count, def(), new C().count, all.count, all.increment(), again, renamed)
console.log(local(1), value, Object.keys(all).join(), all[Symbol.toStringTag as never], 'count' in all)
export default class {
  static made = 1
}
export let num = 1
const bump = () => num++
bump()
export const kind: Kind = 'k'
console.log(import.meta.main, typeof all.default, all.default === def, def.name)
