import type {
  BlockStatement,
  CatchClause,
  ExpressionStatement,
  Expression,
  IfStatement,
  LabeledStatement,
  Node,
  Pattern,
  Statement,
  SwitchStatement,
  TryStatement,
  VariableDeclaration,
  VariableDeclarator,
} from 'estree'
import { activation } from '../bodies.ts'
import { blockStatements, functionOf, hoisted } from '../blocks.ts'
import * as b from '../builders.ts'
import { noteDefinition } from '../feeds.ts'
import { maker, twinExpression } from '../functions.ts'
import { isHooked, writeVariable } from '../hooks.ts'
import { nameHint } from '../naming.ts'
import { hold } from '../operands.ts'
import { assignPattern, declaratorsOf } from '../patterns.ts'
import { type Context, withTemporaries } from '../state.ts'
import { expression, oneStatement, statements } from '../visit.ts'
import { loopVisitors } from './loops.ts'
import { lowerForOf } from './ForOfStatement.ts'

export function ExpressionStatement(node: ExpressionStatement, ctx: Context): Node | Node[] {
  if ('directive' in node && node.directive) return []
  const inner = node.expression
  // Where nobody looks at the value, `x++` need not keep the old one.
  if (inner.type === 'UpdateExpression') return b.statement(expression({ ...inner, prefix: true }, ctx))
  return b.statement(expression(inner, ctx))
}

export const BlockStatement = (node: BlockStatement, ctx: Context): Node => ({
  ...node,
  body: blockStatements(node.body, ctx, ctx.program.analysis.scopes.get(node) ?? null),
})

export const IfStatement = (node: IfStatement, ctx: Context): Node => ({
  ...node,
  test: expression(node.test, ctx),
  consequent: oneStatement(node.consequent, ctx),
  alternate: node.alternate ? oneStatement(node.alternate, ctx) : null,
})

export function LabeledStatement(node: LabeledStatement, ctx: Context): Node | Node[] {
  const labels: LabeledStatement[] = []
  let body: Statement = node
  while (body.type === 'LabeledStatement') {
    labels.push(body)
    body = body.body
  }
  const relabel = (made: Statement): Statement =>
    labels.reduceRight((inner, label) => ({ ...label, body: inner }) as Statement, made)
  const loop = loopVisitors[body.type as keyof typeof loopVisitors] as
    | ((node: Node, ctx: Context, relabel: (made: Statement) => Statement) => Node | Node[])
    | undefined
  if (body.type === 'ForOfStatement') return lowerForOf(body, ctx, relabel)
  return loop ? loop(body, ctx, relabel) : relabel(oneStatement(body, ctx))
}

export function TryStatement(node: TryStatement, ctx: Context): Node {
  return {
    ...node,
    block: BlockStatement(node.block, ctx) as BlockStatement,
    handler: node.handler ? catchClause(node.handler, ctx) : null,
    finalizer: node.finalizer ? (BlockStatement(node.finalizer, ctx) as BlockStatement) : null,
  }
}

/** What is caught goes through the kernel first: some of it is the kernel's own. */
function catchClause(node: CatchClause, ctx: Context): CatchClause {
  const { param } = node
  const scope = ctx.program.analysis.scopes.get(node) ?? null
  const body = blockStatements(node.body.body, ctx, null)
  const start = activation(scope, ctx)
  if (param?.type === 'Identifier') {
    const name = b.id(ctx.program.analysis.bindings.get(param)?.printed ?? param.name)
    const caught = b.statement(b.assign(name, b.kernel('caught', name)))
    return { ...node, param: name, body: b.at(b.block([caught, ...start, ...body]), node.body) }
  }
  const error = b.id('$e')
  const caught = b.kernel('caught', error)
  const bound = param ? declaration('let', param, caught, ctx) : [b.statement(caught)]
  return { ...node, param: error, body: b.at(b.block([...start, ...bound, ...body]), node.body) }
}

function declaration(kind: 'let', pattern: Pattern, value: Expression, ctx: Context): Statement[] {
  if (!ctx.program.hooks) return [b.declare(kind, [[assignPattern.native(pattern, ctx), value]])]
  const { declarators, rest } = declaratorsOf(kind, pattern, value, pattern, ctx)
  const made: Statement[] = []
  if (declarators.length > 0) made.push({ type: 'VariableDeclaration', kind, declarations: declarators })
  if (rest.length > 0) made.push(b.statement(b.sequence(rest)))
  return made
}

export function SwitchStatement(node: SwitchStatement, ctx: Context): Node | Node[] {
  const body = node.cases.flatMap((one) => one.consequent)
  const functions = body.filter((one) => functionOf(one))
  const scope = ctx.program.analysis.scopes.get(node)
  const made: SwitchStatement = {
    ...node,
    discriminant: expression(node.discriminant, ctx),
    cases: node.cases.map((one) => ({
      ...one,
      test: one.test ? expression(one.test, ctx) : null,
      consequent: one.consequent.flatMap((inner) => (functionOf(inner) ? [] : statements(inner, ctx))),
    })),
  }
  if (functions.length === 0 && !scope?.activation) return made
  // Functions of the cases are hoisted to the switch; the block around it makes their scope.
  const value = b.id('$switch')
  return b.block([
    b.constant('$switch', made.discriminant),
    ...activation(scope, ctx),
    ...hoisted(functions, ctx),
    { ...made, discriminant: value },
  ])
}

/** A declaration is no visible operation, unless it is a `var` that others may have seen before. */
export function VariableDeclaration(node: VariableDeclaration, ctx: Context): Node | Node[] {
  const { declarators, rest } = declarations(node, ctx)
  const made: Statement[] = []
  if (declarators.length > 0) made.push({ ...node, declarations: declarators })
  if (rest.length > 0) made.push(b.statement(b.sequence(rest)))
  return made
}

/** The declarators of a declaration; `rest` is what remains to be done after the last of them. */
export function declarations(
  node: VariableDeclaration,
  ctx: Context,
): { declarators: VariableDeclarator[]; rest: Expression[] } {
  const declarators: VariableDeclarator[] = []
  let rest: Expression[] = []
  for (const one of node.declarations) {
    const found = declarator(node, one, ctx)
    const first = found.declarators[0]
    if (rest.length > 0 && first) {
      first.init = b.sequence([...rest, first.init ?? b.undefinedValue()])
      rest = []
    }
    declarators.push(...found.declarators)
    rest.push(...found.rest)
  }
  return { declarators, rest }
}

function declarator(
  node: VariableDeclaration,
  one: VariableDeclarator,
  ctx: Context,
): { declarators: VariableDeclarator[]; rest: Expression[] } {
  const { id, init } = one
  if (id.type !== 'Identifier') {
    if (ctx.program.hooks && init) return declaratorsOf(node.kind, id, expression(init, ctx), init, ctx)
    const target = assignPattern.native(id, ctx)
    return { declarators: [{ ...one, id: target, init: init ? expression(init, ctx) : null }], rest: [] }
  }
  const binding = ctx.program.analysis.bindings.get(id)
  const printed = binding?.printed ?? id.name
  const name = binding?.original ?? id.name
  const target = b.at(b.id(printed), id)
  if (!init) return { declarators: [{ ...one, id: target, init: null }], rest: [] }
  if (binding) noteDefinition(ctx, binding, [init])
  const info = binding?.known
  if (info?.suspendable && !binding?.reassigned && info.node === init && info.node.type !== 'FunctionDeclaration') {
    const make = maker(ctx, info.kind === 'arrow' ? 'arrow' : 'expression', name, info.node.params)
    const twin: VariableDeclarator = {
      type: 'VariableDeclarator',
      id: b.id(info.twin),
      init: twinExpression(info.node, ctx, name),
    }
    return { declarators: [twin, { ...one, id: target, init: b.call(make, b.id(info.twin)) }], rest: [] }
  }
  if (binding && node.kind === 'var' && isHooked(ctx, binding)) {
    return withTemporaries(ctx, (temporary) => {
      const held = hold(nameHint(init, ctx, name, null), temporary)
      const { steps } = writeVariable(ctx, binding, id, held.value, [init])
      return { declarators: [{ ...one, id: target, init: b.sequence([...held.before, ...steps]) }], rest: [] }
    })
  }
  return { declarators: [{ ...one, id: target, init: nameHint(init, ctx, name, printed) }], rest: [] }
}

