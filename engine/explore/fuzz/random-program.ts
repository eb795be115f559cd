/** Small random programs: a few threads, each a list of instructions on shared objects. */
import type { RandomNumbers } from '../../kernel/random-numbers.ts';

export type Instruction =
  | { do: 'read' | 'write' | 'add'; variable: number }
  /** Between acquiring and releasing; `tryLock` leaves its body out where the lock is taken. */
  | { do: 'lock' | 'tryLock'; lock: number; body: Instruction[] }
  /** Alone: possibly too often or too seldom. */
  | { do: 'acquire' | 'release'; lock: number }
  | { do: 'down' | 'tryDown' | 'up'; semaphore: number }
  | { do: 'set' | 'clear' | 'await' | 'awaitBriefly' | 'look'; event: number }
  | { do: 'put' | 'tryPut' | 'get' | 'getBriefly' | 'done' | 'join'; queue: number }
  | { do: 'meet' | 'meetBriefly' | 'abort' | 'reset'; barrier: number }
  | { do: 'hold'; condition: number; body: Instruction[] }
  | { do: 'wait' | 'waitBriefly' | 'notify' | 'notifyAll'; condition: number }
  /** Waits in a loop until the variable is not 0. */
  | { do: 'waitUntil'; condition: number; variable: number };

export interface RandomProgram {
  variables: number;
  locks: ('Lock' | 'RLock')[];
  /** Permits at the beginning. */
  semaphores: number[];
  events: number;
  /** Most items of each, 0 = any number. */
  queues: number[];
  /** Parties of each. */
  barriers: number[];
  /** The lock of each: one of `locks`, or its own. */
  conditions: (number | null)[];
  threads: Instruction[][];
}

/** How large a program is to be, and which objects it uses. */
export interface Shape {
  threads: number;
  /** Instructions of one thread, at most. */
  length: number;
  kinds: readonly Kind[];
}

export type Kind = 'variable' | 'lock' | 'semaphore' | 'event' | 'condition' | 'queue' | 'barrier';

export function randomProgram(random: RandomNumbers, shape: Shape): RandomProgram {
  const program: RandomProgram = {
    variables: 1 + random.below(2),
    locks: [],
    semaphores: [],
    events: 1,
    queues: [random.below(3)],
    barriers: [2],
    conditions: [],
    threads: [],
  };
  for (let i = 1 + random.below(2); i > 0; i--) program.locks.push(random.below(4) === 0 ? 'RLock' : 'Lock');
  for (let i = 1 + random.below(2); i > 0; i--) program.semaphores.push(random.below(3));
  program.conditions.push(random.below(3) === 0 ? 0 : null);
  const writer = new Writer(random, program, shape.kinds);
  for (let t = 0; t < shape.threads; t++) program.threads.push(writer.block(1 + random.below(shape.length), 0));
  return program;
}

class Writer {
  private readonly random: RandomNumbers;
  private readonly program: RandomProgram;
  private readonly kinds: readonly Kind[];

  constructor(random: RandomNumbers, program: RandomProgram, kinds: readonly Kind[]) {
    this.random = random;
    this.program = program;
    this.kinds = kinds;
  }

  block(length: number, depth: number): Instruction[] {
    const instructions: Instruction[] = [];
    for (let i = 0; i < length; i++) instructions.push(this.instruction(depth));
    return instructions;
  }

  private instruction(depth: number): Instruction {
    switch (this.one(this.kinds)) {
      case 'variable':
        return { do: this.one(['read', 'write', 'add']), variable: this.random.below(this.program.variables) };
      case 'lock':
        return this.withLock(depth);
      case 'semaphore':
        return {
          do: this.one(['down', 'down', 'tryDown', 'up', 'up']),
          semaphore: this.random.below(this.program.semaphores.length),
        };
      case 'event':
        return { do: this.one(['set', 'set', 'clear', 'await', 'await', 'awaitBriefly', 'look']), event: 0 };
      case 'queue':
        return { do: this.one(['put', 'put', 'tryPut', 'get', 'get', 'getBriefly', 'done', 'join']), queue: 0 };
      case 'barrier':
        return { do: this.one(['meet', 'meet', 'meet', 'meetBriefly', 'abort', 'reset']), barrier: 0 };
      case 'condition':
        return this.withCondition(depth);
    }
  }

  private withLock(depth: number): Instruction {
    const lock = this.random.below(this.program.locks.length);
    if (depth > 1 || this.random.below(8) === 0) return { do: this.one(['acquire', 'release']), lock };
    return { do: this.one(['lock', 'lock', 'tryLock']), lock, body: this.block(1 + this.random.below(2), depth + 1) };
  }

  private withCondition(depth: number): Instruction {
    const condition = 0;
    const inside = this.one(['wait', 'waitBriefly', 'notify', 'notify', 'notifyAll', 'waitUntil'] as const);
    const act: Instruction =
      inside === 'waitUntil' ? { do: inside, condition, variable: 0 } : { do: inside, condition };
    // Now and then without the lock, which is an error.
    if (depth > 1 || this.random.below(12) === 0) return act;
    const before: Instruction[] = this.random.below(2) === 0 ? [{ do: 'write', variable: 0 }] : [];
    const after: Instruction[] = this.random.below(4) === 0 ? [this.instruction(depth + 1)] : [];
    return { do: 'hold', condition, body: [...before, act, ...after] };
  }

  private one<T>(choices: readonly T[]): T {
    return choices[this.random.below(choices.length)] as T;
  }
}

/** Every program with one instruction fewer, or with a block in place of its instruction: for making a failing one small. */
export function* smaller(program: RandomProgram): Generator<RandomProgram> {
  for (let t = 0; t < program.threads.length; t++) {
    if (program.threads.length > 1) yield { ...program, threads: program.threads.filter((_, i) => i !== t) };
    for (const thread of shorter(program.threads[t] as Instruction[])) {
      if (thread.length > 0)
        yield { ...program, threads: program.threads.map((other, i) => (i === t ? thread : other)) };
    }
  }
}

function* shorter(block: Instruction[]): Generator<Instruction[]> {
  for (let i = 0; i < block.length; i++) {
    const one = block[i] as Instruction;
    yield block.toSpliced(i, 1);
    if (!('body' in one)) continue;
    yield block.toSpliced(i, 1, ...one.body);
    for (const body of shorter(one.body)) yield block.with(i, { ...one, body });
  }
}
