import type * as es from 'estree';
import type { Site } from '../../../program.ts';
import { isIdle } from '../../3-analyse/idle.ts';
import * as b from '../builders.ts';
import { addSite, displayName } from '../sites.ts';
import { type Context, fresh } from '../state.ts';
import { expression, oneStatement } from '../visit.ts';
import { type CompiledLoop, chunkedLoop } from './chunks.ts';
import { nativeIteration } from './iteration.ts';
import { declarations } from './statements.ts';

export type Relabel = (made: es.Statement) => es.Statement;

const same: Relabel = (made) => made;

/** What happens at the back-edge of a loop. */
export function backEdge(node: Loop, ctx: Context, head: es.Node | null): es.Expression {
  const edge = announcement(node, ctx, head);
  return ctx.program.hooks ? edge : b.and(outOfFuel(), edge);
}

type Loop = es.Node & { body: es.Statement };

/** Tells the kernel of a back-edge; yields where that is possible and it says so. */
export function announcement(node: Loop, ctx: Context, head: es.Node | null): es.Expression {
  const number = addSite(ctx, { kind: 'loop', node, endNode: head ?? node, name: loopName(node, ctx) });
  if (isIdle(node, ctx.program.analysis)) (ctx.program.sites.sites[number] as Site).idle = true;
  const site = b.literal(number);
  if (!ctx.fn.suspendable) return b.kernel('loopn', site);
  ctx.fn.usesDepth = true;
  return b.and(b.kernel('loop', site, b.id('$d')), b.yieldNow());
}

export const outOfFuel = (): es.Expression => ({
  type: 'BinaryExpression',
  operator: '<',
  left: { type: 'UpdateExpression', operator: '--', prefix: true, argument: b.member(b.id('$'), 'fuel') },
  right: b.literal(0),
});

function loopName(node: es.Node, ctx: Context): string {
  const { analysis } = ctx.program;
  switch (node.type) {
    case 'WhileStatement':
      return `while (${displayName(node.test, analysis)})`;
    case 'DoWhileStatement':
      return `do … while (${displayName(node.test, analysis)})`;
    case 'ForOfStatement':
      return `for (… of ${displayName(node.right, analysis)})`;
    case 'ForInStatement':
      return `for (… in ${displayName(node.right, analysis)})`;
    default:
      return 'for';
  }
}

function whileLoop(node: es.WhileStatement, ctx: Context, relabel: Relabel): es.Node {
  // `continue` reaches the update of a `for`, and so does the end of the body: that is the back-edge.
  return assemble(
    node,
    {
      init: null,
      test: expression(node.test, ctx),
      update: null,
      body: oneStatement(node.body, ctx),
      testsLast: false,
    },
    ctx,
    relabel,
    node.test,
  );
}

function doWhileLoop(node: es.DoWhileStatement, ctx: Context, relabel: Relabel): es.Node {
  const body = oneStatement(node.body, ctx);
  const test = expression(node.test, ctx);
  return assemble(node, { init: null, test, update: null, body, testsLast: true }, ctx, relabel, null);
}

function forLoop(node: es.ForStatement, ctx: Context, relabel: Relabel): es.Node {
  const scope = ctx.program.analysis.scopes.get(node);
  const shared = ctx.program.hooks ? (scope?.activation ?? null) : null;
  const init = forInit(node, ctx, shared);
  const test = node.test ? expression(node.test, ctx) : null;
  const update: es.Expression[] = [];
  // Each iteration has its own copy of the variables, and they have an identity of their own.
  if (shared) update.push(b.assign(b.id(shared), b.kernel('scope')));
  if (node.update) {
    const inner = node.update.type === 'UpdateExpression' ? { ...node.update, prefix: true } : node.update;
    update.push(expression(inner, ctx));
  }
  const body = oneStatement(node.body, ctx);
  const parts = { init, test, update: update.length > 0 ? b.sequence(update) : null, body, testsLast: false };
  return assemble(node, parts, ctx, relabel, node.update ?? node.test ?? null);
}

/** Puts a loop together from its compiled parts and its back-edge. */
function assemble(
  node: Loop,
  loop: Omit<CompiledLoop, 'edge'>,
  ctx: Context,
  relabel: Relabel,
  head: es.Node | null,
): es.Statement {
  const edge = announcement(node, ctx, head);
  if (!ctx.program.hooks && ctx.fn.suspendable) {
    const chunked = chunkedLoop({ ...loop, edge }, node, ctx, relabel);
    if (chunked) return chunked;
  }
  const { init, test, update, body } = loop;
  const back = ctx.program.hooks ? edge : b.and(outOfFuel(), edge);
  if (loop.testsLast) {
    const again = b.sequence([back, b.literal(true)]);
    return relabel({ type: 'DoWhileStatement', body, test: b.and(test ?? b.literal(true), again) });
  }
  return relabel({ type: 'ForStatement', init, test, update: b.sequence(update ? [update, back] : [back]), body });
}

function forInit(node: es.ForStatement, ctx: Context, shared: string | null): es.ForStatement['init'] {
  const { init } = node;
  if (!init) return null;
  if (init.type !== 'VariableDeclaration') return expression(init, ctx);
  const { declarators, rest } = declarations(init, ctx);
  if (shared) declarators.unshift({ type: 'VariableDeclarator', id: b.id(shared), init: b.kernel('scope') });
  if (rest.length > 0) {
    declarators.push({ type: 'VariableDeclarator', id: b.id(fresh(ctx, 'e')), init: b.sequence(rest) });
  }
  return { ...init, kind: shared ? 'let' : init.kind, declarations: declarators };
}

export const loopVisitors = {
  WhileStatement: whileLoop,
  DoWhileStatement: doWhileLoop,
  ForStatement: forLoop,
  ForInStatement: nativeIteration,
};

export const WhileStatement = (node: es.WhileStatement, ctx: Context) => whileLoop(node, ctx, same);
export const DoWhileStatement = (node: es.DoWhileStatement, ctx: Context) => doWhileLoop(node, ctx, same);
export const ForStatement = (node: es.ForStatement, ctx: Context) => forLoop(node, ctx, same);
export const ForInStatement = (node: es.ForInStatement, ctx: Context) => nativeIteration(node, ctx, same);
