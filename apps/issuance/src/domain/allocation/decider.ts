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
  type VoucherId,
} from '@buono/kernel';
import type {
  AllocationCommand,
  AllocationRefusal,
  ConfirmReservation,
  EndWaiting,
  ReceiveAllocation,
  ReleaseFunds,
  ReserveFunds,
  ServeWaiting,
} from './commands.js';
import type { AllocationEvent, FundsReserved } from './events.js';

/** Money held for one voucher: `parts` is what it still holds after releases. */
export interface Reservation {
  readonly applicationId: ApplicationId;
  readonly status: 'reserved' | 'assigned';
  readonly parts: readonly FundPart[];
}

/** An admitted application for which there was too little money; `turn` is its place in the order of arrival. */
export interface Waiting {
  readonly voucherId: VoucherId;
  readonly applicationId: ApplicationId;
  readonly valueCents: Cents;
  readonly turn: number;
  readonly ended: boolean;
}

/** All the sources and years of one zone; `free` is what nobody holds, in the order in which sources arrived. */
export interface Allocation {
  readonly allocated: readonly FundPart[];
  readonly free: readonly FundPart[];
  readonly reservedCents: Cents;
  readonly assignedCents: Cents;
  readonly reservations: PersistentMap<Reservation>;
  /** Everyone who ever waited, by application. */
  readonly waiting: PersistentMap<Waiting>;
  readonly waitingCount: number;
  readonly turns: number;
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
  if (waits(allocation, applicationId)) return accept();
  if (valueCents > freeCents || allocation.waitingCount > 0)
    return accept({ type: 'FundsExhausted', voucherId, applicationId, neededCents: valueCents, freeCents, on });
  const parts = takeFromParts(valueCents, allocation.free);
  return accept({ type: 'FundsReserved', voucherId, applicationId, valueCents, parts, on });
};

const waits = (allocation: Allocation, id: ApplicationId): boolean => allocation.waiting.get(id)?.ended === false;

const serve = (c: ServeWaiting, allocation: Allocation): AllocationDecision => {
  const inLine = [...allocation.waiting]
    .map(([, waiting]) => waiting)
    .filter((waiting) => !waiting.ended)
    .sort((a, b) => a.turn - b.turn);
  const reserved: FundsReserved[] = [];
  let { free } = allocation;
  for (const { voucherId, applicationId, valueCents } of inLine.slice(0, c.most)) {
    if (valueCents > sumParts(free)) break;
    const parts = takeFromParts(valueCents, free);
    free = subtractParts(free, parts);
    reserved.push({ type: 'FundsReserved', voucherId, applicationId, valueCents, parts, on: c.on });
  }
  return accept(...reserved);
};

const endWaiting = (c: EndWaiting, allocation: Allocation): AllocationDecision =>
  waits(allocation, c.applicationId) ? accept({ type: 'WaitingEnded', applicationId: c.applicationId }) : accept();

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
        ...withoutWaiting(allocation, applicationId),
        free: subtractParts(allocation.free, parts),
        reservedCents: cents(allocation.reservedCents + event.valueCents),
        reservations: reservations.with(event.voucherId, { applicationId, status: 'reserved', parts }),
      };
    }
    case 'FundsExhausted': {
      const { voucherId, applicationId, neededCents: valueCents } = event;
      const waiting = { voucherId, applicationId, valueCents, turn: allocation.turns, ended: false };
      return {
        ...allocation,
        waiting: allocation.waiting.with(applicationId, waiting),
        waitingCount: allocation.waitingCount + 1,
        turns: allocation.turns + 1,
      };
    }
    case 'WaitingEnded':
      return withoutWaiting(allocation, event.applicationId);
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

const withoutWaiting = (allocation: Allocation, id: ApplicationId): Allocation => {
  const waiting = allocation.waiting.get(id);
  if (waiting === undefined || waiting.ended) return allocation;
  return {
    ...allocation,
    waiting: allocation.waiting.with(id, { ...waiting, ended: true }),
    waitingCount: allocation.waitingCount - 1,
  };
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
    waitingCount: 0,
    turns: 0,
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
      case 'ServeWaiting':
        return serve(command, allocation);
      case 'EndWaiting':
        return endWaiting(command, allocation);
      case 'ConfirmReservation':
        return confirm(command, allocation);
      case 'ReleaseFunds':
        return release(command, allocation);
    }
  },
};
