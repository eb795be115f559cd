import { fromB, readA } from './b.ts'
export let a = 'a'
export function hoisted() { return 'hoisted' }
console.log(fromB, readA())
a = 'changed'
console.log(readA())
