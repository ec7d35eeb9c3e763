// Tables at the door: what leaves a hole, says two things at once or cannot be read is named with its row.
import { describe, expect, it } from '@jest/globals';
import { sampleDocument } from '../testing/sample-call.js';
import { parseCallDocument } from './parse-call-document.js';

const problemsOf = (input: unknown) => {
  const parsed = parseCallDocument(input);
  return parsed.ok ? [] : parsed.problems;
};
const found = (input: unknown) => problemsOf(input).map(({ place, code }) => `${place} ${code}`);
const table = (rows: readonly unknown[], more = {}) =>
  sampleDocument({}, { tables: { caps: { keys: [{ name: 'isee', type: 'Money' }], value: 'Money', rows, ...more } } });

describe('tables', () => {
  it.each<[string, readonly unknown[], object, string]>([
    [
      'an overlap of one cent',
      [
        { upTo: '100.00', value: '1.00' },
        { from: '100.00', upTo: '200.00', value: '2.00' },
      ],
      {},
      'actions[0].tables.caps.rows[1] table-overlap',
    ],
    [
      'a gap of one cent',
      [
        { upTo: '100.00', value: '1.00' },
        { from: '100.02', upTo: '200.00', value: '2.00' },
      ],
      {},
      'actions[0].tables.caps.rows[1] table-gap',
    ],
    [
      'the same bound twice',
      [
        { upTo: '100.00', value: '1.00' },
        { upTo: '100.00', value: '2.00' },
      ],
      {},
      'actions[0].tables.caps.rows[1] table-overlap',
    ],
    [
      'bounds reversed',
      [{ from: '5.00', upTo: '1.00', value: '1.00' }],
      {},
      'actions[0].tables.caps.rows[0] table-bounds-reversed',
    ],
    ['a value of another type', [{ upTo: '100.00', value: 1 }], {}, 'actions[0].tables.caps.rows[0] table-value-wrong'],
    ['a bound of another type', [{ upTo: 100, value: '1.00' }], {}, 'actions[0].tables.caps.rows[0] table-bound-wrong'],
    [
      'a hole between two keys',
      [
        { keys: { a: { upTo: '1.00' }, b: { is: 'x' } }, value: '1.00' },
        { keys: { a: { upTo: '2.00' }, b: { is: 'y' } }, value: '2.00' },
      ],
      {
        keys: [
          { name: 'a', type: 'Money' },
          { name: 'b', type: 'string' },
        ],
      },
      // x answers up to 1.00, y up to 2.00: from 1.01 on nobody answers for x.
      'actions[0].tables.caps table-gap',
    ],
    [
      'half of a yes or no',
      [{ is: true, value: '1.00' }],
      { keys: [{ name: 'a', type: 'bool' }] },
      'actions[0].tables.caps table-gap',
    ],
  ])('refuses %s', (_, rows, more, expected) => {
    expect(found(table(rows, more))).toContain(expected);
  });

  it('names the gap to the cent', () => {
    const [problem] = problemsOf(
      table([
        { upTo: '100.00', value: '1.00' },
        { above: '150.00', value: '2.00' },
      ]),
    );
    expect(problem?.what).toContain('da 100,01 € a 150,00 €');
  });
});
