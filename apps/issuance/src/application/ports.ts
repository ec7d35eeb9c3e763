// What the use cases of issuance need from outside; the module says who provides it.
import { Streams, type Position } from '@buono/event-store';
import type { LocalDate, PersonId, ProviderId, VoucherId } from '@buono/kernel';
import type {
  AccreditationEvent,
  Accreditations,
  Adhesions,
  HearOfAccreditation,
  HeardProvider,
} from '../domain/accreditation/accreditation.js';
import type { CallHeard, HeardCall, HearOfCall } from '../domain/heard-call/heard-call.js';
import type { AdmissionCommand, AdmissionEvent, StandingAdmission } from '../domain/admission/admission.js';
import type { AllocationCommand, AllocationRefusal } from '../domain/allocation/commands.js';
import type { Allocation } from '../domain/allocation/allocation.js';
import type { AllocationEvent } from '../domain/allocation/events.js';
import type { BudgetCommand, BudgetRefusal } from '../domain/budget/commands.js';
import type { Budget } from '../domain/budget/decider.js';
import type { BudgetEvent } from '../domain/budget/events.js';
import type { Offering, OfferingCommand, OfferingEvent, OfferingRefusal } from '../domain/offering/offering.js';
import type { Site, SiteCommand, SiteEvent, SiteRefusal } from '../domain/site/site.js';
import type { VoucherCommand, VoucherRefusal } from '../domain/voucher/commands.js';
import type { Voucher } from '../domain/voucher/state.js';
import type { VoucherEvent } from '../domain/voucher/events.js';

export abstract class Admissions extends Streams<
  StandingAdmission | undefined,
  AdmissionCommand,
  AdmissionEvent,
  'admission-unknown'
> {}
export abstract class Budgets extends Streams<Budget, BudgetCommand, BudgetEvent, BudgetRefusal> {}
export abstract class Allocations extends Streams<Allocation, AllocationCommand, AllocationEvent, AllocationRefusal> {}
export abstract class Vouchers extends Streams<Voucher, VoucherCommand, VoucherEvent, VoucherRefusal> {}

/** What was heard of calls. */
export abstract class HeardCalls extends Streams<HeardCall, HearOfCall, CallHeard, never> {}

export abstract class AccreditationStreams extends Streams<
  HeardProvider,
  HearOfAccreditation,
  AccreditationEvent,
  never
> {}

/** What redemption told of providers' accreditations. */
export abstract class HeardAccreditations {
  /** Of one provider, in the order in which they were decided; none if nothing was heard. */
  abstract of(provider: string): Promise<Accreditations>;
  /** The calls that it joined and left, in that order. */
  abstract adhesionsOf(provider: string): Promise<Adhesions>;
  /** Whether all that was told before this call has been heard, within the time. */
  abstract caughtUp(timeoutMs: number): Promise<boolean>;
}

export abstract class Offerings extends Streams<Offering, OfferingCommand, OfferingEvent, OfferingRefusal> {}

export abstract class Sites extends Streams<Site, SiteCommand, SiteEvent, SiteRefusal> {}

/** A site of a provider; without capacity there is no limit. */
export interface SiteLine {
  readonly siteId: string;
  readonly providerId: string;
  readonly name: string;
  readonly address: string;
  readonly comune: string;
  readonly zone: string;
  readonly capacity?: number;
  readonly closedFrom?: LocalDate;
}

/** The sites of providers, from a projection. */
export abstract class SiteLines {
  /** Whether the list has seen the log up to this position, within the time. */
  abstract waitFor(position: Position, timeoutMs: number): Promise<boolean>;
  /** Those of one provider, closed ones among them. */
  abstract list(
    providerId: string,
    page: { readonly after?: string; readonly limit: number },
  ): Promise<readonly SiteLine[]>;
}

/** An offer in the catalogue; without places there is no limit. */
export interface OfferingLine {
  readonly offeringId: string;
  readonly providerId: string;
  readonly category: string;
  readonly title: string;
  readonly comune: string;
  readonly zone: string;
  readonly unit: string;
  readonly tariffCents: number;
  readonly places?: number;
  readonly freePlaces?: number;
  readonly from: LocalDate;
  readonly to?: LocalDate;
  readonly siteId?: string;
}

/** An offer as its own provider sees it. */
export interface OwnOfferingLine extends OfferingLine {
  /** How many vouchers have a place. */
  readonly taken: number;
  readonly withdrawnFrom?: LocalDate;
}

/** Which offers a search shows; what is not said does not count. `on`: those that are not over then. */
export interface OfferingFilter {
  readonly on: LocalDate;
  readonly isFree: boolean;
  readonly zone?: string;
  readonly comune?: string;
  readonly category?: string;
  readonly providerId?: string;
}

/** The catalogue, from a projection. */
export abstract class OfferingLines {
  /** Whether the catalogue has seen the log up to this position, within the time. */
  abstract waitFor(position: Position, timeoutMs: number): Promise<boolean>;
  abstract list(
    filter: OfferingFilter,
    page: { readonly after?: string; readonly limit: number },
  ): Promise<readonly OfferingLine[]>;
  /** Every offer of a provider: those to come, over and withdrawn among them. */
  abstract own(
    providerId: string,
    page: { readonly after?: string; readonly limit: number },
  ): Promise<readonly OwnOfferingLine[]>;
}

/** A line in the list of vouchers. */
export interface VoucherLine {
  readonly voucherId: VoucherId;
  readonly callId: string;
  readonly zone: string;
  readonly applicationId: string;
  readonly action: string;
  readonly status: string;
  readonly valueCents: number;
  readonly issuedOn: LocalDate;
  /** Absent while it is not proved that the offer was delivered. */
  readonly acceptBy?: LocalDate;
  readonly validTo: LocalDate;
  /** The provider that the family last chose, and from which service date. */
  readonly providerId?: ProviderId;
  readonly chosenFrom?: LocalDate;
  /** The first service date on which that provider may not serve it. */
  readonly providerEndsFrom?: LocalDate;
}

/** Which vouchers a list shows; what is not said does not count. */
export interface VoucherFilter {
  readonly callId?: string;
  readonly zone?: readonly string[];
  readonly status?: string;
  readonly applicationId?: string;
  /** Vouchers whose last choice is this provider. */
  readonly providerId?: string;
  /** Vouchers of which one of these ids is the recipient or the applicant. */
  readonly persons?: readonly PersonId[];
  /** Vouchers whose family last chose one of these providers. */
  readonly providers?: readonly ProviderId[];
}

/** The lists of vouchers, from a projection. */
export abstract class VoucherLines {
  /** Whether the lists have seen the log up to this position, within the time. */
  abstract waitFor(position: Position, timeoutMs: number): Promise<boolean>;
  abstract list(
    filter: VoucherFilter,
    page: { readonly after?: string; readonly limit: number },
  ): Promise<readonly VoucherLine[]>;
  /** Vouchers whose offer or validity ended before this day and that nobody has told so; at most `limit`. */
  abstract due(on: LocalDate, limit: number): Promise<readonly VoucherLine[]>;
}

/** A block of places that is not over as far as is noted. */
export interface BlockLine {
  readonly blockId: string;
  readonly allocationId: string;
  /** Its last day. */
  readonly to: LocalDate;
}

/** The blocks of all zones, from a projection. */
export abstract class BlockLines {
  /** Whether the list has seen the log up to this position, within the time. */
  abstract waitFor(position: Position, timeoutMs: number): Promise<boolean>;
  /** Those whose last day was before this one and that nobody has ended; at most `limit`. */
  abstract over(on: LocalDate, limit: number): Promise<readonly BlockLine[]>;
}
