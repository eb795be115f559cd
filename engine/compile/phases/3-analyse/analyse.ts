import type { Identifier, MemberExpression, Node } from 'estree';
import type { Build, Diagnostic } from '../../program.ts';
import { eachChild } from '../2-parse/ast.ts';
import type { LoadedFile } from '../2-parse/load.ts';
import { checkExports, exportNames, type Linker, linkImports, readModuleTables, resolveExport } from './link.ts';
import { type Analysis, type Binding, FunctionInfo, type Module, Scope } from './model.ts';
import { assignNames } from './names.ts';
import { walkScopes } from './scopes/scopes.ts';
import { analyseSuspension } from './suspend.ts';

export interface Analysed {
  analysis: Analysis;
  diagnostics: Diagnostic[];
  exports: Map<string, Binding>;
  exportsOf(file: string): Map<string, Binding>;
  imports: string[];
}

/** Scopes, links between modules, suspendability and names of the loaded files, the main module first. */
export function analyse(
  files: LoadedFile[],
  library: Record<string, string[]>,
  { build, force, unchecked }: { build: Build; force: boolean; unchecked: boolean },
): Analysed {
  const analysis: Analysis = {
    modules: files.map(newModule),
    order: [],
    bindings: new Map(),
    scopes: new Map(),
    functions: new Map(),
    classes: new Map(),
    callees: new Map(),
    constructions: new Map(),
    privateNames: new Map(),
    namespaceMembers: new Map(),
    libraryBindings: new Map(),
    stepwise: false,
    importWrites: [],
    free: [],
  };
  const { modules } = analysis;
  const byFile = new Map(modules.map((module) => [module.file, module]));
  const linker: Linker = { analysis, byFile, library, diagnostics: [], namespaces: new Map(), lenient: unchecked };
  for (const module of modules) readModuleTables(module);
  const resolvers = modules.map((module) => walkScopes(module, analysis));
  for (const module of modules) linkImports(module, linker);
  for (const module of modules) checkExports(module, linker);
  for (const resolve of resolvers) resolve();
  for (const module of modules) linkNamespaceMembers(module, linker);
  analysis.order = evaluationOrder(modules[0] as Module, byFile);
  const exportsOf = (file: string) => bindingsOf(byFile.get(file) as Module, linker);
  const exports = exportsOf((modules[0] as Module).file);
  const imports = libraryImports(modules, library);
  if (linker.diagnostics.length === 0) {
    analyseSuspension(analysis, build, imports, force);
    assignNames(analysis);
  }
  return { analysis, diagnostics: linker.diagnostics, exports, exportsOf, imports };
}

function newModule({ file, positions, program, files }: LoadedFile, index: number): Module {
  const module = {
    file,
    index,
    positions,
    program,
    files,
    imports: [],
    exports: new Map(),
    starExports: [],
    requests: [],
  } as unknown as Module;
  module.function = new FunctionInfo('module', null, module, null, '');
  module.scope = new Scope('module', null, module.function);
  return module;
}

/** Post-order over the imports, as ECMAScript evaluates modules; a cycle starts where it was entered. */
function evaluationOrder(main: Module, byFile: Map<string, Module>): Module[] {
  const order: Module[] = [];
  const seen = new Set<Module>();
  const enter = (module: Module) => {
    if (seen.has(module)) return;
    seen.add(module);
    for (const { source } of module.requests) {
      const file = module.files.get(source);
      const target = file === undefined ? undefined : byFile.get(file);
      if (target) enter(target);
    }
    order.push(module);
  };
  enter(main);
  return order;
}

function bindingsOf(module: Module, linker: Linker): Map<string, Binding> {
  const found = new Map<string, Binding>();
  for (const name of exportNames(module, linker)) {
    const binding = resolveExport(module, name, linker, module.program, module, module.file);
    if (binding) found.set(name, binding);
  }
  return found;
}

/** Finds the members of namespace imports: `ns.count` is the variable itself. */
function linkNamespaceMembers(module: Module, linker: Linker): void {
  const { analysis } = linker;
  if (!module.imports.some((one) => one.imported === '*' && module.files.has(one.source))) return;
  const visit = (node: Node, owner: FunctionInfo): void => {
    const info = analysis.functions.get(node) ?? owner;
    if (node.type === 'MemberExpression') linkMember(node, module, linker, info);
    eachChild(node, (child) => visit(child, info));
  };
  visit(module.program, module.function);
}

function linkMember(node: MemberExpression, module: Module, linker: Linker, owner: FunctionInfo): void {
  if (node.object.type !== 'Identifier' || node.computed || node.property.type !== 'Identifier') return;
  const namespace = linker.analysis.bindings.get(node.object as Identifier);
  if (namespace?.kind !== 'namespace') return;
  const target = linker.byFile.get(namespace.source?.module ?? '');
  if (!target) return;
  const { name } = node.property;
  if (linker.lenient && !exportNames(target, linker).includes(name)) return;
  const binding = resolveExport(target, name, linker, node.property, module, module.file);
  if (!binding) return;
  if (binding.scope.function !== owner) binding.captured = true;
  linker.analysis.namespaceMembers.set(node, binding);
}

function libraryImports(modules: Module[], library: Record<string, string[]>): string[] {
  const found = new Set<string>();
  for (const module of modules) {
    for (const { source } of module.requests) if (Object.hasOwn(library, source)) found.add(source);
  }
  return [...found].sort();
}
