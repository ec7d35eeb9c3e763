// How much of a service was given: units, or minutes for hour services.
import { countsMinutes, quantityRange } from '../compile/service-scope.js';
import type { EntitledService } from '../model/entitlement.js';
import type { NotPriced, ServiceRequest } from '../model/redemption.js';
import { elapsedOverClockChange, mayChangeClocks, type Elapsed } from './clock-change.js';

const TIME = /^([01]\d|2[0-3]):([0-5]\d)$/;

/** The quantity of an entry, or why it cannot be. */
export const quantityOf = (
  service: EntitledService,
  request: ServiceRequest,
): { readonly ok: true; readonly quantity: number } | NotPriced => {
  const minutes = countsMinutes(service.unit);
  const field = minutes ? 'minutes' : 'units';
  if (minutes ? request.units !== undefined : request.minutes !== undefined) {
    const other = minutes ? 'units' : 'minutes';
    return refused(other, minutes ? 'questo servizio si conta in minuti' : 'questo servizio si conta in unità intere');
  }
  const elapsed = elapsedMinutes(request);
  if (elapsed === 'wrong') return refused('startedAt', 'gli orari si scrivono HH:mm, inizio e fine');
  if (elapsed === 'skipped') return refused('startedAt', 'a quell’ora gli orologi sono già avanti, per l’ora legale');
  const quantity = minutes ? (request.minutes ?? elapsed?.least) : (request.units ?? 1);
  if (quantity === undefined || !Number.isSafeInteger(quantity)) return refused(field, 'serve un numero intero');
  const { min, max } = quantityRange(service);
  if (quantity < min || quantity > max) return refused(field, `deve stare fra ${min} e ${max}`);
  const step = service.quantity?.step ?? 1;
  if (quantity % step !== 0) return refused(field, `deve essere multiplo di ${step}`);
  if (minutes && elapsed !== undefined && quantity > elapsed.most)
    return refused(field, 'i minuti superano il tempo fra inizio e fine');
  return { ok: true, quantity };
};

/** Minutes from start to end; an end before the start is on the next day. */
const elapsedMinutes = (request: ServiceRequest): Elapsed | 'wrong' | 'skipped' | undefined => {
  const { servedOn, startedAt, endedAt } = request;
  const start = startedAt === undefined ? undefined : minuteOfDay(startedAt);
  const end = endedAt === undefined ? undefined : minuteOfDay(endedAt);
  if (Number.isNaN(start) || Number.isNaN(end)) return 'wrong';
  if (mayChangeClocks(servedOn)) return elapsedOverClockChange(servedOn, startedAt, endedAt);
  if (start === undefined || end === undefined) return undefined;
  const minutes = end > start ? end - start : end + 1_440 - start;
  return { least: minutes, most: minutes };
};

/** Minutes from midnight of a time 'HH:mm'; NaN for what is none. */
export const minuteOfDay = (time: unknown): number => {
  const match = typeof time === 'string' ? TIME.exec(time) : null;
  return match === null ? Number.NaN : Number(match[1]) * 60 + Number(match[2]);
};

const refused = (field: string, why: string): NotPriced => ({
  ok: false,
  reason: 'quantity-out-of-range',
  field,
  sentence: `La quantità non va bene: ${why}.`,
});
