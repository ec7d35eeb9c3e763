// Where the deciders of issuance stand in its log: categories, stored names and versions. Stored names are for ever.
import { codecFor, type Aggregate, type StoredEvent } from '@buono/event-store';
import { PersistentMap } from '@buono/kernel';
import {
  accreditationDecider,
  type AccreditationEvent,
  type HeardProvider,
  type HearOfAccreditation,
} from '../../domain/accreditation/accreditation.js';
import {
  heardCallDecider,
  type CallHeard,
  type HeardCall,
  type HearOfCall,
} from '../../domain/heard-call/heard-call.js';
import {
  admissionDecider,
  type StandingAdmission,
  type AdmissionCommand,
  type AdmissionEvent,
} from '../../domain/admission/admission.js';
import type { Allocation } from '../../domain/allocation/allocation.js';
import { allocationDecider } from '../../domain/allocation/decider.js';
import type { AllocationCommand, AllocationRefusal } from '../../domain/allocation/commands.js';
import type { AllocationEvent } from '../../domain/allocation/events.js';
import { budgetDecider, type Budget } from '../../domain/budget/decider.js';
import type { BudgetCommand, BudgetRefusal } from '../../domain/budget/commands.js';
import type { BudgetEvent } from '../../domain/budget/events.js';
import {
  offeringDecider,
  type Offering,
  type OfferingCommand,
  type OfferingEvent,
  type OfferingRefusal,
} from '../../domain/offering/offering.js';
import { siteDecider, type Site, type SiteCommand, type SiteEvent, type SiteRefusal } from '../../domain/site/site.js';
import { voucherDecider } from '../../domain/voucher/decider.js';
import type { Voucher } from '../../domain/voucher/state.js';
import type { VoucherCommand, VoucherRefusal } from '../../domain/voucher/commands.js';
import type { VoucherEvent } from '../../domain/voucher/events.js';

export const admissionAggregate: Aggregate<
  StandingAdmission | undefined,
  AdmissionCommand,
  AdmissionEvent,
  'admission-unknown'
> = {
  category: 'admission',
  decider: admissionDecider,
  codec: codecFor<AdmissionEvent>({
    AdmissionRecorded: [{ name: 'admission-recorded.v1' }],
    AdmissionAmended: [{ name: 'admission-amended.v1' }],
    ReserveLifted: [{ name: 'admission-reserve-lifted.v1' }],
  }),
};

export const joiningCallAggregate: Aggregate<HeardCall, HearOfCall, CallHeard, never> = {
  category: 'call',
  decider: heardCallDecider,
  codec: codecFor<CallHeard>({ CallHeard: [{ name: 'call-heard.v1' }] }),
};

export const accreditationAggregate: Aggregate<HeardProvider, HearOfAccreditation, AccreditationEvent, never> = {
  category: 'accreditation',
  decider: accreditationDecider,
  codec: codecFor<AccreditationEvent>({
    ProviderAccredited: [{ name: 'accreditation-heard.v1' }],
    AccreditationSuspended: [{ name: 'suspension-heard.v1' }],
    AccreditationResumed: [{ name: 'resumption-heard.v1' }],
    CallJoined: [{ name: 'adhesion-heard.v1' }],
    CallLeft: [{ name: 'leaving-heard.v1' }],
  }),
};

export const budgetAggregate: Aggregate<Budget, BudgetCommand, BudgetEvent, BudgetRefusal> = {
  category: 'budget',
  decider: budgetDecider,
  codec: codecFor<BudgetEvent>({
    FundsAppropriated: [{ name: 'funds-appropriated.v1' }],
    ZoneAllocated: [{ name: 'zone-allocated.v1' }],
  }),
};

type MapsOfAllocation = 'reservations' | 'standing' | 'lists' | 'changes' | 'releases' | 'extensions' | 'blocks';
type AllocationSnapshot = Omit<Allocation, MapsOfAllocation> & {
  readonly [Name in MapsOfAllocation]: readonly (readonly [string, never])[];
};

export const allocationAggregate: Aggregate<Allocation, AllocationCommand, AllocationEvent, AllocationRefusal> = {
  category: 'allocation',
  decider: allocationDecider,
  codec: codecFor<AllocationEvent>({
    AllocationReceived: [{ name: 'allocation-received.v1' }],
    TransferSent: [{ name: 'transfer-sent.v1' }],
    TransferArrived: [{ name: 'transfer-arrived.v1' }],
    BlockPurchased: [{ name: 'block-purchased.v1' }],
    PlaceNamed: [{ name: 'place-named.v1' }],
    PlaceReleased: [{ name: 'place-released.v1' }],
    PlacesReturned: [{ name: 'places-returned.v1' }],
    ListOpened: [{ name: 'list-opened.v1' }],
    FundsReserved: [{ name: 'funds-reserved.v1' }],
    FundsTakenOver: [{ name: 'funds-taken-over.v1' }],
    FundsExhausted: [{ name: 'funds-exhausted.v1' }],
    ShareAsked: [{ name: 'share-asked.v1' }],
    FundsShared: [{ name: 'funds-shared.v1' }],
    WaitingResumed: [{ name: 'waiting-resumed.v1' }],
    WaitingEnded: [{ name: 'waiting-ended.v1' }],
    OfferCleared: [{ name: 'offer-cleared.v1' }],
    OfferHeld: [{ name: 'offer-held.v1' }],
    ReservationConfirmed: [{ name: 'reservation-confirmed.v1' }],
    FundsReleased: [{ name: 'funds-released.v1' }],
    WaitingAmended: [{ name: 'waiting-amended.v1' }],
    ReservationExtended: [{ name: 'reservation-extended.v1' }],
    ExtensionWaits: [{ name: 'extension-waits.v1' }],
    ExtensionDropped: [{ name: 'extension-dropped.v1' }],
  }),
  // A zone of a large call passes thousands of vouchers.
  snapshots: {
    version: 6,
    every: 500,
    toJson: ({ reservations, standing, lists, changes, releases, extensions, blocks, ...rest }) => ({
      ...rest,
      blocks: [...blocks],
      extensions: [...extensions],
      reservations: [...reservations],
      standing: [...standing],
      lists: [...lists],
      changes: [...changes],
      releases: [...releases],
    }),
    fromJson: (json) => {
      const { reservations, standing, lists, changes, releases, extensions, blocks, ...rest } =
        json as AllocationSnapshot;
      return {
        ...rest,
        blocks: PersistentMap.of(blocks),
        extensions: PersistentMap.of(extensions),
        reservations: PersistentMap.of(reservations),
        standing: PersistentMap.of(standing),
        lists: PersistentMap.of(lists),
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
    VoucherTakenOver: [{ name: 'voucher-taken-over.v1' }],
    VoucherAccepted: [{ name: 'voucher-accepted.v1' }],
    OfferNoticed: [{ name: 'offer-noticed.v1' }],
    AcceptanceBegun: [{ name: 'acceptance-begun.v1' }],
    OfferLapsed: [{ name: 'offer-lapsed.v1' }],
    OfferRenounced: [{ name: 'offer-renounced.v1' }],
    ProviderChosen: [{ name: 'provider-chosen.v1' }],
    ChoiceEnding: [{ name: 'choice-ending.v1' }],
    ChoiceKept: [{ name: 'choice-kept.v1' }],
    VoucherSuspended: [{ name: 'voucher-suspended.v1' }],
    VoucherResumed: [{ name: 'voucher-resumed.v1' }],
    ClosingStarted: [{ name: 'closing-started.v1' }],
    VoucherClosed: [{ name: 'voucher-closed.v1' }],
    AmendmentAsked: [{ name: 'amendment-asked.v1' }],
    AmendmentFunded: [{ name: 'amendment-funded.v1' }],
    AmendmentSuperseded: [{ name: 'amendment-superseded.v1' }],
    VoucherAmended: [{ name: 'voucher-amended.v1' }],
    IntegrationReturned: [{ name: 'integration-returned.v1' }],
    VoucherAdjusted: [{ name: 'voucher-adjusted.v1' }],
  }),
};

export const offeringAggregate: Aggregate<Offering, OfferingCommand, OfferingEvent, OfferingRefusal> = {
  category: 'offering',
  decider: offeringDecider,
  codec: codecFor<OfferingEvent>({
    OfferingPublished: [{ name: 'offering-published.v1' }],
    OfferingChanged: [{ name: 'offering-changed.v1' }],
    OfferingWithdrawn: [{ name: 'offering-withdrawn.v1' }],
    PlaceTaken: [{ name: 'place-taken.v1' }],
    PlaceLeft: [{ name: 'place-left.v1' }],
  }),
};

export const siteAggregate: Aggregate<Site, SiteCommand, SiteEvent, SiteRefusal> = {
  category: 'site',
  decider: siteDecider,
  codec: codecFor<SiteEvent>({
    SiteOpened: [{ name: 'site-opened.v1' }],
    SiteChanged: [{ name: 'site-changed.v1' }],
    SiteClosed: [{ name: 'site-closed.v1' }],
  }),
};

/** An event of the log of issuance, decoded. */
export type IssuanceEvent =
  | CallHeard
  | AccreditationEvent
  | AdmissionEvent
  | BudgetEvent
  | AllocationEvent
  | OfferingEvent
  | SiteEvent
  | VoucherEvent;

const aggregates = [
  joiningCallAggregate,
  accreditationAggregate,
  admissionAggregate,
  budgetAggregate,
  allocationAggregate,
  voucherAggregate,
  offeringAggregate,
  siteAggregate,
] as const;

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
