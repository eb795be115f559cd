import type { BlockStatement, Expression, Node, Pattern, Statement } from 'estree';
import { some } from '../2-parse/ast.ts';
import type { FunctionNode, Scope } from '../3-analyse/model.ts';
import { hasParameterScope } from '../3-analyse/scopes/functions.ts';
import { blockStatements } from './blocks.ts';
import * as b from './builders.ts';
import { closingIterations } from './closing.ts';
import { lengthOf } from './functions.ts';
import { helper } from './helpers/helpers.ts';
import { identified } from './hooks.ts';
import { assignPattern, declarePattern } from './patterns.ts';
import { type Context, FunctionState, prologue } from './state.ts';
import { lowersPatterns } from './stepping.ts';
import { expression } from './visit.ts';

/** Parameters and body of a function's compiled form; `ctx.fn` is its state. */
export function functionBody(node: FunctionNode, ctx: Context): { params: Pattern[]; body: Statement[] } {
  const { analysis } = ctx.program;
  const scope = analysis.scopes.get(node) as Scope;
  const parameters = parameterList(node, ctx);
  const main =
    node.body.type === 'BlockStatement'
      ? bodyStatements(node.body, ctx, scope)
      : closingIterations(ctx, node.body, () => [
          b.at({ type: 'ReturnStatement', argument: expression(node.body, ctx) } as Statement, node.body),
        ]);
  const body = [...activation(scope, ctx), ...parameters.start, ...main];
  const start = prologue(ctx.fn);
  if (ctx.fn.needsNewTarget && ctx.fn.info.kind !== 'arrow') start.push(...newTarget(ctx));
  if (ctx.fn.needsSuper) start.push(...superHelpers(ctx));
  return { params: parameters.params, body: [...start, ...body] };
}

function bodyStatements(body: BlockStatement, ctx: Context, scope: Scope): Statement[] {
  const inner = ctx.program.analysis.scopes.get(body);
  return blockStatements(body.body, ctx, inner === scope ? null : (inner ?? null));
}

/** The identity of one run of a scope, if it declares shared variables. */
export function activation(scope: Scope | null | undefined, ctx: Context): Statement[] {
  if (!scope?.activation || !ctx.program.hooks) return [];
  return [b.constant(scope.activation, b.kernel('scope'))];
}

function newTarget(ctx: Context): Statement[] {
  const { kind } = ctx.fn.info;
  if (kind === 'generator' || kind === 'method' || kind === 'getter' || kind === 'setter')
    return [b.constant('$newTarget', b.undefinedValue())];
  if (!ctx.fn.suspendable) {
    return [b.constant('$newTarget', { type: 'MetaProperty', meta: b.id('new'), property: b.id('target') })];
  }
  return [b.constant('$newTarget', b.id('$nt')), b.statement(b.assign(b.id('$nt'), b.undefinedValue()))];
}

/** `super` for the twins of arrows, which are generator functions and cannot say it. */
export function superHelpers(ctx: Context): Statement[] {
  const key = b.id('$k');
  const value = b.id('$v');
  if (ctx.fn.superByHelper) {
    const home = b.member(b.id('$home'), 'o');
    const self = expression({ type: 'ThisExpression' }, ctx);
    return [
      b.constant('$superGet', b.arrow([key], b.call(helper(ctx, '$superGetFrom'), home, key, self))),
      b.constant('$superSet', b.arrow([key, value], b.call(helper(ctx, '$superSetIn'), home, key, value, self))),
    ];
  }
  const property = b.element({ type: 'Super' }, key);
  return [
    b.constant('$superGet', b.arrow([key], property)),
    b.constant('$superSet', b.arrow([key, value], b.assign(property, value))),
  ];
}

/**
 * The parameters. A generator of ours may not yield in its parameters, and a hook needs temporaries, so
 * where some parameter needs either, all from the first that is no mere name on are bound in the body.
 */
function parameterList(node: FunctionNode, ctx: Context): { params: Pattern[]; start: Statement[] } {
  if (!hasParameterScope(node.params) || !needsBinding(node, ctx)) {
    // What a generator does before its first `yield` but binding its parameters is done by its `next`.
    const inner =
      ctx.fn.info.kind === 'generator' ? { ...ctx, fn: new FunctionState(ctx.fn.info, ctx.fn.parent, false) } : ctx;
    const params = node.params.map((param) => assignPattern.native(param, inner));
    return { params, start: bodyVariables(node, ctx) };
  }
  const first = node.params.findIndex((param) => param.type !== 'Identifier');
  // The plain function is the one whose `length` is seen: what counts stays a parameter of its own.
  const counted = ctx.fn.suspendable || ctx.fn.info.kind === 'setter' ? node.params.length : lengthOf(node.params);
  const params = node.params.slice(0, first).map((param) => assignPattern.native(param, ctx));
  const start: Statement[] = [];
  for (const [offset, param] of node.params.slice(first).entries()) {
    const index = first + offset;
    const isRest = param.type === 'RestElement';
    let value: Expression = b.id(`$p${index}`);
    if (index < counted)
      params.push(isRest ? { type: 'RestElement', argument: b.id(`$p${index}`) } : b.id(`$p${index}`));
    else {
      if (index === Math.max(counted, first)) params.push({ type: 'RestElement', argument: b.id('$p') });
      const skipped = index - Math.max(counted, first);
      value = isRest
        ? b.call(b.member(b.id('$p'), 'slice'), b.literal(skipped))
        : b.element(b.id('$p'), b.literal(skipped));
    }
    const given = isRest ? identified(ctx, value) : value;
    start.push(...declarePattern('let', isRest ? param.argument : param, given, param, ctx));
  }
  return { params, start: [...start, ...bodyVariables(node, ctx)] };
}

/** A learner's generator binds its parameters when it is called, long before its body runs: it keeps them. */
function needsBinding(node: FunctionNode, ctx: Context): boolean {
  if (ctx.fn.info.kind === 'generator') return false;
  const { hooks, analysis } = ctx.program;
  const needs = (one: Node): boolean => {
    switch (one.type) {
      case 'ObjectPattern':
        return hooks;
      case 'ArrayPattern':
        return lowersPatterns(ctx);
      case 'MemberExpression':
      case 'ClassExpression':
        return hooks;
      case 'Identifier':
        return hooks && (analysis.bindings.get(one)?.shared ?? false);
      case 'CallExpression':
      case 'NewExpression':
      case 'TaggedTemplateExpression':
        return hooks || ctx.fn.suspendable;
      case 'ThisExpression':
      case 'MetaProperty':
        return ctx.fn.constructs !== null;
      case 'Super':
        return ctx.fn.superByHelper;
      case 'RestElement':
        // The array is new and needs its identity.
        return hooks;
      case 'ArrowFunctionExpression':
        // Its twin takes `this` and the like from variables of the body.
        return ctx.fn.constructs !== null || (analysis.functions.get(one)?.suspendable ?? false);
      default:
        return false;
    }
  };
  return node.params.some((param) => some(param, needs));
}

/** A `var` of the body with the name of a parameter starts with the parameter's value. */
function bodyVariables(node: FunctionNode, ctx: Context): Statement[] {
  const { analysis } = ctx.program;
  const outer = analysis.scopes.get(node);
  const inner = analysis.scopes.get(node.body);
  if (!outer || !inner || inner === outer) return [];
  const start: Statement[] = [];
  for (const binding of inner.bindings.values()) {
    const parameter = outer.bindings.get(binding.name);
    if (binding.kind !== 'var' || !parameter || parameter.printed === binding.printed) continue;
    start.push(b.declare('var', [[b.id(binding.printed), b.id(parameter.printed)]]));
  }
  return start;
}
