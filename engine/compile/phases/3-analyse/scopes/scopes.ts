import type { Expression, Node } from 'estree';
import type { Analysis, Binding, Module } from '../model.ts';
import { visitNode } from './visit.ts';
import { type Reference, Walk } from './walk.ts';

/**
 * Finds the scopes, bindings and functions of one module and adds them to the analysis. The function it
 * returns resolves the references; call it once imports are linked.
 */
export function walkScopes(module: Module, analysis: Analysis): () => void {
  const walk = new Walk(module, analysis, visitNode);
  analysis.scopes.set(module.program, module.scope);
  walk.statements(module.program.body as Node[]);
  return () => {
    for (const reference of walk.references) resolve(reference, module, analysis);
  };
}

const isImported = (name: string, binding: Binding, module: Module): boolean =>
  module.scope.bindings.get(name) === binding && module.imports.some((one) => one.local === name);

function noteValue(binding: Binding, value: Expression | 'primitive' | null): void {
  if (value === null) binding.values = null;
  else if (value !== 'primitive') binding.values?.push(value);
}

function resolve({ identifier, scope, write }: Reference, module: Module, analysis: Analysis): void {
  if (identifier.name === 'arguments') {
    const { owner } = scope.function;
    if (owner.kind !== 'module' && owner.kind !== 'initialiser') return;
  }
  const binding = scope.find(identifier.name);
  analysis.bindings.set(identifier, binding ?? null);
  if (!binding) {
    analysis.free.push({ identifier, module, assigned: write !== null });
    return;
  }
  if (write && isImported(identifier.name, binding, module)) analysis.importWrites.push({ identifier, module });
  if (write) {
    binding.reassigned = true;
    noteValue(binding, write.value);
  }
  if (binding.scope.function !== scope.function) binding.captured = true;
}
