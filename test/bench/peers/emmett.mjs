// The peer: emmett's CommandHandler over the very store that Buono's executor writes to. Emmett's own SQLite store is no
// measure: 0.42.4 managed about a hundred commands a second one by one, and none came back with 16 in flight.
import { randomUUID } from 'node:crypto';
import { CommandHandler, ExpectedVersionConflictError, STREAM_DOES_NOT_EXIST } from '@event-driven-io/emmett';

/** Emmett's port over a store of ours: the stream is read for each command, as in emmett's own stores. */
const portOver = (store, { codec }) => ({
  async aggregateStream(stream, { evolve, initialState }) {
    const { events, revision } = await store.read(stream);
    let state = initialState();
    for (const { type, data } of events) state = evolve(state, codec.decode(type, data));
    const streamExists = revision !== 'no-stream';
    return { state, streamExists, currentStreamVersion: streamExists ? BigInt(revision) + 1n : 0n };
  },

  async appendToStream(stream, events, { expectedStreamVersion }) {
    const isNew = expectedStreamVersion === STREAM_DOES_NOT_EXIST;
    const expected = isNew ? 'no-stream' : Number(expectedStreamVersion) - 1;
    const created = new Date().toISOString();
    const toAppend = events.map((event) => {
      const messageId = randomUUID();
      return { id: messageId, ...codec.encode(event), meta: JSON.stringify({ messageId, created }) };
    });
    try {
      const { revision } = await store.append(stream, toAppend, expected);
      return { nextExpectedStreamVersion: BigInt(revision) + 1n, createdNewStream: isNew };
    } catch (error) {
      if (error.name !== 'RevisionConflict') throw error;
      throw new ExpectedVersionConflictError(String(error.actual), expectedStreamVersion);
    }
  },
});

/** Handles commands of an aggregate on a store: `(id, command) => Promise`. A refusal is thrown. */
export const emmettHandler = (store, aggregate) => {
  const { decider, category } = aggregate;
  const port = portOver(store, aggregate);
  const handle = CommandHandler({
    evolve: decider.evolve,
    initialState: () => decider.initial,
    retry: { onVersionConflict: 3 },
  });
  return (id, command) =>
    handle(port, `${category}-${id}`, (state) => {
      const decision = decider.decide(command, state);
      if (!decision.accepted) throw new Error(decision.refusal);
      return [...decision.events];
    });
};
