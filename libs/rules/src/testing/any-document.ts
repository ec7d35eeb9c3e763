// Documents for property specs: a full good document with one or two places replaced by something else, good or not.
import fc from 'fast-check';
import { sampleDocument, sampleService } from './sample-call.js';

/** A good document with something in every part. */
export const fullDocument = sampleDocument(
  {
    facts: [{ name: 'rooms', type: 'int', class: 'economic', label: 'stanze', source: 'declared', min: 1, max: 9 }],
    order: 'score',
    texts: { nota: 'Testo' },
    recipient: 'household',
    policies: {
      rejectionNotice: true,
      renewal: { of: ['PROVA-0'], askAgain: ['isee'] },
      changes: [
        {
          id: 'tre',
          article: 'art. 8',
          on: 'birthday',
          years: 3,
          does: 'end',
          from: 'after-use',
          sentence: 'A tre anni.',
        },
      ],
    },
  },
  {
    tables: {
      caps: {
        keys: [{ name: 'a', type: 'Money' }],
        value: 'Money',
        rows: [{ upTo: '9.00', value: '1.00' }, { value: '2.00' }],
      },
    },
    areas: [{ code: 'A1', label: 'Area' }],
    services: [
      sampleService({
        proofs: [
          { code: 'R', label: 'Ricevuta', class: 'economic', maxMegabytes: 5 },
          { code: 'B', label: 'Bonifico' },
        ],
      }),
    ],
    reservedFunds: '800.00',
    ceilings: [
      { id: 'c', article: 'a', per: 'area', areas: 'each', amount: 'cap' },
      { id: 'd', article: 'a', per: 'year', amount: 'cap', across: 'person', pool: 'COMUNE-1' },
      { id: 'e', article: 'a', per: 'month', amount: 'cap', unused: { until: 'year', months: 6 } },
      { id: 'f', article: 'a', per: 'quarter', amount: 'cap' },
    ],
    ranking: {
      items: [{ id: 'i', article: 'a', points: 'rooms', sentence: 's' }],
      ties: [{ by: 'isee', direction: 'ascending', sentence: 's' }],
    },
    terms: { decisionDays: 45, whenShort: 'refuse' },
    windows: [
      {
        code: 'PRIMA',
        label: 'prima finestra',
        opensAt: '2026-02-01T09:00',
        closesAt: '2026-03-01T12:00:30',
        use: { from: '2026-04-01', to: '2026-12-31' },
      },
    ],
    policies: {
      booking: 'admission',
      lastVoucher: 'skip',
      incompatible: [
        {
          id: 'hcp',
          article: 'art. 9',
          schemes: ['Home Care Premium'],
          fact: 'homeCarePremium',
          per: 'person',
          over: 'month',
          does: 'block',
          sentence: 'Non con HCP.',
        },
      ],
    },
    proofs: [
      { code: 'P', label: 'Prova', when: 'rooms > 3' },
      { code: 'Q', label: 'Altra prova', atSubmission: true, class: 'economic', maxMegabytes: 5 },
    ],
  },
);

type Json = Readonly<Record<string, unknown>> | readonly unknown[];

/** The paths of all places of a value, itself first. */
export const placesOf = (value: unknown, path: readonly string[] = []): readonly (readonly string[])[] =>
  typeof value === 'object' && value !== null
    ? [path, ...Object.entries(value).flatMap(([key, child]) => placesOf(child, [...path, key]))]
    : [path];

/** The value with one place replaced. */
export const put = (value: unknown, [key, ...rest]: readonly string[], replacement: unknown): unknown => {
  if (key === undefined) return replacement;
  const parent = value as Json;
  const child = put((parent as Readonly<Record<string, unknown>>)[key], rest, replacement);
  return Array.isArray(parent)
    ? parent.map((one, index) => (String(index) === key ? child : one))
    : { ...parent, [key]: child };
};

const words = [
  'isee',
  'cap',
  'rooms',
  'value',
  'call.useTo',
  'entitlement.cap',
  'service.cost',
  'caps(isee)',
  'euro("5.00")',
  'date("2026-01-01")',
  'decimal("2.5")',
  'timesDown(cap, decimal("2.5"))',
  '1 / rooms',
  'isee - euro("1.00")',
  'isNone(isee)',
  'true',
  '-1',
  '0.00',
  '99999999999.99',
  '9999-12-31',
  '0000-01-01',
  'all',
  'each',
  'int',
  'Money',
  'Decimal',
  'list<string>',
  'hour',
  'X',
];
/** Something to put in a place. */
export const replacement = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<unknown>(...words) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
);

const places = placesOf(fullDocument);

/** A full document with one or two places replaced. */
export const anyDocument: fc.Arbitrary<unknown> = fc
  .tuple(fc.constantFrom(...places), replacement, fc.constantFrom(...places), replacement)
  .map(([one, a, two, b]) => {
    const once = put(fullDocument, one, a);
    return placesOf(once).some((place) => place.join('/') === two.join('/')) ? put(once, two, b) : once;
  });
