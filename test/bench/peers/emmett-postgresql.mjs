// The peer on PostgreSQL: emmett's CommandHandler over emmett's own store, as its users have it.
import { CommandHandler } from '@event-driven-io/emmett';
import { getPostgreSQLEventStore } from '@event-driven-io/emmett-postgresql';
import pg from 'pg';

const COUNT = "select count(*)::int as events from emt_messages where message_kind = 'E'";

/** Opens emmett's store in a database, and handles commands of an aggregate there. A refusal is thrown. */
export const openEmmettPostgres = async (url, { decider, category, codec }) => {
  const pool = new pg.Pool({ connectionString: url, max: 64 });
  const store = getPostgreSQLEventStore(url, { connectionOptions: { pool } });
  await store.schema.migrate();
  // What our codec stores is what emmett stores, so that both write the same.
  const stored = (event) => {
    const { type, data } = codec.encode(event);
    return { type, data: JSON.parse(data) };
  };
  const handle = CommandHandler({
    evolve: (state, { type, data }) => decider.evolve(state, codec.decode(type, JSON.stringify(data))),
    initialState: () => decider.initial,
    retry: { onVersionConflict: 3 },
  });
  return {
    execute: (id, command) =>
      handle(store, `${category}-${id}`, (state) => {
        const decision = decider.decide(command, state);
        if (!decision.accepted) throw new Error(decision.refusal);
        return decision.events.map(stored);
      }),
    events: async () => (await pool.query(COUNT)).rows[0].events,
    close: async () => {
      await store.close();
      await pool.end();
    },
  };
};
