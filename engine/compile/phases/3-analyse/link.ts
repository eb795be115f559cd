import type { ExportSpecifier, Identifier, Literal, Node } from 'estree';
import { diagnostic } from '../../diagnostics.ts';
import type { Diagnostic } from '../../program.ts';
import { targetsOf } from '../2-parse/ast.ts';
import { type Analysis, Binding, type Export, type Import, type Module } from './model.ts';
import { nearest } from './nearest.ts';

/** The name under which a module's default export is kept in its scope; no learner can write it. */
export const defaultName = '*default*';

const nameOf = (node: Identifier | Literal): string => (node.type === 'Identifier' ? node.name : String(node.value));

/** Reads the import and export declarations of a module into its tables. */
export function readModuleTables(module: Module): void {
  readImports(module);
  for (const node of module.program.body) {
    switch (node.type) {
      case 'ExportNamedDeclaration':
        for (const specifier of node.specifiers) {
          const name = nameOf(specifier.exported);
          const local = nameOf(specifier.local);
          module.exports.set(
            name,
            node.source
              ? { kind: 'from', source: String(node.source.value), name: local, node: specifier }
              : localExport(module, specifier, local),
          );
        }
        if (node.declaration?.type === 'VariableDeclaration') {
          for (const declarator of node.declaration.declarations) {
            for (const target of targetsOf(declarator.id)) {
              if (target.type === 'Identifier') module.exports.set(target.name, { kind: 'local', name: target.name });
            }
          }
        } else if (node.declaration) {
          const { name } = node.declaration.id;
          module.exports.set(name, { kind: 'local', name });
        }
        break;
      case 'ExportDefaultDeclaration': {
        const { declaration } = node;
        // A class without a name is an expression as far as all later phases are concerned.
        if (declaration.type === 'ClassDeclaration' && !declaration.id)
          Object.assign(declaration, { type: 'ClassExpression' });
        const name = 'id' in declaration && declaration.type.endsWith('Declaration') && declaration.id?.name;
        module.exports.set('default', { kind: 'local', name: name || defaultName });
        break;
      }
      case 'ExportAllDeclaration': {
        const source = String(node.source.value);
        if (node.exported) module.exports.set(nameOf(node.exported), { kind: 'namespace', source, node });
        else module.starExports.push({ source, node });
      }
    }
  }
}

function readImports(module: Module): void {
  for (const node of module.program.body) {
    if ('source' in node && node.source) module.requests.push({ source: String(node.source.value), node: node.source });
    if (node.type !== 'ImportDeclaration') continue;
    for (const specifier of node.specifiers) {
      const imported =
        specifier.type === 'ImportSpecifier'
          ? nameOf(specifier.imported)
          : specifier.type === 'ImportDefaultSpecifier'
            ? 'default'
            : '*';
      module.imports.push({
        source: String(node.source.value),
        imported,
        local: specifier.local.name,
        node: specifier,
      });
    }
  }
}

/** `export { x }` of something imported is a re-export. */
function localExport(module: Module, specifier: ExportSpecifier, local: string): Export {
  const imported = module.imports.find((one) => one.local === local);
  if (!imported) return { kind: 'local', name: local };
  return imported.imported === '*'
    ? { kind: 'namespace', source: imported.source, node: specifier }
    : { kind: 'from', source: imported.source, name: imported.imported, node: specifier };
}

export interface Linker {
  analysis: Analysis;
  byFile: Map<string, Module>;
  library: Record<string, string[]>;
  diagnostics: Diagnostic[];
  /** File or library module -> the binding of its namespace: there is one for each, however it is reached. */
  namespaces: Map<string, Binding>;
  /** Members of namespace imports that do not exist are undefined, as in JavaScript, and no error. */
  lenient: boolean;
}

/** Puts the exporting module's own binding under each imported name. */
export function linkImports(module: Module, linker: Linker): void {
  for (const one of module.imports) {
    // What is not there has been reported; its name shall not be reported again wherever it is used.
    const binding =
      importedBinding(module, one, linker) ?? new Binding(one.local, 'library', module.scope, one.node, one.local);
    module.scope.bindings.set(one.local, binding);
  }
}

function importedBinding(module: Module, one: Import, linker: Linker): Binding | null {
  const file = module.files.get(one.source);
  if (file !== undefined) {
    const target = linker.byFile.get(file);
    if (!target) return null;
    if (one.imported === '*') return namespaceBinding(module, one.local, one.node, file, linker);
    return resolveExport(target, one.imported, linker, one.node, module, one.source);
  }
  const names = linker.library[one.source];
  if (!names) return null;
  return libraryBinding(module, one.source, one.imported, one.local, one.node, linker);
}

function namespaceBinding(module: Module, local: string, node: Node, file: string, linker: Linker): Binding {
  const known = linker.namespaces.get(file);
  if (known) return known;
  const binding = new Binding(local, 'namespace', module.scope, node, local);
  binding.source = { module: file, name: '*' };
  linker.namespaces.set(file, binding);
  return binding;
}

/** Reports what a module says it exports from elsewhere and is not there. */
export function checkExports(module: Module, linker: Linker): void {
  for (const found of module.exports.values()) {
    const target = found.kind === 'from' ? linker.byFile.get(module.files.get(found.source) ?? '') : undefined;
    if (found.kind === 'from' && target) resolveExport(target, found.name, linker, found.node, module, found.source);
  }
}

function libraryBinding(
  module: Module,
  source: string,
  imported: string,
  local: string,
  node: Node,
  linker: Linker,
): Binding | null {
  const names = linker.library[source] ?? [];
  const kind = imported === '*' ? 'library-namespace' : 'library';
  if (imported !== '*' && !names.includes(imported)) {
    const range = module.positions.range(node.start ?? 0, node.end ?? 0);
    linker.diagnostics.push(
      imported === 'default'
        ? diagnostic('no-default-export', { module: source, name: local }, module.file, range)
        : diagnostic(
            'unknown-export',
            { name: imported, module: source, ...nearest(imported, names) },
            module.file,
            range,
          ),
    );
    return null;
  }
  const key = `${source} ${imported}`;
  const known = linker.analysis.libraryBindings.get(key);
  if (known) return known;
  const binding = new Binding(local, kind, module.scope, node, local);
  binding.source = { module: source, name: imported };
  linker.analysis.libraryBindings.set(key, binding);
  return binding;
}

/** All names that a module exports, its `export *` included. */
export function exportNames(module: Module, linker: Linker, seen = new Set<Module>()): string[] {
  if (seen.has(module)) return [];
  seen.add(module);
  const names = new Set(module.exports.keys());
  for (const star of module.starExports) {
    const file = module.files.get(star.source);
    const target = file === undefined ? undefined : linker.byFile.get(file);
    const below = target ? exportNames(target, linker, seen) : (linker.library[star.source] ?? []);
    for (const name of below) if (name !== 'default') names.add(name);
  }
  return [...names];
}

/**
 * The binding behind an export, followed through re-exports. Reports a name that is not there, or that
 * two `export *` give differently, at `node` of module `from`, and returns null.
 */
export function resolveExport(
  module: Module,
  name: string,
  linker: Linker,
  node: Node,
  from: Module,
  source: string,
): Binding | null {
  const found = search(module, name, linker, new Set());
  if (found instanceof Binding) return found;
  const range = from.positions.range(node.start ?? 0, node.end ?? 0);
  linker.diagnostics.push(
    found === 'clash'
      ? diagnostic('export-clash', { name, module: source }, from.file, range)
      : name === 'default'
        ? diagnostic(
            'no-default-export',
            { module: source, name: 'local' in node ? localName(node) : name },
            from.file,
            range,
          )
        : diagnostic(
            'unknown-export',
            { name, module: source, ...nearest(name, exportNames(module, linker)) },
            from.file,
            range,
          ),
  );
  return null;
}

const localName = (node: Node): string => ('local' in node && node.local ? (node.local as Identifier).name : '');

function search(module: Module, name: string, linker: Linker, seen: Set<string>): Binding | 'clash' | null {
  const key = `${module.file}\n${name}`;
  if (seen.has(key)) return null;
  seen.add(key);
  const found = module.exports.get(name);
  if (found?.kind === 'local') return module.scope.bindings.get(found.name) ?? null;
  if (found) {
    const file = module.files.get(found.source);
    const target = file === undefined ? undefined : linker.byFile.get(file);
    if (found.kind === 'namespace') {
      return target
        ? namespaceBinding(module, name, found.node, target.file, linker)
        : libraryBinding(module, found.source, '*', name, found.node, linker);
    }
    return target
      ? search(target, found.name, linker, seen)
      : libraryBinding(module, found.source, found.name, name, found.node, linker);
  }
  if (name === 'default') return null;
  let result: Binding | 'clash' | null = null;
  for (const star of module.starExports) {
    const file = module.files.get(star.source);
    const target = file === undefined ? undefined : linker.byFile.get(file);
    const below = target
      ? search(target, name, linker, seen)
      : linker.library[star.source]?.includes(name)
        ? libraryBinding(module, star.source, name, name, star.node, linker)
        : null;
    if (below === 'clash') return 'clash';
    if (below && result && below !== result) return 'clash';
    result ??= below;
  }
  return result;
}
