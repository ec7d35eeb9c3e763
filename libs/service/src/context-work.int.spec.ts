// The work of a context: under its name, from its own log, with its faults told.
import { afterEach, describe, expect, it } from '@jest/globals';
import { InMemoryCheckpoints, InMemoryEventStore } from '@buono/event-store';
import { eventually, SettableClock, someEvent } from '@buono/event-store/testing';
import { InMemoryBus } from '@buono/messaging';
import { ReadDatabase, type AnyTables, type Projection } from '@buono/read-model';
import type { StoredEvent } from '@buono/event-store';
import { BackgroundWork, ContextWork, Leadership, type ContextParts } from './index.js';

const house = (leadership?: Leadership) => {
  const store = new InMemoryEventStore();
  const clock = new SettableClock();
  const bus = new InMemoryBus({ clock });
  const reads = ReadDatabase.open(':memory:');
  const work = new BackgroundWork();
  const checkpoints = new InMemoryCheckpoints();
  // What adds work sees no more of its context than this.
  const parts = { context: 'here', store, bus, reads, work, checkpoints, clock, leadership } as unknown as ContextParts;
  const faults: [unknown, string][] = [];
  const added = new ContextWork(parts, (error, where) => faults.push([error, where]));
  const close = async (): Promise<void> => {
    await work.stopAll();
    await bus.close();
    await store.close();
    await reads.close();
  };
  return { store, reads, work, checkpoints, faults, added, close };
};

/** Counts events, and keeps no rows. */
const counting = (seen: string[]): Projection<StoredEvent> => ({
  name: 'counting',
  version: 1,
  tables: [],
  create: () => Promise.resolve(),
  apply: (events) => Promise.resolve(void seen.push(...events.map(({ id }) => id))),
});

/** Another process leads, for ever. */
class SomebodyElseLeads extends Leadership {
  override whileLeading() {
    return { stop: () => Promise.resolve() };
  }
}

describe('the work of a context', () => {
  let open: ReturnType<typeof house> | undefined;
  afterEach(() => open?.close());

  it('stands under the name of the context', () => {
    open = house();
    open.added.project('lists', counting([]));
    open.added.follow('follow-up', () => Promise.resolve());
    open.added.publish(() => undefined);
    open.added.tick('ticker', 1_000, () => Promise.resolve(0));
    const names = open.work.status().map(({ name }) => name);
    expect(names).toEqual(['here: lists', 'here: follow-up', 'here: publisher', 'here: ticker']);
  });

  it('projects and follows its own log, and keeps each checkpoint under its name', async () => {
    open = house();
    const [projected, followed]: [string[], string[]] = [[], []];
    open.added.project('lists', counting(projected));
    open.added.follow('follow-up', (events) => Promise.resolve(void followed.push(...events.map(({ id }) => id))));
    await open.store.append('s-1', [someEvent('a'), someEvent('b')], 'no-stream');
    await open.work.startAll();
    expect(await open.work.caughtUp(5_000)).toBe(true);
    const ids = ['a', 'b'].map((id) => someEvent(id).id);
    expect([projected, followed]).toEqual([ids, ids]);
    expect(await open.checkpoints.load('follow-up')).toBe(await open.store.head());
  });

  it('tells a fault with the work that met it, whichever it is', async () => {
    open = house();
    const { added, store, work, faults } = open;
    const failing = () => Promise.reject(new Error('on purpose'));
    added.project('lists', { ...counting([]), apply: failing });
    added.follow('follow-up', failing);
    added.publish(failing);
    added.tick('ticker', 5, failing);
    await store.append('s-1', [someEvent('a')], 'no-stream');
    await work.startAll();
    const where = () => new Set(faults.map(([, name]) => name));
    await eventually(() => where().size === 4);
    expect([...where()].sort()).toEqual(['here: follow-up', 'here: lists', 'here: publisher', 'here: ticker']);
  });

  it('makes the tables of its projections also where another process leads', async () => {
    open = house(new SomebodyElseLeads());
    const seen: string[] = [];
    const create: Projection<StoredEvent>['create'] = ({ tx, table }) =>
      tx.schema.createTable(table('lines')).addColumn('id', 'text').execute();
    const projector = open.added.project('lists', { ...counting(seen), tables: ['lines'], create });
    const position = (await open.store.append('s-1', [someEvent('a')], 'no-stream')).position;
    await open.work.startAll();
    expect(await open.reads.queries<AnyTables>().selectFrom('lines').selectAll().execute()).toEqual([]);
    expect(await projector.waitFor(position, 50)).toBe(false);
    expect(seen).toEqual([]);
  });
});
