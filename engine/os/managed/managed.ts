/** An object that lives in a manager's server: its content is the server's, and whoever asks gets copies. */
import { type Mode, READ, WRITE } from '../../kernel/operation.ts';
import type { Flag } from '../event.ts';
import { Resource, type Step } from '../resource.ts';

export abstract class Managed<T> extends Resource {
  override readonly gone: Flag;
  content: T;

  constructor(id: number, name: string | (() => string), gone: Flag, content: T) {
    super(id, name);
    this.gone = gone;
    this.content = content;
  }

  override get state(): T {
    return this.content;
  }
  override set state(content: T) {
    this.content = content;
  }

  /** A round trip that only looks. */
  protected look(code: string, act: (content: T) => unknown): Step {
    return this.roundTrip(code, READ, act);
  }

  /** A round trip that changes the object. */
  protected change(code: string, act: (content: T) => unknown): Step {
    return this.roundTrip(code, WRITE, act);
  }

  /** One round trip to the server. */
  protected roundTrip(
    code: string,
    mode: Mode,
    act: (content: T) => unknown,
    ready?: (content: T) => boolean,
    giveUp?: () => unknown,
  ): Step {
    return {
      code,
      knows: 'both',
      mode: () => mode,
      ...(ready === undefined ? {} : { ready: () => ready(this.content) }),
      ...(giveUp === undefined ? {} : { giveUp }),
      serve: () => act(this.content),
    };
  }
}
