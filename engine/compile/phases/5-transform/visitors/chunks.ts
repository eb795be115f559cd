import type * as es from 'estree';
import { eachChild, isFunction } from '../../2-parse/ast.ts';
import * as b from '../builders.ts';
import { type Context, fresh, withTemporaries } from '../state.ts';
import type { Relabel } from './loops.ts';

/** A loop whose parts are compiled, in the fast build. */
export interface CompiledLoop {
  init: es.ForStatement['init'];
  test: es.Expression | null;
  update: es.Expression | null;
  body: es.Statement;
  /** The test comes after the body. */
  testsLast: boolean;
  /** What to do when the fuel is used up: may yield. */
  edge: es.Expression;
}

const largest = 600;

/**
 * A loop that nothing inside can suspend runs in chunks: an engine makes poor code of a loop with a `yield`
 * in it, since what is resumed could be of any type. So the turns of a chunk stand in a loop of their own,
 * without `yield`, fuel counted in a local variable; around it is the loop that yields between chunks. The
 * first turn of each chunk is written out before, which tells the engine the types again. Null where the
 * loop is not of this kind.
 */
export function chunkedLoop(loop: CompiledLoop, source: es.Node, ctx: Context, relabel: Relabel): es.Statement | null {
  if (!isSelfContained(source, [loop.body, loop.test, loop.update])) return null;
  return withTemporaries(ctx, (temporary) => {
    const left = b.id(temporary());
    const fuel = b.member(b.id('$'), 'fuel');
    const none: es.Expression = {
      type: 'BinaryExpression',
      operator: '<',
      left: b.assign(left, fuel),
      right: b.literal(0),
    };
    // A chunk that ends because the test fails must not look like one whose fuel is used up.
    const load = loop.testsLast ? b.and(none, b.assign(left, b.literal(0))) : b.assign(left, fuel);
    const store = b.assign(fuel, left);
    const body = (first: boolean) => chunkBody(loop.body, source, ctx, first, store);
    const countdown: es.Expression = {
      type: 'UpdateExpression',
      operator: '--',
      prefix: true,
      argument: left,
    };
    const hasFuel: es.Expression = { type: 'BinaryExpression', operator: '>=', left: countdown, right: b.literal(0) };
    const isOver: es.Expression = { type: 'BinaryExpression', operator: '>=', left, right: b.literal(0) };
    const stop: es.Statement = { type: 'BreakStatement', label: null };
    const leave = (test: es.Expression): es.Statement => ({ type: 'IfStatement', test, consequent: stop });
    const stopUnless = loop.test
      ? [leave({ type: 'UnaryExpression', operator: '!', prefix: true, argument: b.parenthesised(copy(loop.test)) })]
      : [];
    const test = loop.test ? [b.parenthesised(loop.test)] : [];
    const update = loop.update ? [b.statement(copy(loop.update))] : [];
    const turns: es.Statement = loop.testsLast
      ? { type: 'DoWhileStatement', body: body(false), test: [...test, hasFuel].reduce((one, two) => b.and(one, two)) }
      : {
          type: 'ForStatement',
          init: null,
          test: [hasFuel, ...test].reduce((one, two) => b.and(one, two)),
          update: loop.update,
          body: body(false),
        };
    const chunk = loop.testsLast ? [body(true), ...stopUnless, turns] : [...stopUnless, body(true), ...update, turns];
    const chunks = relabel({
      type: 'ForStatement',
      init: null,
      test: null,
      update: null,
      body: b.block([...chunk, leave(isOver), b.statement(b.sequence([store, loop.edge, load]))]),
    });
    const { init } = loop;
    const start = init ? [init.type === 'VariableDeclaration' ? init : b.statement(init)] : [];
    return b.block([...start, b.statement(load), chunks, b.statement(store)]);
  });
}

/** The same for a loop over an iterable, which ends by itself: its turns are counted and settled afterwards. */
export function countedIteration(
  loop: es.ForOfStatement | es.ForInStatement,
  body: es.Statement[],
  edge: es.Expression,
  ctx: Context,
  relabel: Relabel,
): es.Statement[] | null {
  const inner = b.block(body);
  if (!isSelfContained(loop, [inner])) return null;
  return withTemporaries(ctx, (temporary) => {
    const left = b.id(temporary());
    const fuel = b.member(b.id('$'), 'fuel');
    const count: es.Expression = { type: 'UpdateExpression', operator: '--', prefix: true, argument: left };
    const turn = chunkBody(inner, loop, ctx, false, b.assign(fuel, left)) as es.BlockStatement;
    const isOut: es.Expression = {
      type: 'BinaryExpression',
      operator: '<',
      left: b.assign(fuel, left),
      right: b.literal(0),
    };
    return [
      b.statement(b.assign(left, fuel)),
      relabel({ ...loop, body: b.block([b.statement(count), ...turn.body]) }),
      b.statement(b.and(isOut, edge)),
    ];
  });
}

/** Nothing in it yields, makes a function, or is too large to be written twice. */
function isSelfContained(source: es.Node, parts: (es.Node | null)[]): boolean {
  let size = 0;
  const contains = (node: es.Node): boolean => {
    if (++size > largest || node.type === 'YieldExpression' || isFunction(node) || node.type.startsWith('Class'))
      return true;
    let found = false;
    eachChild(node, (child) => {
      found ||= contains(child);
    });
    return found;
  };
  if (parts.some((part) => part !== null && contains(part))) return false;
  let closures = false;
  const look = (node: es.Node): void => {
    closures ||= isFunction(node) || node.type.startsWith('Class');
    if (!closures) eachChild(node, look);
  };
  look(source);
  return !closures;
}

/**
 * One turn. In the turn written out before a chunk, `continue` leaves a block; and where control goes
 * elsewhere, the fuel left is put back first.
 */
function chunkBody(
  body: es.Statement,
  source: es.Node,
  ctx: Context,
  first: boolean,
  store: es.Expression,
): es.Statement {
  const own = new Set(ctx.program.labels.get(source));
  const inside = new Set<string>();
  let label: string | null = null;
  const leaving = (node: es.Statement): es.Statement => b.block([b.statement(store), node]);
  const rewrite = (node: es.Node): es.Node => {
    switch (node.type) {
      case 'ReturnStatement':
        return leaving(node);
      case 'LabeledStatement':
        inside.add(node.label.name);
        return mapChildren(node, rewrite);
      case 'ContinueStatement': {
        const name = node.label?.name;
        if (name !== undefined && !own.has(name)) return leaving(node);
        if (!first) return { ...node, label: null };
        label ??= fresh(ctx, 'c');
        return { type: 'BreakStatement', label: b.id(label) };
      }
      case 'BreakStatement': {
        const name = node.label?.name;
        return name === undefined || own.has(name) || inside.has(name) ? node : leaving(node);
      }
      default:
        return mapChildren(node, rewrite);
    }
  };
  const made = rewrite(body) as es.Statement;
  return label === null ? made : { type: 'LabeledStatement', label: b.id(label), body: made };
}

function mapChildren<T extends es.Node>(node: T, map: (node: es.Node) => es.Node): T {
  const made: Record<string, unknown> = { ...node };
  for (const [name, value] of Object.entries(made)) {
    if (Array.isArray(value)) made[name] = value.map((one) => (isNode(one) ? map(one) : one));
    else if (name !== 'loc' && isNode(value)) made[name] = map(value);
  }
  return made as unknown as T;
}

const isNode = (value: unknown): value is es.Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

const copy = (node: es.Expression): es.Expression => mapChildren(node, (child) => child);
