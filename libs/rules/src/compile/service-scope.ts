// The scope of a service's formulas: entitlement, service and provider, and nothing of the person.
import { range, type Range } from '../cel/range.js';
import { Scope, type Elsewhere, type Group, type NameInfo } from '../cel/scope.js';
import { epochDay } from '../cel/values.js';
import { rangeOf } from '../facts/fact-values.js';
import type { ServiceInput, ServiceQuantity, ServiceUnit } from '../model/call-document.js';
import { dateInfo, nameInfo } from './names.js';

/** Most units, and most minutes, of one entry when the call does not say. */
export const MOST_UNITS = 1_000;
export const MOST_MINUTES = 44_640;

/** The highest price of one entry, in cents. */
export const MOST_COST = 10_000_000_000;

/** What a service's formulas need to know of it. */
export interface ServiceShape {
  readonly unit: ServiceUnit;
  readonly area?: string | undefined;
  readonly tariffCents?: number | undefined;
  readonly maxAskedCents?: number | undefined;
  readonly quantity?: ServiceQuantity | undefined;
  readonly inputs?: readonly ServiceInput[] | undefined;
}

/** The groups of a service's scope. */
export interface ServiceScope {
  readonly scope: Scope;
  readonly entitlement: Group;
  readonly service: Group;
  readonly provider: Group;
}

/** The fields that every entitlement has, besides its numbers. */
export const ENTITLEMENT_FIELDS: readonly string[] = ['value', 'validFrom', 'validTo', 'areas'];

/** The fields that a service has by itself; inputs may not take their names. */
export const SERVICE_FIELDS: readonly string[] = [
  'code',
  'unit',
  'area',
  'servedOn',
  'cost',
  'tariff',
  'units',
  'minutes',
];

/** Minutes from midnight of start and end, for formulas; an input of that name comes before them. */
export const TIME_FIELDS: readonly string[] = ['startedAt', 'endedAt'];

/** Whether entries of this unit are counted in minutes. */
export const countsMinutes = (unit: ServiceUnit): boolean => unit === 'hour';

/** The bounds of one entry, in units or minutes. */
export const quantityRange = (
  shape: Pick<ServiceShape, 'unit' | 'quantity'>,
): { readonly min: number; readonly max: number } => ({
  min: shape.quantity?.min ?? 1,
  max: shape.quantity?.max ?? (countsMinutes(shape.unit) ? MOST_MINUTES : MOST_UNITS),
});

/** Builds the scope. `bounded` off for formulas that were checked when the call was. */
export const serviceScope = (
  shape: ServiceShape,
  numbers: ReadonlyMap<string, NameInfo>,
  elsewhere: (name: string) => Elsewhere | undefined = () => undefined,
  bounded = true,
): ServiceScope => {
  const scope = new Scope(elsewhere, bounded);
  const entitlement = scope.addGroup(
    'entitlement',
    new Map([
      ['value', nameInfo('Money', range(0, 10_000_000_000_000))],
      ['validFrom', dateInfo()],
      ['validTo', dateInfo()],
      ['areas', nameInfo('list<string>', undefined)],
      ...numbers,
    ]),
  );
  const service = scope.addGroup('service', serviceFields(shape));
  const provider = scope.addGroup('provider', new Map([['category', nameInfo('string', undefined)]]));
  return { scope, entitlement, service, provider };
};

const serviceFields = (shape: ServiceShape): ReadonlyMap<string, NameInfo> => {
  const { min, max } = quantityRange(shape);
  const tariff = shape.tariffCents;
  const fields: (readonly [string, NameInfo])[] = [
    ...TIME_FIELDS.map((field) => [field, nameInfo('int', range(0, 1_439))] as const),
    ['code', nameInfo('string', undefined)],
    ['unit', nameInfo('string', undefined)],
    ['servedOn', nameInfo('LocalDate', servedOn())],
    ['cost', nameInfo('Money', costRange(shape, max))],
    [countsMinutes(shape.unit) ? 'minutes' : 'units', nameInfo('int', range(min, max))],
  ];
  if (shape.area !== undefined) fields.push(['area', nameInfo('string', undefined)]);
  if (tariff !== undefined) fields.push(['tariff', nameInfo('Money', range(tariff, tariff))]);
  for (const input of shape.inputs ?? []) fields.push([input.name, nameInfo(input.type, rangeOf(input))]);
  return new Map(fields);
};

const costRange = (shape: ServiceShape, max: number): Range => {
  const price = shape.tariffCents ?? shape.maxAskedCents;
  if (price === undefined) return range(0, MOST_COST);
  const most = countsMinutes(shape.unit) ? Math.ceil((price * max) / 60) : price * max;
  return range(0, Math.min(most, MOST_COST));
};

const servedOn = (): Range => range(epochDay('1990-01-01') ?? 0, epochDay('2199-12-31') ?? 0);
