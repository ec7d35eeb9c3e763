// The guard before PostgreSQL: what may be bound to a statement, whoever wrote it, Kysely included.
import pg from 'pg';
import { BadBinding, faultOf, type Binding } from '../bindings.js';

/** What may be bound: what SQLite takes too, and lists of it for `= any(…)`. */
export type PostgresValue = Binding | readonly Binding[];

// The driver would store a Date in local time, an object as JSON, undefined as null and NaN as text.
const check = (sql: string, values: readonly unknown[]): void => {
  for (const [index, value] of values.entries()) {
    const parts: readonly unknown[] = Array.isArray(value) ? value : [value];
    const fault = parts.map(faultOf).find((found) => found !== undefined);
    if (fault !== undefined) throw new BadBinding(fault, sql, index);
  }
};

interface Asked {
  readonly text?: string;
  readonly values?: readonly unknown[];
}

/** The statement and values of a call to `query`, in whichever of the driver's forms. */
const askedBy = (first: unknown, second: unknown): Asked => {
  const values = Array.isArray(second) ? { values: second as unknown[] } : {};
  if (typeof first === 'string') return { text: first, ...values };
  return { ...(first as Asked), ...values };
};

const sent = pg.Client.prototype.query as (...call: unknown[]) => unknown;

/** A connection whose every statement passes the guard. A bad value fails as the driver's own errors do. */
export class GuardedClient extends pg.Client {
  override query = ((...call: unknown[]): unknown => {
    const { text = '', values } = askedBy(call[0], call[1]);
    try {
      if (values) check(text, values);
    } catch (error) {
      const callback = call.at(-1);
      if (typeof callback !== 'function') return Promise.reject(error);
      process.nextTick(callback, error);
      return undefined;
    }
    return Reflect.apply(sent, this, call);
  }) as pg.Client['query'];
}
