// What each part says well and together comes to nothing: rankings where nobody is ranked, quantities that no entry can have.
import { countsMinutes, quantityRange } from '../compile/service-scope.js';
import type { CallAction, CallDocument, CallService } from '../model/call-document.js';
import { isRanked, recipientOfAction } from '../terms/action-terms.js';
import type { Problems } from './problems.js';

/** Adds what would have no effect, or could never happen. */
export const checkSense = (document: CallDocument, problems: Problems): void => {
  const ranked = (action: CallAction): boolean => isRanked(document, action);
  if (!document.actions.some(ranked)) checkNoRanking(document.terms, 'terms', problems);
  for (const [index, action] of document.actions.entries()) {
    const place = `actions[${index}]`;
    if (!ranked(action)) checkArrival(action, place, problems);
    for (const [at, service] of action.services.entries()) checkQuantity(service, `${place}.services[${at}]`, problems);
    for (const [at, { per, count }] of (action.ceilings ?? []).entries())
      if (per === 'event' && count !== undefined)
        problems.add(
          `${place}.ceilings[${at}].count`,
          'ceiling-wrong',
          'ogni registrazione è una volta sola: count vale per giorno, settimana, mese, anno o buono; per l’evento ci sono amount e units',
        );
  }
  checkOwnCall(document, problems);
};

const checkNoRanking = (
  { provisionalDays = 0 }: CallAction['terms'] & object,
  at: string,
  problems: Problems,
): void => {
  if (provisionalDays > 0)
    problems.add(
      `${at}.provisionalDays`,
      'nothing-ranked',
      'le domande si servono in ordine di arrivo e una graduatoria provvisoria non c’è: togli provisionalDays, oppure scrivi un altro order',
    );
};

const checkArrival = ({ ranking, terms }: CallAction, place: string, problems: Problems): void => {
  if (terms !== undefined) checkNoRanking(terms, `${place}.terms`, problems);
  const { items, ties, draw } = ranking ?? { items: [], ties: [] };
  if (items.length + ties.length > 0 || draw === true)
    problems.add(
      `${place}.ranking`,
      'nothing-ranked',
      'le domande si servono in ordine di arrivo e punti e spareggi non conterebbero: togli ranking, oppure scrivi order: score, isee o draw',
    );
};

const checkQuantity = (service: CallService, place: string, problems: Problems): void => {
  const { min, max } = quantityRange(service);
  const step = service.quantity?.step ?? 1;
  if (step > max || min > max || Math.ceil(min / step) * step <= max) return;
  problems.add(
    `${place}.quantity`,
    'quantity-wrong',
    `nessuna quantità fra ${min} e ${max} ${countsMinutes(service.unit) ? 'minuti' : 'unità'} è multiplo di ${step}: cambia min, max o step`,
  );
};

/** One person has one application in a call; only among the persons of a household may a call exclude itself. */
const checkOwnCall = (document: CallDocument, problems: Problems): void => {
  const places = [
    { of: document, place: 'policies', actions: document.actions },
    ...document.actions.map((action, index) => ({
      of: action,
      place: `actions[${index}].policies`,
      actions: [action],
    })),
  ];
  for (const { of, place, actions } of places)
    for (const [index, { calls, per }] of (of.policies?.incompatible ?? []).entries()) {
      if (calls?.includes(document.code) !== true) continue;
      if (per === 'household' && actions.every((action) => recipientOfAction(document, action) === 'person')) continue;
      problems.add(
        `${place}.incompatible[${index}].calls`,
        'call-excludes-itself',
        'dentro un avviso la domanda è già una sola: indica altri avvisi, oppure per: household dove a ricevere è la persona',
      );
    }
};
