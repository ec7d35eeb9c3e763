// The PostgreSQL store under the contracts of all stores, on a real server; rivals are processes with their own pools.
import { afterAll, beforeAll } from '@jest/globals';
import { eventStoreContract, racesContract, someEvent, writePathContract } from '../testing/index.js';
import { TemporaryLogs } from './testing/temporary-logs.js';

let logs: TemporaryLogs;
beforeAll(async () => {
  logs = await TemporaryLogs.make();
});
afterAll(() => logs.drop());

const opened = async (processes: number) => {
  const schema = logs.nextSchema();
  let open = await logs.open(schema, processes);
  const reopen = async () => {
    await open.close();
    open = await logs.open(schema, 1);
    return storeOf(open.stores);
  };
  return { schema, stores: open.stores, reopen, dispose: () => open.close() };
};

const storeOf = <S>([store]: readonly S[]): S => {
  if (store === undefined) throw new Error('no store');
  return store;
};

eventStoreContract('postgres', async () => {
  const { schema, stores, reopen, dispose } = await opened(1);
  const plant = async (stream: string, revision: number): Promise<void> => {
    const { id, type, data, meta } = someEvent('planted');
    await logs.postgres.query(
      `with taken as (update ${schema}.counter set position = position + 1 returning position)
       insert into ${schema}.events (position, stream, revision, id, type, data, meta)
       select position, $1, $2, $3, $4, $5, $6 from taken`,
      [stream, revision, id, type, data, meta],
    );
  };
  return { store: storeOf(stores), reopen, plant, dispose };
});

writePathContract('postgres', async () => {
  const { schema, stores, reopen, dispose } = await opened(2);
  return {
    stores,
    reopen,
    dispose,
    // The byte before the last but one: inside a value in each of the columns.
    change: async (column, position) => {
      await logs.postgres.query(
        `update ${schema}.events
         set ${column} = left(${column}, length(${column}) - 2) || '7' || right(${column}, 1) where position = $1`,
        [position],
      );
    },
    remove: async (position) => {
      await logs.postgres.query(`delete from ${schema}.events where position = $1`, [position]);
    },
  };
});

racesContract('postgres', async () => {
  const { stores, dispose } = await opened(2);
  return { mine: storeOf(stores), other: storeOf(stores.slice(1)), dispose };
});
