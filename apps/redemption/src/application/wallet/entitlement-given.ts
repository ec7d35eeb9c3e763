// An entitlement that somebody sends to be tried: read as strictly as one that a neighbour tells, because formulas run on it.
import { isLocalDate, localDate } from '@buono/kernel';
import type { WalletEntitlement } from '../../domain/wallet/entitlement.js';

type Json = Readonly<Record<string, unknown>>;

/** The entitlement; undefined where it is none that this platform ever wrote. */
export const readEntitlement = (given: unknown): WalletEntitlement | undefined => {
  if (!isObject(given)) return undefined;
  const { validFrom, validTo, services, ceilings } = given;
  const texts = ['action', 'deliveryModel', 'whenShort', 'callId', 'callCode'].every((name) => isText(given[name]));
  if (!texts || !isWhole(given['entryDays']) || !isObject(given['numbers'])) return undefined;
  if (!isDay(validFrom) || !isDay(validTo)) return undefined;
  if (!isListOf(services, isService) || !isListOf(ceilings, isCeiling)) return undefined;
  if (!Object.values(given['numbers']).every((number) => isObject(number) && isText(number['type']))) return undefined;
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
  maybe(value['inputs'], (inputs) => isListOf(inputs, (input) => hasTexts(input, ['name', 'label', 'type']))) &&
  maybe(value['proofs'], (proofs) => isListOf(proofs, (one) => hasTexts(one, ['code']))) &&
  maybe(value['conditions'], (all) => isListOf(all, (one) => hasTexts(one, ['test'])));

const hasTexts = (value: unknown, names: readonly string[]): boolean =>
  isObject(value) && names.every((name) => isText(value[name]));

const isCeiling = (value: unknown): boolean =>
  hasTexts(value, ['id', 'article', 'per']) &&
  ['amountCents', 'count', 'units', 'movableCents'].every((name) => maybe((value as Json)[name], isWhole)) &&
  ['area', 'from', 'to', 'group'].every((name) => maybe((value as Json)[name], isText)) &&
  maybe((value as Json)['services'], (services) => isListOf(services, isText));
