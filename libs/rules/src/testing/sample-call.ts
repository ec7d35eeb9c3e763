// A small good call for specs; a spec changes the one thing it is about.
import { compileCall } from '../compile/compile-call.js';
import type { CompiledCall } from '../compile/compiled-call.js';
import { parseCallDocument } from '../document/parse-call-document.js';
import type { CallAction, CallDocument } from '../model/call-document.js';

/** An action of the sample: 80.00 a month by ISEE up to 20,000.00, and a day service at 25.00. */
export const sampleAction = (changes: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> => ({
  code: 'UNO',
  title: 'Azione di prova',
  deliveryModel: 'voucher',
  criteria: [{ id: 'isee', article: 'art. 1', test: 'isee <= euro("20000.00")', met: 'Va bene.', notMet: 'È troppo.' }],
  numbers: [{ name: 'cap', type: 'Money', formula: 'euro("80.00")', article: 'art. 2', sentence: 'Massimo' }],
  value: 'times(cap, 10)',
  validFrom: 'call.useFrom',
  validTo: 'call.useTo',
  services: [sampleService()],
  ...changes,
});

/** The sample's service. */
export const sampleService = (changes: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> => ({
  code: 'GIORNO',
  label: 'Giornata',
  unit: 'day',
  providerCategories: ['centro'],
  price: { tariff: '25.00' },
  quantity: { max: 31 },
  publicShare: 'min(service.cost, entitlement.cap)',
  evidence: 'register',
  ...changes,
});

/** The sample document as plain JSON, with other fields and another action. */
export const sampleDocument = (
  changes: Readonly<Record<string, unknown>> = {},
  action: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> => ({
  format: 'buono-call/1',
  code: 'PROVA-1',
  title: 'Avviso di prova',
  summary: 'Serve alle prove.',
  body: { name: 'Zona di prova', kind: 'zone' },
  act: { number: '1/2026', date: '2026-01-01' },
  window: { opensAt: '2026-02-01T09:00', closesAt: '2026-03-01T12:00' },
  use: { from: '2026-04-01', to: '2026-12-31' },
  order: 'arrival',
  zones: 'all',
  funds: [{ source: 'FSE', year: 2026, amount: '1000.00' }],
  terms: { acceptanceDays: 10, entryDays: 30, whenShort: 'partial' },
  actions: [sampleAction(action)],
  ...changes,
});

/** The checked document; the problems as an error if it is not good. */
export const checkedDocument = (input: unknown): CallDocument => {
  const parsed = parseCallDocument(input);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.document;
};

/** The compiled sample with changes in its action. */
export const sampleCall = (action: Partial<Record<keyof CallAction, unknown>> = {}, changes = {}): CompiledCall =>
  compileCall(checkedDocument(sampleDocument(changes, action)));
