import type {
  BlockStatement,
  CallExpression,
  Expression,
  ExpressionStatement,
  FunctionDeclaration,
  FunctionExpression,
  Identifier,
  Node,
  Pattern,
  PrivateIdentifier,
  Property,
  SpreadElement,
  Statement,
  Super,
  VariableDeclaration,
} from 'estree';

/** The normal way to make nodes of compiled code. */

export const id = (name: string): Identifier => ({ type: 'Identifier', name });

export const literal = (value: string | number | boolean | null): Expression => ({
  type: 'Literal',
  value,
  raw: JSON.stringify(value),
});

export const undefinedValue = (): Expression => ({
  type: 'UnaryExpression',
  operator: 'void',
  prefix: true,
  argument: literal(0),
});

export const member = (object: Expression | Super, property: string | PrivateIdentifier): Expression => ({
  type: 'MemberExpression',
  object,
  property: typeof property === 'string' ? id(property) : property,
  computed: false,
  optional: false,
});

export const element = (object: Expression | Super, property: Expression): Expression => ({
  type: 'MemberExpression',
  object,
  property,
  computed: true,
  optional: false,
});

type Argument = Expression | SpreadElement;

export const call = (callee: Expression | Super, ...args: Argument[]): CallExpression => ({
  type: 'CallExpression',
  callee,
  arguments: args,
  optional: false,
});

/** A call of the kernel: `$.name(…)`. */
export const kernel = (name: string, ...args: Argument[]): Expression => call(member(id('$'), name), ...args);

export const assign = (left: Expression | Pattern, right: Expression): Expression => ({
  type: 'AssignmentExpression',
  operator: '=',
  left: left as Pattern,
  right,
});

/** `(a, b, c)`; a sequence inside is flattened, and a single expression stays as it is. */
export function sequence(expressions: Expression[]): Expression {
  const flat = expressions.flatMap((one) => (one.type === 'SequenceExpression' ? one.expressions : [one]));
  return flat.length === 1 ? (flat[0] as Expression) : { type: 'SequenceExpression', expressions: flat };
}

/** Parentheses that the printer must not drop. */
export const parenthesised = (expression: Expression): Expression =>
  expression.type === 'SequenceExpression' ? expression : { type: 'SequenceExpression', expressions: [expression] };

export const and = (left: Expression, right: Expression): Expression => ({
  type: 'LogicalExpression',
  operator: '&&',
  left,
  right,
});

export const conditional = (test: Expression, consequent: Expression, alternate: Expression): Expression => ({
  type: 'ConditionalExpression',
  test,
  consequent,
  alternate,
});

export const isNullish = (value: Expression): Expression => ({
  type: 'BinaryExpression',
  operator: '==',
  left: value,
  right: literal(null),
});

export const isUndefined = (value: Expression): Expression => ({
  type: 'BinaryExpression',
  operator: '===',
  left: value,
  right: undefinedValue(),
});

export const yieldNow = (argument: Expression | null = null): Expression => ({
  type: 'YieldExpression',
  argument,
  delegate: false,
});

export const yieldAll = (argument: Expression): Expression => ({ type: 'YieldExpression', argument, delegate: true });

export const statement = (expression: Expression): ExpressionStatement => ({ type: 'ExpressionStatement', expression });

export const block = (body: Statement[]): BlockStatement => ({ type: 'BlockStatement', body });

export const declare = (
  kind: VariableDeclaration['kind'],
  declarations: [Pattern, Expression | null][],
): VariableDeclaration => ({
  type: 'VariableDeclaration',
  kind,
  declarations: declarations.map(([target, init]) => ({ type: 'VariableDeclarator', id: target, init })),
});

export const constant = (name: string, init: Expression): VariableDeclaration => declare('const', [[id(name), init]]);

export const functionDeclaration = (
  name: string,
  params: Pattern[],
  body: Statement[],
  generator = false,
): FunctionDeclaration => ({
  type: 'FunctionDeclaration',
  id: id(name),
  params,
  body: block(body),
  generator,
  async: false,
});

export const functionExpression = (
  name: string | null,
  params: Pattern[],
  body: Statement[],
  generator = false,
): FunctionExpression => ({
  type: 'FunctionExpression',
  id: name === null ? null : id(name),
  params,
  body: block(body),
  generator,
  async: false,
});

export const arrow = (params: Pattern[], body: Expression | Statement[]): Expression =>
  Array.isArray(body)
    ? { type: 'ArrowFunctionExpression', params, body: block(body), expression: false, generator: false, async: false }
    : { type: 'ArrowFunctionExpression', params, body, expression: true, generator: false, async: false };

export const property = (key: Expression, value: Expression, computed = false): Property => ({
  type: 'Property',
  kind: 'init',
  key,
  value,
  computed,
  method: false,
  shorthand: false,
});

const isIdentifierName = (text: string): boolean => /^[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*$/u.test(text);

/**
 * `{ name: value }.name`, which gives an anonymous function or class its name; `{ name() {} }.name` for a method.
 * With no name to give, `(0, value)`, which keeps it from getting any.
 */
export function named(name: string | Expression, value: Expression, method = false): Expression {
  if (name === '' && !method) return sequence([literal(0), value]);
  const isComputed = typeof name !== 'string' || !isIdentifierName(name) || name === '__proto__';
  const key = typeof name === 'string' ? (isComputed ? literal(name) : id(name)) : name;
  const object: Expression = {
    type: 'ObjectExpression',
    properties: [{ ...property(key, value, isComputed), method }],
  };
  return isComputed ? element(object, key) : member(object, name as string);
}

/** The node, standing where `origin` stood in the learner's source. */
export function at<T extends Node>(node: T, origin: Node): T {
  if (!node.loc && origin.loc) node.loc = origin.loc;
  return node;
}
