import type * as es from 'estree';
import { eachChild, targetsOf } from '../../2-parse/ast.ts';
import type { Binding } from '../../3-analyse/model.ts';
import { blockStatements } from '../blocks.ts';
import { activation } from '../bodies.ts';
import * as b from '../builders.ts';
import { closingIterations } from '../closing.ts';
import { isHooked } from '../hooks.ts';
import { readWhole } from '../operands.ts';
import { assignPattern, declarePattern } from '../patterns.ts';
import { type Context, fresh, withTemporaries } from '../state.ts';
import { lowersPatterns } from '../stepping.ts';
import { disposing } from '../using.ts';
import { oneStatement, statements } from '../visit.ts';
import { countedIteration } from './chunks.ts';
import { announcement, outOfFuel, type Relabel } from './loops.ts';
import { needsPlace } from './references.ts';

/**
 * Head and body of one iteration. Where the variable of the head can be bound natively it stays there;
 * else the head binds a variable of ours and the body begins by handing its value on. With `value` given,
 * there is no head: the body takes the value from there.
 */
export function iterationBody(
  node: es.ForOfStatement | es.ForInStatement,
  ctx: Context,
  value: es.Expression | null,
): { head: es.VariableDeclaration | es.Pattern; body: es.Statement[] } {
  const scope = ctx.program.analysis.scopes.get(node);
  const inner = statementsOf(node.body, ctx);
  const start = activation(scope, ctx);
  if (value === null && isNative(node.left, ctx)) {
    return { head: nativeHead(node.left, ctx), body: [...start, ...inner] };
  }
  const given = value ?? b.id('$v');
  const head = b.declare('const', [[b.id('$v'), null]]);
  const { left } = node;
  if (left.type !== 'VariableDeclaration') {
    return { head, body: [...start, ...assigned(left as es.Pattern, given, node, ctx), ...inner] };
  }
  const target = left.declarations[0]?.id as es.Pattern;
  if (left.kind === 'using') {
    const declaration: es.VariableDeclaration = {
      ...left,
      declarations: [{ type: 'VariableDeclarator', id: target, init: given }],
    };
    const body = disposing([left], ctx, (resources) => [...usingHead(declaration, resources, ctx), ...inner]);
    return { head, body: [...start, ...body] };
  }
  const bound = lowersPatterns(ctx)
    ? declarePattern(left.kind, target, given, node, ctx)
    : [b.declare(left.kind, [[assignPattern.native(target, ctx), given]])];
  return { head, body: [...start, ...bound, ...inner] };
}

type Iteration = es.ForOfStatement | es.ForInStatement;

/** `for…in`, and `for…of` where no element can be announced on its own: the loop stays one. */
export function nativeIteration(node: Iteration, ctx: Context, relabel: Relabel): es.Node | es.Node[] {
  return withTemporaries(ctx, (temporary) => {
    let right = readWhole(node.right, ctx);
    const { head, body } = iterationBody(node, ctx, null);
    const edge = announcement(node, ctx, node.right);
    const made: es.Statement[] = [];
    if (mentioned(node, ctx).length > 0 && !isNative(node.left, ctx)) {
      const kept = b.id(temporary());
      made.push(inHeadScope(b.statement(b.assign(kept, right)), node, ctx));
      right = kept;
    }
    const loop = { ...node, left: head, right };
    const counted = !ctx.program.hooks && ctx.fn.suspendable ? countedIteration(loop, body, edge, ctx, relabel) : null;
    if (counted) return [...made, ...counted];
    const back = b.statement(ctx.program.hooks ? edge : b.and(outOfFuel(), edge));
    const whole = relabel({ ...loop, body: b.block([back, ...body]) });
    return made.length > 0 ? [...made, whole] : whole;
  });
}

/** Variables of the head that what is iterated over refers to. */
const mentioned = (node: Iteration, ctx: Context): Binding[] =>
  [...(ctx.program.analysis.scopes.get(node)?.bindings.values() ?? [])].filter((one) => mentions(node.right, one, ctx));

/**
 * `for (const x of x)`: what is iterated over is evaluated where the loop's own variables are not
 * initialised yet, and for a closure in it they never will be.
 */
export function inHeadScope(start: es.Statement, node: Iteration, ctx: Context): es.Statement {
  const names = mentioned(node, ctx);
  if (names.length === 0) return start;
  const declared = b.declare(
    'let',
    names.map((binding) => [b.id(binding.printed), null]),
  );
  const label = b.id(fresh(ctx, 'h'));
  const body = b.block([start, { type: 'BreakStatement', label }, declared]);
  return { type: 'LabeledStatement', label, body };
}

function mentions(node: es.Node, binding: Binding, ctx: Context): boolean {
  if (node.type === 'Identifier') return ctx.program.analysis.bindings.get(node) === binding;
  let found = false;
  eachChild(node, (child) => {
    found ||= mentions(child, binding, ctx);
  });
  return found;
}

/** The resource is already an expression of ours, so it must not be transformed again. */
function usingHead(node: es.VariableDeclaration, resources: string, ctx: Context): es.Statement[] {
  const [one] = node.declarations;
  const id = one?.id as es.Identifier;
  const printed = ctx.program.analysis.bindings.get(id)?.printed ?? id.name;
  return [b.constant(printed, b.call(b.member(b.id(resources), 'add'), one?.init as es.Expression))];
}

/** A body that is a block stays one if it declares something, since it may hide the head's names. */
function statementsOf(body: es.Statement, ctx: Context): es.Statement[] {
  if (body.type !== 'BlockStatement') return [oneStatement(body, ctx)];
  const scope = ctx.program.analysis.scopes.get(body);
  if (scope && scope.bindings.size > 0) return statements(body, ctx);
  return blockStatements(body.body, ctx, null);
}

function isNative(left: es.VariableDeclaration | es.Pattern, ctx: Context): boolean {
  const isVariable = left.type === 'VariableDeclaration';
  if (isVariable && left.kind === 'using') return false;
  const pattern = isVariable ? (left.declarations[0]?.id as es.Pattern) : left;
  if (lowersPatterns(ctx) && pattern.type !== 'Identifier') return false;
  const isAssigned = !isVariable || left.kind === 'var';
  return targetsOf(pattern).every((target) => {
    if (target.type === 'MemberExpression') return !needsPlace(ctx, target);
    const binding = ctx.program.analysis.bindings.get(target as es.Identifier);
    return !isAssigned || !binding || !isHooked(ctx, binding);
  });
}

function nativeHead(left: es.VariableDeclaration | es.Pattern, ctx: Context): es.VariableDeclaration | es.Pattern {
  if (left.type !== 'VariableDeclaration') return assignPattern.native(left, ctx);
  const target = assignPattern.native(left.declarations[0]?.id as es.Pattern, ctx);
  return { ...left, declarations: [{ type: 'VariableDeclarator', id: target, init: null }] };
}

function assigned(pattern: es.Pattern, value: es.Expression, source: es.Node, ctx: Context): es.Statement[] {
  if (
    !lowersPatterns(ctx) &&
    targetsOf(pattern).every((one) => one.type !== 'MemberExpression' || !needsPlace(ctx, one))
  ) {
    return [b.statement(b.assign(assignPattern.native(pattern, ctx), value))];
  }
  return closingIterations(ctx, pattern, () => assignPattern.lowered(pattern, value, source, ctx).map(b.statement));
}
