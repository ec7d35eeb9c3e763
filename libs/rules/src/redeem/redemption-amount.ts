// The price of one service under an entitlement: cost, public part, family part. Names no fact of the person.
import { cents, euroText, isLocalDate, localDate, subtractCents, type Cents } from '@buono/kernel';
import { celOf } from '../cel/json-values.js';
import { Day, Money, type CelValue } from '../cel/values.js';
import type { GroupValues } from '../cel/scope.js';
import type { EntitledService, Entitlement } from '../model/entitlement.js';
import type { NotPriced, NotPricedReason, Priced, ServiceProvider, ServiceRequest } from '../model/redemption.js';
import { compiledService, type CompiledService } from './compiled-service.js';
import { costOf } from './cost.js';
import { inputsOf } from './inputs.js';
import { minuteOfDay, quantityOf } from './quantity.js';

type View = ReadonlyMap<string, GroupValues>;

/** Thrown through the CEL engine when a formula asks for something that the request does not say. */
class NotSaid extends Error {
  override readonly name = 'NotSaid';
  constructor(readonly field: string) {
    super('the request does not say it');
  }
}

/**
 * Prices one service. Dates of the voucher, ceilings and balance are the wallet's business, not this function's.
 * Never throws; the public part never exceeds the cost, the family part is the difference.
 */
export const redemptionAmount = (
  entitlement: Entitlement,
  request: ServiceRequest,
  provider: ServiceProvider,
): Priced | NotPriced => {
  const service = entitlement.services.find(({ code }) => code === request.service);
  if (service === undefined) return refused('service-not-covered', 'service', 'Il buono non copre questo servizio.');
  if (service.area !== undefined && entitlement.areas?.includes(service.area) === false) {
    return refused('service-not-covered', 'service', "L'area di questo servizio non è nel progetto della persona.");
  }
  if (!service.providerCategories.includes(provider.category)) {
    return refused('category-not-allowed', undefined, "La categoria dell'ente non è ammessa per questo servizio.");
  }
  if (!isLocalDate(request.servedOn)) return refused('input-wrong', 'servedOn', 'La data del servizio non esiste.');
  const quantity = quantityOf(service, request);
  if (!quantity.ok) return quantity;
  const cost = costOf(service, request, quantity.quantity);
  if (!cost.ok) return cost;
  const inputs = inputsOf(service, request);
  if (!inputs.ok) return inputs;
  const compiled = compiledService(entitlement, service);
  if (compiled === 'faulty') return fault();
  const said = new Map([
    ...timeValues(request),
    ...inputs.values,
    ...serviceValues(service, request, { quantity: quantity.quantity, cost: cost.cost }),
  ]);
  const view = viewOf(compiled, { entitlement, provider, said });
  const unmet = firstUnmet(compiled, view);
  if (unmet !== undefined) return unmet;
  const share = publicShare(compiled, view);
  if (typeof share !== 'number') return share;
  const publicCents = share > cost.cost ? cost.cost : cents(share);
  return priced(cost.cost, publicCents, { quantity: quantity.quantity, first: cost.step });
};

const priced = (
  cost: Cents,
  publicCents: Cents,
  { quantity, first }: { quantity: number; first: Priced['steps'][number] },
): Priced => {
  const familyCents = subtractCents(cost, publicCents);
  const steps = [
    first,
    { sentence: `Parte pubblica: ${euroText(publicCents)}`, cents: publicCents },
    { sentence: `Parte della famiglia: ${euroText(familyCents)}`, cents: familyCents },
  ];
  return { ok: true, costCents: cost, publicCents, familyCents, quantity, steps };
};

const timeValues = ({ startedAt, endedAt }: ServiceRequest): readonly (readonly [string, CelValue])[] =>
  Object.entries({ startedAt, endedAt }).flatMap(([field, time]) =>
    time === undefined ? [] : [[field, BigInt(minuteOfDay(time))] as const],
  );

const serviceValues = (
  service: EntitledService,
  request: ServiceRequest,
  { quantity, cost }: { readonly quantity: number; readonly cost: Cents },
): readonly (readonly [string, CelValue])[] => [
  ['code', service.code],
  ['unit', service.unit],
  ['area', service.area ?? ''],
  ['servedOn', new Day(localDate(request.servedOn))],
  ['cost', new Money(cost)],
  ['tariff', new Money(service.tariffCents ?? 0)],
  ['units', BigInt(quantity)],
  ['minutes', BigInt(quantity)],
];

const viewOf = (
  { groups }: CompiledService,
  {
    entitlement,
    provider,
    said,
  }: { entitlement: Entitlement; provider: ServiceProvider; said: ReadonlyMap<string, CelValue> },
): View => {
  const numbers = entitlementReader(entitlement);
  return new Map([
    ['entitlement', groups.entitlement.view(numbers)],
    ['provider', groups.provider.view(() => provider.category)],
    [
      'service',
      groups.service.view((field) => {
        const value = said.get(field);
        if (value === undefined) throw new NotSaid(field);
        return value;
      }),
    ],
  ]);
};

const entitlementReader =
  (entitlement: Entitlement) =>
  (field: string): CelValue | undefined => {
    if (Object.hasOwn(entitlement.numbers, field)) {
      const number = entitlement.numbers[field];
      return number && celOf(number.type, number.value);
    }
    if (field === 'value') return celOf('Money', entitlement.valueCents);
    if (field === 'validFrom') return celOf('LocalDate', entitlement.validFrom);
    return field === 'validTo'
      ? celOf('LocalDate', entitlement.validTo)
      : celOf('list<string>', entitlement.areas ?? []);
  };

const firstUnmet = ({ conditions }: CompiledService, view: View): NotPriced | undefined => {
  for (const { definition, test } of conditions) {
    const holds = attempt(() => test.run(view));
    if (typeof holds === 'object' && 'ok' in holds) return holds;
    if (holds !== true) return refused('condition-not-met', definition.id, definition.notMet);
  }
  return undefined;
};

const publicShare = ({ publicShare: expression }: CompiledService, view: View): number | NotPriced => {
  const share = attempt(() => expression.run(view));
  if (share instanceof Money) return share.cents >= 0 ? share.cents : fault();
  return typeof share === 'object' && 'ok' in share ? share : fault();
};

const attempt = (run: () => CelValue): CelValue | NotPriced => {
  try {
    return run();
  } catch (error) {
    return error instanceof NotSaid ? notSaid(error.field) : fault();
  }
};

const notSaid = (field: string): NotPriced => {
  if (field === 'startedAt') return refused('input-missing', field, 'Manca l’ora di inizio del servizio (HH:mm).');
  if (field === 'endedAt') return refused('input-missing', field, 'Manca l’ora di fine del servizio (HH:mm).');
  return refused('input-missing', `inputs.${field}`, `Manca il dato «${field}».`);
};

const fault = (): NotPriced =>
  refused('rule-fault', undefined, 'La regola di questo servizio non dà un importo: serve un operatore.');

const refused = (reason: NotPricedReason, field: string | undefined, sentence: string): NotPriced =>
  field === undefined ? { ok: false, reason, sentence } : { ok: false, reason, field, sentence };
