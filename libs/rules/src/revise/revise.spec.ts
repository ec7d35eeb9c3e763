// New documents from old ones: a later closing, more money, time given back, another year.
import { describe, expect, it } from '@jest/globals';
import { localDate } from '@buono/kernel';
import { parseCallDocument } from '../document/parse-call-document.js';
import { HEADLINE_CALLS, headlineCall } from '../headline-calls/index.js';
import { checkedDocument, sampleDocument } from '../testing/sample-call.js';
import { afterOutage, duplicated, extended, givenBack, refinanced } from './revise.js';

// 1 February 09:00 to 1 March 12:00, services from 1 April to 31 December.
const document = checkedDocument(sampleDocument());
const twice = checkedDocument(
  sampleDocument({
    window: undefined,
    use: undefined,
    windows: [
      {
        code: 'UNO',
        opensAt: '2026-02-01T09:00',
        closesAt: '2026-03-01T12:00',
        use: { from: '2026-04-01', to: '2026-12-31' },
      },
      {
        code: 'DUE',
        opensAt: '2026-05-01T09:00',
        closesAt: '2026-06-01T12:00',
        use: { from: '2026-07-01', to: '2026-12-31' },
      },
    ],
  }),
);

describe('an extension', () => {
  it('moves the closing', () =>
    expect(extended(document, { closesAt: '2026-03-15T12:00' })).toEqual({
      ...document,
      window: { opensAt: '2026-02-01T09:00', closesAt: '2026-03-15T12:00' },
    }));
  it('may move the last day for services', () =>
    expect(extended(document, { closesAt: '2026-03-15T12:00', useTo: '2027-01-31' })?.use).toEqual({
      from: '2026-04-01',
      to: '2027-01-31',
    }));
  it('moves one window of several', () =>
    expect(
      extended(twice, { window: 'DUE', closesAt: '2026-06-20T12:00' })?.windows?.map(({ closesAt }) => closesAt),
    ).toEqual(['2026-03-01T12:00', '2026-06-20T12:00']));
  it('is not one when it closes earlier, or names no window', () => {
    expect(extended(document, { closesAt: '2026-03-01T12:00' })).toBeUndefined();
    expect(extended(twice, { window: 'TRE', closesAt: '2026-06-20T12:00' })).toBeUndefined();
  });
});

describe('more money', () => {
  it('is added to the same source and year, or stands as a new line', () =>
    expect(
      refinanced(document, [
        { source: 'FSE', year: 2026, amount: '250.50' },
        { source: 'FSC', year: 2027, amount: '99' },
      ]).funds,
    ).toEqual([
      { source: 'FSE', year: 2026, amount: '1250.50' },
      { source: 'FSC', year: 2027, amount: '99' },
    ]));
});

describe('time given back', () => {
  const after = (from: string, to: string) => givenBack(document, { from, to })?.window?.closesAt;

  it('is what the suspension took while the window was open', () =>
    // Two days and one hour: from 10 February 10:00 to 12 February 11:00 in Rome.
    expect(after('2026-02-10T09:00:00.000Z', '2026-02-12T10:00:00.000Z')).toBe('2026-03-03T13:00'));
  it('counts from the opening when the suspension began before', () =>
    expect(after('2026-01-20T00:00:00.000Z', '2026-02-02T08:00:00.000Z')).toBe('2026-03-02T12:00'));
  it('reopens a window that closed meanwhile for as long as was left', () =>
    // Suspended an hour before the end, resumed on 3 March at 15:00: open until 16:00.
    expect(after('2026-03-01T10:00:00.000Z', '2026-03-03T14:00:00.000Z')).toBe('2026-03-03T16:00'));
  it('is none for a window that had closed, or had not opened', () => {
    expect(after('2026-03-02T10:00:00.000Z', '2026-03-03T14:00:00.000Z')).toBeUndefined();
    expect(after('2026-01-02T10:00:00.000Z', '2026-01-03T14:00:00.000Z')).toBeUndefined();
  });
});

describe('an outage', () => {
  // The window: 1 February 2026, 09:00, to Sunday 1 March, 12:00.
  const after = (from: string, to: string, on = '2026-02-15') =>
    afterOutage(document, { from, to }, localDate(on))?.window?.closesAt;
  it('moves the closing by each day that it touched, at the same hour', () =>
    // From 10 February 23:30 to 11 February 00:30 in Rome: two days.
    expect(after('2026-02-10T22:30:00.000Z', '2026-02-10T23:30:00.000Z')).toBe('2026-03-03T12:00'));
  it('moves it on to a working day', () =>
    // Seven days: Sunday 8 March.
    expect(after('2026-02-10T09:00:00.000Z', '2026-02-16T09:00:00.000Z')).toBe('2026-03-09T12:00'));
  it('opens a window again that closed meanwhile, from the day of the act', () =>
    // The last hour of the window, and the act of Thursday 5 March.
    expect(after('2026-03-01T10:00:00.000Z', '2026-03-01T13:00:00.000Z', '2026-03-05')).toBe('2026-03-06T12:00'));
  it('counts only what it took from the window', () =>
    expect(after('2026-01-20T00:00:00.000Z', '2026-02-01T09:00:00.000Z')).toBe('2026-03-02T12:00'));
  it('is none before the opening and after the closing', () => {
    expect(after('2026-03-01T11:00:00.001Z', '2026-03-03T14:00:00.000Z')).toBeUndefined();
    expect(after('2026-01-02T10:00:00.000Z', '2026-02-01T07:59:59.999Z')).toBeUndefined();
  });
});

describe('a past call for another year', () => {
  it('has a new code and all its dates a year later', () => {
    const next = duplicated(document, { code: 'PROVA-2', years: 1 });
    expect(next).toMatchObject({
      code: 'PROVA-2',
      act: { date: '2027-01-01' },
      window: { opensAt: '2027-02-01T09:00', closesAt: '2027-03-01T12:00' },
      use: { from: '2027-04-01', to: '2027-12-31' },
      funds: [{ year: 2027 }],
    });
  });
  it.each(HEADLINE_CALLS)('is a good draft of %s', (name) =>
    expect(parseCallDocument(duplicated(headlineCall(name), { code: 'ALTRO-2027', years: 1 })).ok).toBe(true),
  );
});
