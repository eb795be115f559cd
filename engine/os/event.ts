import { READ, WRITE } from '../kernel/operation.ts';
import type { Caller } from './protocol.ts';
import { Resource, type Step } from './resource.ts';

/** A flag that several processes wait for. */
export class Flag extends Resource {
  isSet = false;
  override get state(): boolean {
    return this.isSet;
  }
  override set state(isSet: boolean) {
    this.isSet = isSet;
  }

  look(_caller: Caller): Step {
    return { code: 'event.isSet', knows: 'learns', mode: () => READ, serve: () => this.isSet };
  }
  change(_caller: Caller, isSet: boolean): Step {
    return {
      code: isSet ? 'event.set' : 'event.clear',
      knows: 'tells',
      mode: () => WRITE,
      serve: () => {
        this.isSet = isSet;
      },
    };
  }
  wait(_caller: Caller): Step {
    return {
      code: 'event.wait',
      knows: 'learns',
      mode: () => READ,
      ready: () => this.isSet,
      serve: () => true,
    };
  }
}
