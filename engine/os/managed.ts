/** An object that lives in a manager's server: its content is the server's, and whoever asks gets copies. */
import type { Mode } from '../kernel/operation.ts';
import { BrokenPipeError } from './errors.ts';
import { Resource, type Step } from './resource.ts';

/** The server of a manager. */
export class Server {
  isAlive = true;
}

export class Managed<T> extends Resource {
  readonly server: Server;
  readonly content: T;

  constructor(id: number, name: string | (() => string), server: Server, content: T) {
    super(id, name);
    this.server = server;
    this.content = content;
  }

  /** One round trip to the server. */
  call(
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
      ...(ready === undefined ? {} : { ready: () => !this.server.isAlive || ready(this.content) }),
      ...(giveUp === undefined ? {} : { giveUp }),
      serve: () => {
        if (!this.server.isAlive) throw new BrokenPipeError('[Errno 32] Broken pipe: the manager has been shut down');
        return act(this.content);
      },
    };
  }
}
