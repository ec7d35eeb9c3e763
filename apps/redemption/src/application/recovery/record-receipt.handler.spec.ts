// What came in counts once in the installation: 60.00 under one reference, two recoveries that would take them.
import { describe, expect, it } from '@jest/globals';
import { EventSourced, Executor, InMemoryEventStore } from '@buono/event-store';
import { SettableClock } from '@buono/event-store/testing';
import { cents, instant, localDate, yearMonth, type LocalDate } from '@buono/kernel';
import { receiptAggregate } from '../../adapters/persistence/receipt-aggregate.js';
import { recoveryAggregate } from '../../adapters/persistence/aggregates.js';
import { CLERK } from '../../domain/claim/claim.examples.js';
import { CALL, idOf, redeemed } from '../../domain/wallet/wallet.examples.js';
import { claimOf } from '../ids.js';
import { RecordReceiptCommand, RecordReceiptHandler } from './record-receipt.handler.js';

const on: LocalDate = localDate('2026-11-02');
const { payee, zone } = redeemed();

const house = async () => {
  const executor = new Executor(new InMemoryEventStore(), new SettableClock(instant('2026-12-01T10:00:00.000Z')));
  const recoveries = new EventSourced(executor, recoveryAggregate);
  let commands = 0;
  const meta = () => ({ commandId: idOf(500_000 + (commands += 1)), actor: CLERK, correlationId: CLERK });
  const [first, second] = [idOf(1), idOf(2)] as const;
  for (const [recoveryId, month] of [
    [first, yearMonth('2026-09')],
    [second, yearMonth('2026-10')],
  ] as const) {
    const place = { recoveryId, claimId: claimOf(CALL, payee, month), callId: CALL, payee, month, zone };
    const open = { type: 'OpenRecovery', ...place, amountCents: cents(6_000), openedOn: on } as const;
    await recoveries.execute(recoveryId, open, meta());
  }
  const handler = new RecordReceiptHandler(recoveries, new EventSourced(executor, receiptAggregate));
  const tell = (recoveryId: string, receivedCents: number, reference = 'TRN-1') => {
    const receipt = { account: 'treasury', reference, receivedCents: cents(receivedCents), receivedOn: on };
    return handler.execute(new RecordReceiptCommand(recoveryId, receipt, meta()));
  };
  const received = async (recoveryId: string) => {
    const { state } = await recoveries.find(recoveryId);
    return state.status === 'unknown' ? undefined : state.receivedCents;
  };
  return { first, second, tell, received };
};

describe('a receipt that a person records', () => {
  it('counts for one recovery, though it is told again and for another', async () => {
    const { first, second, tell, received } = await house();
    expect((await tell(first, 4_000)).accepted).toBe(true);
    expect((await tell(first, 4_000)).accepted).toBe(true);
    expect(await tell(second, 4_000)).toMatchObject({ accepted: false, refusal: 'receipt-already-used' });
    expect([await received(first), await received(second)]).toEqual([4_000, 0]);
  });

  it('counts for one of two that are told at once', async () => {
    const { first, second, tell, received } = await house();
    const answers = await Promise.all([first, second, first, second].map((id) => tell(id, 6_000)));
    expect(new Set(answers.map(({ accepted }) => accepted))).toEqual(new Set([true, false]));
    expect(Number(await received(first)) + Number(await received(second))).toBe(6_000);
  });

  it('may count for another recovery when the first does not take it: more than it owes', async () => {
    const { first, second, tell, received } = await house();
    expect(await tell(first, 6_001)).toMatchObject({ refusal: 'received-above-owed' });
    expect((await tell(second, 6_000)).accepted).toBe(true);
    // Two receipts at once of what only one is owed: the other is free for the second recovery again.
    const { first: one, second: two, tell: say } = await house();
    const both = await Promise.all([say(one, 6_000, 'A'), say(one, 6_000, 'B')]);
    const refused = both[0].accepted ? 'B' : 'A';
    expect(both.filter(({ accepted }) => accepted)).toHaveLength(1);
    expect((await say(two, 6_000, refused)).accepted).toBe(true);
    expect(await received(second)).toBe(6_000);
  });
});
