import type { ExportDefaultDeclaration, FunctionDeclaration, Node, Statement } from 'estree';
import { defaultName } from '../3-analyse/link.ts';
import type { Scope } from '../3-analyse/model.ts';
import { activation } from './bodies.ts';
import { declaredFunction } from './functions.ts';
import type { Context } from './state.ts';
import { disposing, isUsing, resourceDeclaration } from './using.ts';
import { statements } from './visit.ts';

/** The statements of a block, with what must come first: identities of shared variables, functions and their twins. */
export function blockStatements(body: Node[], ctx: Context, scope: Scope | null): Statement[] {
  const inside = (resources: string | null): Statement[] => [
    ...activation(scope, ctx),
    ...hoisted(body, ctx),
    ...body.flatMap((node) => {
      if (functionOf(node)) return [];
      if (resources !== null && isUsing(node)) return resourceDeclaration(node, resources, ctx);
      return statements(node, ctx);
    }),
  ];
  return body.some(isUsing) ? disposing(body, ctx, inside) : inside(null);
}

/** The function declarations of a block in their compiled form, and what ties them to their twins. */
export function hoisted(body: Node[], ctx: Context): Statement[] {
  const declarations: Statement[] = [];
  const start: Statement[] = [];
  for (const node of body) {
    const declaration = functionOf(node);
    if (!declaration) continue;
    const binding = declaration.id
      ? ctx.program.analysis.bindings.get(declaration.id)
      : ctx.module.scope.bindings.get(defaultName);
    const printed = binding?.printed ?? declaration.id?.name ?? 'default';
    const isBlockScoped = !['module', 'function', 'body'].includes(binding?.scope.kind ?? '');
    const made = declaredFunction(declaration, ctx, printed, binding?.original ?? printed, isBlockScoped);
    declarations.push(...made.declarations);
    start.push(...made.start.map((one) => ({ ...one, isTie: true })));
  }
  return [...declarations, ...start];
}

export function functionOf(node: Node): FunctionDeclaration | null {
  const inner =
    node.type === 'ExportNamedDeclaration' || node.type === 'ExportDefaultDeclaration'
      ? (node as ExportDefaultDeclaration).declaration
      : node;
  return inner?.type === 'FunctionDeclaration' ? (inner as FunctionDeclaration) : null;
}
