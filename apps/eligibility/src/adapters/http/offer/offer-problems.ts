// How the refusals of the checks before offers are told: status, title and a sentence with the remedy.
import type { RefusalProblem } from '@buono/http';
import type { OfferRefusal } from '../../../domain/offer/decider.js';

export const offerProblems: Readonly<Record<OfferRefusal, RefusalProblem>> = {
  'offer-unknown': [
    404,
    'Offerta non trovata',
    'Nessuna offerta di questo buono è in corso di verifica. Cercala nella lista d’attesa della zona.',
  ],
  'offer-not-held': [
    409,
    'Verifica già conclusa',
    'La verifica prima di questa offerta ha già dato il suo esito. Se il buono è stato offerto, agisci sul buono.',
  ],
};
