// Where the deciders of issuance stand in its log: categories, stored names and versions. Stored names are for ever.
import { codecFor, type Aggregate, type StoredEvent } from '@buono/event-store';
import { PersistentMap } from '@buono/kernel';
import {
  admissionDecider,
  type Admission,
  type AdmissionCommand,
  type AdmissionEvent,
} from '../../domain/admission/admission.js';
import { allocationDecider, type Allocation } from '../../domain/allocation/decider.js';
import type { AllocationCommand, AllocationRefusal } from '../../domain/allocation/commands.js';
import type { AllocationEvent } from '../../domain/allocation/events.js';
import { budgetDecider, type Budget } from '../../domain/budget/decider.js';
import type { BudgetCommand, BudgetRefusal } from '../../domain/budget/commands.js';
import type { BudgetEvent } from '../../domain/budget/events.js';
import { voucherDecider, type Voucher } from '../../domain/voucher/decider.js';
import type { VoucherCommand, VoucherRefusal } from '../../domain/voucher/commands.js';
import type { VoucherEvent } from '../../domain/voucher/events.js';

export const admissionAggregate: Aggregate<Admission | undefined, AdmissionCommand, AdmissionEvent, never> = {
  category: 'admission',
  decider: admissionDecider,
  codec: codecFor<AdmissionEvent>({ AdmissionRecorded: [{ name: 'admission-recorded.v1' }] }),
};

export const budgetAggregate: Aggregate<Budget, BudgetCommand, BudgetEvent, BudgetRefusal> = {
  category: 'budget',
  decider: budgetDecider,
  codec: codecFor<BudgetEvent>({
    FundsAppropriated: [{ name: 'funds-appropriated.v1' }],
    ZoneAllocated: [{ name: 'zone-allocated.v1' }],
  }),
};

type AllocationSnapshot = Omit<Allocation, 'reservations' | 'waiting' | 'changes' | 'releases'> & {
  readonly [Name in 'reservations' | 'waiting' | 'changes' | 'releases']: readonly (readonly [string, never])[];
};

export const allocationAggregate: Aggregate<Allocation, AllocationCommand, AllocationEvent, AllocationRefusal> = {
  category: 'allocation',
  decider: allocationDecider,
  codec: codecFor<AllocationEvent>({
    AllocationReceived: [{ name: 'allocation-received.v1' }],
    FundsReserved: [{ name: 'funds-reserved.v1' }],
    FundsExhausted: [{ name: 'funds-exhausted.v1' }],
    WaitingEnded: [{ name: 'waiting-ended.v1' }],
    ReservationConfirmed: [{ name: 'reservation-confirmed.v1' }],
    FundsReleased: [{ name: 'funds-released.v1' }],
  }),
  // A zone of a large call passes thousands of vouchers.
  snapshots: {
    version: 1,
    every: 500,
    toJson: ({ reservations, waiting, changes, releases, ...rest }) => ({
      ...rest,
      reservations: [...reservations],
      waiting: [...waiting],
      changes: [...changes],
      releases: [...releases],
    }),
    fromJson: (json) => {
      const { reservations, waiting, changes, releases, ...rest } = json as AllocationSnapshot;
      return {
        ...rest,
        reservations: PersistentMap.of(reservations),
        waiting: PersistentMap.of(waiting),
        changes: PersistentMap.of(changes),
        releases: PersistentMap.of(releases),
      };
    },
  },
};

export const voucherAggregate: Aggregate<Voucher, VoucherCommand, VoucherEvent, VoucherRefusal> = {
  category: 'voucher',
  decider: voucherDecider,
  codec: codecFor<VoucherEvent>({
    VoucherIssued: [{ name: 'voucher-issued.v1' }],
    VoucherAccepted: [{ name: 'voucher-accepted.v1' }],
    OfferLapsed: [{ name: 'offer-lapsed.v1' }],
    OfferRenounced: [{ name: 'offer-renounced.v1' }],
    ProviderChosen: [{ name: 'provider-chosen.v1' }],
    VoucherSuspended: [{ name: 'voucher-suspended.v1' }],
    VoucherResumed: [{ name: 'voucher-resumed.v1' }],
    ClosingStarted: [{ name: 'closing-started.v1' }],
    VoucherClosed: [{ name: 'voucher-closed.v1' }],
    VoucherAdjusted: [{ name: 'voucher-adjusted.v1' }],
  }),
};

/** An event of the log of issuance, decoded. */
export type IssuanceEvent = AdmissionEvent | BudgetEvent | AllocationEvent | VoucherEvent;

const aggregates = [admissionAggregate, budgetAggregate, allocationAggregate, voucherAggregate] as const;

/** The decoded event and the id of its aggregate; undefined for a stream that is not one of issuance's own aggregates. */
export const decodeIssuanceEvent = (
  stored: Pick<StoredEvent, 'stream' | 'type' | 'data'>,
): { readonly id: string; readonly event: IssuanceEvent } | undefined => {
  const dash = stored.stream.indexOf('-');
  const category = stored.stream.slice(0, dash);
  const aggregate = aggregates.find((candidate) => candidate.category === category);
  if (aggregate === undefined) return undefined;
  return { id: stored.stream.slice(dash + 1), event: aggregate.codec.decode(stored.type, stored.data) };
};
