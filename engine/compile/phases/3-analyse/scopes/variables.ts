import type { Identifier, Node, VariableDeclaration, VariableDeclarator } from 'estree';
import { targetsOf } from '../../2-parse/ast.ts';
import { assignedPattern, patternExpressions } from './patterns.ts';
import type { Walk } from './walk.ts';

/** A declaration; all but `var` have been declared when their block began. */
export function visitVariables(node: VariableDeclaration, walk: Walk): void {
  if (node.kind === 'var') walk.declareVariables(node, walk.variableScope);
  for (const declarator of node.declarations) {
    patternExpressions(declarator.id, walk);
    noteValues(declarator, walk);
    if (!declarator.init) continue;
    if (node.kind === 'var') noteInitialiser(declarator, walk);
    walk.visit(declarator.init);
    if (node.kind !== 'var') noteValue(node, declarator, walk);
  }
}

function noteValues({ id, init }: VariableDeclarator, walk: Walk): void {
  for (const target of targetsOf(id)) {
    const binding = walk.analysis.bindings.get(target as Identifier);
    if (!binding) continue;
    if (target !== id) binding.values = null;
    else if (init) binding.values?.push(init);
  }
}

/** A `var` that is initialised twice, or perhaps twice, is assigned. */
function noteInitialiser(declarator: VariableDeclarator, walk: Walk): void {
  for (const target of targetsOf(declarator.id)) {
    const binding = walk.analysis.bindings.get(target as Identifier);
    if (!binding) continue;
    binding.initialisers += walk.nesting > 0 ? 2 : 1;
    if (binding.initialisers > 1 || binding.kind !== 'var') binding.reassigned = true;
  }
}

/** What a variable is from its declaration on, unless it is assigned. */
function noteValue(node: VariableDeclaration, { id, init }: VariableDeclarator, walk: Walk): void {
  const binding = walk.analysis.bindings.get(id as Identifier);
  if (!binding || !init) return;
  if (node.kind === 'const') binding.init = init;
  if (init.type === 'ClassExpression') binding.class = init;
  // A function expression with a name of its own has its twin inside, where that name is seen.
  const isNamed = init.type === 'FunctionExpression' && init.id;
  if (node.kind !== 'using' && !isNamed) binding.known = walk.analysis.functions.get(init) ?? null;
}

export function visitLoop(
  node: Node & { type: 'ForStatement' | 'ForInStatement' | 'ForOfStatement' },
  walk: Walk,
): void {
  walk.within(walk.child('for'), node, () => {
    walk.nesting++;
    const head = node.type === 'ForStatement' ? node.init : node.left;
    if (head?.type === 'VariableDeclaration') {
      if (head.kind !== 'var') walk.declareVariables(head);
      visitVariables(head, walk);
      if (node.type !== 'ForStatement') givenByLoop(head, walk);
    } else if (head && node.type === 'ForStatement') walk.visit(head as Node);
    else if (head) assignedPattern(head as Node, walk);
    if (node.type === 'ForStatement') {
      if (node.test) walk.visit(node.test);
      if (node.update) walk.visit(node.update);
    } else walk.visit(node.right);
    walk.visit(node.body);
    walk.nesting--;
  });
}

/** `for (x of xs)` gives its variable values that no expression has, a `var` again and again. */
function givenByLoop(head: VariableDeclaration, walk: Walk): void {
  for (const target of targetsOf(head.declarations[0]?.id as Node)) {
    const binding = walk.analysis.bindings.get(target as Identifier);
    if (!binding) continue;
    binding.values = null;
    if (head.kind === 'var') binding.reassigned = true;
  }
}
