// What a service costs: tariff times quantity, or the price that the provider asks.
import { cents, euroText, type Cents } from '@buono/kernel';
import { countsMinutes, MOST_COST } from '../compile/service-scope.js';
import type { EntitledService } from '../model/entitlement.js';
import type { NotPriced, PriceStep, ServiceRequest } from '../model/redemption.js';

/** The cost in cents, with the line that explains it, or why there is none. */
export type Cost = { readonly ok: true; readonly cost: Cents; readonly step: PriceStep } | NotPriced;

/** The cost of an entry. Hours at a tariff are paid by the minute, rounded down to the cent. */
export const costOf = (service: EntitledService, request: ServiceRequest, quantity: number): Cost => {
  if (service.tariffCents !== undefined) {
    const tariff = cents(service.tariffCents);
    const cost = cents(forQuantity(service, tariff, quantity));
    if (request.askedCents !== undefined && request.askedCents !== cost) {
      return refused('price-too-high', `Il prezzo è la tariffa dell'avviso: ${euroText(cost)}.`);
    }
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
  const most = service.maxAskedCents === undefined ? MOST_COST : forQuantity(service, service.maxAskedCents, quantity);
  if (asked > most)
    return refused('price-too-high', `Il prezzo chiesto supera il massimo dell'avviso (${euroText(cents(most))}).`);
  return { ok: true, cost: cents(asked), step: { sentence: "Costo: prezzo chiesto dall'ente", cents: asked } };
};

/** Price times quantity, hours by the minute and rounded down; never beyond the highest cost of an entry. */
const forQuantity = (service: EntitledService, price: number, quantity: number): number => {
  const total = BigInt(price) * BigInt(quantity);
  const due = countsMinutes(service.unit) ? total / 60n : total;
  return due > BigInt(MOST_COST) ? MOST_COST : Number(due);
};

const refused = (reason: 'price-missing' | 'price-too-high', sentence: string): NotPriced => ({
  ok: false,
  reason,
  field: 'askedCents',
  sentence,
});
