// A bank entry counts once, for one payment order; one that is held aside waits for a person.
import { describe, it } from '@jest/globals';
import { cents, localDate, paymentOrderId, personId } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import { bankEntryDecider, type HoldBankEntry, type RecordBankEntry } from './decider.js';
import type { BankEntryDismissed, BankEntryHeld, BankEntryRecorded } from './events.js';

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

describe('a bank entry held aside', () => {
  const { type: _, ...told } = record;
  const hold: HoldBankEntry = { ...told, type: 'HoldBankEntry', amountCents: cents(1_000), reason: 'amount-differs' };
  const held: BankEntryHeld = { ...hold, type: 'BankEntryHeld' };
  const by = personId('00000000-0000-4000-8000-000000000009');
  const dismiss = { type: 'DismissBankEntry', reason: 'not-ours', by } as const;
  const dismissed: BankEntryDismissed = { ...dismiss, type: 'BankEntryDismissed', entryId: hold.entryId };

  it('is remembered', () => given(bankEntryDecider).when(hold).then(held));
  it('is held once, however many files tell of it', () => given(bankEntryDecider, held).when(hold).thenNothing());
  it('is not held when it settled its order', () => given(bankEntryDecider, recorded).when(hold).thenNothing());
  it('settles the order that a person names', () =>
    given(bankEntryDecider, held)
      .when({ ...record, paymentOrderId: paymentOrderId('00000000-0000-4000-8000-000000000003') })
      .then({ ...recorded, paymentOrderId: paymentOrderId('00000000-0000-4000-8000-000000000003') }));
  it('settles nothing with another amount', () =>
    given(bankEntryDecider, held)
      .when({ ...record, amountCents: cents(999) })
      .thenRefused('bank-entry-already-used'));
  it('may be dismissed', () => given(bankEntryDecider, held).when(dismiss).then(dismissed));
  it('is dismissed once', () => given(bankEntryDecider, held, dismissed).when(dismiss).thenNothing());
  it('is not dismissed for two reasons', () =>
    given(bankEntryDecider, held, dismissed)
      .when({ ...dismiss, reason: 'recorded-otherwise' })
      .thenRefused('bank-entry-not-held'));
  it('settles nothing once it is dismissed', () =>
    given(bankEntryDecider, held, dismissed).when(record).thenRefused('bank-entry-already-used'));
  it('must be held to be dismissed', () => {
    given(bankEntryDecider, recorded).when(dismiss).thenRefused('bank-entry-not-held');
    given(bankEntryDecider).when(dismiss).thenRefused('bank-entry-unknown');
  });
});
