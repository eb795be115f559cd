import type { Identifier, Node } from 'estree';
import { eachChild, isFunction } from '../2-parse/ast.ts';
import type { Binding } from '../3-analyse/model.ts';
import type { Context, ProgramState } from './state.ts';

/** Records that a local variable gets its value from these nodes, here among other places. */
export function noteDefinition(ctx: Context, binding: Binding, sources: Node[]): void {
  if (!ctx.program.hooks || binding.shared || binding.kind === 'function' || binding.kind === 'class') return;
  const { definitions } = ctx.program.sites;
  const known = definitions.get(binding);
  if (known) known.push(...sources);
  else definitions.set(binding, [...sources]);
}

/** Fills in `feeds` of every write: the reads whose value goes into it, through the locals of its function. */
export function resolveFeeds(program: ProgramState): void {
  for (const [site, sources] of program.sites.writes) {
    const found = new Set<number>();
    const seen = new Set<Node | Binding>();
    for (const source of sources) collect(source, program, found, seen);
    const entry = program.sites.sites[site];
    if (entry && found.size > 0) entry.feeds = [...found].sort((a, b) => a - b);
  }
}

/** Adds the sites of all reads whose value goes into that of an expression. */
export function collect(node: Node, program: ProgramState, found: Set<number>, seen: Set<Node | Binding>): void {
  if (seen.has(node)) return;
  seen.add(node);
  const site = program.sites.reads.get(node);
  if (site !== undefined) found.add(site);
  const below = (child: Node) => collect(child, program, found, seen);
  if (isFunction(node) || node.type === 'ClassExpression') return;
  switch (node.type) {
    case 'Identifier': {
      const binding = program.analysis.bindings.get(node as Identifier);
      if (!binding || seen.has(binding)) return;
      seen.add(binding);
      program.sites.definitions.get(binding)?.forEach(below);
      return;
    }
    case 'MemberExpression':
      // What the object and the key are decides where is read, not what.
      return;
    case 'ConditionalExpression':
      below(node.consequent);
      below(node.alternate);
      return;
    case 'SequenceExpression':
      below(node.expressions.at(-1) as Node);
      return;
    case 'AssignmentExpression':
      if (node.operator !== '=') below(node.left);
      below(node.right);
      return;
    case 'CallExpression':
      if (node.callee.type === 'MemberExpression') below(node.callee.object);
      node.arguments.forEach(below);
      return;
    case 'ForOfStatement':
    case 'ForInStatement':
    case 'Property':
    case 'RestElement':
    case 'ArrayPattern':
    case 'ObjectPattern':
    case 'AssignmentPattern':
      return;
    default:
      eachChild(node, below);
  }
}
