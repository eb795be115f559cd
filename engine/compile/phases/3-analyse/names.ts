import type { Analysis, Binding, FunctionInfo, Module } from './model.ts';

/**
 * A zero-width non-joiner may stand in an identifier and is not seen. A variable that must be renamed gets
 * some at its end, so that an engine's own message ("Cannot access 'count' before initialization") still
 * reads as the learner wrote it.
 */
const invisible = '\u200c';

/**
 * Gives every binding the name it has in the compiled code, where all modules share one scope, and the
 * known functions the names of their twins. Names that the compiler makes start with `$`.
 */
export function assignNames(analysis: Analysis): void {
  const used = new Set<string>();
  /** Name -> the modules that declare it in any scope or use it as a global. */
  const modulesByName = new Map<string, Set<Module>>();
  const note = (name: string, module: Module) => {
    used.add(name);
    const modules = modulesByName.get(name);
    if (modules) modules.add(module);
    else modulesByName.set(name, new Set([module]));
  };
  for (const one of analysis.free) note(one.identifier.name, one.module);
  const bindings = allBindings(analysis);
  for (const [binding, module] of bindings) note(binding.original, module);

  const taken = new Set<string>();
  for (const [binding, module] of bindings) {
    const isTop = binding.scope === module.scope;
    let name = binding.original;
    const clashes = isTop && ((modulesByName.get(name)?.size ?? 0) > 1 || taken.has(name));
    const isReserved = name.startsWith('$') || name === 'default' || name === 'arguments' || name === 'eval';
    const isHidden = hidesParameter(binding);
    if (clashes || isReserved || isHidden || binding.name !== binding.original) {
      do name += invisible;
      while (used.has(name) || taken.has(name));
      used.add(name);
    }
    if (isTop) taken.add(name);
    binding.printed = name;
  }
  nameTwins(bindings, used);
  nameActivations(bindings);
}

/**
 * Where parameters have a scope of their own and are bound in the body, a variable of the body must not hide
 * what they refer to.
 */
const hidesParameter = (binding: Binding): boolean =>
  binding.scope.kind === 'body' && (binding.scope.parent?.parameterNames?.has(binding.name) ?? false);

function allBindings(analysis: Analysis): Map<Binding, Module> {
  const found = new Map<Binding, Module>();
  for (const binding of analysis.libraryBindings.values()) found.set(binding, binding.scope.function.module);
  for (const module of analysis.modules) {
    for (const binding of module.scope.bindings.values()) {
      if (binding.scope === module.scope) found.set(binding, module);
    }
  }
  for (const scope of [...analysis.scopes.values(), ...analysis.classes.values()]) {
    for (const binding of scope.bindings.values()) {
      if (!found.has(binding) && binding.scope === scope) found.set(binding, scope.function.module);
    }
  }
  return found;
}

function nameTwins(bindings: Map<Binding, Module>, used: Set<string>): void {
  const named = new Set<FunctionInfo>();
  for (const binding of bindings.keys()) {
    const info = binding.known;
    if (!info?.suspendable || named.has(info)) continue;
    named.add(info);
    let twin = `${binding.printed}$g`;
    for (let number = 2; used.has(twin); number++) twin = `${binding.printed}$g${number}`;
    info.twin = twin;
  }
}

function nameActivations(bindings: Map<Binding, Module>): void {
  let count = 0;
  const slots = new Map<unknown, number>();
  for (const binding of bindings.keys()) {
    if (!binding.shared) continue;
    const { scope } = binding;
    scope.activation ??= `$s${++count}`;
    const slot = slots.get(scope) ?? 0;
    slots.set(scope, slot + 1);
    binding.slot = slot;
  }
}
