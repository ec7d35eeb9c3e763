// Providers that join a call (adesione all'avviso) as two contexts read them: who had joined on a day, by which terms, for what.
import type { LocalDate } from './local-date.js';

/** For which part of what it offers a provider joined. Not said: all services; neither sites nor offers said: all of them. */
export interface AdhesionPart {
  /** Codes of services of the call. */
  readonly services?: readonly string[] | undefined;
  /** Sites: every offer that stands there is in. */
  readonly sites?: readonly string[] | undefined;
  /** Single offers of the catalogue. */
  readonly offers?: readonly string[] | undefined;
}

/** A provider accepted the terms of a call, from a service date on. */
export interface AdhesionGiven {
  readonly type: 'CallJoined';
  readonly callId: string;
  /** Digest of the text that was accepted. */
  readonly terms: string;
  readonly from: LocalDate;
  readonly part?: AdhesionPart | undefined;
}

/** It leaves the call (recesso): services from that day on are not payable, those before are. */
export interface AdhesionEnded {
  readonly type: 'CallLeft';
  readonly callId: string;
  readonly effectiveFrom: LocalDate;
}

/** One decision of a provider about a call. */
export type AdhesionRecord = AdhesionGiven | AdhesionEnded;

/** What a call asks of providers, where it wants them to join; dates are inclusive. */
export interface AdhesionTerms {
  /** Digest of the text that providers accept. */
  readonly terms: string;
  /** The codes of the services for which one can join. */
  readonly services: readonly string[];
  /** First service date for which joining is asked; not said: all services of the call. */
  readonly from?: LocalDate;
  /** When one can join; not said: always. */
  readonly joinFrom?: LocalDate;
  readonly joinTo?: LocalDate;
  /** Days between saying that one leaves and leaving; 1 at least. */
  readonly noticeDays?: number;
  /** Last service date of who accepted earlier terms only; not said: those stay good. */
  readonly acceptBy?: LocalDate;
}

/** A service, or the services of a voucher, to be judged; `offer`: the one of the catalogue that the family chose. */
export interface AdhesionAsked {
  readonly callId: string;
  readonly on: LocalDate;
  readonly services: readonly string[];
  readonly offer?: { readonly offerId: string; readonly siteId?: string | undefined } | undefined;
}

/** Why a provider may not serve under a call that wants it to join. */
export type AdhesionRefusal =
  'provider-not-joined' | 'provider-left-call' | 'part-not-joined' | 'call-terms-not-accepted';

/** What came of it; `terms`: the digest of the text under which it had joined. */
export type AdhesionJudged =
  | { readonly is: 'not-asked' }
  | { readonly is: 'joined'; readonly terms: string }
  | { readonly is: 'refused'; readonly refusal: AdhesionRefusal };

/** Judges by the service date: who had joined then, for this, by terms that were good then. */
export const judgeAdhesion = (
  records: readonly AdhesionRecord[],
  wanted: AdhesionTerms | undefined,
  asked: AdhesionAsked,
): AdhesionJudged => {
  const { callId, on, services } = asked;
  if (wanted === undefined || (wanted.from !== undefined && on < wanted.from)) return { is: 'not-asked' };
  const found = adhesionOn(records, callId, on);
  if (found === undefined) return { is: 'refused', refusal: 'provider-not-joined' };
  if (found.type === 'CallLeft') return { is: 'refused', refusal: 'provider-left-call' };
  const { terms, part } = found;
  if (terms !== wanted.terms && wanted.acceptBy !== undefined && on > wanted.acceptBy)
    return { is: 'refused', refusal: 'call-terms-not-accepted' };
  const isIn = services.some((service) => part?.services?.includes(service) ?? true) && isOfPart(asked.offer, part);
  return isIn ? { is: 'joined', terms } : { is: 'refused', refusal: 'part-not-joined' };
};

/** The decision that counts on a day: the last one that was taken of those which cover it; undefined if none does. */
export const adhesionOn = <R extends AdhesionRecord>(
  records: readonly R[],
  callId: string,
  on: LocalDate,
): R | undefined =>
  records.findLast((one) => one.callId === callId && (one.type === 'CallJoined' ? one.from : one.effectiveFrom) <= on);

/** Whether all that is in one part is in another. */
export const isWithinPart = (part: AdhesionPart | undefined, whole: AdhesionPart | undefined): boolean => {
  const { services, sites, offers } = whole ?? {};
  const allServices = services === undefined || isSubset(part?.services, services);
  if (sites === undefined && offers === undefined) return allServices;
  if (part?.sites === undefined && part?.offers === undefined) return false;
  return allServices && isSubset(part.sites ?? [], sites ?? []) && isSubset(part.offers ?? [], offers ?? []);
};

const isSubset = (some: readonly string[] | undefined, all: readonly string[]): boolean =>
  some?.every((one) => all.includes(one)) ?? false;

const isOfPart = (offer: AdhesionAsked['offer'], part: AdhesionPart | undefined): boolean => {
  if (part?.sites === undefined && part?.offers === undefined) return true;
  if (offer === undefined) return false;
  const { offerId, siteId } = offer;
  return part.offers?.includes(offerId) === true || (siteId !== undefined && part.sites?.includes(siteId) === true);
};
