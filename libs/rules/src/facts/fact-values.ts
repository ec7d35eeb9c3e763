// Values of facts against their declarations: type, bounds, admitted texts and forms.
import { centsFromDecimal, hasHiddenCharacters, isZoneCode, parseDsuProtocol, unitsOfDecimal } from '@buono/kernel';
import { celOf, textOf } from '../cel/json-values.js';
import { range, USUAL, type Range } from '../cel/range.js';
import { dateOfEpochDay, Day, Decimal, epochDay, Money, Ratio, type CelValue } from '../cel/values.js';
import type { FactDeclaration, FactType } from '../model/facts.js';

/** What has a type and may have bounds and admitted texts: a fact, or an input of a service. */
export type Bounded = Pick<FactDeclaration, 'type' | 'values' | 'min' | 'max' | 'format'>;

/** The value, or what is wrong with it as the end of an Italian sentence. */
export type ReadValue = { readonly ok: true; readonly value: CelValue } | { readonly ok: false; readonly what: string };

const BELFIORE = /^[A-Z]\d{3}$/;

const KINDS: Record<FactType, string> = {
  Money: 'un importo in centesimi interi',
  Percent: 'una percentuale come testo ("12.5")',
  Decimal: 'un numero con al più quattro decimali ("2.5")',
  int: 'un numero intero',
  bool: 'true o false',
  string: 'un testo di al più 500 caratteri',
  LocalDate: 'una data che esiste (AAAA-MM-GG)',
  'list<string>': 'un elenco di al più 100 testi',
};

/** The least and the most that a declaration admits, in whole units of its type; undefined where the type has no order. */
export const rangeOf = (declaration: Pick<Bounded, 'type' | 'min' | 'max'>): Range | undefined => {
  const usual = USUAL[declaration.type];
  if (usual === undefined) return undefined;
  const lo = bound(declaration.type, declaration.min) ?? usual.lo;
  const hi = bound(declaration.type, declaration.max) ?? (usual.hi > lo ? usual.hi : lo);
  return lo <= hi ? { lo, hi } : usual;
};

// Values are read by the hundred thousand: the ends of a declaration are worked out once.
const knownLimits = new WeakMap<Bounded, { readonly limits: Range | undefined }>();

const limitsOf = (declaration: Bounded): Range | undefined => {
  const known = knownLimits.get(declaration) ?? { limits: rangeOf(declaration) };
  knownLimits.set(declaration, known);
  return known.limits;
};

/** Reads a JSON value as its declaration wants it. */
export const readValue = (declaration: Bounded, json: unknown): ReadValue => {
  const value = celOf(declaration.type, json);
  if (value === undefined) return { ok: false, what: `deve essere ${KINDS[declaration.type]}` };
  const limits = limitsOf(declaration);
  const units = unitsOf(value);
  if (limits !== undefined && units !== undefined && (units < limits.lo || units > limits.hi)) {
    return {
      ok: false,
      what: `deve stare fra ${written(declaration.type, limits.lo)} e ${written(declaration.type, limits.hi)}`,
    };
  }
  const texts = textsOf(value);
  if (texts.some(hasHiddenCharacters))
    return { ok: false, what: 'non può avere caratteri di controllo o invisibili: riscrivilo senza' };
  if (declaration.values !== undefined && !texts.every((text) => declaration.values?.includes(text))) {
    return { ok: false, what: `deve essere fra: ${declaration.values.join(', ')}` };
  }
  const form = texts.map((text) => wrongForm(declaration.format, text)).find((what) => what !== undefined);
  return form === undefined ? { ok: true, value } : { ok: false, what: form };
};

/** An ordered value in whole units: cents, basis points, ten-thousandths, epoch days, or itself. */
export const unitsOf = (value: CelValue): bigint | undefined => {
  if (typeof value === 'bigint') return value;
  if (value instanceof Money) return BigInt(value.cents);
  if (value instanceof Ratio) return BigInt(value.basisPoints);
  if (value instanceof Decimal) return BigInt(value.units);
  if (value instanceof Day) return BigInt(epochDay(value.date) ?? 0);
  return undefined;
};

// An end of a range as people write it; what has no bounds of its own is not asked.
const written = (type: FactType, units: bigint): string => {
  if (type === 'Money') return textOf(new Money(Number(units)));
  if (type === 'Percent') return textOf(new Ratio(Number(units)));
  if (type === 'Decimal') return textOf(new Decimal(Number(units)));
  return textOf(type === 'LocalDate' ? new Day(dateOfEpochDay(Number(units))) : units);
};

const textsOf = (value: CelValue): readonly string[] => {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? (value as readonly string[]) : [];
};

const wrongForm = (format: FactDeclaration['format'], text: string): string | undefined => {
  if (format === 'belfiore' && !BELFIORE.test(text))
    return 'deve essere un codice catastale di Comune (per esempio D612)';
  if (format === 'zone' && !isZoneCode(text)) return 'deve essere un codice di zona (per esempio TC-01)';
  if (format === 'dsu' && !parseDsuProtocol(text).ok)
    return 'deve essere un protocollo DSU (INPS-ISEE-2026-12345678A-00)';
  return undefined;
};

const bound = (type: FactType, limit: number | string | undefined): bigint | undefined => {
  if (limit === undefined) return undefined;
  if (type === 'Money')
    return typeof limit === 'string' && MONEY_TEXT.test(limit) ? BigInt(centsFromDecimal(limit)) : undefined;
  if (type === 'LocalDate') return typeof limit === 'string' ? toBigInt(epochDay(limit)) : undefined;
  if (type === 'Decimal') return toBigInt(unitsOfDecimal(String(limit)));
  if (type === 'Percent') return basisPointsOf(celOf('Percent', String(limit)));
  return type === 'int' && typeof limit === 'number' && Number.isSafeInteger(limit) ? BigInt(limit) : undefined;
};

const basisPointsOf = (value: CelValue | undefined): bigint | undefined =>
  value instanceof Ratio ? BigInt(value.basisPoints) : undefined;

const MONEY_TEXT = /^(0|[1-9]\d{0,10})(\.\d{1,2})?$/;
const toBigInt = (day: number | undefined): bigint | undefined => (day === undefined ? undefined : range(day, day).lo);
