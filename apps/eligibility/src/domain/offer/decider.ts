// One offer that is due: checked again by machine; what the machine cannot say, or would take away, a person decides.
import { accept, refuse, type Decider, type Decision } from '@buono/kernel';
import type { OfferChecked, OfferEvent, OfferFinding, OfferRefused } from './events.js';

export type CheckOffer = Omit<OfferChecked, 'type' | 'outcome'> & { readonly type: 'CheckOffer' };
export type RefuseOffer = Pick<OfferRefused, 'actNumber' | 'sealed' | 'by' | 'on'> & { readonly type: 'RefuseOffer' };
export type OfferCommand = CheckOffer | RefuseOffer;

export type OfferRefusal = 'offer-unknown' | 'offer-not-held';

/** The last answer. */
export type CheckedOffer = Omit<OfferChecked, 'type'> & { readonly refusedBy?: Pick<OfferRefused, 'actNumber' | 'by'> };
export type Offer = CheckedOffer | undefined;

const OUTCOME: Readonly<Record<OfferFinding, OfferChecked['outcome']>> = {
  holds: 'admitted',
  withdrawn: 'no-longer',
  'call-annulled': 'no-longer',
  'use-over': 'no-longer',
  'does-not-qualify': 'cannot-check-yet',
  'cannot-check-yet': 'cannot-check-yet',
  'needs-officer': 'cannot-check-yet',
  'data-erased': 'cannot-check-yet',
  // Held, until it is lifted or a person refuses the offer by an act.
  excluded: 'cannot-check-yet',
};

type OfferDecision = Decision<OfferEvent, OfferRefusal>;

// What was answered once is answered: only an offer that is held is looked at again.
const check = ({ type: _, ...c }: CheckOffer, offer: Offer): OfferDecision => {
  const known = offer !== undefined && (offer.outcome !== 'cannot-check-yet' || isSame(offer, c));
  return known ? accept() : accept({ type: 'OfferChecked', ...c, outcome: OUTCOME[c.finding] });
};

const isSame = (offer: CheckedOffer, found: Omit<CheckOffer, 'type'>): boolean =>
  JSON.stringify([offer.finding, offer.criteria, offer.missing]) ===
  JSON.stringify([found.finding, found.criteria, found.missing]);

const refuseOffer = ({ type: _, ...c }: RefuseOffer, offer: Offer): OfferDecision => {
  if (offer === undefined) return refuse('offer-unknown');
  if (offer.refusedBy?.actNumber === c.actNumber) return accept();
  if (offer.outcome !== 'cannot-check-yet') return refuse('offer-not-held');
  const { voucherId, applicationId, callId, zone } = offer;
  return accept({ type: 'OfferRefused', voucherId, applicationId, callId, zone, ...c });
};

const evolve = (offer: Offer, event: OfferEvent): Offer => {
  if (event.type === 'OfferChecked') {
    const { type: _, ...checked } = event;
    return checked;
  }
  if (offer === undefined) return offer;
  const { actNumber, by } = event;
  return { ...offer, outcome: 'no-longer', refusedBy: { actNumber, by } };
};

/** The check before one offer: `offer-{voucher}`. */
export const offerDecider: Decider<Offer, OfferCommand, OfferEvent, OfferRefusal> = {
  initial: undefined,
  evolve,
  decide: (command, offer) => (command.type === 'CheckOffer' ? check(command, offer) : refuseOffer(command, offer)),
};
