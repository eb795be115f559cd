import { READ, WRITE } from '../kernel/operation.ts';
import type { Caller } from './protocol.ts';
import { Resource, type Step } from './resource.ts';

/** One cell of shared memory. Each cell is a resource, so that accesses to different ones do not disturb each other. */
export class Cell extends Resource {
  private content: number | string;

  constructor(id: number, name: string | (() => string), content: number | string) {
    super(id, name);
    this.content = content;
  }

  override get state(): number | string {
    return this.content;
  }
  override set state(content: number | string) {
    this.content = content;
  }

  load(_caller: Caller): Step {
    return {
      code: 'memory.read',
      knows: 'nothing',
      mode: () => READ,
      access: { key: undefined, mode: READ },
      serve: () => this.content,
    };
  }
  store(_caller: Caller, value: number | string): Step {
    return {
      code: 'memory.write',
      knows: 'nothing',
      mode: () => WRITE,
      access: { key: undefined, mode: WRITE },
      serve: () => {
        this.content = value;
      },
    };
  }
  /** What it holds, for what is shown. */
  get shown(): number | string {
    return this.content;
  }
}
