import type { Expression, Pattern, Statement } from 'estree';
import { targetsOf } from '../2-parse/ast.ts';
import * as b from './builders.ts';

/**
 * A module with `using` at its top level runs in a `try`, but its variables must be seen by other modules
 * and by its own functions: they are declared outside, and their declarations become assignments.
 */
export function hoistDeclarations(
  made: Statement[],
  isStart: (node: Statement) => boolean,
): { declared: Statement[]; start: Statement[]; body: Statement[] } {
  const names = new Set<string>();
  const start: Statement[] = [];
  const assigned = (node: Statement): Statement[] => {
    if (isStart(node)) {
      start.push(node);
      return [];
    }
    if (node.type === 'ClassDeclaration') {
      names.add(node.id.name);
      return [b.statement(b.assign(b.id(node.id.name), { ...node, type: 'ClassExpression' }))];
    }
    if (node.type !== 'VariableDeclaration') return [node];
    return node.declarations.flatMap((one) => {
      for (const target of targetsOf(one.id)) if (target.type === 'Identifier') names.add(target.name);
      if (!one.init) return [];
      return [b.statement(b.parenthesised(b.assign(one.id as Pattern, one.init as Expression)))];
    });
  };
  const body = made.map((node): Statement => {
    if (node.type !== 'TryStatement') return node;
    return { ...node, block: b.block(node.block.body.flatMap((one) => assigned(one as Statement))) };
  });
  const declared =
    names.size > 0
      ? [
          b.declare(
            'let',
            [...names].map((name) => [b.id(name), null]),
          ),
        ]
      : [];
  return { declared, start, body };
}
