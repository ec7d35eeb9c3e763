// Numbers with decimals in criteria, tables, amounts and points: exact, and rounded only where the name says so.
import { describe, expect, it } from '@jest/globals';
import { assess } from '../assess/assess.js';
import { callText } from '../text/call-text.js';
import { plainText } from '../text/render-text.js';
import { parseCallDocument } from '../document/parse-call-document.js';
import { score } from '../rank/score.js';
import { givenFacts } from '../testing/given-facts.js';
import { checkedDocument, sampleCall, sampleDocument } from '../testing/sample-call.js';

const dates = { submittedOn: '2026-02-10', admittedOn: '2026-03-20' };
const hours = {
  name: 'weeklyHours',
  type: 'Decimal',
  class: 'economic',
  label: 'ore settimanali di assistenza',
  source: 'declared',
  min: '0',
  max: '168',
};
const number = (name: string, type: string, formula: string) => ({
  ...{ name, type, formula },
  ...{ article: 'art. 2', sentence: 'Numero' },
});
const cap = number('cap', 'Money', 'euro("80.00")');
const worked = (type: string, formula: string, facts: Readonly<Record<string, string>> = {}): unknown => {
  const call = sampleCall({ numbers: [cap, number('found', type, formula)] }, { facts: [hours] });
  const found = assess(call, 'UNO', givenFacts({ isee: 100_000, ...facts }), dates);
  return found.steps.find(({ name }) => name === 'found')?.result ?? found.faults[0]?.reason;
};
const problems = (action: Readonly<Record<string, unknown>>): readonly string[] => {
  const parsed = parseCallDocument(sampleDocument({ facts: [hours] }, action));
  return parsed.ok ? [] : parsed.problems.map(({ code }) => code);
};

describe('a number with decimals', () => {
  it.each<[string, string, unknown]>([
    // 2.5 hours at 22.00 and 21.99: 55.00 and 54.975, down to the cent.
    ['Money', 'timesDown(euro("22.00"), weeklyHours)', 5_500],
    ['Money', 'timesDown(euro("21.99"), weeklyHours)', 5_497],
    ['Decimal', 'weeklyHours + decimal("0.1") - decimal("0.3")', '2.3'],
    ['Decimal', 'weeklyHours * 3', '7.5'],
    ['Decimal', '3 * weeklyHours', '7.5'],
    ['Decimal', 'times(weeklyHours, 4)', '10'],
    ['Decimal', 'max(weeklyHours, asDecimal(3))', '3'],
    ['Decimal', 'min(weeklyHours, decimal("2.4999"))', '2.4999'],
    // 1 of 3 is 0.33333…; 2.5 times 0.3333 is 0.83325.
    ['Decimal', 'divideDown(1, 3)', '0.3333'],
    ['Decimal', 'divideDown(euro("10.00"), euro("4.00"))', '2.5'],
    ['Decimal', 'timesDown(weeklyHours, divideDown(1, 3))', '0.8332'],
    ['Decimal', 'roundDown(decimal("2.789"), 1)', '2.7'],
    ['Decimal', 'roundDown(decimal("-2.71"), 1)', '-2.8'],
    ['Decimal', 'roundHalfUp(decimal("2.75"), 1)', '2.8'],
    ['Decimal', 'roundHalfUp(decimal("2.7499"), 1)', '2.7'],
    ['int', 'wholeDown(weeklyHours)', 2],
    ['int', 'wholeDown(decimal("-0.5"))', -1],
    // From 10 points at no ISEE to none at 20,000.00, at 1,000.00: 9.5.
    ['Decimal', 'linearDown(isee, euro("0.00"), euro("20000.00"), decimal("10"), decimal("0"))', '9.5'],
  ])('%s %s', (type, formula, result) => expect(worked(type, formula, { weeklyHours: '2.5' })).toBe(result));

  it('is said as text or as JSON writes it, within its bounds', () => {
    const call = sampleCall({}, { facts: [hours] });
    const said = (weeklyHours: string | number) =>
      assess(
        sampleCall(
          {
            criteria: [
              { id: 'ore', article: 'art. 1', test: 'weeklyHours >= decimal("2.5")', met: 'Sì.', notMet: 'No.' },
            ],
          },
          { facts: [hours] },
        ),
        'UNO',
        givenFacts({ weeklyHours }),
        dates,
      ).outcome;
    expect(call.facts.get('weeklyHours')?.type).toBe('Decimal');
    expect([said('2.5'), said(2.5), said('2.4999'), said('168.0001'), said('2,5')]).toEqual([
      'qualifies',
      'qualifies',
      'does-not-qualify',
      'needs-officer',
      'needs-officer',
    ]);
  });

  it('has tables of its own, to the ten-thousandth', () => {
    const keys = [{ name: 'ore', type: 'Decimal' }];
    const rows = [{ upTo: '2.5', value: '100.00' }, { value: '200.00' }];
    const byHours = (weeklyHours: string): unknown => {
      const call = sampleCall(
        { tables: { contributo: { keys, value: 'Money', rows } }, value: 'contributo(weeklyHours)' },
        { facts: [hours] },
      );
      return assess(call, 'UNO', givenFacts({ isee: 100_000, weeklyHours }), dates).entitlement?.valueCents;
    };
    expect([byHours('2.5'), byHours('2.5001')]).toEqual([10_000, 20_000]);
    const gap = [
      { upTo: '2.5', value: '1.00' },
      { above: '2.6', value: '2.00' },
    ];
    expect(problems({ tables: { t: { keys, value: 'Money', rows: gap } } })).toEqual(['table-gap']);
  });

  it('is refused where it could not be rounded as its name says', () => {
    expect(problems({ value: 'timesDown(euro("1.00"), weeklyHours - decimal("1"))' })).toEqual(['may-be-negative']);
    expect(problems({ numbers: [cap, number('n', 'Decimal', 'divideDown(1, minorsInHousehold)')] })).toEqual([
      'division-by-zero-possible',
    ]);
    expect(problems({ numbers: [cap, number('n', 'Decimal', 'roundDown(weeklyHours, 5)')] })).toEqual([
      'overflow-possible',
    ]);
    expect(problems({ value: 'timesDown(euro("1.00"), decimal("2,5"))' })).toEqual(['literal-wrong']);
  });
});

describe('points with decimals', () => {
  const item = (id: string, points: unknown) => ({ id, article: 'art. 7', points, sentence: 'Motivo' });
  const ranking = {
    items: [item('uno', 1.1), item('due', 'decimal("2.2")'), item('tre', 3)],
    ties: [{ by: 'weeklyHours', direction: 'descending', sentence: 'Più ore' }],
  };

  it('are summed exactly, written as numbers or as formulas', () => {
    const call = sampleCall({ ranking, order: 'score' }, { facts: [hours] });
    const { total, items, ties } = score(call, 'UNO', givenFacts({ weeklyHours: '12.25' }), '2026-02-10');
    // 1.1 + 2.2 + 3, where binary fractions give 6.300000000000001.
    expect(total).toBe(6.3);
    expect(items.map(({ points }) => points)).toEqual([1.1, 2.2, 3]);
    expect(ties).toEqual(['12.25']);
  });

  it('are told with a comma', () => {
    const document = checkedDocument(sampleDocument({ order: 'score', facts: [hours] }, { ranking }));
    expect(plainText(callText(document))).toContain('punti 1,1.');
  });

  it('are at most a million', () => {
    expect(problems({ order: 'score', ranking: { items: [item('x', 'weeklyHours * 6000')], ties: [] } })).toEqual([
      'overflow-possible',
    ]);
    expect(problems({ order: 'score', ranking: { items: [item('x', 'weeklyHours * 5000')], ties: [] } })).toEqual([]);
  });
});
