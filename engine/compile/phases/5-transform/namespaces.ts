import type { Expression } from 'estree';
import type { Binding } from '../3-analyse/model.ts';
import * as b from './builders.ts';
import type { ProgramState } from './state.ts';

/** A namespace import used as a value: one frozen object for each module, made at the start of the program. */
export function namespaceObject(program: ProgramState, binding: Binding): Expression {
  const file = binding.source?.module ?? '';
  const { namespaces } = program;
  const name = namespaces.get(file) ?? `$ns${namespaces.size + 1}`;
  namespaces.set(file, name);
  return b.id(name);
}
