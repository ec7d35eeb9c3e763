// A zone's money for a call: reserved and assigned together never exceed what was allocated, source by source.
import {
  accept,
  addParts,
  cents,
  coversParts,
  PersistentMap,
  refuse,
  subtractParts,
  sumParts,
  takeFromParts,
  ZERO_CENTS,
  type ApplicationId,
  type Cents,
  type Decider,
  type Decision,
  type FundPart,
} from '@buono/kernel';
import type {
  AllocationCommand,
  AllocationRefusal,
  ConfirmReservation,
  ReceiveAllocation,
  ReleaseFunds,
  ReserveFunds,
} from './commands.js';
import type { AllocationEvent } from './events.js';

/** Money held for one voucher: `parts` is what it still holds after releases. */
export interface Reservation {
  readonly applicationId: ApplicationId;
  readonly status: 'reserved' | 'assigned';
  readonly parts: readonly FundPart[];
}

/** All the sources and years of one zone; `free` is what nobody holds, in the order in which sources arrived. */
export interface Allocation {
  readonly allocated: readonly FundPart[];
  readonly free: readonly FundPart[];
  readonly reservedCents: Cents;
  readonly assignedCents: Cents;
  readonly reservations: PersistentMap<Reservation>;
  readonly waiting: PersistentMap<Cents>;
  readonly changes: PersistentMap<true>;
  readonly releases: PersistentMap<true>;
}

type AllocationDecision = Decision<AllocationEvent, AllocationRefusal>;

const receive = (c: ReceiveAllocation, allocation: Allocation): AllocationDecision => {
  if (allocation.changes.has(c.changeId)) return accept();
  const { changeId, parts, actNumber, on } = c;
  return accept({ type: 'AllocationReceived', changeId, parts, actNumber, on });
};

const reserve = (c: ReserveFunds, allocation: Allocation): AllocationDecision => {
  if (c.valueCents === 0) return refuse('nothing-to-reserve');
  if (allocation.reservations.has(c.voucherId)) return accept();
  const { voucherId, applicationId, valueCents, on } = c;
  const freeCents = sumParts(allocation.free);
  if (valueCents > freeCents) {
    if (allocation.waiting.get(applicationId) === valueCents) return accept();
    return accept({ type: 'FundsExhausted', applicationId, neededCents: valueCents, freeCents, on });
  }
  const parts = takeFromParts(valueCents, allocation.free);
  return accept({ type: 'FundsReserved', voucherId, applicationId, valueCents, parts, on });
};

const confirm = (c: ConfirmReservation, allocation: Allocation): AllocationDecision => {
  const reservation = allocation.reservations.get(c.voucherId);
  if (reservation === undefined) return refuse('reservation-unknown');
  if (reservation.status === 'assigned') return accept();
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
  return accept({ type: 'FundsReleased', releaseId, voucherId, amountCents, parts, reason, on });
};

const evolve = (allocation: Allocation, event: AllocationEvent): Allocation => {
  const { reservations } = allocation;
  switch (event.type) {
    case 'AllocationReceived':
      return {
        ...allocation,
        allocated: addParts(allocation.allocated, event.parts),
        free: addParts(allocation.free, event.parts),
        changes: allocation.changes.with(event.changeId, true),
      };
    case 'FundsReserved': {
      const { applicationId, parts } = event;
      return {
        ...allocation,
        free: subtractParts(allocation.free, parts),
        reservedCents: cents(allocation.reservedCents + event.valueCents),
        reservations: reservations.with(event.voucherId, { applicationId, status: 'reserved', parts }),
      };
    }
    case 'FundsExhausted':
      return { ...allocation, waiting: allocation.waiting.with(event.applicationId, event.neededCents) };
    case 'ReservationConfirmed': {
      const reservation = reservations.get(event.voucherId);
      if (reservation === undefined) return allocation;
      const held = sumParts(reservation.parts);
      return {
        ...allocation,
        reservedCents: cents(allocation.reservedCents - held),
        assignedCents: cents(allocation.assignedCents + held),
        reservations: reservations.with(event.voucherId, { ...reservation, status: 'assigned' }),
      };
    }
    case 'FundsReleased': {
      const reservation = reservations.get(event.voucherId);
      if (reservation === undefined) return allocation;
      const counter = reservation.status === 'reserved' ? 'reservedCents' : 'assignedCents';
      return {
        ...allocation,
        free: addParts(allocation.free, event.parts),
        [counter]: cents(allocation[counter] - event.amountCents),
        reservations: reservations.with(event.voucherId, {
          ...reservation,
          parts: subtractParts(reservation.parts, event.parts),
        }),
        releases: allocation.releases.with(event.releaseId, true),
      };
    }
  }
};

/** One allocation (riparto) per call and zone: `allocation-{call}-{zone}`. */
export const allocationDecider: Decider<Allocation, AllocationCommand, AllocationEvent, AllocationRefusal> = {
  initial: {
    allocated: [],
    free: [],
    reservedCents: ZERO_CENTS,
    assignedCents: ZERO_CENTS,
    reservations: PersistentMap.empty(),
    waiting: PersistentMap.empty(),
    changes: PersistentMap.empty(),
    releases: PersistentMap.empty(),
  },
  evolve,
  decide: (command, allocation) => {
    switch (command.type) {
      case 'ReceiveAllocation':
        return receive(command, allocation);
      case 'ReserveFunds':
        return reserve(command, allocation);
      case 'ConfirmReservation':
        return confirm(command, allocation);
      case 'ReleaseFunds':
        return release(command, allocation);
    }
  },
};
