// An entitlement that somebody sends to be tried: read as strictly as one that a neighbour tells, because formulas run on it.
import { isLocalDate, localDate } from '@buono/kernel';
import type { Ceiling, WalletEntitlement } from '../../domain/wallet/entitlement.js';

type Json = Readonly<Record<string, unknown>>;

/** The entitlement; undefined where it is none that this platform ever wrote. */
export const readEntitlement = (given: unknown): WalletEntitlement | undefined => {
  if (!isObject(given)) return undefined;
  const { validFrom, validTo, services, ceilings } = given;
  const texts = ['action', 'deliveryModel', 'whenShort', 'callId', 'callCode'].every((name) => isText(given[name]));
  if (!texts || !isWhole(given['entryDays']) || !isObject(given['numbers'])) return undefined;
  if (!isDay(validFrom) || !isDay(validTo)) return undefined;
  if (!isListOf(services, isService) || !isListOf(ceilings, isCeiling)) return undefined;
  if (!Object.values(given['numbers']).every((number) => isObject(number) && isType(number['type']))) return undefined;
  if (given['areas'] !== undefined && !isListOf(given['areas'], isText)) return undefined;
  const rest = given as unknown as WalletEntitlement;
  return { ...rest, validFrom: localDate(validFrom), validTo: localDate(validTo) };
};

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isWhole = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;
const isDay = (value: unknown): value is string => isText(value) && isLocalDate(value);
const isListOf = (value: unknown, is: (item: unknown) => boolean): boolean => Array.isArray(value) && value.every(is);
const maybe = (value: unknown, is: (value: unknown) => boolean): boolean => value === undefined || is(value);

const isService = (value: unknown): boolean =>
  isObject(value) &&
  ['code', 'label', 'unit', 'publicShare', 'evidence'].every((name) => isText(value[name])) &&
  isListOf(value['providerCategories'], isText) &&
  maybe(value['area'], isText) &&
  ['tariffCents', 'maxAskedCents'].every((name) => maybe(value[name], isWhole)) &&
  maybe(value['quantity'], (quantity) => isObject(quantity) && Object.values(quantity).every(isWhole)) &&
  maybe(value['inputs'], (inputs) => isListOf(inputs, isInput)) &&
  maybe(value['proofs'], (proofs) => isListOf(proofs, (one) => hasTexts(one, ['code']))) &&
  maybe(value['conditions'], (all) => isListOf(all, (one) => hasTexts(one, ['test'])));

const isInput = (value: unknown): boolean =>
  hasTexts(value, ['name', 'label']) &&
  isType((value as Json)['type']) &&
  maybe((value as Json)['values'], (values) => isListOf(values, isText));

const TYPES: readonly unknown[] = ['Money', 'Percent', 'Decimal', 'int', 'bool', 'string', 'LocalDate', 'list<string>'];
const isType = (value: unknown): boolean => TYPES.includes(value);

const hasTexts = (value: unknown, names: readonly string[]): boolean =>
  isObject(value) && names.every((name) => isText(value[name]));

const PERIODS: readonly Ceiling['per'][] = [
  ...(['event', 'day', 'week', 'month', 'two-months', 'quarter', 'half-year', 'year', 'voucher', 'area'] as const),
];

const isKept = (value: unknown): boolean =>
  isObject(value) && ['year', 'voucher'].includes(String(value['until'])) && maybe(value['months'], isWhole);

const isCeiling = (value: unknown): boolean =>
  hasTexts(value, ['id', 'article', 'per']) &&
  PERIODS.includes((value as Json)['per'] as Ceiling['per']) &&
  ['amountCents', 'count', 'units', 'movableCents', 'deductibleCents'].every((name) =>
    maybe((value as Json)[name], isWhole),
  ) &&
  ['area', 'group', 'shared'].every((name) => maybe((value as Json)[name], isText)) &&
  ['from', 'to'].every((name) => maybe((value as Json)[name], isDay)) &&
  maybe((value as Json)['unused'], isKept) &&
  maybe((value as Json)['services'], (services) => isListOf(services, isText));
