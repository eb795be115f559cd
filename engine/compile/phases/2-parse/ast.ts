import type { Node } from 'estree';

/** ESTree as acorn makes it. Nodes that the compiler builds itself have no offsets. */
declare module 'estree' {
  interface BaseNodeWithoutComments {
    start?: number;
    end?: number;
  }
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

/** Calls `visit` for each child of a node, in source order for everything acorn produces. */
export function eachChild(node: Node, visit: (child: Node) => void): void {
  const fields = node as unknown as Record<string, unknown>;
  for (const name in fields) {
    const value = fields[name];
    if (typeof value !== 'object' || value === null) continue;
    if (Array.isArray(value)) {
      for (const item of value) if (isNode(item)) visit(item);
    } else if (name !== 'loc' && isNode(value)) visit(value);
  }
}

export const isFunction = (node: Node): boolean =>
  node.type === 'FunctionDeclaration' || node.type === 'FunctionExpression' || node.type === 'ArrowFunctionExpression';

/** Whether a test holds for the node or anything below it, but for what is inside of nested functions. */
export function some(node: Node | null | undefined, test: (node: Node) => boolean): boolean {
  if (!node) return false;
  if (test(node)) return true;
  let found = false;
  eachChild(node, (child) => {
    found ||= isFunction(child) ? test(child) : some(child, test);
  });
  return found;
}

/** The identifiers that a pattern binds or assigns, and the member expressions it assigns. */
export function targetsOf(pattern: Node, found: Node[] = []): Node[] {
  switch (pattern.type) {
    case 'ObjectPattern':
      for (const property of pattern.properties) {
        targetsOf(property.type === 'RestElement' ? property.argument : property.value, found);
      }
      break;
    case 'ArrayPattern':
      for (const element of pattern.elements) if (element) targetsOf(element, found);
      break;
    case 'AssignmentPattern':
      targetsOf(pattern.left, found);
      break;
    case 'RestElement':
      targetsOf(pattern.argument, found);
      break;
    default:
      found.push(pattern);
  }
  return found;
}
