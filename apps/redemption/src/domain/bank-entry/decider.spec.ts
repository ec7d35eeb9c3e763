// A bank entry counts once, for one payment order.
import { describe, it } from '@jest/globals';
import { cents, localDate, paymentOrderId } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import { bankEntryDecider, type BankEntryRecorded, type RecordBankEntry } from './decider.js';

const record: RecordBankEntry = {
  type: 'RecordBankEntry',
  entryId: '00000000-0000-4000-8000-000000000001',
  account: 'treasury',
  kind: 'paid',
  reference: 'TRN-1',
  paymentOrderId: paymentOrderId('00000000-0000-4000-8000-000000000002'),
  amountCents: cents(1_000),
  bookedOn: localDate('2026-10-05'),
};
const recorded: BankEntryRecorded = { ...record, type: 'BankEntryRecorded' };

describe('a bank entry', () => {
  it('is recorded', () => given(bankEntryDecider).when(record).then(recorded));
  it('says nothing twice', () => given(bankEntryDecider, recorded).when(record).thenNothing());
  it('is refused for another amount', () =>
    given(bankEntryDecider, recorded)
      .when({ ...record, amountCents: cents(999) })
      .thenRefused('bank-entry-already-used'));
  it('is refused for another payment order', () =>
    given(bankEntryDecider, recorded)
      .when({ ...record, paymentOrderId: paymentOrderId('00000000-0000-4000-8000-000000000003') })
      .thenRefused('bank-entry-already-used'));
});
