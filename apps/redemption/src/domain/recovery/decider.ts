// The recovery (recupero): what a payee owes back comes in, at once or in instalments, or is given up by two persons.
import { ZERO_CENTS, accept, addCents, cents, refuse, type Cents, type Decider, type Decision } from '@buono/kernel';
import type {
  ApproveWaiver,
  DismissWaiver,
  OpenRecovery,
  PlanRecovery,
  ProposeWaiver,
  RecordReceipt,
  RecoveryCommand,
  RecoveryRefusal,
} from './commands.js';
import type { RecoveryEvent, RecoveryOpened, RecoveryPlace, RecoveryPlanned, WaiverProposed } from './events.js';

export interface KnownRecovery {
  readonly status: 'open' | 'closed';
  readonly opening: RecoveryOpened;
  /** Came in and given up so far, in cents. */
  readonly receivedCents: Cents;
  readonly waivedCents: Cents;
  /** The instalments in force, and what had come in and been given up before them. */
  readonly plan?: RecoveryPlanned & { readonly receivedBefore: Cents; readonly waivedBefore: Cents };
  /** What waits for a second signature. */
  readonly proposal?: WaiverProposed | undefined;
  /** The amount of each bank entry counted, by its id. */
  readonly entries: Readonly<Record<string, Cents>>;
}

export type Recovery = { readonly status: 'unknown' } | KnownRecovery;

/** What is still owed, in cents. */
export const owedOf = ({ opening, receivedCents, waivedCents }: KnownRecovery): Cents =>
  cents(opening.amountCents - receivedCents - waivedCents);

const evolve = (recovery: Recovery, event: RecoveryEvent): Recovery => {
  if (event.type === 'RecoveryOpened')
    return { status: 'open', opening: event, receivedCents: ZERO_CENTS, waivedCents: ZERO_CENTS, entries: {} };
  if (recovery.status === 'unknown') return recovery;
  switch (event.type) {
    case 'RecoveryPlanned':
      return {
        ...recovery,
        plan: { ...event, receivedBefore: recovery.receivedCents, waivedBefore: recovery.waivedCents },
      };
    case 'RecoveryReceived':
      return closedIfNothingIsOwed({
        ...recovery,
        receivedCents: addCents(recovery.receivedCents, event.receivedCents),
        entries: { ...recovery.entries, [event.entryId]: event.receivedCents },
      });
    case 'WaiverProposed':
      return { ...recovery, proposal: event };
    case 'WaiverDismissed':
      return { ...recovery, proposal: undefined };
    case 'RecoveryWaived': {
      const waivedCents = addCents(recovery.waivedCents, event.waivedCents);
      return closedIfNothingIsOwed({ ...recovery, waivedCents, proposal: undefined });
    }
  }
};

const closedIfNothingIsOwed = (recovery: KnownRecovery): KnownRecovery =>
  owedOf(recovery) === ZERO_CENTS ? { ...recovery, status: 'closed' } : recovery;

type Decided = Decision<RecoveryEvent, RecoveryRefusal>;

const open = ({ type: _, ...opening }: OpenRecovery, recovery: Recovery): Decided =>
  recovery.status === 'unknown' ? accept({ type: 'RecoveryOpened', ...opening }) : accept();

const plan = ({ actNumber, instalments, by, on }: PlanRecovery, recovery: KnownRecovery): Decided => {
  const owed = instalments.reduce((sum, one) => sum + one.amountCents, 0);
  if (owed !== owedOf(recovery)) return refuse('plan-not-whole');
  if (instalments.some(({ dueOn }, index) => dueOn <= (instalments[index - 1]?.dueOn ?? ''))) {
    return refuse('plan-not-in-order');
  }
  if (instalments.some(({ dueOn }) => dueOn < on)) return refuse('plan-in-the-past');
  return accept({ type: 'RecoveryPlanned', actNumber, instalments, plannedBy: by, plannedOn: on });
};

const receive = ({ type: _, ...receipt }: RecordReceipt, recovery: KnownRecovery): Decided => {
  const counted = recovery.entries[receipt.entryId];
  if (counted !== undefined) return counted === receipt.receivedCents ? accept() : refuse('receipt-already-used');
  if (recovery.status === 'closed') return refuse('recovery-closed');
  if (receipt.receivedCents > owedOf(recovery)) return refuse('received-above-owed');
  return accept({ type: 'RecoveryReceived', ...placeOf(recovery), ...receipt });
};

const propose = (command: ProposeWaiver, recovery: KnownRecovery): Decided => {
  const { actNumber, waivedCents, reason, by, on } = command;
  if (recovery.proposal !== undefined) return refuse('waiver-pending');
  if (waivedCents > owedOf(recovery)) return refuse('waiver-above-owed');
  return accept({ type: 'WaiverProposed', actNumber, waivedCents, reason, proposedBy: by, proposedOn: on });
};

const approve = ({ by, on }: ApproveWaiver, recovery: KnownRecovery): Decided => {
  const { proposal } = recovery;
  if (proposal === undefined) return refuse('no-waiver');
  const { actNumber, waivedCents, reason, proposedBy } = proposal;
  if (proposedBy === by) return refuse('proposer-may-not-approve');
  // Money came in since it was proposed: it must be proposed again for what is left.
  if (waivedCents > owedOf(recovery)) return refuse('waiver-above-owed');
  const waived = { actNumber, waivedCents, reason, approvedBy: by, waivedOn: on };
  return accept({ type: 'RecoveryWaived', ...placeOf(recovery), ...waived });
};

const dismiss = ({ by, on }: DismissWaiver, { proposal }: KnownRecovery): Decided =>
  proposal === undefined ? refuse('no-waiver') : accept({ type: 'WaiverDismissed', dismissedBy: by, dismissedOn: on });

const placeOf = ({ opening: { type: _, openedOn: _on, ...place } }: KnownRecovery): RecoveryPlace => place;

const decide = (command: RecoveryCommand, recovery: Recovery): Decided => {
  if (command.type === 'OpenRecovery') return open(command, recovery);
  if (recovery.status === 'unknown') return refuse('recovery-unknown');
  if (command.type === 'RecordReceipt') return receive(command, recovery);
  if (command.byPayee === true) return refuse('own-recovery');
  if (recovery.status === 'closed') return refuse('recovery-closed');
  switch (command.type) {
    case 'PlanRecovery':
      return plan(command, recovery);
    case 'ProposeWaiver':
      return propose(command, recovery);
    case 'ApproveWaiver':
      return approve(command, recovery);
    case 'DismissWaiver':
      return dismiss(command, recovery);
  }
};

/** What one zone of a claim owes back; stream `recovery-{id of claim and zone}`. */
export const recoveryDecider: Decider<Recovery, RecoveryCommand, RecoveryEvent, RecoveryRefusal> = {
  initial: { status: 'unknown' },
  evolve,
  decide,
};
