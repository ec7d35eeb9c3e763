// What people write about themselves, as the API takes it.
import { describe, expect, it } from '@jest/globals';
import { readLanguages } from '../language/language.js';
import { factsNamedIn, leftToOffice, questionsFor, type Fact } from './fact.js';
import { centsOf, factsWritten, writtenValue } from './fact-fields.js';

const fact = (name: string, type: Fact['type'], more: Partial<Fact> = {}): Fact => ({
  ...{ name, type, class: 'economic', label: name, source: 'declared' },
  ...more,
});

describe('an amount', () => {
  it('is read as people write it', () => {
    expect(['12.500', '12500', '12500,00', '12 500,5 €', '12500.50', '0'].map(centsOf)).toEqual([
      1_250_000, 1_250_000, 1_250_000, 1_250_050, 1_250_050, 0,
    ]);
  });

  it('is none when it cannot be told', () => {
    expect(['', 'mille', '12.50.0', '1,234', '-5', '1e3'].map(centsOf)).toEqual(Array(6).fill(undefined));
  });

  it('is written back as it can be read', () => {
    expect([1_250_050, 1_250_000].map((cents) => writtenValue(cents, 'Money'))).toEqual(['12500,50', '12500']);
  });
});

describe('what was written', () => {
  const { t } = readLanguages()[0] ?? { t: undefined };
  const asked = [
    fact('isee', 'Money'),
    fact('employed', 'bool'),
    fact('iseeKind', 'string', { values: ['ordinario'] }),
    fact('householdSize', 'int'),
    fact('attendanceStart', 'LocalDate'),
  ];

  it('becomes values, and leaves out what was left empty', () => {
    const form = new URLSearchParams({
      isee: '12.000',
      employed: 'no',
      iseeKind: 'ordinario',
      householdSize: '',
      x: '1',
    });
    if (t === undefined) throw new Error('no language');
    expect(factsWritten(form, asked, t)).toEqual({
      values: { isee: 1_200_000, employed: false, iseeKind: 'ordinario' },
      errors: new Map(),
    });
  });

  it('says what cannot be a value, by field', () => {
    const form = new URLSearchParams({ isee: 'poco', iseeKind: 'altro', attendanceStart: '2026-02-31x' });
    if (t === undefined) throw new Error('no language');
    expect([...factsWritten(form, asked, t).errors.keys()]).toEqual(['isee', 'iseeKind', 'attendanceStart']);
  });
});

describe('the questions of an action', () => {
  const facts = new Map(
    [
      fact('isee', 'Money'),
      fact('zone', 'string', { source: 'derived' }),
      fact('comune', 'string'),
      fact('severity', 'string', { source: 'assessment', label: 'gravità accertata' }),
      fact('siblingAtUnit', 'bool'),
    ].map((each) => [each.name, each]),
  );

  it('are the facts that its rules name, whatever its sentences say', () => {
    const action = {
      code: 'A',
      title: 'isee',
      criteria: [
        { id: 'severity', article: 'art. 1', test: '!isNone(zone)', met: 'siblingAtUnit', notMet: 'severity' },
      ],
      ranking: { ties: [{ by: 'isee' }] },
    };
    expect(factsNamedIn(action, facts)).toEqual(['zone', 'isee']);
  });

  it('ask for the Comune instead of the zone, what matters most first, and leave the rest to the office', () => {
    const names = ['siblingAtUnit', 'isee', 'severity', 'zone'];
    expect(questionsFor(names, facts).map(({ name }) => name)).toEqual(['comune', 'isee', 'siblingAtUnit']);
    expect(leftToOffice(names, facts)).toEqual(['gravità accertata']);
  });
});
