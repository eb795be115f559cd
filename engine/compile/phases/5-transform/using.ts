import type { Expression, Identifier, Node, Statement, VariableDeclaration } from 'estree';
import * as b from './builders.ts';
import { callSite, invoke } from './callee.ts';
import { helper } from './helpers/helpers.ts';
import { nameHint } from './naming.ts';
import { displayName } from './sites.ts';
import { type Context, fresh, withTemporaries } from './state.ts';

export const isUsing = (node: Node): node is VariableDeclaration =>
  node.type === 'VariableDeclaration' && node.kind === 'using';

/**
 * A block with `using` declarations: all of it runs in a `try`, and at its end the resources are disposed
 * of in reverse order, each by a call that may switch. Errors add up as the specification has it: a later
 * one suppresses the one before. `make` is given the name of the list of resources.
 */
export function disposing(body: Node[], ctx: Context, make: (resources: string) => Statement[]): Statement[] {
  const name = fresh(ctx, 'u');
  const resources = b.id(name);
  return [
    b.constant(name, b.call(helper(ctx, '$resources'))),
    {
      type: 'TryStatement',
      block: b.block(make(name)),
      handler: failing(resources),
      finalizer: b.block([
        disposal(body.filter(isUsing), resources, ctx),
        b.statement(b.call(b.member(resources, 'end'))),
      ]),
    },
  ];
}

/** The declaration itself: the resource is noted as soon as it is there. */
export function resourceDeclaration(node: VariableDeclaration, resources: string, ctx: Context): Statement[] {
  return node.declarations.map((one) => {
    const printed = ctx.program.analysis.bindings.get(one.id as Identifier)?.printed ?? (one.id as Identifier).name;
    const value = b.call(
      b.member(b.id(resources), 'add'),
      nameHint(one.init as Expression, ctx, (one.id as Identifier).name, null),
    );
    return b.at(b.constant(printed, value), one);
  });
}

const failing = (resources: Identifier) => ({
  type: 'CatchClause' as const,
  param: b.id('$e'),
  body: b.block([b.statement(b.call(b.member(resources, 'fail'), b.kernel('caught', b.id('$e'))))]),
});

function disposal(nodes: VariableDeclaration[], resources: Identifier, ctx: Context): Statement {
  const inits = nodes.flatMap((node) => node.declarations.map((one) => one.init ?? one.id));
  const names = inits.map((init) => displayName(init, ctx.program.analysis));
  const last = nodes.at(-1) as VariableDeclaration;
  const site = callSite(ctx, last, last, `using ${names.join(', ')}`);
  const call = withTemporaries(ctx, (temporary) =>
    invoke(
      {
        before: [],
        value: b.member(resources, 'method'),
        self: b.member(resources, 'value'),
        known: null,
      },
      [],
      site,
      ctx,
      temporary,
    ),
  );
  return {
    type: 'WhileStatement',
    test: b.call(b.member(resources, 'next')),
    body: b.block([
      { type: 'TryStatement', block: b.block([b.statement(call)]), handler: failing(resources), finalizer: null },
    ]),
  };
}
