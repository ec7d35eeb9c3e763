// Joinings of calls as they are shown.
import { judgeAdhesion, type CallId, type LocalDate } from '@buono/kernel';
import type { AdhesionRow } from '../../../application/provider/adhesion-lists.js';
import { firstLeavingDay } from '../../../domain/provider/adhesion.js';
import type { AdhesionEvent, CallJoined } from '../../../domain/provider/adhesion-events.js';
import type { CallHeard } from '../../../domain/heard-call/heard-call.js';
import type { AdhesionView, CallToJoinView } from './adhesions.dto.js';

/** A line of a list. */
export const adhesionLine = ({ services, sites, offers, tariffs, ...row }: AdhesionRow): AdhesionView => ({
  ...row,
  ...(services !== undefined && { services: [...services] }),
  ...(sites !== undefined && { sites: [...sites] }),
  ...(offers !== undefined && { offers: [...offers] }),
  ...(tariffs !== undefined && { tariffs: [...tariffs] }),
});

/** What a provider decided last about a call; undefined where it never joined. */
export const adhesionView = (adhesions: readonly AdhesionEvent[], callId: string): AdhesionView | undefined => {
  const own = adhesions.filter((one) => one.callId === callId);
  const joined = own.findLast((one): one is CallJoined => one.type === 'CallJoined');
  if (joined === undefined) return undefined;
  const last = own.at(-1);
  const { providerId, callVersion, terms, from, part = {}, tariffs, places, acceptedOn } = joined;
  const { services, sites, offers } = part;
  return adhesionLine({
    ...{ callId, providerId, callVersion, terms, from, acceptedOn },
    ...(services !== undefined && { services }),
    ...(sites !== undefined && { sites }),
    ...(offers !== undefined && { offers }),
    ...(tariffs !== undefined && { tariffs }),
    ...(places !== undefined && { places }),
    ...(last?.type === 'CallLeft' && { leftFrom: last.effectiveFrom, reason: last.reason }),
  });
};

/** A call as a provider sees it that may join. */
export const callToJoinView = (
  { callId, version, providers }: CallHeard & { readonly callId: CallId },
  adhesions: readonly AdhesionEvent[],
  today: LocalDate,
): CallToJoinView | undefined => {
  if (providers === undefined) return undefined;
  const { services, noticeDays = 1, ...wanted } = providers;
  const adhesion = adhesionView(adhesions, callId);
  // For any of its services, before its first day too: sites and offers are judged voucher by voucher.
  const records = adhesions.map((one) => (one.type === 'CallJoined' ? { ...one, part: undefined } : one));
  const { from: _, ...always } = providers;
  const judged = judgeAdhesion(records, always, { callId, on: today, services: ['any'] });
  return {
    ...{ callId, version, ...wanted, services: [...services], noticeDays },
    firstLeavingDay: firstLeavingDay(today, providers),
    ...(adhesion !== undefined && { adhesion }),
    joined: judged.is === 'joined',
    newTerms: adhesion !== undefined && adhesion.leftFrom === undefined && adhesion.terms !== wanted.terms,
  };
};
