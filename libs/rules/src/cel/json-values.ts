// Values between JSON, CEL and Italian text: cents as a number, percentages and dates as text.
import {
  decimalFromCents,
  cents,
  isLocalDate,
  localDate,
  percent,
  percentFromBasisPoints,
  percentText,
  decimalOfUnits,
  decimalText,
  unitsOfDecimal,
} from '@buono/kernel';
import type { FactType, JsonValue } from '../model/facts.js';
import { Day, Decimal, INT_LIMIT, Money, MONEY_LIMIT, Ratio, type CelValue } from './values.js';

/** Longest text and longest list that a fact, an input or a number may carry. */
export const MAX_TEXT = 500;
export const MAX_LIST = 100;

/** The CEL value of a JSON value of this type; undefined when it is not one. */
export const celOf = (type: FactType, json: unknown): CelValue | undefined => {
  switch (type) {
    case 'Money':
      return whole(json, MONEY_LIMIT) ? new Money(json + 0) : undefined;
    case 'Percent':
      return typeof json === 'string' ? ratioOf(json) : undefined;
    case 'Decimal':
      return decimalOf(json);
    case 'int':
      return whole(json, INT_LIMIT) ? BigInt(json) : undefined;
    case 'bool':
      return typeof json === 'boolean' ? json : undefined;
    case 'string':
      return shortText(json) ? json : undefined;
    case 'LocalDate':
      return typeof json === 'string' && isLocalDate(json) ? new Day(localDate(json)) : undefined;
    case 'list<string>':
      return Array.isArray(json) && json.length <= MAX_LIST && json.every(shortText) ? [...json] : undefined;
  }
};

/** The JSON form of a CEL value. */
export const jsonOf = (value: CelValue): JsonValue => {
  if (value instanceof Money) return value.cents;
  if (value instanceof Ratio) return decimalPercent(value.basisPoints);
  if (value instanceof Decimal) return decimalOfUnits(value.units);
  if (value instanceof Day) return value.date;
  return typeof value === 'bigint' ? Number(value) : value;
};

/** The value as Italian readers write it: '1.234,56 €', '12,5%', '2,5', '01/09/2026', 'sì'. */
export const textOf = (value: CelValue): string => {
  if (value instanceof Money) return moneyText(value.cents);
  if (value instanceof Ratio) return percentText(percentFromBasisPoints(value.basisPoints));
  if (value instanceof Decimal) return decimalText(value.units);
  if (value instanceof Day) return value.date.split('-').reverse().join('/');
  if (typeof value === 'boolean') return value ? 'sì' : 'no';
  return typeof value === 'object' ? value.join(', ') : String(value);
};

const moneyText = (amount: number): string => {
  const digits = String(Math.abs(amount)).padStart(3, '0');
  const integer = digits.slice(0, -2);
  const euro = integer.length > 3 ? integer.replace(/\B(?=(\d{3})+$)/g, '.') : integer;
  return `${amount < 0 ? '-' : ''}${euro},${digits.slice(-2)} €`;
};

const decimalPercent = (basisPoints: number): string => decimalFromCents(cents(basisPoints)).replace(/\.?0+$/, '');

const ratioOf = (text: string): Ratio | undefined => {
  try {
    return new Ratio(percent(text));
  } catch {
    return undefined;
  }
};

// What JSON writes with a point is read from what it writes, never worked with.
const decimalOf = (json: unknown): Decimal | undefined => {
  const units = typeof json === 'string' || typeof json === 'number' ? unitsOfDecimal(String(json)) : undefined;
  return units === undefined ? undefined : new Decimal(units);
};

const whole = (json: unknown, limit: number): json is number =>
  typeof json === 'number' && Number.isSafeInteger(json) && Math.abs(json) <= limit;

const shortText = (json: unknown): json is string => typeof json === 'string' && json.length <= MAX_TEXT;
