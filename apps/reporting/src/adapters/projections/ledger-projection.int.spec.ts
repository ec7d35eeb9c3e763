// From the bus to the tables: every message once, in whatever order, and the tables say what a fold in memory says.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Executor, InMemoryEventStore, type StoredEvent } from '@buono/event-store';
import { SettableClock } from '@buono/event-store/testing';
import { instant, localDate } from '@buono/kernel';
import { InMemoryBus, type Message, type MessageSubscription } from '@buono/messaging';
import { logFeed, Projector, ReadDatabase } from '@buono/read-model';
import type { Ledger } from '../../application/ports.js';
import { Standing } from '../../domain/ledger/standing.js';
import { factOf } from '../messaging/facts-of.js';
import { RECORDER, recordWhatNeighboursSay } from '../messaging/record-what-neighbours-say.js';
import {
  appropriated,
  assignment,
  CALL,
  claimed,
  paid,
  returned,
  rides,
  story,
  VOUCHER,
  WAITING_VOUCHER,
  zones,
} from '../messaging/told.examples.js';
import { EventSourcedMessages } from '../persistence/event-sourced-messages.js';
import { FoldedPastLedgers } from '../persistence/past-ledgers.js';
import { StandingLedger } from '../persistence/standing-ledger.js';
import { ledgerProjection } from './ledger-projection.js';
import { SqlLedger } from './sql-ledger.js';

const SOON = 5_000;
const EVERYTHING = { limit: 1_000 };
const clock = new SettableClock('2026-05-05T08:00:00.000Z');

let store: InMemoryEventStore;
let bus: InMemoryBus;
let reads: ReadDatabase;
let recorder: MessageSubscription;
let projector: Projector<StoredEvent>;
let faults: unknown[];
beforeEach(async () => {
  store = new InMemoryEventStore();
  bus = new InMemoryBus({ clock, retryDelays: [0] });
  reads = ReadDatabase.open(':memory:');
  faults = [];
  recorder = recordWhatNeighboursSay(bus, new EventSourcedMessages(new Executor(store, clock)));
  const onFault = (error: unknown): void => void faults.push(error);
  projector = new Projector({ reads, feed: logFeed(store), projection: ledgerProjection(), batch: 3, onFault });
  await projector.start();
});
afterEach(async () => {
  await projector.stop();
  await bus.close();
  await store.close();
  await reads.close();
  expect(faults).toEqual([]);
});

const hear = async (messages: readonly Message[]): Promise<SqlLedger> => {
  await bus.publish(messages);
  expect(await recorder.caughtUp(SOON)).toBe(true);
  expect(await projector.caughtUp(SOON)).toBe(true);
  return new SqlLedger(reads, projector);
};

const shown = async (ledger: Ledger) => ({
  budget: await ledger.budget({}),
  counts: await ledger.counts({}),
  differences: await ledger.differences({}, EVERYTHING),
  call: await ledger.call(CALL),
});

const folded = (messages: readonly Message[]): Ledger => {
  const standing = new Standing();
  standing.post(messages.flatMap((message) => factOf(message) ?? []));
  return new StandingLedger(standing);
};

/** A step of both sources of a zone: EU, Region. */
const step = async (ledger: Ledger, name: 'accrued' | 'claimed' | 'assigned' | 'reserved' | 'paid', zone = 'TC-01') => {
  const lines = await ledger.budget({ callId: CALL, zones: [zone] });
  return lines.map((line) => line.amounts[name]);
};

describe('the tables of the ledger', () => {
  it('tell the story of a voucher from its call to its payment', async () => {
    const ledger = await hear(story);
    const none = { reserved: 0, returned: 0, released: 0 };
    const spent = (cents: readonly number[]) => {
      const [accrued, asked, approved] = cents;
      return { accrued, claimed: asked, settled: approved, ordered: approved, paid: approved };
    };
    const place = { callId: CALL, zone: 'TC-01', year: 2026 };
    expect(await ledger.budget({ callId: CALL, zones: ['TC-01'] })).toEqual([
      {
        ...place,
        source: 'PR FSE+',
        // 15.00 of the first ride's 20.00 (12 + 8) are 9.00 + 6.00.
        amounts: { ...none, appropriated: 0, allocated: 30_000, assigned: 15_000, ...spent([2_100, 1_800, 1_500]) },
      },
      {
        ...place,
        source: 'Regione',
        amounts: { ...none, appropriated: 0, allocated: 20_000, assigned: 10_000, ...spent([1_400, 1_200, 1_000]) },
      },
    ]);
    expect(await step(ledger, 'reserved', 'TC-02')).toEqual([6_000, 4_000]);
    expect((await ledger.budget({ zones: [''] })).map((line) => line.amounts.appropriated)).toEqual([60_000, 40_000]);
    expect(await ledger.counts({ callId: CALL })).toEqual([
      { kind: 'accrued-not-claimed', count: 1, expectedCents: 500, foundCents: 0 },
      { kind: 'cut-at-settlement', count: 1, expectedCents: 2_000, foundCents: 1_500 },
    ]);
  });

  it('say what a fold in memory says, also when the subjects come the other way round', async () => {
    const backwards = [...paid, ...claimed, ...rides, ...assignment, ...zones, appropriated];
    expect(await shown(await hear(backwards))).toEqual(await shown(folded(story)));
    expect(await shown(await hear([returned]))).toEqual(await shown(folded([...story, returned])));
  });

  it('hear a message once, though it is sent again', async () => {
    await hear(story);
    const again = recordAgain();
    expect(await again).toBe(story.length);
    expect(await shown(new SqlLedger(reads, projector))).toEqual(await shown(folded(story)));
  });

  it('come out the same when they are built again', async () => {
    const before = await shown(await hear([...story, returned]));
    await projector.rebuild();
    expect(await shown(new SqlLedger(reads, projector))).toEqual(before);
  });

  it('give the differences in pages, oldest first', async () => {
    const ledger = await hear([...story, returned]);
    const all = await ledger.differences({}, EVERYTHING);
    expect(all.map(({ kind, since }) => [kind, since])).toEqual([
      ['accrued-not-claimed', '2026-04-06'],
      ['cut-at-settlement', '2026-04-15'],
      ['payment-returned', '2026-05-04'],
    ]);
    const [first] = await ledger.differences({}, { limit: 1 });
    if (first === undefined) throw new Error('no difference');
    const after = { since: first.since, id: [first.kind, first.redemptionId, '', first.zone].join('|') };
    expect(await ledger.differences({}, { limit: 1, after })).toEqual([all[1]]);
    expect(await ledger.differences({ zones: ['TC-02'] }, EVERYTHING)).toEqual([]);
  });

  it('trace a voucher', async () => {
    const ledger = await hear(story);
    const history = await ledger.voucher(VOUCHER);
    expect(history?.voucher).toMatchObject({ valueCents: 25_000, acceptedOn: '2026-02-05', accruedCents: 3_500 });
    expect(history?.redemptions).toHaveLength(3);
    expect(
      history?.redemptions
        .flatMap(({ lines }) => lines)
        .map((line) => [line.askedCents, line.approvedCents, line.paidCents]),
    ).toEqual([
      [2_000, 1_500, 1_500],
      [1_000, 1_000, 1_000],
    ]);
    expect(history?.claimZones.map((claimZone) => claimZone.steps.length)).toEqual([2]);
    expect(history?.differences.map((difference) => difference.kind)).toEqual([
      'accrued-not-claimed',
      'cut-at-settlement',
    ]);
    expect((await ledger.voucher(WAITING_VOUCHER))?.redemptions).toEqual([]);
    expect(await ledger.voucher(CALL)).toBeUndefined();
  });
});

/** Hands every message over once more, as a bus does whose offset was lost; how many events the log has then. */
const recordAgain = async (): Promise<number> => {
  await recorder.stop();
  const second = new InMemoryBus({ clock, retryDelays: [0] });
  const again = recordWhatNeighboursSay(second, new EventSourcedMessages(new Executor(store, clock)));
  await second.publish(story);
  expect(await again.caughtUp(SOON)).toBe(true);
  await second.close();
  expect(await projector.caughtUp(SOON)).toBe(true);
  return (await store.readAll(0, 1_000)).length;
};

describe('a message that breaks its contract', () => {
  it('is a dead letter, and stands in nobody’s way', async () => {
    const [first] = rides;
    if (first === undefined) throw new Error('no message');
    const broken = { ...first, id: 'broken', data: { ...first.data, publicCents: 10.5 } };
    const ledger = await hear([broken, ...story]);
    const [letter] = await bus.deadLetters({ group: RECORDER });
    expect(letter?.reason).toMatch(/^message-unreadable: /);
    expect(await shown(ledger)).toEqual(await shown(folded(story)));
  });
});

describe('the ledger as it was', () => {
  // The second ride was delivered on 20 March and entered on 1 April.
  it('counts a service from the day of the service, on the clock of what was true', async () => {
    await hear(story);
    const past = await new FoldedPastLedgers(store).at({ validAt: localDate('2026-03-31') }, CALL);
    expect(await step(past, 'accrued')).toEqual([1_800, 1_200]);
    expect(await step(past, 'claimed')).toEqual([0, 0]);
    expect(await step(past, 'assigned')).toEqual([15_000, 10_000]);
  });

  it('counts it from its entry, on the clock of what was known', async () => {
    await hear(story);
    const past = new FoldedPastLedgers(store);
    const endOfMarch = await past.at({ knownAt: instant('2026-03-31T22:00:00.000Z') }, CALL);
    expect(await step(endOfMarch, 'accrued')).toEqual([1_200, 800]);
    expect(await endOfMarch.counts({})).toEqual([
      { kind: 'accrued-not-claimed', count: 1, expectedCents: 2_000, foundCents: 0 },
    ]);
  });

  it('is what was true then and is known now, with both', async () => {
    await hear(story);
    const past = new FoldedPastLedgers(store);
    const both = { validAt: localDate('2026-04-01'), knownAt: instant('2026-04-01T10:00:00.000Z') };
    expect(await step(await past.at(both, CALL), 'accrued')).toEqual([1_800, 1_200]);
  });

  it('is the present one at the end of time, of one call or of all', async () => {
    const present = await shown(await hear(story));
    const past = new FoldedPastLedgers(store);
    expect(await shown(await past.at({ validAt: localDate('9999-12-31') }))).toEqual(present);
    expect(await shown(await past.at({ validAt: localDate('9999-12-31') }, CALL))).toEqual(present);
    expect(await (await past.at({ validAt: localDate('9999-12-31') }, VOUCHER)).budget({})).toEqual([]);
  });

  it('sees what comes later', async () => {
    await hear(story.slice(0, 3));
    const past = new FoldedPastLedgers(store);
    const asOf = { validAt: localDate('2026-12-31') };
    expect(await step(await past.at(asOf, CALL), 'assigned')).toEqual([0, 0]);
    await hear(story.slice(3));
    expect(await step(await past.at(asOf, CALL), 'paid')).toEqual([1_500, 1_000]);
  });
});
