// Whatever is taken away, doubled, moved or put in place of something in a call to start from: problems with their place, or a call that works.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  assess,
  CATALOGUE,
  callText,
  compileCall,
  parseCallDocument,
  plainText,
  redemptionAmount,
  type CallDocument,
  type CompiledCall,
  type Entitlement,
  type JsonValue,
} from '../index.js';
import { placesOf, put } from '../testing/any-document.js';
import { givenFacts } from '../testing/given-facts.js';
import { callTemplates } from './index.js';

const TEN = '["a","b","c","d","e","f","g","h","i","j"]';

/** What nobody should write: other types, ends of ranges, formulas that grow or never meant anything. */
const HOSTILE: readonly unknown[] = [
  ...[null, '', ' ', 0, -1, 1.5, 1e308, Number.MAX_SAFE_INTEGER, true, [], {}, [null], [[[[]]]], { toString: 1 }],
  ...['x'.repeat(5_000), '\u0000', '\ud800', '\u202egro', '<script>', '__proto__', 'constructor', '${value}'],
  ...['0000-00-00', '9999-12-31', '2026-02-30', '99999999999.99', '-0.01', '1e400', 'NaN', 'isee', 'value', 'true'],
  ...['1 / 0', 'isee - euro("0.01")', '(('.repeat(400), '!'.repeat(1_500) + 'true', 'true && '.repeat(240) + 'true'],
  ...[`${'min('.repeat(300)}1, 2${')'.repeat(300)}`, '9223372036854775807 + 1', 'addYears(birthDate, 999999999)'],
  ...['times(euro("99999999999.99"), 999999999)', 'prorate(euro("10.00"), 1, 0)', 'planAreas[0]', 'service.cost'],
  `${TEN}.all(a, ${TEN}.all(b, ${TEN}.all(c, ${TEN}.all(d, ${TEN}.all(e, a + b + c + d + e != "z")))))`,
];

type Place = readonly string[];

const at = (value: unknown, place: Place): unknown =>
  place.reduce<unknown>((part, key) => (part as Readonly<Record<string, unknown>> | undefined)?.[key], value);

const without = (value: unknown, place: Place): unknown => {
  const [parent, key] = [at(value, place.slice(0, -1)), place.at(-1) ?? ''];
  if (Array.isArray(parent))
    return put(
      value,
      place.slice(0, -1),
      parent.filter((_, index) => String(index) !== key),
    );
  const { [key]: _, ...rest } = parent as Readonly<Record<string, unknown>>;
  return put(value, place.slice(0, -1), rest);
};

const doubled = (value: unknown, place: Place): unknown => {
  const [parent, key] = [at(value, place.slice(0, -1)), place.at(-1) ?? ''];
  const twice = Array.isArray(parent)
    ? [...(parent as readonly unknown[]), at(value, place)]
    : { ...(parent as object), [`${key}x`]: at(value, place) };
  return put(value, place.slice(0, -1), twice);
};

/** A change of one place of a document: which, how, and by what. */
const mutation = fc.record({
  how: fc.constantFrom('without', 'doubled', 'moved', 'replaced', 'replaced'),
  where: fc.nat(),
  from: fc.nat(),
  by: fc.constantFrom(...HOSTILE),
});

const mutated = (
  document: unknown,
  { how, where, from, by }: typeof mutation extends fc.Arbitrary<infer M> ? M : never,
) => {
  const places = placesOf(document).slice(1);
  const place = places[where % places.length] ?? [];
  if (how === 'without') return without(document, place);
  if (how === 'doubled') return doubled(document, place);
  return put(document, place, how === 'moved' ? at(document, places[from % places.length] ?? []) : by);
};

const VALUES = {
  Money: 100_000,
  Percent: '50',
  Decimal: '2',
  bool: true,
  string: 'x',
  LocalDate: '2020-02-29',
} as const;

const facts = (call: CompiledCall) =>
  givenFacts(
    Object.fromEntries(
      [...CATALOGUE, ...call.facts].map(([name, { type, values, min }]): [string, JsonValue] => {
        if (type === 'list<string>') return [name, [values?.[0] ?? 'A1']];
        return [name, values?.[0] ?? (type === 'int' ? Number(min ?? 1) : VALUES[type])];
      }),
    ),
  );

const redeemAll = (entitlement: Entitlement): void => {
  for (const { code, providerCategories, inputs = [] } of entitlement.services) {
    const said = inputs.map(({ name, type, values }) => [
      name,
      type === 'list<string>' ? ['a'] : (values?.[0] ?? (type === 'int' ? 1 : VALUES[type])),
    ]);
    const found = redemptionAmount(
      entitlement,
      {
        ...{ service: code, servedOn: '2026-10-25', startedAt: '01:30', endedAt: '03:30', units: 1, minutes: 60 },
        ...{ askedCents: 99_999, inputs: Object.fromEntries(said) as Record<string, JsonValue> },
      },
      { category: providerCategories[0] ?? 'x' },
    );
    if (found.ok) expect(found.publicCents + found.familyCents).toBe(found.costCents);
    if (found.ok) expect(Math.min(found.publicCents, found.familyCents)).toBeGreaterThanOrEqual(0);
  }
};

const tryAll = (document: CallDocument): void => {
  const call = compileCall(document);
  expect(plainText(callText(document))).not.toBe('');
  for (const code of call.actions.keys()) {
    const found = assess(call, code, facts(call), { submittedOn: '2024-02-29', admittedOn: '2026-03-29' });
    expect(found.outcome).not.toBe('');
    if (found.entitlement !== undefined) redeemAll(found.entitlement);
  }
};

describe('a call that somebody broke', () => {
  const documents = callTemplates().map(({ document }) => document);

  it('is refused with the place of each problem, or works as any other', () => {
    let works = 0;
    const broken = fc.tuple(fc.constantFrom(...documents), fc.array(mutation, { minLength: 1, maxLength: 3 }));
    fc.assert(
      fc.property(broken, ([document, mutations]) => {
        const parsed = parseCallDocument(mutations.reduce<unknown>(mutated, document));
        if (parsed.ok) {
          works += 1;
          return tryAll(parsed.document);
        }
        expect(parsed.problems.length).toBeGreaterThan(0);
        for (const { place, what } of parsed.problems)
          expect([typeof place, what]).toEqual(['string', expect.any(String)]);
      }),
      { numRuns: 500 },
    );
    expect(works).toBeGreaterThan(10);
  });
});
