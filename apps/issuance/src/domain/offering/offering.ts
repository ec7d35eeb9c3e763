// An offer of the catalogue (offerta a catalogo, unità di offerta): what a provider offers where, for how much, with how many places.
import {
  accept,
  accreditedFor,
  refuse,
  type Cents,
  type Decider,
  type Decision,
  type LocalDate,
  type ProviderId,
  type VoucherId,
  type ZoneCode,
} from '@buono/kernel';
import type { Accreditations } from '../accreditation/accreditation.js';
import type { Site } from '../site/site.js';

/** What may change of an offer: its price, its places (absent: no limit), its last day. */
export interface OfferingTerms {
  /** The price of one unit, in cents. */
  readonly tariffCents: Cents;
  readonly places?: number;
  /** Last service date; open unless said. */
  readonly to?: LocalDate;
}

/** A provider offers a service at a site; `title` is what families read, never a person's name. */
export interface OfferingPublished extends OfferingTerms {
  readonly type: 'OfferingPublished';
  readonly offeringId: string;
  readonly providerId: ProviderId;
  /** The category for which the provider is accredited there. */
  readonly category: string;
  readonly title: string;
  /** Cadastral code (Belfiore) of the Comune of the site. */
  readonly comune: string;
  readonly zone: ZoneCode;
  readonly unit: string;
  readonly from: LocalDate;
  /** The site of the provider where it is; one that is named nowhere else without it. */
  readonly siteId?: string;
}

export interface OfferingChanged extends OfferingTerms {
  readonly type: 'OfferingChanged';
}

/** Nobody may choose it for services from that day on; who chose it before keeps its place until they choose again. */
export interface OfferingWithdrawn {
  readonly type: 'OfferingWithdrawn';
  readonly from: LocalDate;
}

/** A voucher has a place here. */
export interface PlaceTaken {
  readonly type: 'PlaceTaken';
  readonly voucherId: VoucherId;
}

/** The place is free again. */
export interface PlaceLeft {
  readonly type: 'PlaceLeft';
  readonly voucherId: VoucherId;
}

export type OfferingEvent = OfferingPublished | OfferingChanged | OfferingWithdrawn | PlaceTaken | PlaceLeft;

export type PublishOffering = Omit<OfferingPublished, 'type'> & {
  readonly type: 'PublishOffering';
  /** What was heard of the provider, in the order in which it was decided. */
  readonly accreditations: Accreditations;
  /** The site that is named, as it stood. */
  readonly site?: Site;
};

export type ChangeOffering = OfferingTerms & {
  readonly type: 'ChangeOffering';
  /** How many its site holds; no limit without it. */
  readonly siteCapacity?: number;
};

export interface WithdrawOffering {
  readonly type: 'WithdrawOffering';
  readonly from: LocalDate;
}

/** A place for a voucher that chooses this offer for services from a day on. */
export interface TakePlace {
  readonly type: 'TakePlace';
  readonly voucherId: VoucherId;
  readonly providerId: ProviderId;
  readonly from: LocalDate;
}

export interface LeavePlace {
  readonly type: 'LeavePlace';
  readonly voucherId: VoucherId;
}

export type OfferingCommand = PublishOffering | ChangeOffering | WithdrawOffering | TakePlace | LeavePlace;

export type OfferingRefusal =
  | 'offering-unknown'
  | 'offering-dates-reversed'
  | 'provider-not-accredited'
  | 'places-below-taken'
  | 'places-above-site'
  | 'site-unknown'
  | 'site-elsewhere'
  | 'site-closed'
  | 'offering-withdrawn'
  | 'offering-not-then'
  | 'offering-full';

/** An offer of the catalogue that exists. */
export interface KnownOffering extends Omit<OfferingPublished, 'type'> {
  readonly status: 'published';
  readonly withdrawnFrom?: LocalDate;
  /** The vouchers that have a place. */
  readonly taken: ReadonlySet<VoucherId>;
}

export type Offering = { readonly status: 'unknown' } | KnownOffering;

type Decided = Decision<OfferingEvent, OfferingRefusal>;

const siteRefusal = ({ site, siteId, ...terms }: PublishOffering): OfferingRefusal | undefined => {
  if (siteId === undefined) return undefined;
  if (site?.status !== 'known' || site.providerId !== terms.providerId) return 'site-unknown';
  if (site.comune !== terms.comune || site.zone !== terms.zone) return 'site-elsewhere';
  if (site.closedFrom !== undefined && terms.from >= site.closedFrom) return 'site-closed';
  return (terms.places ?? 0) > (site.capacity ?? Infinity) ? 'places-above-site' : undefined;
};

const publish = (command: PublishOffering, offering: Offering): Decided => {
  const { type: _, accreditations, site: _site, ...terms } = command;
  if (offering.status !== 'unknown') return accept();
  if (terms.to !== undefined && terms.to < terms.from) return refuse('offering-dates-reversed');
  const accredited = accreditedFor(accreditations, [terms.category], terms.zone, terms.from);
  if (accredited === undefined) return refuse('provider-not-accredited');
  const wrongSite = siteRefusal(command);
  return wrongSite === undefined ? accept({ type: 'OfferingPublished', ...terms }) : refuse(wrongSite);
};

const change = ({ type: _, siteCapacity, ...terms }: ChangeOffering, offering: KnownOffering): Decided => {
  if (terms.to !== undefined && terms.to < offering.from) return refuse('offering-dates-reversed');
  if (terms.places !== undefined && terms.places < offering.taken.size) return refuse('places-below-taken');
  // A site that holds fewer now takes no place away: an offer only grows no further.
  const most = Math.max(siteCapacity ?? Infinity, offering.places ?? 0);
  if ((terms.places ?? 0) > most) return refuse('places-above-site');
  return accept({ type: 'OfferingChanged', ...terms });
};

const take = ({ voucherId, providerId, from }: TakePlace, offering: KnownOffering): Decided => {
  if (offering.providerId !== providerId) return refuse('offering-unknown');
  if (offering.withdrawnFrom !== undefined && from >= offering.withdrawnFrom) return refuse('offering-withdrawn');
  if (from < offering.from || (offering.to !== undefined && from > offering.to)) return refuse('offering-not-then');
  if (offering.taken.has(voucherId)) return accept();
  if (freePlaces(offering) === 0) return refuse('offering-full');
  return accept({ type: 'PlaceTaken', voucherId });
};

/** How many places nobody has; undefined where there is no limit. */
export const freePlaces = ({ places, taken }: KnownOffering): number | undefined =>
  places === undefined ? undefined : Math.max(0, places - taken.size);

const evolve = (offering: Offering, event: OfferingEvent): Offering => {
  if (event.type === 'OfferingPublished') {
    const { type: _, ...terms } = event;
    return { status: 'published', ...terms, taken: new Set() };
  }
  if (offering.status === 'unknown') return offering;
  switch (event.type) {
    case 'OfferingChanged': {
      const { places: _, to: _to, ...rest } = offering;
      const { type: _type, ...terms } = event;
      return { ...rest, ...terms };
    }
    case 'OfferingWithdrawn':
      return { ...offering, withdrawnFrom: event.from };
    case 'PlaceTaken':
      return { ...offering, taken: new Set([...offering.taken, event.voucherId]) };
    case 'PlaceLeft':
      return { ...offering, taken: new Set([...offering.taken].filter((one) => one !== event.voucherId)) };
  }
};

/** One offer of the catalogue: `offering-{offering}`. It alone gives its places, so none is given twice. */
export const offeringDecider: Decider<Offering, OfferingCommand, OfferingEvent, OfferingRefusal> = {
  initial: { status: 'unknown' },
  evolve,
  decide: (command, offering) => {
    if (command.type === 'PublishOffering') return publish(command, offering);
    if (offering.status === 'unknown') return refuse('offering-unknown');
    switch (command.type) {
      case 'ChangeOffering':
        return change(command, offering);
      case 'WithdrawOffering':
        return offering.withdrawnFrom === command.from
          ? accept()
          : accept({ type: 'OfferingWithdrawn', from: command.from });
      case 'TakePlace':
        return take(command, offering);
      case 'LeavePlace':
        return offering.taken.has(command.voucherId)
          ? accept({ type: 'PlaceLeft', voucherId: command.voucherId })
          : accept();
    }
  },
};
