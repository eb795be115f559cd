/** Iterators of array patterns are closed where something throws between two elements. */
import type { Expression, Node, Statement, VariableDeclaration, VariableDeclarator } from 'estree';
import { eachChild, isFunction, targetsOf } from '../2-parse/ast.ts';
import * as b from './builders.ts';
import { helper } from './helpers/helpers.ts';
import { addSite } from './sites.ts';
import { type Context, withTemporaries } from './state.ts';
import { goesInSteps } from './stepping.ts';

/** What `make` makes, and the variables of the iterations that are open somewhere in it. */
function watching<T>(ctx: Context, make: () => T): { made: T; open: string[] } {
  const outer = ctx.fn.iterations;
  ctx.fn.iterations = [];
  const made = make();
  const open = ctx.fn.iterations;
  ctx.fn.iterations = outer;
  return { made, open };
}

/** A statement in its compiled form, which closes what it leaves open. `source`: where it stands. */
export function closingIterations(ctx: Context, source: Node, make: () => Statement[]): Statement[] {
  const { made, open } = watching(ctx, make);
  return open.length === 0 ? made : [closing(ctx, source, made, open)];
}

function closing(ctx: Context, source: Node, made: Statement[], open: string[]): Statement {
  const error = b.kernel('caught', b.id('$e'));
  const ids = open.map(b.id);
  const inSteps = goesInSteps(ctx);
  const place = () => {
    ctx.fn.usesDepth = true;
    return [b.id('$'), b.literal(addSite(ctx, { kind: 'read', node: source, name: 'iterator' })), b.id('$d')];
  };
  const abandon = inSteps
    ? b.yieldAll(b.call(helper(ctx, '$abandons'), ...place(), error, ...ids))
    : b.call(helper(ctx, '$abandon'), error, ...ids);
  const finish = inSteps
    ? b.yieldAll(b.call(helper(ctx, '$finishes'), ...place(), ...ids))
    : b.call(helper(ctx, '$finish'), ...ids);
  return {
    type: 'TryStatement',
    block: b.block(made),
    handler: {
      type: 'CatchClause',
      param: b.id('$e'),
      body: b.block([{ type: 'ThrowStatement', argument: abandon }]),
    },
    finalizer: b.block([b.statement(finish)]),
  };
}

/** What a declaration comes to: declarators, and what is left to do after the last of them. */
export interface Declared {
  declarators: VariableDeclarator[];
  rest: Expression[];
}

/** The statements of a declaration; `sources` are what stands in it. */
export function closingDeclaration(
  ctx: Context,
  kind: VariableDeclaration['kind'],
  sources: Node[],
  make: () => Declared,
): Statement[] {
  const { made, open } = watching(ctx, make);
  const { declarators, rest } = made;
  const after = rest.length > 0 ? [b.statement(b.sequence(rest))] : [];
  if (declarators.length === 0) return open.length > 0 ? [closing(ctx, sources[0] as Node, after, open)] : after;
  const whole: Statement[] = [{ type: 'VariableDeclaration', kind, declarations: declarators }, ...after];
  if (open.length === 0) return whole;
  return closed(ctx, kind, sources, whole, declarators, open);
}

/**
 * What a `try` declares is gone behind it. So it is declared there and once more outside; or, where a function may
 * have captured a variable that changes, declared outside and assigned there.
 */
function closed(
  ctx: Context,
  kind: VariableDeclaration['kind'],
  sources: Node[],
  whole: Statement[],
  declarators: VariableDeclarator[],
  open: string[],
): Statement[] {
  const source = sources[0] as Node;
  if (kind === 'var') return [closing(ctx, source, whole, open)];
  const names = declarators
    .flatMap((one) => targetsOf(one.id))
    .flatMap((one) => (one.type === 'Identifier' ? one.name : []));
  if (kind === 'let' && sources.some(hasFunction)) {
    const assigned = declarators.map((one) =>
      b.statement(b.parenthesised(b.assign(one.id, one.init ?? b.undefinedValue()))),
    );
    const declared = b.declare(
      'let',
      names.map((name) => [b.id(name), null]),
    );
    return [declared, closing(ctx, source, [...assigned, ...whole.slice(1)], open)];
  }
  return withTemporaries(ctx, (temporary) => {
    const kept = names.map((name) => ({ name, value: b.id(temporary()) }));
    const keep = kept.map(({ name, value }) => b.statement(b.assign(value, b.id(name))));
    const declared = b.declare(
      kind,
      kept.map(({ name, value }) => [b.id(name), value]),
    );
    return [closing(ctx, source, [...whole, ...keep], open), declared];
  });
}

function hasFunction(node: Node): boolean {
  if (isFunction(node) || node.type === 'ClassExpression') return true;
  let found = false;
  eachChild(node, (child) => {
    found ||= hasFunction(child);
  });
  return found;
}
