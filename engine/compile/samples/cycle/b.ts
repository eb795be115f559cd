import { a, hoisted } from './main.ts'
export const readA = () => a
let early
try {
  early = a
} catch (e) {
  early = (e as Error).message
}
export const fromB = [hoisted(), early].join()
