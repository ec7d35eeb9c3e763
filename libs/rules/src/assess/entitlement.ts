// Puts together the entitlement of an application that qualifies: figures, services and ceilings, no facts.
import { centsFromDecimal, localDate } from '@buono/kernel';
import { jsonOf } from '../cel/json-values.js';
import { Day, Money } from '../cel/values.js';
import type { CompiledAction, CompiledCall, CompiledCeiling } from '../compile/compiled-call.js';
import { ENGINE_VERSION } from '../engine-version.js';
import type { AssessmentOptions } from '../model/assessment.js';
import type { CallService } from '../model/call-document.js';
import type { EntitledCeiling, EntitledService, Entitlement } from '../model/entitlement.js';
import type { Workings } from './amount.js';

/** What an entitlement is made from. */
export interface Making {
  readonly call: CompiledCall;
  readonly action: CompiledAction;
  readonly workings: Workings;
  readonly options: AssessmentOptions;
}

/** Works out dates, value and ceilings; undefined when something is missing or wrong, which the workings have noted. */
export const makeEntitlement = (making: Making): Entitlement | undefined => {
  const { call, action, workings, options } = making;
  workings.numbers();
  const dates = workings.complete ? datesOf(making) : undefined;
  if (dates === undefined) return undefined;
  const valueCents = workings.cents(action.value, `${action.place}.value`);
  if (valueCents === undefined) return undefined;
  if (valueCents === 0) workings.fault(`${action.place}.value`, 'amount-is-zero', 'il valore del buono è zero');
  workings.know('value', new Money(valueCents));
  workings.step(
    { name: 'value', article: '', sentence: 'Valore del buono', formula: action.value.text },
    new Money(valueCents),
  );
  const areas = planAreas(making);
  const ceilings = action.ceilings.flatMap((ceiling, index) => ceilingsOf(making, ceiling, { index, areas }));
  if (!workings.complete) return undefined;
  const { acceptanceDays, entryDays, whenShort } = call.document.terms;
  return {
    callId: options.callId ?? '',
    callCode: call.document.code,
    callVersion: options.callVersion ?? 1,
    action: action.definition.code,
    deliveryModel: action.definition.deliveryModel,
    engineVersion: ENGINE_VERSION,
    valueCents,
    ...dates,
    entryDays,
    acceptanceDays,
    whenShort,
    numbers: travellingNumbers(making),
    ...(areas === undefined ? {} : { areas }),
    services: action.definition.services.map(entitledService),
    ceilings,
  };
};

const datesOf = ({
  action,
  workings,
}: Making): { readonly validFrom: string; readonly validTo: string } | undefined => {
  const validFrom = workings.date(action.validFrom, `${action.place}.validFrom`);
  if (validFrom === undefined) return undefined;
  workings.know('validFrom', new Day(localDate(validFrom)));
  const validTo = workings.date(action.validTo, `${action.place}.validTo`);
  if (validTo === undefined) return undefined;
  workings.know('validTo', new Day(localDate(validTo)));
  if (validFrom > validTo) {
    workings.fault(
      `${action.place}.validTo`,
      'dates-reversed',
      `il buono finirebbe (${validTo}) prima di cominciare (${validFrom})`,
    );
    return undefined;
  }
  return { validFrom, validTo };
};

const planAreas = ({ call, action, workings }: Making): readonly string[] | undefined => {
  const name = action.definition.assessment?.plan?.areasFact;
  if (name === undefined || !call.facts.has(name)) return undefined;
  const place = `${action.place}.assessment.plan`;
  const areas = workings.get(
    { text: name, type: 'list<string>', names: [name], run: (facts) => facts.get(name) as readonly string[] },
    place,
  );
  if (areas === undefined || !Array.isArray(areas)) return undefined;
  const known = (action.definition.areas ?? []).map((area) => area.code);
  const stray = (areas as readonly string[]).filter((area) => !known.includes(area));
  if (stray.length > 0)
    workings.fault(place, 'wrong-fact', `l'area ${stray.join(', ')} del progetto non è fra quelle dell'azione`);
  return known.filter((area) => areas.includes(area));
};

const travellingNumbers = ({ action, workings }: Making): Entitlement['numbers'] =>
  Object.fromEntries(
    action.numbers.flatMap(({ definition }) => {
      const value = workings.values.get(definition.name);
      if (value === undefined || !action.travelling.has(definition.name)) return [];
      return [[definition.name, { type: definition.type, value: jsonOf(value) }]];
    }),
  );

const ceilingsOf = (
  { action, workings }: Making,
  ceiling: CompiledCeiling,
  { index, areas }: { readonly index: number; readonly areas: readonly string[] | undefined },
): readonly EntitledCeiling[] => {
  const place = `${action.place}.ceilings[${index}]`;
  const { definition } = ceiling;
  const amountCents = ceiling.amount && workings.cents(ceiling.amount, `${place}.amount`);
  const count = ceiling.count && countOf(workings, ceiling.count, `${place}.count`);
  const units = ceiling.units && countOf(workings, ceiling.units, `${place}.units`);
  const one: EntitledCeiling = {
    id: definition.id,
    article: definition.article,
    per: definition.per,
    ...(definition.services === undefined ? {} : { services: definition.services }),
    ...(amountCents === undefined ? {} : { amountCents }),
    ...(count === undefined ? {} : { count }),
    ...(units === undefined ? {} : { units }),
  };
  if (definition.areas === undefined) return [one];
  const all = areas ?? (action.definition.areas ?? []).map((area) => area.code);
  const meant = definition.areas === 'each' ? all : definition.areas;
  return meant.map((area) => ({ ...one, id: `${definition.id}-${area}`, area }));
};

const countOf = (
  workings: Workings,
  expression: NonNullable<CompiledCeiling['count']>,
  place: string,
): number | undefined => {
  const value = workings.get(expression, place);
  if (typeof value !== 'bigint') return undefined;
  if (value >= 0n) return Number(value);
  workings.fault(place, 'negative-amount', 'il numero è negativo');
  return undefined;
};

const entitledService = (service: CallService): EntitledService => {
  const { code, label, unit, area, providerCategories, price, quantity, inputs, conditions, publicShare, evidence } =
    service;
  const asked = 'asked' in price && price.max !== undefined ? { maxAskedCents: centsFromDecimal(price.max) } : {};
  return {
    code,
    label,
    unit,
    ...(area === undefined ? {} : { area }),
    providerCategories,
    ...('tariff' in price ? { tariffCents: centsFromDecimal(price.tariff) } : asked),
    ...(quantity === undefined ? {} : { quantity }),
    ...(inputs === undefined ? {} : { inputs }),
    ...(conditions === undefined ? {} : { conditions }),
    publicShare,
    evidence,
  };
};
