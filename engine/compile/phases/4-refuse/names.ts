import type { Identifier, Node } from 'estree';
import { type DiagnosticCode, diagnostic } from '../../diagnostics.ts';
import type { Diagnostic } from '../../program.ts';
import { eachChild } from '../2-parse/ast.ts';
import type { Analysis, Module } from '../3-analyse/model.ts';
import { nearest } from '../3-analyse/nearest.ts';
import { allowedNames, consoleMethods, foreignModules, replacements, timers, unavailableNames } from './allow-list.ts';

/** Names that nobody declares and the language of the course does not have. */
export function refuseNames(analysis: Analysis, library: Record<string, string[]>): Diagnostic[] {
  const found = analysis.free.flatMap(({ identifier, module, assigned }) => {
    const { code, args } = judge(identifier.name, assigned, module, library);
    if (!code) return [];
    const range = module.positions.range(identifier.start ?? 0, identifier.end ?? 0);
    return [{ code, args, file: module.file, ...range }];
  });
  return [...found, ...analysis.modules.flatMap((module) => refuseMembers(module, analysis))];
}

interface Verdict {
  code: DiagnosticCode | null;
  args: Record<string, string | number>;
}

function judge(name: string, assigned: boolean, module: Module, library: Record<string, string[]>): Verdict {
  if (allowedNames.has(name)) return { code: assigned ? 'assign-to-builtin' : null, args: { name } };
  if (timers.has(name)) return { code: 'timer', args: { name } };
  if (name === 'Promise') return { code: 'promise', args: {} };
  if (foreignModules.has(name)) return { code: 'require', args: { name } };
  const instead = replacements.get(name);
  if (instead !== undefined) return { code: 'use-instead', args: { name, instead } };
  if (unavailableNames.has(name)) return { code: 'unavailable-name', args: { name } };
  const owner = Object.keys(library).find((one) => library[one]?.includes(name));
  if (owner !== undefined) return { code: 'missing-import', args: { name, module: owner } };
  const known = [...allowedNames, ...module.scope.bindings.keys(), ...Object.values(library).flat()];
  return {
    code: 'unknown-name',
    args: {
      name,
      ...nearest(
        name,
        known.filter((one) => !one.startsWith('*')),
      ),
    },
  };
}

/** Members of globals that are refused though the global is not: `Math.random`, `console.table`. */
function refuseMembers(module: Module, analysis: Analysis): Diagnostic[] {
  const found: Diagnostic[] = [];
  const isGlobal = (node: Node, name: string): boolean =>
    node.type === 'Identifier' && node.name === name && analysis.bindings.get(node as Identifier) === null;
  const visit = (node: Node): void => {
    if (node.type === 'MemberExpression') {
      const key = keyOf(node.property, node.computed);
      const range = () => module.positions.range(node.start ?? 0, node.end ?? 0);
      if (key === 'random' && isGlobal(node.object, 'Math')) {
        const instead = replacements.get('Math.random') ?? '';
        found.push(diagnostic('use-instead', { name: 'Math.random', instead }, module.file, range()));
      } else if (key !== null && isGlobal(node.object, 'console') && !consoleMethods.has(key)) {
        found.push(diagnostic('console-method', { name: key }, module.file, range()));
      }
    }
    eachChild(node, visit);
  };
  visit(module.program);
  return found;
}

function keyOf(property: Node, computed: boolean): string | null {
  if (!computed) return property.type === 'Identifier' ? property.name : null;
  return property.type === 'Literal' && typeof property.value === 'string' ? property.value : null;
}
