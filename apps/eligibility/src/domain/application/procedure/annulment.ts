// An admission is taken back by the office itself (annullamento d'ufficio, L. 241/1990 art. 21-nonies): started, heard, then decided.
import { accept, addMonths, dateInRome, dueDate, refuse, type LocalDate } from '@buono/kernel';
import { standingOf } from '../correction.js';
import type { ApplicationDecision } from '../decide-family.js';
import type { ApplicationEvent } from '../events.js';
import { actingOf, belongsTo, grantedBy, mayAct, type Admitted, type Application } from '../state.js';
import type { DecideAnnulment, HearAnnulment, StartAnnulment } from './commands.js';
import { inTime } from './terms.js';

/** The months within which an act that gives a benefit may be annulled (art. 21-nonies c. 1). */
export const ANNULMENT_MONTHS = 12;

/** The last day to annul a decision; the day on which it was taken is not counted. */
export const annulmentBy = (decidedOn: LocalDate): LocalDate => addMonths(decidedOn, ANNULMENT_MONTHS);

/** Whether an annulment on a day is late: never where the decision rests on a false declaration (c. 2-bis). */
export const isBeyondTerm = (cause: 'unlawful' | 'false-declaration', decidedOn: LocalDate, on: LocalDate): boolean =>
  cause === 'unlawful' && on > annulmentBy(decidedOn);

/** An admission with something left to take back, or why there is none. */
const annullable = (application: Application) => {
  if (application.status === 'none') return { refusal: 'application-unknown' } as const;
  if (application.status !== 'admitted') return { refusal: 'nothing-to-annul' } as const;
  return { admitted: application };
};

const isEnded = (admitted: Admitted): boolean => standingOf(admitted, grantedBy(admitted))?.entitled === false;

export const startAnnulment = (c: StartAnnulment, application: Application): ApplicationDecision => {
  const found = annullable(application);
  if ('refusal' in found) return refuse(found.refusal);
  const { admitted } = found;
  if (belongsTo(admitted, c.by)) return refuse('own-application');
  const { annulment, terms } = admitted.procedure;
  if (annulment !== undefined && annulment.ended === undefined) return refuse('annulment-already-started');
  if (isEnded(admitted)) return refuse('nothing-to-annul');
  const { cause, sealed, by, at } = c;
  const on = dateInRome(at);
  const hearingBy = dueDate(on, terms.observationDays);
  const beyondTerm = isBeyondTerm(cause, admitted.decidedOn, on);
  return accept({ type: 'AnnulmentStarted', cause, hearingBy, beyondTerm, sealed, by, on });
};

export const hearAnnulment = (c: HearAnnulment, application: Application): ApplicationDecision => {
  if (application.status === 'none' || !mayAct(application, c)) return refuse('application-unknown');
  const annulment = 'procedure' in application ? application.procedure.annulment : undefined;
  if (annulment === undefined || annulment.ended !== undefined || annulment.heard !== undefined)
    return refuse('nothing-asked');
  if (!inTime(annulment.hearingBy, c.at)) return refuse('answer-late');
  const { sealed, by, at: arrivedAt } = c;
  return accept({ type: 'AnnulmentHeard', sealed, arrivedAt, ...actingOf(c), by, on: dateInRome(arrivedAt) });
};

/** Annuls, or lets it be. It takes another person than who started it, and the family's answer or the end of its term. */
export const decideAnnulment = (c: DecideAnnulment, application: Application): ApplicationDecision => {
  const found = annullable(application);
  if ('refusal' in found) return refuse(found.refusal);
  const { admitted } = found;
  const { annulment } = admitted.procedure;
  if (annulment === undefined) return refuse('annulment-not-started');
  const { outcome, actNumber, sealed, by, at } = c;
  if (annulment.ended !== undefined) {
    const same = annulment.ended.outcome === outcome && annulment.ended.actNumber === actNumber;
    return same ? accept() : refuse('annulment-already-decided');
  }
  if (belongsTo(admitted, by)) return refuse('own-application');
  if (annulment.by === by) return refuse('decided-by-the-same');
  const on = dateInRome(at);
  if (annulment.heard === undefined && on <= annulment.hearingBy) return refuse('observations-awaited');
  const decided = { type: 'AnnulmentDecided', outcome, actNumber, sealed, by, on } as const;
  if (outcome === 'dropped') return accept(decided);
  // A warning, not a bar: a court may have ordered it, or interests prevail; but nobody overlooks it.
  if (isBeyondTerm(annulment.cause, admitted.decidedOn, on) && !c.beyondTermSeen)
    return refuse('annulment-beyond-term');
  if (admitted.corrections?.some(({ status }) => status === 'proposed') === true) return refuse('correction-pending');
  if (isEnded(admitted)) return refuse('nothing-to-annul');
  const { applicationId, callId, action, zone, evaluation, evidence } = admitted;
  const { correctionId, effectiveFrom, valueCents } = c;
  const { validFrom, validTo } = grantedBy(admitted).due ?? { validFrom: effectiveFrom, validTo: effectiveFrom };
  if (effectiveFrom < validFrom || effectiveFrom > validTo) return refuse('effective-date-outside-validity');
  return accept<ApplicationEvent>(decided, {
    ...{ type: 'DecisionCorrected', correctionId, applicationId, callId, action, zone, reason: 'annulled', actNumber },
    ...{ effectiveFrom, entitled: false, valueCents, evaluation, evidence },
    ...{ proposedBy: annulment.by, approvedBy: by, correctedOn: on },
  });
};
