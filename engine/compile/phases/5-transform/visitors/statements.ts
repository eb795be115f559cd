import type * as es from 'estree';
import { blockStatements, functionOf, hoisted } from '../blocks.ts';
import { activation } from '../bodies.ts';
import * as b from '../builders.ts';
import { closingDeclaration, type Declared } from '../closing.ts';
import { isPairwise } from '../destructuring.ts';
import { noteDefinition } from '../feeds.ts';
import { maker, plainKind, twinExpression } from '../functions.ts';
import { isHooked, writeVariable } from '../hooks.ts';
import { nameHint } from '../naming.ts';
import { hold } from '../operands.ts';
import { assignPattern, declaratorsOf, declarePattern } from '../patterns.ts';
import { type Context, withTemporaries } from '../state.ts';
import { lowersPatterns } from '../stepping.ts';
import { expression, oneStatement, statements } from '../visit.ts';
import { lowerForOf } from './ForOfStatement.ts';
import { loopVisitors } from './loops.ts';

export function ExpressionStatement(node: es.ExpressionStatement, ctx: Context): es.Node | es.Node[] {
  if ('directive' in node && node.directive) return [];
  return simpleStatement(node.expression, ctx);
}

function simpleStatement(inner: es.Expression, ctx: Context): es.Statement {
  // Where nobody looks at the value, `x++` need not keep the old one.
  if (inner.type === 'UpdateExpression') return b.statement(expression({ ...inner, prefix: true }, ctx));
  if (inner.type === 'AssignmentExpression' && ctx.program.hooks && isPairwise(inner.left, inner.right, ctx)) {
    return b.statement(b.sequence(assignPattern.lowered(inner.left, null, inner.right, ctx)));
  }
  return b.statement(expression(inner, ctx));
}

export const BlockStatement = (node: es.BlockStatement, ctx: Context): es.Node => ({
  ...node,
  body: blockStatements(node.body, ctx, ctx.program.analysis.scopes.get(node) ?? null),
});

export const IfStatement = (node: es.IfStatement, ctx: Context): es.Node => ({
  ...node,
  test: expression(node.test, ctx),
  consequent: oneStatement(node.consequent, ctx),
  alternate: node.alternate ? oneStatement(node.alternate, ctx) : null,
});

export function LabeledStatement(node: es.LabeledStatement, ctx: Context): es.Node | es.Node[] {
  const labels: es.LabeledStatement[] = [];
  let body: es.Statement = node;
  while (body.type === 'LabeledStatement') {
    labels.push(body);
    body = body.body;
  }
  ctx.program.labels.set(
    body,
    labels.map((one) => one.label.name),
  );
  const relabel = (made: es.Statement): es.Statement =>
    labels.reduceRight((inner, label) => ({ ...label, body: inner }) as es.Statement, made);
  const loop = loopVisitors[body.type as keyof typeof loopVisitors] as
    | ((node: es.Node, ctx: Context, relabel: (made: es.Statement) => es.Statement) => es.Node | es.Node[])
    | undefined;
  if (body.type === 'ForOfStatement') return lowerForOf(body, ctx, relabel);
  return loop ? loop(body, ctx, relabel) : relabel(oneStatement(body, ctx));
}

export function TryStatement(node: es.TryStatement, ctx: Context): es.Node {
  return {
    ...node,
    block: BlockStatement(node.block, ctx) as es.BlockStatement,
    handler: node.handler ? catchClause(node.handler, ctx) : null,
    finalizer: node.finalizer ? (BlockStatement(node.finalizer, ctx) as es.BlockStatement) : null,
  };
}

/** What is caught goes through the kernel first: some of it is the kernel's own. */
function catchClause(node: es.CatchClause, ctx: Context): es.CatchClause {
  const { param } = node;
  const { scopes } = ctx.program.analysis;
  const inner = blockStatements(node.body.body, ctx, scopes.get(node.body) ?? null);
  const start = activation(scopes.get(node), ctx);
  if (param?.type === 'Identifier') {
    const name = b.id(ctx.program.analysis.bindings.get(param)?.printed ?? param.name);
    const caught = b.statement(b.assign(name, b.kernel('caught', name)));
    return { ...node, param: name, body: b.at(b.block([caught, ...start, ...inner]), node.body) };
  }
  const error = b.id('$e');
  const caught = b.kernel('caught', error);
  const bound = param ? declaration('let', param, caught, ctx) : [b.statement(caught)];
  return {
    ...node,
    param: error,
    body: b.at(b.block([...start, ...bound, ...(param ? [b.block(inner)] : inner)]), node.body),
  };
}

function declaration(kind: 'let', pattern: es.Pattern, value: es.Expression, ctx: Context): es.Statement[] {
  if (!lowersPatterns(ctx)) return [b.declare(kind, [[assignPattern.native(pattern, ctx), value]])];
  return declarePattern(kind, pattern, value, pattern, ctx);
}

export function SwitchStatement(node: es.SwitchStatement, ctx: Context): es.Node | es.Node[] {
  const body = node.cases.flatMap((one) => one.consequent);
  const functions = body.filter((one) => functionOf(one));
  const scope = ctx.program.analysis.scopes.get(node);
  const made: es.SwitchStatement = {
    ...node,
    discriminant: expression(node.discriminant, ctx),
    cases: node.cases.map((one) => ({
      ...one,
      test: one.test ? expression(one.test, ctx) : null,
      consequent: one.consequent.flatMap((inner) => (functionOf(inner) ? [] : statements(inner, ctx))),
    })),
  };
  if (functions.length === 0 && !scope?.activation) return made;
  // Functions of the cases are hoisted to the switch; the block around it makes their scope.
  const value = b.id('$switch');
  return b.block([
    b.constant('$switch', made.discriminant),
    ...activation(scope, ctx),
    ...hoisted(functions, ctx),
    { ...made, discriminant: value },
  ]);
}

/** A declaration is no visible operation, unless it is a `var` that others may have seen before. */
export const VariableDeclaration = (node: es.VariableDeclaration, ctx: Context): es.Node[] =>
  closingDeclaration(ctx, node.kind, node.declarations, () => declarations(node, ctx));

/** The declarators of a declaration; `rest` is what remains to be done after the last of them. */
export function declarations(node: es.VariableDeclaration, ctx: Context): Declared {
  const declarators: es.VariableDeclarator[] = [];
  let rest: es.Expression[] = [];
  for (const one of node.declarations) {
    const found = declarator(node, one, ctx);
    const first = found.declarators[0];
    if (rest.length > 0 && first) {
      first.init = b.sequence([...rest, first.init ?? b.undefinedValue()]);
      rest = [];
    }
    declarators.push(...found.declarators);
    rest.push(...found.rest);
  }
  return { declarators, rest };
}

function declarator(node: es.VariableDeclaration, one: es.VariableDeclarator, ctx: Context): Declared {
  const { id, init } = one;
  if (id.type !== 'Identifier') {
    if (lowersPatterns(ctx) && init) {
      const value = isPairwise(id, init, ctx) ? null : expression(init, ctx);
      return declaratorsOf(node.kind, id, value, init, ctx);
    }
    const target = assignPattern.native(id, ctx);
    return { declarators: [{ ...one, id: target, init: init ? expression(init, ctx) : null }], rest: [] };
  }
  const binding = ctx.program.analysis.bindings.get(id);
  const printed = binding?.printed ?? id.name;
  const name = binding?.original ?? id.name;
  const target = b.at(b.id(printed), id);
  if (!init) return { declarators: [{ ...one, id: target, init: null }], rest: [] };
  if (binding) noteDefinition(ctx, binding, [init]);
  const info = binding?.known;
  if (info?.suspendable && !binding?.reassigned && info.node === init) {
    const make = maker(ctx, plainKind(info), name, info.node.params);
    const twin: es.VariableDeclarator = {
      type: 'VariableDeclarator',
      id: b.id(info.twin),
      init: twinExpression(info.node, ctx, name),
    };
    return { declarators: [twin, { ...one, id: target, init: b.call(make, b.id(info.twin)) }], rest: [] };
  }
  if (binding && node.kind === 'var' && isHooked(ctx, binding)) {
    return withTemporaries(ctx, (temporary) => {
      const held = hold(nameHint(init, ctx, name, null), temporary);
      const { steps } = writeVariable(ctx, binding, id, held.value, [init]);
      return { declarators: [{ ...one, id: target, init: b.sequence([...held.before, ...steps]) }], rest: [] };
    });
  }
  return { declarators: [{ ...one, id: target, init: nameHint(init, ctx, name, printed) }], rest: [] };
}
