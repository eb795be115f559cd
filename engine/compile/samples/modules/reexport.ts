import { count, increment } from './counter.ts'
const every = 'every'
increment()
export const again = count
export { every }
function local() { return 'reexport local' }
console.log(local())
