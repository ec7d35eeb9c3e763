// The projection `eligibility-likenesses`: people in applications as keyed digests, so that look-alikes are found.
// It opens boxes that nobody sees: the digests follow from the log alone, and who is forgotten is in no rebuild.
import type { StoredEvent } from '@buono/event-store';
import { codiceFiscale } from '@buono/kernel';
import { asBox, BlindTokens, erasureCodec, labelOf, type Box, type Boxes, type KeyStore } from '@buono/privacy';
import type { BuildTables, Projection } from '@buono/read-model';
import type { Content } from '../../domain/application/events.js';
import { decodeEligibilityEvent, type EligibilityEvent } from '../persistence/aggregates.js';
import { comparedBy, personsIn, type LikenessRow } from './likeness-rows.js';

const TABLE = 'likeness_lines';

/** What opens boxes and makes digests. */
export interface LikenessParts {
  readonly boxes: Boxes;
  readonly keys: KeyStore;
}

/** Raise the version whenever rows would come out otherwise. */
export const likenessProjection = (parts: LikenessParts): Projection<StoredEvent> => ({
  name: 'eligibility-likenesses',
  version: 1,
  tables: [TABLE],
  create: async ({ tx, table }) => {
    const texts = ['application_id', 'recipient_id', 'person_id', 'code'] as const;
    const name = table(TABLE);
    let ddl = tx.schema.createTable(name);
    for (const column of texts) ddl = ddl.addColumn(column, 'text', (c) => c.notNull());
    for (const column of ['nth', 'provisional']) ddl = ddl.addColumn(column, 'bigint', (c) => c.notNull());
    for (const column of ['plain', 'named']) ddl = ddl.addColumn(column, 'text');
    await ddl.addPrimaryKeyConstraint(`${name}_key`, ['application_id', 'nth'] as never).execute();
  },
  index: async ({ tx, table }) => {
    const name = table(TABLE);
    for (const column of ['named', 'plain', 'recipient_id'])
      await tx.schema.createIndex(`${name}_by_${column}`).ifNotExists().on(name).column(column).execute();
  },
  apply: async (events, build) => {
    const { named, forgotten } = toldIn(events);
    if (named.size > 0) await keep(await rowsOf(named, parts), [...named.keys()], build);
    if (forgotten.length > 0)
      await build.tx.deleteFrom(build.table(TABLE)).where('recipient_id', 'in', forgotten).execute();
  },
});

/** The last box of each application in a batch, and who was forgotten in it. */
const toldIn = (events: readonly StoredEvent[]) => {
  const named = new Map<string, Box>();
  const forgotten: string[] = [];
  for (const stored of events) {
    if (erasureCodec.names.includes(stored.type)) {
      const { person, class: purposeClass } = erasureCodec.decode(stored.type, stored.data);
      if (purposeClass === 'identity') forgotten.push(person);
      continue;
    }
    const { id, event } = decodeEligibilityEvent(stored) ?? {};
    const content = event && contentIn(event);
    if (id !== undefined && content?.sealed.identity !== undefined) named.set(id, asBox(content.sealed.identity));
  }
  return { named, forgotten };
};

/** What an application says of people, in the events that say it anew. */
const contentIn = (event: EligibilityEvent): Content | undefined =>
  event.type === 'DraftStarted' || event.type === 'DraftChanged' || event.type === 'ApplicationTakenOver'
    ? event
    : undefined;

const rowsOf = async (named: ReadonlyMap<string, Box>, { boxes, keys }: LikenessParts): Promise<LikenessRow[]> => {
  const tokens = new BlindTokens(keys);
  const opened = await boxes.openMany([...named.values()]);
  const rows: LikenessRow[] = [];
  for (const [at, [applicationId, box]] of [...named].entries()) {
    const fields = opened[at];
    if (fields === undefined || fields === 'erased') continue;
    const { person: recipient } = labelOf(box);
    for (const [nth, person] of personsIn(fields).entries()) {
      const personId = nth === 0 ? recipient : await keys.findPerson(codiceFiscale(person.fiscalCode));
      if (personId === undefined) continue;
      const whose = { application_id: applicationId, nth, recipient_id: recipient, person_id: personId };
      rows.push({ ...whose, ...comparedBy(tokens, person) });
    }
  }
  return rows;
};

const AT_ONCE = 100;

const keep = async (rows: readonly LikenessRow[], ids: readonly string[], { tx, table }: BuildTables) => {
  const name = table(TABLE);
  for (let start = 0; start < ids.length; start += AT_ONCE)
    await tx
      .deleteFrom(name)
      .where('application_id', 'in', ids.slice(start, start + AT_ONCE))
      .execute();
  for (let start = 0; start < rows.length; start += AT_ONCE)
    await tx
      .insertInto(name)
      .values(rows.slice(start, start + AT_ONCE) as never)
      .execute();
};
