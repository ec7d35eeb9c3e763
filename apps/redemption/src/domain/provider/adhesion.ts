// Joining a call and leaving it: rules in the order a clerk would ask. What is heard of the call comes in the command.
import {
  accept,
  addDays,
  adhesionOn,
  isWithinPart,
  refuse,
  type AdhesionPart,
  type AdhesionTerms,
  type CallId,
  type Decision,
  type LocalDate,
  type PersonId,
  type ProviderId,
} from '@buono/kernel';
import type { AdhesionEvent, CallJoined, DeclaredTariff, LeavingReason } from './adhesion-events.js';

/** What was heard of a call; `providers` where it wants them to join. */
export interface CallSeen {
  readonly version: number;
  readonly providers?: AdhesionTerms | undefined;
}

/** Accepts the terms of a call for all that the provider offers, or a part. `call`: as it was heard, none if it was not. */
export interface JoinCall {
  readonly type: 'JoinCall';
  readonly callId: CallId;
  /** The digest of the text that was read. */
  readonly terms: string;
  /** First service date; not said: today. */
  readonly from?: LocalDate | undefined;
  readonly part?: AdhesionPart | undefined;
  readonly tariffs?: readonly DeclaredTariff[] | undefined;
  readonly places?: number | undefined;
  readonly by: PersonId;
  readonly today: LocalDate;
  readonly call?: CallSeen | undefined;
  /** Whether an act excludes the provider today. */
  readonly excluded?: boolean | undefined;
}

/** Leaves a call; `from` not said: as early as its notice allows. */
export interface LeaveCall {
  readonly type: 'LeaveCall';
  readonly callId: CallId;
  readonly from?: LocalDate | undefined;
  readonly reason: LeavingReason;
  readonly by: PersonId;
  readonly today: LocalDate;
  readonly call?: CallSeen | undefined;
}

export type AdhesionCommand = JoinCall | LeaveCall;

export type AdhesionRefused =
  | 'provider-excluded'
  | 'provider-merged'
  | 'call-unknown'
  | 'adhesion-not-asked'
  | 'call-terms-changed'
  | 'adhesion-in-the-past'
  | 'service-not-of-call'
  | 'joining-not-open'
  | 'joining-over'
  | 'notice-too-short'
  | 'call-not-joined';

/** A provider as far as this goes. */
interface Joining {
  readonly registration: { readonly providerId: ProviderId };
  readonly merged?: unknown;
  readonly adhesions: readonly AdhesionEvent[];
}

type Decided = Decision<AdhesionEvent, AdhesionRefused>;

/** Decides one of these commands. */
export const decideAdhesion = (command: AdhesionCommand, provider: Joining): Decided =>
  command.type === 'JoinCall' ? join(command, provider) : leave(command, provider);

/** The first day on which a provider that says so today may have left. */
export const firstLeavingDay = (today: LocalDate, { noticeDays = 1 }: Partial<AdhesionTerms> = {}): LocalDate =>
  addDays(today, Math.max(1, noticeDays));

const join = (c: JoinCall, { registration: { providerId }, merged, adhesions }: Joining): Decided => {
  if (c.excluded === true) return refuse('provider-excluded');
  if (merged !== undefined) return refuse('provider-merged');
  if (c.call === undefined) return refuse('call-unknown');
  const { version, providers: wanted } = c.call;
  if (wanted === undefined) return refuse('adhesion-not-asked');
  if (c.terms !== wanted.terms) return refuse('call-terms-changed');
  const from = c.from ?? c.today;
  if (from < c.today) return refuse('adhesion-in-the-past');
  const codes = [...(c.part?.services ?? []), ...(c.tariffs ?? []).map(({ service }) => service)];
  if (!codes.every((code) => wanted.services.includes(code))) return refuse('service-not-of-call');
  const now = adhesionOn(adhesions, c.callId, from);
  const standing = now?.type === 'CallJoined' ? now : undefined;
  // Said again while it is leaving, it stays.
  const isLast = standing !== undefined && standing === adhesions.findLast(({ callId }) => callId === c.callId);
  if (isLast && isSame(c, standing)) return accept();
  const no = againstWindow(c, wanted, standing) ?? againstNotice(c, from, wanted, adhesions);
  if (no !== undefined) return refuse(no);
  const { callId, terms, part, tariffs, places, by: acceptedBy, today: acceptedOn } = c;
  return accept({
    ...{ type: 'CallJoined', providerId, callId, callVersion: version, terms, from, acceptedBy, acceptedOn },
    ...(part !== undefined && { part }),
    ...(tariffs !== undefined && { tariffs }),
    ...(places !== undefined && { places }),
  });
};

// Who has joined may accept new terms, or give up a part, when others can join no more.
const againstWindow = (
  { today, part }: JoinCall,
  { joinFrom, joinTo }: AdhesionTerms,
  standing: CallJoined | undefined,
): AdhesionRefused | undefined => {
  if (standing !== undefined && isWithinPart(part, standing.part)) return undefined;
  if (joinFrom !== undefined && today < joinFrom) return 'joining-not-open';
  return joinTo !== undefined && today > joinTo ? 'joining-over' : undefined;
};

// A part that is given up is left: with the same notice, whether it is joined by now or is to be.
const againstNotice = (
  { today, part, callId }: JoinCall,
  from: LocalDate,
  wanted: AdhesionTerms,
  adhesions: readonly AdhesionEvent[],
): AdhesionRefused | undefined => {
  const first = firstLeavingDay(today, wanted);
  const starts = adhesions.flatMap((one) => (one.type === 'CallJoined' && one.callId === callId ? [one.from] : []));
  const isLost = [from, ...starts.filter((day) => day > from)].some((day) => {
    const then = adhesionOn(adhesions, callId, day);
    return day < first && then?.type === 'CallJoined' && !isWithinPart(then.part, part);
  });
  return isLost ? 'notice-too-short' : undefined;
};

const isSame = (c: JoinCall, { terms, part, tariffs, places }: CallJoined): boolean =>
  c.terms === terms &&
  c.places === places &&
  isWithinPart(c.part, part) &&
  isWithinPart(part, c.part) &&
  tariffText(c.tariffs) === tariffText(tariffs);

const tariffText = (tariffs: readonly DeclaredTariff[] = []): string =>
  tariffs
    .map(({ service, amountCents }) => `${service} ${amountCents}`)
    .toSorted()
    .join(' ');

const leave = (c: LeaveCall, { registration: { providerId }, adhesions }: Joining): Decided => {
  const { callId, reason, by: leftBy, today: leftOn } = c;
  const first = firstLeavingDay(c.today, c.call?.providers);
  const from = c.from ?? first;
  const last = adhesions.findLast((one) => one.callId === callId);
  if (last === undefined) return refuse('call-not-joined');
  // Asked again, it leaves as it said; sooner, it says so anew.
  if (last.type === 'CallLeft' && (c.from === undefined || last.effectiveFrom === from) && last.effectiveFrom > leftOn)
    return accept();
  if (last.type === 'CallLeft' && last.effectiveFrom <= from) return refuse('call-not-joined');
  if (from < first) return refuse('notice-too-short');
  return accept({ type: 'CallLeft', providerId, callId, effectiveFrom: from, reason, leftBy, leftOn });
};

/**
 * What of a provider's adhesions its successor goes on with from a day on: what it accepted, the part by services only, since
 * sites and offers are the other's; and that it was leaving, where it was.
 */
export const adhesionsFrom = (adhesions: readonly AdhesionEvent[], day: LocalDate): readonly AdhesionEvent[] =>
  [...new Set(adhesions.map(({ callId }) => callId))].flatMap((callId) => {
    const own = adhesions.filter((one) => one.callId === callId);
    const standing = adhesionOn(own, callId, day);
    const later = own.filter((one) => (one.type === 'CallJoined' ? one.from : one.effectiveFrom) > day);
    const stands = standing?.type === 'CallJoined' ? [{ ...standing, from: day }] : [];
    return [...stands, ...later].map((one) => (one.type === 'CallJoined' ? withoutPlaces(one) : one));
  });

const withoutPlaces = ({ part, ...joined }: CallJoined): CallJoined =>
  part?.services === undefined ? joined : { ...joined, part: { services: part.services } };
