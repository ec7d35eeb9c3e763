// Turns a checked expression into functions that work it out directly: the same answers as cel-js, without its tree walk.
import { LIST_MACROS } from './functions.js';
import { handlerOf } from './handlers.js';
import { listCall } from './list-closures.js';
import { CHECKED_LITERALS } from './literals.js';
import { callOf, operands, type Node } from './node.js';
import { operatorOf } from './operators.js';
import type { Scope } from './scope.js';
import { Day, Decimal, Money, Ratio } from './values.js';
import { NONE_KEY, type Closure, type View } from './view.js';

/** Thrown when a name has no value or one of another type than was declared; caught at the engine's edge. */
class NotAsDeclared extends Error {
  override readonly name = 'NotAsDeclared';
}

/**
 * The expression as functions, once its types were checked. Parts are worked out in the order in which cel-js does it (operands
 * from the left, arguments and items from the right), because the first one without a value is the one that gets told. Undefined
 * for the rare expression with a part that is not known here (an empty list): that one is left to cel-js.
 */
export const closureOf = (root: Node, scope: Scope): Closure | undefined => {
  try {
    return new Closures(scope).of(root);
  } catch (error) {
    if (error instanceof NotKnown) return undefined;
    throw error;
  }
};

class NotKnown extends Error {}

const known = <T>(found: T | undefined): T => {
  if (found === undefined) throw new NotKnown();
  return found;
};

type Handler = (...args: readonly unknown[]) => unknown;

/** Builds the functions of one expression. */
export class Closures {
  /** `item` is the name of the item at hand, inside a search through a list. */
  constructor(
    private readonly scope: Scope,
    private readonly item?: string,
  ) {}

  of(node: Node): Closure {
    switch (node.op) {
      case 'value':
        return constant(node.args);
      case 'id':
        return this.named(node);
      case '.':
        return this.field(node);
      case 'call':
        return this.called(node);
      case 'rcall':
        return this.asked(node);
      case '?:':
        return this.chosen(node);
      case '||':
      case '&&':
        return this.joined(node);
      case '!_':
        return negated(this.of(node.args as Node));
      case '-_':
        return opposite(this.of(node.args as Node));
      case 'list':
        return this.listed(node);
      default:
        return this.operated(node);
    }
  }

  /** The same expression's parts inside a search that names its items so. */
  within(item: string): Closures {
    return new Closures(this.scope, item);
  }

  private named(node: Node): Closure {
    const name = node.args as string;
    if (name === this.item) return (_, item) => item;
    const fits = known(FITS[typeOf(node)]);
    return (view) => {
      const value = view.get(name);
      if (!fits(value)) throw new NotAsDeclared(name);
      return value;
    };
  }

  private field(node: Node): Closure {
    const [left, field] = node.args as readonly [Node, string];
    const name = left.args as string;
    const { values } = known(this.scope.groups.get(name));
    const fits = known(FITS[typeOf(node)]);
    return (view) => {
      const group = view.get(name);
      const value = group instanceof values ? group.get(field) : undefined;
      if (!fits(value)) throw new NotAsDeclared(`${name}.${field}`);
      return value;
    };
  }

  private called(node: Node): Closure {
    const { name, args } = callOf(node);
    if (name === 'isNone') {
      const key = NONE_KEY + String(args[0]?.args);
      return (view) => view.get(key);
    }
    const signature = `${name}(${args.map(typeOf).join(', ')})`;
    const handler = known((handlerOf(signature) ?? this.scope.lookups.get(signature)) as Handler | undefined);
    // A literal is always the same value.
    if (CHECKED_LITERALS[name] !== undefined && args[0]?.op === 'value') return constant(handler(args[0].args));
    return applied(
      handler,
      args.map((arg) => this.of(arg)),
    );
  }

  private asked(node: Node): Closure {
    const { name, receiver, args } = callOf(node);
    const on = known(receiver);
    if (LIST_MACROS.includes(name)) {
      const [variable, predicate] = args;
      const item = known(variable).args as string;
      return listCall(name, this.of(on), this.within(item).of(known(predicate)));
    }
    const handler = known(handlerOf(`${typeOf(on)}.${name}(${args.map(typeOf).join(', ')})`)) as Handler;
    return applied(
      handler,
      [on, ...args].map((arg) => this.of(arg)),
    );
  }

  private chosen(node: Node): Closure {
    const [condition, yes, no] = operands(node).map((part) => this.of(part));
    const [c, y, n] = [known(condition), known(yes), known(no)];
    return (view, item) => (c(view, item) === true ? y(view, item) : n(view, item));
  }

  /** One side that settles the answer is enough, whatever becomes of the other. */
  private joined(node: Node): Closure {
    const [left, right] = operands(node).map((part) => this.of(part));
    const [a, b] = [known(left), known(right)];
    const settles = node.op === '||';
    return (view, item) => {
      let failure: unknown;
      try {
        if (a(view, item) === settles) return settles;
      } catch (error) {
        failure = error;
      }
      if (b(view, item) === settles) return settles;
      if (failure !== undefined) throw failure as Error;
      return !settles;
    };
  }

  private listed(node: Node): Closure {
    const items = operands(node).map((part) => this.of(part));
    if (items.length === 0) throw new NotKnown();
    return collected(items);
  }

  private operated(node: Node): Closure {
    const [left, right] = operands(node);
    const [a, b] = [known(left), known(right)];
    const apply = known(operatorOf(typeOf(a), node.op, typeOf(b))) as Handler;
    const [x, y] = [this.of(a), this.of(b)];
    return (view, item) => apply(x(view, item), y(view, item));
  }
}

const typeOf = (node: Node): string => node.checkedType?.name ?? '?';

/** Whether a value is of a type, by the type's name. */
const FITS: Readonly<Record<string, ((value: unknown) => boolean) | undefined>> = {
  Money: (value) => value instanceof Money,
  Percent: (value) => value instanceof Ratio,
  Decimal: (value) => value instanceof Decimal,
  LocalDate: (value) => value instanceof Day,
  int: (value) => typeof value === 'bigint',
  bool: (value) => typeof value === 'boolean',
  string: (value) => typeof value === 'string',
  'list<string>': (value) => Array.isArray(value),
};

const constant =
  (value: unknown): Closure =>
  () =>
    value;

const negated =
  (part: Closure): Closure =>
  (view, item) =>
    part(view, item) !== true;

const opposite =
  (part: Closure): Closure =>
  (view, item) =>
    -(part(view, item) as bigint);

const collected =
  (parts: readonly Closure[]): ((view: View, item?: unknown) => readonly unknown[]) =>
  (view, item) => {
    const values = new Array<unknown>(parts.length);
    for (let index = parts.length - 1; index >= 0; index -= 1) values[index] = parts[index]?.(view, item);
    return values;
  };

/** Most calls have one or two arguments: those need no list of them. */
const applied = (handler: Handler, args: readonly Closure[]): Closure => {
  const [first, second] = args;
  if (first !== undefined && args.length === 1) return (view, item) => handler(first(view, item));
  if (first !== undefined && second !== undefined && args.length === 2) {
    return (view, item) => {
      const last = second(view, item);
      return handler(first(view, item), last);
    };
  }
  const values = collected(args);
  return (view, item) => handler(...values(view, item));
};
