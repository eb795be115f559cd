import type { Node } from 'estree';
import { eachChild } from '../2-parse/ast.ts';
import type { Analysis, FunctionInfo } from './model.ts';

/**
 * What the program's own objects have under each name: the functions that a call `o.name()` of one of them
 * can reach, or null where it could be anything.
 */
export type Members = Map<string, FunctionInfo[] | null>;

/** Looks at every place that gives an object a member. */
export function findMembers(analysis: Analysis): Members {
  const members: Members = new Map();
  const add = (name: string, value: Node | null | undefined): void => {
    const info = value ? functionOf(value, analysis) : null;
    const known = members.get(name);
    if (known === null) return;
    if (!info) members.set(name, null);
    else if (known) known.push(info);
    else members.set(name, [info]);
  };
  const visit = (node: Node): void => {
    switch (node.type) {
      case 'Property': {
        const name = keyOf(node.key, node.computed);
        if (name !== null) add(name, node.kind === 'init' ? node.value : null);
        break;
      }
      case 'MethodDefinition':
      case 'PropertyDefinition': {
        const name = keyOf(node.key, node.computed);
        const isMethod = node.type === 'MethodDefinition' && node.kind === 'method';
        if (name !== null) add(name, isMethod || node.type === 'PropertyDefinition' ? node.value : null);
        break;
      }
      case 'AssignmentExpression':
        if (node.left.type === 'MemberExpression') {
          const name = keyOf(node.left.property, node.left.computed);
          if (name !== null) add(name, node.operator === '=' ? node.right : null);
        }
        break;
    }
    eachChild(node, visit);
  };
  for (const module of analysis.modules) visit(module.program);
  return members;
}

const functionOf = (value: Node, analysis: Analysis): FunctionInfo | null =>
  value.type === 'FunctionExpression' || value.type === 'ArrowFunctionExpression'
    ? (analysis.functions.get(value) ?? null)
    : null;

function keyOf(key: Node, computed: boolean): string | null {
  if (!computed && key.type === 'Identifier') return key.name;
  return key.type === 'Literal' ? String(key.value) : null;
}
