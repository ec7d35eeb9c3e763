// A zone's money for a call: reserved and assigned together never exceed what was allocated, source by source.
import { accept, coversParts, refuse, sumParts, takeFromParts, type Decider, type FundPart } from '@buono/kernel';
import { decideBlock, withPlacesReleased } from './blocks.js';
import { evolveAllocation, initialAllocation, type Allocation } from './allocation.js';
import type {
  AllocationCommand,
  AllocationRefusal,
  ConfirmReservation,
  ReceiveAllocation,
  ReleaseFunds,
  TakeOverFunds,
} from './commands.js';
import type { AllocationEvent } from './events.js';
import { amendWaiting, decideExtension } from './extension.js';
import { heldShareOf } from './held-shares.js';
import { shareFunds } from './sharing.js';
import { decideTransfer } from './transfer.js';
import { endWaiting, hearOfCheck, reserve, serve, thaw, toTheEnd, type AllocationDecision } from './waiting.js';

const receive = (c: ReceiveAllocation, allocation: Allocation): AllocationDecision => {
  if (allocation.changes.has(c.changeId)) return accept();
  const { changeId, parts, own, actNumber, by, on } = c;
  const act = { actNumber, ...(by !== undefined && { by }), on };
  return accept({ type: 'AllocationReceived', changeId, parts, ...(own && { own }), ...act });
};

const takeOver = (c: TakeOverFunds, allocation: Allocation): AllocationDecision => {
  const valueCents = sumParts(c.parts);
  if (valueCents === 0) return refuse('nothing-to-reserve');
  const held = allocation.reservations.get(c.voucherId);
  if (held !== undefined) return isSameParts(held.parts, c.parts) ? accept() : refuse('reserved-otherwise');
  if (!coversParts(allocation.free, c.parts)) return refuse('funds-not-free');
  const { voucherId, applicationId, action, parts, actNumber, on } = c;
  const whose = { voucherId, applicationId, ...(action !== undefined && { action }) };
  return accept({ type: 'FundsTakenOver', ...whose, valueCents, parts, actNumber, on });
};

const isSameParts = (a: readonly FundPart[], b: readonly FundPart[]): boolean => coversParts(a, b) && coversParts(b, a);

const confirm = (c: ConfirmReservation, allocation: Allocation): AllocationDecision => {
  const reservation = allocation.reservations.get(c.voucherId);
  if (reservation === undefined) return refuse('reservation-unknown');
  if (reservation.status === 'assigned') return accept();
  if (reservation.status !== 'reserved') return refuse('offer-not-cleared');
  return accept({ type: 'ReservationConfirmed', voucherId: c.voucherId });
};

const release = (c: ReleaseFunds, allocation: Allocation): AllocationDecision => {
  if (allocation.releases.has(c.releaseId)) return accept();
  const reservation = allocation.reservations.get(c.voucherId);
  if (reservation === undefined) return refuse('reservation-unknown');
  if (c.amountCents > sumParts(reservation.parts)) return refuse('release-exceeds-reservation');
  const parts = c.parts ?? takeFromParts(c.amountCents, reservation.parts);
  if (sumParts(parts) !== c.amountCents || !coversParts(reservation.parts, parts))
    return refuse('release-exceeds-reservation');
  const { releaseId, voucherId, amountCents, reason, on } = c;
  const { applicationId } = reservation;
  return accept(
    { type: 'FundsReleased', releaseId, voucherId, amountCents, parts, reason, on },
    ...toTheEnd(c, applicationId, allocation.standing.get(applicationId)),
  );
};

// What money was shared out to an application is held for it before anything else is said about it.
const decide = (command: AllocationCommand, allocation: Allocation): AllocationDecision => {
  const first = 'applicationId' in command ? heldShareOf(command.applicationId, allocation) : [];
  if (first.length === 0) return decided(command, allocation);
  const next = decided(command, first.reduce(evolveAllocation, allocation));
  return next.accepted ? accept(...first, ...next.events) : next;
};

const decided = (command: AllocationCommand, allocation: Allocation): AllocationDecision => {
  switch (command.type) {
    case 'ReceiveAllocation':
      return receive(command, allocation);
    case 'ReserveFunds':
      return reserve(command, allocation);
    case 'ThawFunds':
      return thaw(command, allocation);
    case 'TakeOverFunds':
      return takeOver(command, allocation);
    case 'ServeWaiting':
      return serve(command, allocation);
    case 'ShareFunds':
      return shareFunds(command, allocation);
    case 'EndWaiting':
      return endWaiting(command, allocation);
    case 'HearOfCheck':
      return hearOfCheck(command, allocation);
    case 'AmendWaiting':
      return amendWaiting(command, allocation);
    case 'ExtendReservation':
    case 'IntegrateReservation':
    case 'ServeExtensions':
    case 'DropExtension':
      return decideExtension(command, allocation);
    case 'PurchaseBlock':
    case 'NamePlace':
    case 'ReturnPlaces':
    case 'EndBlock':
      return decideBlock(command, allocation);
    case 'SendTransfer':
    case 'ReceiveTransfer':
      return decideTransfer(command, allocation);
    case 'ConfirmReservation':
      return confirm(command, allocation);
    case 'ReleaseFunds':
      return release(command, allocation);
  }
};

/** One allocation (riparto) per call and zone: `allocation-{call}-{zone}`. */
export const allocationDecider: Decider<Allocation, AllocationCommand, AllocationEvent, AllocationRefusal> = {
  initial: initialAllocation,
  evolve: evolveAllocation,
  decide: (command, allocation) => {
    const decision = decide(command, allocation);
    if (!decision.accepted || decision.events.length === 0) return decision;
    const lastServiceDate = command.type === 'ReleaseFunds' ? command.lastServiceDate : undefined;
    return accept(...withPlacesReleased(decision.events, allocation, lastServiceDate));
  },
};
