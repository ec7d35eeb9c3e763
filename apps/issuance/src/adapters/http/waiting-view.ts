// The waiting list as it is shown, and in the words that a family reads.
import { cents, euroText, sumParts } from '@buono/kernel';
import type { Admission } from '../../domain/admission/admission.js';
import type { Reservation } from '../../domain/allocation/allocation.js';
import type { Expectation, WhyWaiting } from '../../domain/allocation/expectation.js';
import type { Waiting } from '../../domain/allocation/line.js';
import type { ExpectationView, OfferUnderCheckView, WaitingLineView } from './waiting.dto.js';

/** One line; `position` from 1. */
export const waitingLineView = ([one, why]: readonly [Waiting, WhyWaiting], position: number): WaitingLineView => {
  const { applicationId, list, place, bis, round, valueCents: neededCents, since, appeal, booked } = one;
  return {
    ...(appeal && { appeal }),
    ...(booked && { booked }),
    applicationId,
    position,
    list,
    place,
    bis,
    round,
    neededCents,
    since,
    why,
    currency: 'EUR',
  };
};

/** One offer that waits for its conditions. */
export const underCheckView = ([voucherId, one]: readonly [string, Reservation]): OfferUnderCheckView => ({
  ...{ voucherId, applicationId: one.applicationId, amountCents: sumParts(one.parts), currency: 'EUR' },
  why: whyUnderCheck(one),
});

const whyUnderCheck = ({ appeal, booked, status }: Reservation): string => {
  if (appeal === true) return 'appeal-open';
  if (booked === true) return 'booked';
  return status === 'held' ? 'cannot-check-yet' : 'checking';
};

/** What a family may expect. */
export const expectationView = (admission: Admission, found: Expectation): ExpectationView => {
  const { where: status, voucherId, rank, round, before, beforeCents, neededCents, freeCents, share } = found;
  const { applicationId, callId, zone } = admission;
  return {
    ...{ applicationId, callId, zone, status, place: rank.place, bis: rank.bis, round },
    ...(voucherId !== undefined && status !== 'waiting' && { voucherId }),
    ...(share && { share: { ...share } }),
    ...{ before, beforeCents, neededCents, freeCents, sentence: sentenceOf(found), currency: 'EUR' },
  };
};

const sentenceOf = (found: Expectation): string => {
  switch (found.where) {
    case 'waiting':
      if (found.shares === true) return SHARED_OUT;
      return `${aheadOf(found)} ${roomFor(found)}`;
    case 'checking':
      return 'È il tuo turno: stiamo ricontrollando i requisiti con i dati che abbiamo già. Non devi fare nulla.';
    case 'cannot-check-yet':
      return 'È il tuo turno, ma un requisito non si può ancora ricontrollare. Il posto e il denaro restano tuoi; se serve qualcosa, l’ufficio ti scrive.';
    case 'offered':
      return `Per questa domanda c’è già un buono: lo trovi fra i tuoi buoni.${reducedBy(found)}`;
    case 'out':
      return 'La domanda non è più nella lista d’attesa.';
  }
};

const SHARED_OUT =
  'Questo avviso divide le risorse in proporzione fra tutti gli ammessi della graduatoria. Per questa domanda non è ancora avanzato nulla: se arrivano altre risorse, l’ufficio le assegna con un atto. Nessuno può dire se e quando succederà.';

const reducedBy = ({ share }: Expectation): string => {
  if (share === undefined || share.sharedCents === share.wholeCents) return '';
  const { wholeCents, sharedCents, availableCents, askedCents } = share;
  return ` Spettavano ${euroText(wholeCents)}: per tutti servivano ${euroText(askedCents)} e ce n’erano ${euroText(availableCents)}, perciò ognuno ha la stessa parte, e la tua è ${euroText(sharedCents)}.`;
};

const aheadOf = ({ before, beforeCents, neededCents }: Expectation): string => {
  const own = `la tua chiede ${euroText(neededCents)}`;
  if (before === 0) return `Sei il primo della lista d’attesa: ${own}.`;
  const others =
    before === 1 ? 'Prima di te c’è 1 domanda, che chiede' : `Prima di te ci sono ${before} domande, che chiedono`;
  return `${others} ${euroText(beforeCents)}; ${own}.`;
};

const roomFor = ({ beforeCents, neededCents, freeCents }: Expectation): string => {
  const missing = cents(Math.max(0, beforeCents + neededCents - freeCents));
  const free = `Oggi sono liberi ${euroText(freeCents)}: perché tocchi a te devono tornarne ancora ${euroText(missing)}, da chi rinuncia o non usa il buono, o da nuove risorse.`;
  return `${free} Nessuno può dire se e quando succederà.`;
};
