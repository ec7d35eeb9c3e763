// Compiled expressions answer as cel-js does: the same value, the same fault, the same facts found missing on the way.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FactView } from '../assess/fact-view.js';
import type { FactDeclaration, Facts, FactType } from '../model/facts.js';
import { compileTable } from '../tables/table.js';
import { anyExpression, FACT_NAMES } from '../testing/any-expression.js';
import { closureOf } from './closures.js';
import { compileExpression } from './expression.js';
import { range } from './range.js';
import { Scope, type Group } from './scope.js';
import { Money, type CelValue } from './values.js';
import type { View } from './view.js';

const TYPES = Object.keys(FACT_NAMES) as FactType[];
const DECLARED = TYPES.flatMap((type) => FACT_NAMES[type].map((name): [string, FactType] => [name, type]));
const declarations = new Map(
  DECLARED.map(([name, type]): [string, FactDeclaration] => [
    name,
    { name, type, label: name, class: 'economic', source: 'declared', mayBeNone: true } as unknown as FactDeclaration,
  ]),
);
const bands = compileTable({
  name: 'bands',
  keys: [
    { name: 'a', type: 'Money' },
    { name: 'n', type: 'int' },
  ],
  value: 'Money',
  rows: [
    { keys: { a: { upTo: '350.00' }, n: { any: true } }, value: '10.00' },
    { keys: { a: { above: '350.00' }, n: { upTo: 5 } }, value: '20.00' },
    { keys: { a: { above: '350.00' }, n: { above: 5 } }, value: '30.00' },
  ],
} as unknown as Parameters<typeof compileTable>[0]);

const scopeOf = (): { readonly scope: Scope; readonly service: Group } => {
  const scope = new Scope(() => undefined, false);
  for (const [name, type] of DECLARED) scope.add(name, { type, isFact: true });
  scope.add('cap', { type: 'Money', isFact: false });
  const fields = { cost: 'Money', lacking: 'Money', count: 'int', kind: 'string' } as const;
  const service = scope.addGroup(
    'service',
    new Map(Object.entries(fields).map(([field, type]) => [field, { type, isFact: false }])),
  );
  if (!bands.ok) throw new Error(bands.problem.what);
  scope.addTable('bands', { keys: ['Money', 'int'], value: 'Money' }, { ...bands.table, range: () => range(0, 0) });
  return { scope, service };
};

const ONE_OF: Readonly<Record<FactType, fc.Arbitrary<unknown>>> = {
  Money: fc.constantFrom(0, 1, 35_000, 1_000_000, 10_000_000_000, -1),
  Percent: fc.constantFrom('0', '12.5', '10000', 'molto'),
  Decimal: fc.constantFrom<unknown>('0', '2.5', -1, 'molto'),
  LocalDate: fc.constantFrom('1930-02-28', '2024-02-29', '2026-12-31', '2026-02-30'),
  int: fc.constantFrom(0, 1, 7, 31, 1_000_000),
  bool: fc.boolean(),
  string: fc.constantFrom('', 'A1', 'TC-01', 'è 🙂'),
  'list<string>': fc.constantFrom([], ['A1'], ['TC-01', 'A1', 'A1'], ['', 'è 🙂']),
};
const anyFacts: fc.Arbitrary<Facts> = fc.record(
  Object.fromEntries(
    DECLARED.map(([name, type]) => [
      name,
      fc.oneof(
        { weight: 12, arbitrary: ONE_OF[type].map((value) => ({ state: 'known', value, source: 'declared' })) },
        { weight: 1, arbitrary: fc.constant({ state: 'none', source: 'declared' }) },
        { weight: 1, arbitrary: fc.constant({ state: 'not yet' }) },
      ),
    ]),
  ),
) as unknown as fc.Arbitrary<Facts>;

const FIELDS: Readonly<Record<string, CelValue>> = { cost: new Money(1_234), count: 3n, kind: 'A1' };

/** What came of an expression: the value, or which fault, and what was found missing, none or wrong. */
const outcome = (run: (view: View) => unknown, facts: Facts, service: Group): unknown => {
  const view = new FactView(declarations, facts);
  view.set('cap', new Money(50_000));
  view.set(
    'service',
    service.view((field) => FIELDS[field]),
  );
  const touched = { missing: view.missing, none: view.none, wrong: view.wrong };
  try {
    return { value: run(view), touched };
  } catch (error) {
    return { fault: OWN.includes((error as Error).name) ? (error as Error).name : 'engine', touched };
  }
};
const OWN = ['NoValue', 'OutsideTable'];

const both = (text: string, type: FactType) => {
  const { scope, service } = scopeOf();
  const compiled = compileExpression(scope, text, type);
  if (!compiled.ok) throw new Error(`${text}: ${compiled.problems.map(({ what }) => what).join('; ')}`);
  const library = scope.env.parse(text);
  library.check();
  const direct = closureOf(library.ast, scope);
  return { library, direct, service, run: compiled.expression.run };
};

describe('a compiled expression', () => {
  it('comes to what cel-js comes to, whatever the facts', () => {
    const typed = fc.constantFrom(...TYPES).chain((type) => fc.tuple(fc.constant(type), anyExpression(type)));
    fc.assert(
      fc.property(typed, fc.array(anyFacts, { minLength: 1, maxLength: 3 }), ([type, text], several) => {
        fc.pre(text.length < 1_000);
        const { library, direct, service } = both(text, type);
        if (direct === undefined) throw new Error(`${text} was left to cel-js`);
        for (const facts of several) {
          expect(outcome(direct, facts, service)).toEqual(outcome(library as (view: View) => unknown, facts, service));
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('tells the first fact without a value, as cel-js meets them: arguments from the right, operands from the left', () => {
    const missing = (text: string) => {
      const view = new FactView(declarations, {});
      expect(() => both(text, 'int').run(view)).toThrow();
      return [...view.missing];
    };
    expect(missing('max(rooms, children)')).toEqual(['children']);
    expect(missing('rooms + children')).toEqual(['rooms']);
    expect(missing('[zone, status].size()')).toEqual(['status']);
  });

  it('is left to cel-js when it holds what has no type of its own', () => {
    const { direct, run } = both('size([]) + rooms', 'int');
    expect(direct).toBeUndefined();
    expect(run(new Map([['rooms', 4n]]))).toBe(4n);
  });

  it('refuses a value of another type than was declared', () => {
    for (const [text, name, wrong] of [
      ['rooms + 1', 'rooms', 4],
      ['size(needs)', 'needs', 'A1'],
      ['service.count', 'service', new Map([['count', 1n]])],
    ] as const) {
      const { run, library } = both(text, 'int');
      expect(() => run(new Map([[name, wrong as unknown]]))).toThrow();
      expect(() => library(new Map([[name, wrong as unknown]]))).toThrow();
    }
  });
});
