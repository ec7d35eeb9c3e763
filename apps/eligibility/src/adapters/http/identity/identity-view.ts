// Look-alikes and joins as they are shown: what belongs to another zone is named by its zone alone.
import type { ZoneCode } from '@buono/kernel';
import { isWithin, type Alike } from '../../../application/identity/look-alikes.js';
import type { Likeness, LikenessReason } from '../../../application/identity/likenesses.js';
import type { Join } from '../../../domain/identity/identities.js';
import { LIKENESS_REASONS, type JoinView, type LookAlikesView, type LookAlikeView } from './identity.dto.js';

const SENTENCES: Readonly<Record<LikenessReason, string>> = {
  'provisional-code': 'Stesso nome e stessa data di nascita, e uno dei codici è provvisorio.',
  'omocodic-code': 'I codici differiscono solo per omocodia: di regola sono due persone.',
  'same-name-and-birth-date': 'Stesso nome e stessa data di nascita con un altro codice.',
};

/** What an application is like, for an office of these zones. */
export const lookAlikesView = (
  { applicationId, likenesses }: Alike,
  zones: readonly ZoneCode[] | 'all',
): LookAlikesView => ({ applicationId, others: likenesses.map((likeness) => lookAlikeView(likeness, zones)) });

const lookAlikeView = (likeness: Likeness, zones: readonly ZoneCode[] | 'all'): LookAlikeView => {
  const reasons = LIKENESS_REASONS.filter((reason) => likeness.reasons.includes(reason));
  const told = { reasons, sentence: reasons.map((reason) => SENTENCES[reason]).join(' ') };
  const where = { callId: likeness.otherCallId, zone: likeness.otherZone };
  if (!isWithin(likeness.otherZone, zones)) return { ...where, ...told };
  const { otherApplicationId, otherStatus, otherReceiptNumber, otherArrivedAt, personId, otherPersonId } = likeness;
  return {
    applicationId: otherApplicationId,
    ...where,
    status: otherStatus,
    ...(otherReceiptNumber !== undefined && { receiptNumber: otherReceiptNumber }),
    ...(otherArrivedAt !== undefined && { arrivedAt: otherArrivedAt }),
    ...{ personId, otherPersonId },
    ...told,
  };
};

/** A join, undone or not. */
export const joinView = ({ joinId, former, current, actNumber, on, undone }: Join): JoinView => ({
  ...{ joinId, formerId: former, currentId: current, actNumber, on },
  ...(undone !== undefined && { undoneOn: undone.on, undoneByAct: undone.actNumber }),
});
