// The CEL profile as documents meet it: what expressions may not say, and the proofs that they cannot go wrong.
import { describe, expect, it } from '@jest/globals';
import { sampleDocument, sampleService } from '../testing/sample-call.js';
import { parseCallDocument } from './parse-call-document.js';

const problemsOf = (input: unknown) => {
  const parsed = parseCallDocument(input);
  return parsed.ok ? [] : parsed.problems;
};
const found = (input: unknown) => problemsOf(input).map(({ place, code }) => `${place} ${code}`);
const withAction = (changes: Readonly<Record<string, unknown>>) => sampleDocument({}, changes);
const criterion = (test: unknown, more = {}) =>
  withAction({ criteria: [{ id: 'uno', article: 'art. 1', test, met: 'Sì.', notMet: 'No.', ...more }] });
const asked = (test: string, more = {}) => ({ id: 'uno', article: 'art. 1', test, met: 'Sì.', notMet: 'No.', ...more });
const withNumbers = (formulas: Readonly<Record<string, string>>, changes: Readonly<Record<string, unknown>>) => {
  const numbers = Object.entries(formulas).map(([name, formula]) => ({
    ...{ name, formula, type: 'int' },
    ...{ article: 'art. 2', sentence: name },
  }));
  return withAction({
    value: 'euro("800.00")',
    services: [sampleService({ publicShare: 'service.cost' })],
    numbers,
    ...changes,
  });
};
const service = (changes: Readonly<Record<string, unknown>>) => withAction({ services: [sampleService(changes)] });
const publicShare = (text: string) => service({ publicShare: text });

describe('expressions', () => {
  it.each<[string, unknown, string]>([
    ['an unknown fact', criterion('ise <= euro("1.00")'), 'actions[0].criteria[0].test unknown-name'],
    ['a type error', criterion('isee <= 20000'), 'actions[0].criteria[0].test type-error'],
    ['a wrong result', criterion('isee'), 'actions[0].criteria[0].test wrong-type'],
    ['a double', criterion('householdSize < 2.5'), 'actions[0].criteria[0].test double-not-allowed'],
    ['an exponent', criterion('householdSize < 1e3'), 'actions[0].criteria[0].test double-not-allowed'],
    ['dyn', criterion('dyn(isee) == dyn(isee)'), 'actions[0].criteria[0].test function-not-allowed'],
    ['matches', criterion('comune.matches("(a+)+$")'), 'actions[0].criteria[0].test function-not-allowed'],
    [
      'a timestamp',
      criterion('timestamp("2026-01-01T00:00:00Z") == timestamp("2026-01-01T00:00:00Z")'),
      'actions[0].criteria[0].test function-not-allowed',
    ],
    ['an index', criterion('planAreas[0] == "A1"'), 'actions[0].criteria[0].test index-not-allowed'],
    ['null', criterion('isee == null'), 'actions[0].criteria[0].test null-not-allowed'],
    ['a map', criterion('{"a": 1} == {"a": 1}'), 'actions[0].criteria[0].test map-not-allowed'],
    [
      'a list call within a list call',
      criterion('planAreas.all(a, planAreas.exists(b, b == a))'),
      'actions[0].criteria[0].test nested-list-call',
    ],
    [
      'map over a list',
      criterion('size(planAreas.map(a, a + a)) > 0'),
      'actions[0].criteria[0].test function-not-allowed',
    ],
    ['a bind', criterion('cel.bind(x, isee, x == x)'), 'actions[0].criteria[0].test function-not-allowed'],
    ['half an expression', criterion('isee <='), 'actions[0].criteria[0].test syntax-error'],
    ['too deep', criterion(`${'('.repeat(60)}true${')'.repeat(60)}`), 'actions[0].criteria[0].test syntax-error'],
    ['isNone of a date', criterion('isNone(submittedOn)'), 'actions[0].criteria[0].test isnone-needs-a-fact'],
    [
      'admission in a criterion',
      criterion('admittedOn > submittedOn'),
      'actions[0].criteria[0].test name-not-allowed-here',
    ],
    [
      'a number of the admission in a criterion',
      withNumbers({ waited: 'daysBetween(submittedOn, admittedOn)' }, { criteria: [asked('waited > 3')] }),
      'actions[0].criteria[0].test number-after-admission',
    ],
    [
      'one that uses such a number',
      withNumbers(
        { waited: 'daysBetween(submittedOn, admittedOn)', late: 'waited + 1' },
        { criteria: [asked('true', { when: 'late > 3' })] },
      ),
      'actions[0].criteria[0].when number-after-admission',
    ],
    [
      'one among the points',
      withNumbers(
        { waited: 'daysBetween(submittedOn, admittedOn)' },
        { ranking: { items: [{ id: 'i', article: 'a', points: 'min(waited, 9)', sentence: 's' }], ties: [] } },
      ),
      'actions[0].ranking.items[0].points number-after-admission',
    ],
    [
      'one among the ties',
      withNumbers(
        { waited: 'daysBetween(submittedOn, admittedOn)' },
        { ranking: { items: [], ties: [{ by: 'waited', direction: 'ascending', sentence: 's' }] } },
      ),
      'actions[0].ranking.ties[0].by number-after-admission',
    ],
    [
      'one in the condition of a proof',
      withNumbers(
        { waited: 'daysBetween(submittedOn, admittedOn)' },
        { proofs: [{ code: 'P', label: 'Prova', when: 'waited > 3' }] },
      ),
      'actions[0].proofs[0].when number-after-admission',
    ],
    [
      'a number that uses itself',
      withNumbers({ round: 'round + 1' }, { criteria: [asked('round > 3')] }),
      'actions[0].numbers[0].formula number-used-too-early',
    ],
    [
      'two numbers that use each other',
      withNumbers({ hen: 'egg + 1', egg: 'hen + 1' }, { criteria: [asked('egg > 3')] }),
      'actions[0].numbers[0].formula number-used-too-early',
    ],
    [
      'a number of the value, in a criterion',
      withNumbers({ worth: 'value > euro("1.00") ? 1 : 0' }, { criteria: [asked('worth > 0')] }),
      'actions[0].numbers[0].formula name-not-allowed-here',
    ],
    ['a bad amount', criterion('isee <= euro("20.000,00")'), 'actions[0].criteria[0].test literal-wrong'],
    ['a bad date', criterion('birthDate <= date("2026-02-30")'), 'actions[0].criteria[0].test literal-wrong'],
    [
      'a division by zero',
      criterion('10 / minorsInHousehold > 2'),
      'actions[0].criteria[0].test division-by-zero-possible',
    ],
    [
      'an overflow',
      withAction({ value: 'times(times(isee, 1000000), 1000000)' }),
      'actions[0].value overflow-possible',
    ],
    ['a negative value', withAction({ value: 'isee - euro("10.00")' }), 'actions[0].value may-be-negative'],
    [
      'a share of a negative amount',
      withAction({ value: 'shareDown(isee - euro("10.00"), percent("10"))' }),
      'actions[0].value may-be-negative',
    ],
    [
      'a fact in the public share',
      publicShare('min(service.cost, isee)'),
      'actions[0].services[0].publicShare fact-not-allowed-here',
    ],
    [
      'a fact in a condition',
      service({ conditions: [{ id: 'c', article: 'a', test: 'disabilitySevere', notMet: 'No.' }] }),
      'actions[0].services[0].conditions[0].test fact-not-allowed-here',
    ],
    [
      'a bare number in the public share',
      publicShare('cap'),
      'actions[0].services[0].publicShare name-not-allowed-here',
    ],
    [
      'an unknown field of the service',
      publicShare('service.price'),
      'actions[0].services[0].publicShare unknown-name',
    ],
    [
      'minutes of a day service',
      publicShare('prorate(service.cost, service.minutes, 60)'),
      'actions[0].services[0].publicShare unknown-name',
    ],
    [
      'a deductible that may go below zero',
      publicShare('service.cost - euro("5.00")'),
      'actions[0].services[0].publicShare may-be-negative',
    ],
    ['a long text', criterion(`${'true && '.repeat(300)}true`), 'actions[0].criteria[0].test value-wrong'],
  ])('refuses %s', (_, input, expected) => {
    expect(found(input)).toContain(expected);
  });

  it.each([
    ['a division after its guard', 'minorsInHousehold > 0 ? 10 / minorsInHousehold > 2 : true'],
    ['a division behind &&', 'minorsInHousehold > 0 && 10 / minorsInHousehold > 2'],
    ['a division behind ||', 'minorsInHousehold == 0 || 10 % minorsInHousehold > 2'],
    ['a division by the size of a list that has something', 'size(planAreas) >= 1 && 10 / size(planAreas) > 2'],
    [
      'a difference after its guard',
      'isee >= euro("10.00") && shareDown(isee - euro("10.00"), percent("10")) > euro("5.00")',
    ],
    ['a fact without a value', 'isNone(isee) || isee < euro("10.00")'],
    ['words in a list', 'planAreas.filter(a, a.startsWith("A")) == ["A1"] || "A2" in planAreas'],
  ])('accepts %s', (_, text) => {
    expect(problemsOf(criterion(text))).toEqual([]);
  });

  it('says where in the text, and what to write instead', () => {
    const [problem] = problemsOf(criterion('isee <= 20000.5'));
    expect(problem?.what).toMatch(/^in «20000\.5» \(carattere 9\).*euro\("3\.50"\)/);
  });
});
