import type { Node } from 'estree';
import { eachChild } from '../2-parse/ast.ts';

/**
 * What each `new` expression is called by the learner: the variable or property that its value is first given
 * to. `lock` in `const lock = new Lock()`, `this.lock = new Lock()`, `{ lock: new Lock() }`; `forks[]` where
 * it becomes an element of `forks`.
 */
export function givenNames(root: Node): Map<Node, string> {
  const names = new Map<Node, string>();
  visit(root, names);
  return names;
}

function visit(node: Node, names: Map<Node, string>): void {
  switch (node.type) {
    case 'VariableDeclarator':
      if (node.init && node.id.type === 'Identifier') give(node.init, node.id.name, names);
      break;
    case 'AssignmentExpression':
      give(node.right, nameOfTarget(node.left), names);
      break;
    case 'Property':
    case 'PropertyDefinition':
      if (node.value) give(node.value, nameOfKey(node), names);
      break;
    case 'CallExpression':
      if (node.callee.type === 'MemberExpression' && nameOfKey(node.callee) === 'push') {
        for (const one of node.arguments) give(one, element(nameOfTarget(node.callee.object)), names);
      }
      break;
  }
  eachChild(node, (child) => visit(child, names));
}

/** Names what an expression makes. The outermost name wins: it is the first to be seen. */
function give(value: Node, name: string | null, names: Map<Node, string>): void {
  if (name === null) return;
  switch (value.type) {
    case 'NewExpression':
      if (!names.has(value)) names.set(value, name);
      return;
    case 'ArrayExpression':
      for (const one of value.elements) if (one) give(one, element(name), names);
      return;
    case 'CallExpression':
      // Array.from({ length: 3 }, () => new Lock()), names.map(() => new Lock())
      for (const one of value.arguments) {
        if (one.type === 'ArrowFunctionExpression' && one.body.type === 'NewExpression')
          give(one.body, element(name), names);
      }
      return;
  }
}

const element = (name: string | null): string | null =>
  name === null ? null : name.endsWith('[]') ? name : `${name}[]`;

function nameOfTarget(target: Node): string | null {
  if (target.type === 'Identifier') return target.name;
  if (target.type !== 'MemberExpression') return null;
  return target.computed ? element(nameOfTarget(target.object)) : nameOfKey(target);
}

function nameOfKey(node: Node): string | null {
  const { key, property, computed } = node as { key?: Node; property?: Node; computed?: boolean };
  const name = key ?? property;
  if (computed || name === undefined) return null;
  if (name.type === 'Identifier') return name.name;
  return name.type === 'PrivateIdentifier' ? `#${name.name}` : null;
}
