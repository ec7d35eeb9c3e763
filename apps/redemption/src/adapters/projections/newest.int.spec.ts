// What is not in the lists yet is not said to be nowhere: who asks is told to come back.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { InMemoryEventStore } from '@buono/event-store';
import { localDate } from '@buono/kernel';
import { logFeed, Projector, ReadDatabase } from '@buono/read-model';
import { redemptionProjection } from './redemption-projection.js';
import { SqlRedemptionLists } from './sql-redemption-lists.js';

const reads = ReadDatabase.open(':memory:');
const store = new InMemoryEventStore();
const projector = new Projector({ reads, feed: logFeed(store), projection: redemptionProjection() });
beforeAll(() => projector.standBy());
afterAll(() => reads.close());

const lists = (isNewest: boolean) =>
  new SqlRedemptionLists(reads, { waitFor: () => Promise.resolve(isNewest) }, () => Promise.resolve(7));

it('an entry that the lists may still miss is asked for again, one that is nowhere is not found', async () => {
  await expect(lists(false).voucherOf('r-1')).rejects.toMatchObject({ status: 503 });
  expect(await lists(true).voucherOf('r-1')).toBeUndefined();
  await expect(lists(false).heldServicesOf('p-1', localDate('2026-05-04'))).rejects.toMatchObject({ status: 503 });
});
