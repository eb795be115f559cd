class Animal {
  name: string
  #secret = 'hidden'
  static count = 0
  static #made: string[] = []
  legs = 4
  constructor(name: string) {
    this.name = name
    Animal.count++
    Animal.#made.push(name)
  }
  speak(greeting = 'hello', ...more: string[]) {
    return `${greeting} from ${this.name}${more.join('')}`
  }
  get secret() {
    return this.#secret
  }
  set secret(value: string) {
    this.#secret = value + '!'
  }
  #whisper(times: number) {
    let text = ''
    for (let i = 0; i < times; i++) text += this.#secret[0]
    return text
  }
  whisper() {
    return this.#whisper(3)
  }
  whisperer() {
    return this.#whisper
  }
  static made() {
    return Animal.#made
  }
  static #hidden(n: number) {
    return n * 2
  }
  static twice(n: number) {
    return this.#hidden(n) + Animal.#hidden(n)
  }
  static {
    Animal.count += 100
  }
  has(o: object) {
    return #secret in o
  }
  ['computed' + 1](a: number, b: number) {
    return a * b
  }
  static ['static' + 2]() {
    return this.name
  }
  *each() {
    yield this.name
    yield* [1, 2]
  }
  [Symbol.iterator]() {
    let left = 2
    return { next: () => ({ done: left-- === 0, value: this.legs }) }
  }
  arrow = () => this.legs + 1
  later = () => {
    let sum = 0
    for (const n of [1, 2, 3]) sum += n * this.legs
    return sum
  }
}
class Dog extends Animal {
  tail = this.name + ' wags'
  constructor(name: string) {
    super(name)
    this.legs += 0
  }
  override speak(greeting = 'woof') {
    return super.speak(greeting, '.', '!') + (() => super.speak('inner'))()
  }
  get loud() {
    return super.secret.toUpperCase()
  }
  set viaSuper(v: string) {
    super.secret = v
  }
  static override made() {
    return super.made().map((n) => n + '?')
  }
  superCallsInArrow() {
    const f = (n: number): string => (n > 0 ? f(n - 1) : super.speak('deep'))
    return f(2)
  }
}
const d = new Dog('Rex')
console.log(d.speak(), d.speak.name, d.speak.length, Object.keys(d), d instanceof Animal)
console.log(d.secret, (d.secret = 'x', d.secret), d.loud, d.whisper())
d.viaSuper = 'viaSuper'
console.log(d.secret, Dog.made(), Animal.made(), Animal.count, Dog.count)
console.log((d as any).computed1(6, 7), (Animal as any).static2(), (Dog as any).static2(), Animal.twice(4))
console.log([...d.each()], [...d], d.arrow(), d.later(), d.superCallsInArrow())
console.log(d.has(d), d.has({}), d.whisperer().name, d.whisperer().length)
console.log(Object.getOwnPropertyNames(Animal.prototype).join(), Object.getOwnPropertyNames(Animal).join())
console.log(JSON.stringify(Object.getOwnPropertyDescriptor(Animal.prototype, 'speak')), 'prototype' in Animal.prototype.speak)
const Anonymous = class {
  m() {
    return new.target
  }
}
const Named = class Inner {
  self() {
    return Inner.name
  }
}
console.log(Anonymous.name, new Anonymous().m(), Named.name, new Named().self())
try {
  new (Animal.prototype.speak as any)()
} catch (e) {
  console.log((e as Error).name)
}
try {
  ;(Animal as any)()
} catch (e) {
  console.log((e as Error).name)
}
class Base {
  constructor() {
    return { replaced: new.target.name } as any
  }
}
class Derived extends Base {
  own = 1
}
console.log(new Derived(), new (class extends Array<number> {})(3).length)
class MyError extends Error {
  constructor(message: string, public extra: number) {
    super(message)
    this.name = 'MyError'
  }
  describe() {
    return `${this.name}: ${this.message} (${this.extra})`
  }
}
try {
  throw new MyError('bad', 3)
} catch (e) {
  if (e instanceof MyError) console.log(e.describe(), e instanceof Error, String(e))
}
function Point(this: any, x: number) {
  this.x = x
  for (let i = 0; i < 2; i++) this.x++
}
Point.prototype.get = function () {
  return this.x
}
const p = new (Point as any)(5)
console.log(p.get(), p instanceof Point, p.constructor === Point)
function Factory(this: any) {
  for (const _ of [1]) void 0
  return new.target === undefined ? 'called' : { made: new.target === Factory, arrow: (() => new.target === Factory)() }
}
console.log(new (Factory as any)(), (Factory as any)())
abstract class Shape {
  abstract area(): number
  describe() {
    return `area ${this.area()}`
  }
}
class Square extends Shape {
  constructor(private side: number) {
    super()
  }
  area() {
    return this.side ** 2
  }
}
console.log(new Square(3).describe())
const proto = { greet() { return 'proto ' + (this as any).who } }
const object = {
  __proto__: proto,
  who: 'me',
  greet() { return super.greet() + '!' + (() => super.greet.call({ who: 'you' }))() },
  ['comp' + 'uted'](n: number) { return n + this.who.length },
  get upper() { return this.who.toUpperCase() },
  set upper(v: string) { this.who = v.toLowerCase() },
  async: 1, get: 2, set: 3, static: 4,
}
object.upper = 'SET'
console.log((object as any).greet(), (object as any).computed(1), object.upper, object.get, Object.keys(object).join())
