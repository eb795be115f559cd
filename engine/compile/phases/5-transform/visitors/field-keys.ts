import type * as es from 'estree';
import * as b from '../builders.ts';
import { helper } from '../helpers/helpers.ts';
import { type Context, fresh } from '../state.ts';
import { expression } from '../visit.ts';

type Member = es.MethodDefinition | es.PropertyDefinition | es.StaticBlock;

/** The name of the method that keys are made in the place of, where no other member with a computed key follows. */
const LEFT = '$keys';

/**
 * The computed keys of the fields that are taken out of a class. They are made where the class is evaluated, each
 * in its turn among the keys of what stays in the class.
 */
export class FieldKeys {
  readonly #names = new Map<Member, { variable: string; constant: string }>();
  readonly #ctx: Context;
  #pending: es.Expression[] = [];
  #hasLeft = false;

  constructor(node: es.Class, ctx: Context, isMoved: (member: Member) => boolean) {
    this.#ctx = ctx;
    for (const one of node.body.body as Member[]) {
      if (one.type !== 'PropertyDefinition' || !one.computed || !isMoved(one)) continue;
      const variable = fresh(ctx, 'k');
      ctx.fn.declare(variable);
      this.#names.set(one, { variable, constant: fresh(ctx, 'k') });
    }
  }

  /** The key of a field in the code that makes the field. */
  of(field: es.PropertyDefinition): es.Expression {
    const names = this.#names.get(field);
    if (names !== undefined) return b.id(names.constant);
    return b.literal(field.key.type === 'Identifier' ? field.key.name : String((field.key as es.Literal).value));
  }

  /** Here stood a field that is taken out. */
  put(field: es.PropertyDefinition): void {
    const names = this.#names.get(field);
    if (names === undefined) return;
    const key = b.call(helper(this.#ctx, '$key'), expression(field.key, this.#ctx));
    this.#pending.push(b.assign(b.id(names.variable), key));
  }

  /** A member that stays; its key comes after those of the fields before it. */
  before<T extends es.MethodDefinition | es.PropertyDefinition>(made: T): T {
    if (!made.computed || this.#pending.length === 0) return made;
    const key = b.sequence([...this.#pending, made.key as es.Expression]);
    this.#pending = [];
    return { ...made, key };
  }

  /** Makes the keys that no member comes after. */
  left(): es.MethodDefinition[] {
    if (this.#pending.length === 0) return [];
    this.#hasLeft = true;
    return [
      {
        type: 'MethodDefinition',
        kind: 'method',
        key: b.sequence([...this.#pending, b.literal(LEFT)]),
        value: b.functionExpression(null, [], []),
        computed: true,
        static: true,
      },
    ];
  }

  /** First in the class: its own copies of the keys. */
  start(): es.Statement[] {
    const copies = [...this.#names.values()].map(({ variable, constant }) => b.constant(constant, b.id(variable)));
    if (!this.#hasLeft) return copies;
    const method = b.member({ type: 'ThisExpression' }, LEFT);
    return [...copies, b.statement({ type: 'UnaryExpression', operator: 'delete', prefix: true, argument: method })];
  }
}
