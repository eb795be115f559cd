import type { Expression, Node, Super } from 'estree';
import type { Site, SiteKind } from '../../program.ts';
import type { Analysis, Binding } from '../3-analyse/model.ts';
import * as b from './builders.ts';
import type { Context } from './state.ts';

/** The numbered places where something visible may happen, and which node each stands for. */
export class SiteTable {
  readonly sites: Site[] = [];
  /** `new` expression -> what the learner calls the object it makes. */
  readonly given = new Map<Node, string>();
  /** Node of the learner's source that reads -> its site: what `feeds` is made of. */
  readonly reads = new Map<Node, number>();
  /** Site of a write -> the expressions whose value goes into it. */
  readonly writes = new Map<number, Node[]>();
  /** Node that writes, or calls a method by which a container may be changed -> its site. */
  readonly acts = new Map<Node, number>();
  /** Call of a method that asks a container something -> its site. */
  readonly questions = new Map<Node, number>();
  /** Local variable -> the expressions whose value it is given, anywhere in its function. */
  readonly definitions = new Map<Binding, Node[]>();

  add(site: Site): number {
    return this.sites.push(site) - 1;
  }
}

interface Place {
  kind: SiteKind;
  /** The node whose range the site has. */
  node: Node;
  name: string;
  endNode?: Node;
}

export function addSite(ctx: Context, { kind, node, name, endNode = node }: Place): number {
  const range = ctx.module.positions.range(node.start ?? 0, endNode.end ?? 0);
  const within = placeOf(ctx);
  return ctx.program.sites.add({
    file: ctx.module.file,
    line: range.line,
    column: range.column,
    endLine: range.endLine,
    endColumn: range.endColumn,
    kind,
    name,
    function: ctx.fn.info.name,
    ...(within && { within }),
  });
}

/** The kind of code that keeps a thread from being suspended here. */
function placeOf({ fn }: Context): Site['within'] {
  if (fn.suspendable) return undefined;
  switch (fn.info.kind) {
    case 'getter':
    case 'setter':
      return fn.info.kind;
    case 'generator':
      return fn.info.suspendable ? 'parameters' : undefined;
    default:
      return undefined;
  }
}

export function readSite(ctx: Context, node: Node, name = displayName(node, ctx.program.analysis)): Expression {
  const site = addSite(ctx, { kind: 'read', node, name });
  ctx.program.sites.reads.set(node, site);
  return b.literal(site);
}

/** `values` are the expressions whose value is written, in the learner's source. */
export function writeSite(
  ctx: Context,
  node: Node,
  values: Node[],
  name = displayName(node, ctx.program.analysis),
): Expression {
  const site = addSite(ctx, { kind: 'write', node, name });
  ctx.program.sites.acts.set(node, site);
  if (values.length > 0) ctx.program.sites.writes.set(site, values);
  return b.literal(site);
}

/** Marks the read and the write of `x += e` as one expression. */
export function markCompound(ctx: Context, ...sites: Expression[]): void {
  for (const site of sites) {
    const entry = site.type === 'Literal' && ctx.program.sites.sites[site.value as number];
    if (entry) entry.compound = true;
  }
}

const longest = 40;

/** What a reader calls the thing that an expression denotes. */
export function displayName(node: Node | Super, analysis: Analysis): string {
  const name = write(node, analysis);
  return name.length > longest ? `${name.slice(0, longest - 1)}…` : name;
}

function write(node: Node | Super, analysis: Analysis): string {
  switch (node.type) {
    case 'Identifier': {
      const binding = analysis.bindings.get(node);
      // A name of the library may be imported under several; esbuild renames none of them.
      return !binding || binding.source ? node.name : binding.original;
    }
    case 'PrivateIdentifier':
      return `#${node.name}`;
    case 'ThisExpression':
      return 'this';
    case 'Super':
      return 'super';
    case 'Literal':
      return node.raw ?? String(node.value);
    case 'ChainExpression':
      return write(node.expression, analysis);
    case 'MemberExpression': {
      const object = write(node.object, analysis);
      if (node.computed) return `${object}[${write(node.property, analysis)}]`;
      return `${object}.${write(node.property, analysis)}`;
    }
    case 'CallExpression':
      return `${write(node.callee, analysis)}(${node.arguments.length > 0 ? '…' : ''})`;
    case 'NewExpression':
      return `new ${write(node.callee, analysis)}`;
    case 'BinaryExpression':
      return `${write(node.left, analysis)} ${node.operator} ${write(node.right, analysis)}`;
    case 'UpdateExpression':
      return node.prefix
        ? node.operator + write(node.argument, analysis)
        : write(node.argument, analysis) + node.operator;
    case 'TemplateLiteral':
      return '`…`';
    case 'ArrowFunctionExpression':
      return '() => …';
    case 'FunctionExpression':
      return `function ${node.id?.name ?? ''}() { … }`;
    default:
      return '…';
  }
}
