// What a service costs: tariff times quantity, or the price that the provider asks.
import { cents, euroText, multiplyCents, prorateDown, type Cents } from '@buono/kernel';
import { countsMinutes, MOST_COST } from '../compile/service-scope.js';
import type { EntitledService } from '../model/entitlement.js';
import type { NotPriced, PriceStep, ServiceRequest } from '../model/redemption.js';

/** The cost in cents, with the line that explains it, or why there is none. */
export type Cost = { readonly ok: true; readonly cost: Cents; readonly step: PriceStep } | NotPriced;

/** The cost of an entry. Hours at a tariff are paid by the minute, rounded down to the cent. */
export const costOf = (service: EntitledService, request: ServiceRequest, quantity: number): Cost => {
  if (service.tariffCents !== undefined) {
    if (request.askedCents !== undefined) {
      return refused(
        'price-too-high',
        "Il prezzo di questo servizio è la tariffa dell'avviso: non si chiede un prezzo.",
      );
    }
    const tariff = cents(service.tariffCents);
    const cost = forQuantity(service, tariff, quantity);
    const counted = countsMinutes(service.unit)
      ? `${quantity} minuti a ${euroText(tariff)} l'ora`
      : `${quantity} × ${euroText(tariff)}`;
    return { ok: true, cost, step: { sentence: `Costo: ${counted}`, cents: cost } };
  }
  const asked = request.askedCents;
  if (asked === undefined) return refused('price-missing', 'Manca il prezzo chiesto per questo servizio.');
  if (!Number.isSafeInteger(asked) || asked <= 0) {
    return refused('price-missing', 'Il prezzo chiesto deve essere un numero intero di centesimi maggiore di zero.');
  }
  const most =
    service.maxAskedCents === undefined ? MOST_COST : forQuantity(service, cents(service.maxAskedCents), quantity);
  if (asked > most)
    return refused('price-too-high', `Il prezzo chiesto supera il massimo dell'avviso (${euroText(cents(most))}).`);
  return { ok: true, cost: cents(asked), step: { sentence: "Costo: prezzo chiesto dall'ente", cents: asked } };
};

const forQuantity = (service: EntitledService, price: Cents, quantity: number): Cents =>
  countsMinutes(service.unit) ? prorateDown(price, quantity, 60) : multiplyCents(price, quantity);

const refused = (reason: 'price-missing' | 'price-too-high', sentence: string): NotPriced => ({
  ok: false,
  reason,
  field: 'askedCents',
  sentence,
});
