// One entry of the bank account (movimento): it settles one payment order, once, or is held aside until a person looked.
import { accept, refuse, type Decider, type Decision, type PersonId } from '@buono/kernel';
import type {
  BankEntry,
  BankEntryDismissed,
  BankEntryEvent,
  BankEntryHeld,
  BankEntryRecorded,
  DismissalReason,
  HeldEntry,
} from './events.js';

export type RecordBankEntry = BankEntry & { readonly type: 'RecordBankEntry' };
export type HoldBankEntry = HeldEntry & { readonly type: 'HoldBankEntry' };
export interface DismissBankEntry {
  readonly type: 'DismissBankEntry';
  readonly reason: DismissalReason;
  readonly by: PersonId;
}

export type BankEntryCommand = RecordBankEntry | HoldBankEntry | DismissBankEntry;
export type BankEntryRefusal = 'bank-entry-already-used' | 'bank-entry-not-held' | 'bank-entry-unknown';

export type BankEntryState =
  | { readonly status: 'unknown' }
  | { readonly status: 'held'; readonly entry: BankEntryHeld }
  | { readonly status: 'dismissed'; readonly entry: BankEntryHeld; readonly dismissal: BankEntryDismissed }
  | { readonly status: 'recorded'; readonly entry: BankEntryRecorded };

type Decided = Decision<BankEntryEvent, BankEntryRefusal>;

const evolve = (state: BankEntryState, event: BankEntryEvent): BankEntryState => {
  if (event.type === 'BankEntryRecorded') return { status: 'recorded', entry: event };
  if (event.type === 'BankEntryHeld') return { status: 'held', entry: event };
  return state.status === 'held' ? { status: 'dismissed', entry: state.entry, dismissal: event } : state;
};

const record = ({ type: _, ...entry }: RecordBankEntry, state: BankEntryState): Decided => {
  if (state.status === 'unknown') return accept({ type: 'BankEntryRecorded', ...entry });
  if (state.status === 'dismissed') return refuse('bank-entry-already-used');
  const same =
    (state.status === 'held' || state.entry.paymentOrderId === entry.paymentOrderId) &&
    state.entry.amountCents === entry.amountCents &&
    state.entry.bookedOn === entry.bookedOn;
  if (!same) return refuse('bank-entry-already-used');
  return state.status === 'held' ? accept({ type: 'BankEntryRecorded', ...entry }) : accept();
};

// What was decided of an entry stays: a second file that tells of it changes nothing.
const hold = ({ type: _, ...entry }: HoldBankEntry, state: BankEntryState): Decided =>
  state.status === 'unknown' ? accept({ type: 'BankEntryHeld', ...entry }) : accept();

const dismiss = ({ reason, by }: DismissBankEntry, state: BankEntryState): Decided => {
  if (state.status === 'unknown') return refuse('bank-entry-unknown');
  if (state.status === 'dismissed' && state.dismissal.reason === reason) return accept();
  if (state.status !== 'held') return refuse('bank-entry-not-held');
  return accept({ type: 'BankEntryDismissed', entryId: state.entry.entryId, reason, by });
};

/** One bank entry; stream `bank-entry-{id of account, kind and reference}`. */
export const bankEntryDecider: Decider<BankEntryState, BankEntryCommand, BankEntryEvent, BankEntryRefusal> = {
  initial: { status: 'unknown' },
  evolve,
  decide: (command, state) => {
    switch (command.type) {
      case 'RecordBankEntry':
        return record(command, state);
      case 'HoldBankEntry':
        return hold(command, state);
      case 'DismissBankEntry':
        return dismiss(command, state);
    }
  },
};
