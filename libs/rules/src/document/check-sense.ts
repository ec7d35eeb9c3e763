// What each part says well and together can never be: quantities that no entry can have, several times at one time.
import { countsMinutes, quantityRange } from '../compile/service-scope.js';
import type { CallDocument, CallService } from '../model/call-document.js';
import type { Problems } from './problems.js';

/** Adds what could never happen; what merely has no effect, as points where nobody is ranked, is the author's. */
export const checkSense = (document: CallDocument, problems: Problems): void => {
  for (const [index, action] of document.actions.entries()) {
    const place = `actions[${index}]`;
    for (const [at, service] of action.services.entries()) checkQuantity(service, `${place}.services[${at}]`, problems);
    for (const [at, { per, count }] of (action.ceilings ?? []).entries())
      if (per === 'event' && count !== undefined)
        problems.add(
          `${place}.ceilings[${at}].count`,
          'ceiling-wrong',
          'ogni registrazione è una volta sola: count vale per giorno, settimana, mese, anno o buono; per l’evento ci sono amount e units',
        );
  }
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
