// Days, times and lines as calls use them, worked out by hand.
import { describe, expect, it } from '@jest/globals';
import { assess } from '../assess/assess.js';
import { parseCallDocument } from '../document/parse-call-document.js';
import type { FactType } from '../model/facts.js';
import { givenFacts } from '../testing/given-facts.js';
import { sampleCall, sampleDocument } from '../testing/sample-call.js';

const number = (formula: string, type: FactType = 'int') => ({
  numbers: [
    { name: 'cap', type: 'Money', formula: 'euro("80.00")', article: 'art. 2', sentence: 'Massimo' },
    { name: 'n', type, formula, article: 'art. 3', sentence: 'Numero' },
  ],
});
const worked = (formula: string, type: FactType = 'int', facts: Parameters<typeof givenFacts>[0] = {}) =>
  assess(sampleCall(number(formula, type)), 'UNO', givenFacts({ isee: 1, ...facts }), {
    submittedOn: '2026-02-10',
    admittedOn: '2026-03-20',
  }).steps.find(({ name }) => name === 'n')?.result;
const problems = (formula: string, type: FactType = 'int') => {
  const parsed = parseCallDocument(sampleDocument({}, number(formula, type)));
  return parsed.ok ? [] : parsed.problems.map(({ code }) => code);
};

describe('a day', () => {
  it.each<[string, FactType, string | number | boolean]>([
    // The educational year ends on 31 July: a third birthday on 1 August lasts to the next one.
    ['onOrAfter(addYears(date("2023-07-31"), 3), 7, 31)', 'LocalDate', '2026-07-31'],
    ['onOrAfter(addYears(date("2023-08-01"), 3), 7, 31)', 'LocalDate', '2027-07-31'],
    ['onOrBefore(date("2026-08-31"), 9, 1)', 'LocalDate', '2025-09-01'],
    ['onOrBefore(date("2026-09-01"), 9, 1)', 'LocalDate', '2026-09-01'],
    ['onOrAfter(date("2026-03-01"), 2, 29)', 'LocalDate', '2027-02-28'],
    ['overlapDays(date("2026-01-15"), date("2026-03-10"), date("2026-03-01"), date("2026-03-31"))', 'int', 10],
    ['overlapDays(date("2026-01-15"), date("2026-02-28"), date("2026-03-01"), date("2026-03-31"))', 'int', 0],
    ['weekdayOf(date("2026-11-29"))', 'int', 7],
    // Immacolata is a Tuesday in 2026; 2 June too; Easter Monday 6 April; San Francesco is a Sunday.
    ['isFeast(date("2026-12-08"))', 'bool', true],
    ['isFeast(date("2026-04-06"))', 'bool', true],
    ['isFeast(date("2026-12-09"))', 'bool', false],
    ['isWorkingDay(date("2026-11-28"))', 'bool', true],
    ['isWorkingDay(date("2026-11-29"))', 'bool', false],
    ['timeBetween(timeOfDay("22:00"), timeOfDay("22:00"), timeOfDay("06:00"))', 'bool', true],
    ['timeBetween(timeOfDay("05:59"), timeOfDay("22:00"), timeOfDay("06:00"))', 'bool', true],
    ['timeBetween(timeOfDay("06:00"), timeOfDay("22:00"), timeOfDay("06:00"))', 'bool', false],
    ['timeBetween(timeOfDay("21:59"), timeOfDay("22:00"), timeOfDay("06:00"))', 'bool', false],
    ['timeBetween(timeOfDay("12:00"), timeOfDay("08:00"), timeOfDay("13:00"))', 'bool', true],
  ])('%s (%s) is %s', (formula, type, expected) => expect(worked(formula, type)).toBe(expected));

  it.each([
    ['21:00', '23:00', 60],
    ['23:00', '01:00', 120],
    ['05:00', '07:00', 60],
    ['21:00', '07:00', 480],
    ['07:00', '21:00', 0],
  ])('from %s to %s has %i minutes of the night', (from, to, minutes) => {
    const night = `timeOfDay("${from}"), timeOfDay("${to}"), timeOfDay("22:00"), timeOfDay("06:00")`;
    expect(worked(`minutesWithin(date("2026-05-04"), ${night})`)).toBe(minutes);
  });

  it.each([
    // 28 to 29 March 2026: the night has an hour less; 24 to 25 October an hour more.
    ['2026-03-28', '21:00', '07:00', 420],
    ['2026-10-24', '21:00', '07:00', 540],
    ['2026-10-24', '23:00', '01:30', 150],
    ['2026-03-29', '01:30', '03:30', 60],
  ])('%s from %s to %s has %i minutes of the night when clocks change', (on, from, to, minutes) => {
    const night = `timeOfDay("${from}"), timeOfDay("${to}"), timeOfDay("22:00"), timeOfDay("06:00")`;
    expect(worked(`minutesWithin(date("${on}"), ${night})`)).toBe(minutes);
  });

  it('is refused where it cannot be', () => {
    expect(problems('onOrAfter(submittedOn, 13, 1)', 'LocalDate')).toEqual(['overflow-possible']);
    expect(problems('timeOfDay("24:00")')).toEqual(['literal-wrong']);
    expect(problems('timeOfDay("9:00")')).toEqual(['literal-wrong']);
  });
});

describe('a line', () => {
  // From 100.00 at 5,000.00 to 400.00 at 20,000.00: 2 cents a euro.
  const quota = 'linearDown(isee, euro("5000.00"), euro("20000.00"), euro("100.00"), euro("400.00"))';
  it.each([
    [0, 10_000],
    [500_000, 10_000],
    [500_049, 10_000],
    [500_050, 10_001],
    [1_000_000, 20_000],
    [1_999_999, 39_999],
    [2_000_000, 40_000],
  ])('gives for an ISEE of %i cents a quota of %i', (isee, cents) => {
    expect(worked(quota, 'Money', { isee })).toBe(cents);
  });

  it('goes down too, and in percentages', () => {
    const part = 'linearDown(isee, euro("0.00"), euro("20000.00"), percent("100"), percent("0"))';
    expect(worked(part, 'Percent', { isee: 500_000 })).toBe('75');
    expect(worked(part, 'Percent', { isee: 333_333 })).toBe('83.33');
    expect(worked('times(percent("2.5"), 3)', 'Percent')).toBe('7.5');
  });

  it('needs two different ends', () => {
    const flat = 'linearDown(isee, euro("1.00"), euro("1.00"), euro("1.00"), euro("2.00"))';
    expect(problems(flat, 'Money')).toEqual(['division-by-zero-possible']);
  });
});
