// Connections to a real PostgreSQL: what they refuse, what they survive, what they do once.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CompiledQuery, Kysely, PostgresDialect } from 'kysely';
import { BadBinding } from '../bindings.js';
import { temporaryDatabase, type TemporaryDatabase } from '../testing/index.js';
import { isConnectionLost, isUniqueViolation, openPostgres, type Postgres } from './index.js';

let database: TemporaryDatabase;
let postgres: Postgres;
let faults: unknown[];
beforeEach(async () => {
  database = await temporaryDatabase();
  faults = [];
  postgres = openPostgres(database.url, { applicationName: 'spec', onFault: (fault) => faults.push(fault) });
});
afterEach(async () => {
  await postgres.close();
  await database.drop();
});

/** Ends the connections of this specification that run, or ran last, a statement like this one. */
const terminate = async (statement: string): Promise<number> => {
  const other = openPostgres(database.url, { applicationName: 'other' });
  const { rowCount } = await other.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where application_name = 'spec' and datname = current_database() and query like $1`,
    [statement],
  );
  await other.close();
  return rowCount ?? 0;
};

/** What a promise was rejected with; undefined when it was not. */
const faultOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (fault: unknown) => fault,
  );

/** Waits for what comes by itself; a notification that never comes ends in the time limit of the specification. */
const heard = () => {
  const payloads: string[] = [];
  let rouse: () => void = () => undefined;
  return {
    payloads,
    onNotify: (payload: string): void => {
      payloads.push(payload);
      rouse();
    },
    until: async (payload: string): Promise<void> => {
      while (!payloads.includes(payload)) await new Promise<void>((resolve) => (rouse = resolve));
    },
  };
};

describe('values', () => {
  const echo = async (value: never): Promise<unknown> => (await postgres.query('select $1::text', [value])).rows;

  it.each([
    ['undefined', undefined],
    ['NaN', NaN],
    ['a fraction', 0.5],
    ['a number beyond 2^53', 2 ** 53],
    ['a Date', new Date(0)],
    ['an object', {}],
    ['U+0000', 'a\0b'],
    ['a lone surrogate', '\ud800'],
    ['a list with undefined', ['a', undefined]],
  ])('%s is refused, by hand, prepared, in a transaction and through Kysely', async (_, value) => {
    await expect(echo(value as never)).rejects.toThrow(BadBinding);
    const prepared = { name: 'echo', text: 'select $1::text', values: [value] };
    await expect(postgres.pool.query(prepared)).rejects.toThrow(BadBinding);
    await expect(postgres.transaction((client) => client.query(prepared))).rejects.toThrow(BadBinding);
    const kysely = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: postgres.pool }) });
    await expect(kysely.executeQuery(CompiledQuery.raw('select $1', [value]))).rejects.toThrow(BadBinding);
  });

  it('go in and come back as they were', async () => {
    const values = ['è€😀', 9_007_199_254_740_991, 2n ** 62n, new Uint8Array([0, 255]), null, ['a', 'b']];
    const { rows } = await postgres.query(
      'select $1::text a, $2::int8 b, ($3::int8)::text c, $4::bytea d, $5::text e, $6::text[] f',
      values,
    );
    const bytes = Buffer.from([0, 255]);
    expect(rows).toEqual([
      { a: 'è€😀', b: 9_007_199_254_740_991, c: `${2n ** 62n}`, d: bytes, e: null, f: ['a', 'b'] },
    ]);
  });

  it('are counted and summed to numbers', async () => {
    const { rows } = await postgres.query('select count(*) as n, sum(x) as total from (values (1::int8), (2)) as v(x)');
    expect(rows).toEqual([{ n: 2, total: 3 }]);
  });

  it.each(['9007199254740992::int8', '(-9223372036854775808)::int8', '9007199254740993::numeric', '0.5::numeric'])(
    'that a number cannot hold are refused: %s',
    async (integer) => {
      await expect(postgres.query(`select ${integer}`)).rejects.toMatchObject({ name: 'PostgresInteger' });
      expect((await postgres.query('select 1::int8 as one')).rows).toEqual([{ one: 1 }]);
    },
  );
});

describe('a transaction', () => {
  beforeEach(() => postgres.query('create table t (n integer primary key)'));
  const numbers = async () =>
    (await postgres.query<{ n: number }>('select n from t order by n')).rows.map(({ n }) => n);

  it('happens all or nothing', async () => {
    await postgres.transaction((client) => client.query('insert into t values (1)'));
    const failing = postgres.transaction(async (client) => {
      await client.query('insert into t values (2)');
      await client.query('insert into t values (1)');
    });
    expect(isUniqueViolation(await faultOf(failing))).toBe(true);
    expect(await numbers()).toEqual([1]);
  });

  it('in which a fault was swallowed is not taken for done', async () => {
    const swallowing = postgres.transaction(async (client) => {
      await client.query('insert into t values (1)');
      await client.query('select 1/0').catch(() => undefined);
    });
    await expect(swallowing).rejects.toThrow('undone');
    expect(await numbers()).toEqual([]);
  });

  it('whose connection is ended fails, and the next one has a new connection', async () => {
    const cut = postgres.transaction(async (client) => {
      await client.query('insert into t values (1)');
      expect(await terminate('insert into t%')).toBe(1);
      await client.query('insert into t values (2)');
    });
    expect(isConnectionLost(await faultOf(cut))).toBe(true);
    await postgres.transaction((client) => client.query('insert into t values (3)'));
    expect(await numbers()).toEqual([3]);
  });

  it('is not needed for the process to outlive an idle connection that is ended', async () => {
    await postgres.query('select 1 as idle');
    expect(await terminate('select 1 as idle')).toBe(1);
    while (faults.length === 0) await new Promise((resolve) => setImmediate(resolve));
    expect(isConnectionLost(faults[0])).toBe(true);
    expect(await numbers()).toEqual([]);
  });
});

describe('migrations', () => {
  const steps = ['create table a (n integer)', 'insert into a values (1); create table b (n integer)'];

  it('run once, twice asked or together', async () => {
    const rivals = [1, 2, 3, 4].map(() => openPostgres(database.url));
    await Promise.all(rivals.map((rival) => rival.migrate('shop_log', steps)));
    await postgres.migrate('shop_log', steps);
    expect((await postgres.query('select n from shop_log.a')).rows).toEqual([{ n: 1 }]);
    await Promise.all(rivals.map((rival) => rival.close()));
  });

  it('go on from where they were, each schema for itself', async () => {
    await postgres.migrate('shop_log', steps.slice(0, 1));
    await postgres.migrate('shop_reads', steps);
    await postgres.migrate('shop_log', [...steps, 'insert into b values (7)']);
    expect((await postgres.query('select n from shop_log.b')).rows).toEqual([{ n: 7 }]);
    expect((await postgres.query('select n from shop_reads.b')).rows).toEqual([]);
  });

  it('of the parts of one schema do not count for each other', async () => {
    await postgres.migrate('shop_reads', ['create table c (n integer)'], 'checkpoints');
    await postgres.migrate('shop_reads', steps);
    await postgres.migrate('shop_reads', [], 'none');
    expect((await postgres.query('select n from shop_reads.a')).rows).toEqual([{ n: 1 }]);
    expect((await postgres.query('select n from shop_reads.c')).rows).toEqual([]);
  });

  it('leave nothing of a run that failed', async () => {
    await expect(postgres.migrate('shop_log', [...steps, 'nonsense'])).rejects.toThrow('syntax');
    await postgres.migrate('shop_log', steps);
    expect((await postgres.query('select n from shop_log.a')).rows).toEqual([{ n: 1 }]);
  });

  it('refuse a schema of a newer program, and a name that is more than a name', async () => {
    await postgres.migrate('shop_log', steps);
    await expect(postgres.migrate('shop_log', steps.slice(0, 1))).rejects.toMatchObject({ version: 2, known: 1 });
    await expect(postgres.migrate('shop"; drop schema public; --', steps)).rejects.toThrow(RangeError);
  });
});

describe('listening', () => {
  it('hears, and stops hearing', async () => {
    const { payloads, onNotify, until } = heard();
    const listening = await postgres.listen('news', onNotify);
    await postgres.query("select pg_notify('news', 'one')");
    await until('one');
    await listening.stop();
    await postgres.query("select pg_notify('news', 'two')");
    expect(payloads).toEqual(['one']);
  });

  it('comes back when its connection is ended, and says so once', async () => {
    const { payloads, onNotify, until } = heard();
    await postgres.listen('news', onNotify);
    expect(await terminate('listen %')).toBe(1);
    await until('');
    await postgres.query("select pg_notify('news', 'after')");
    await until('after');
    expect(payloads).toEqual(['', 'after']);
    expect(faults.length).toBeGreaterThan(0);
  });
});
