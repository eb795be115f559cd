export let count = 10
export type Kind = string
export const increment = () => ++count
const value = 'counter value'
export class Counter {
  count = count
}
export default function () {
  for (const _ of [1]) void 0
  return value
}
console.log('counter evaluated', import.meta.main)
