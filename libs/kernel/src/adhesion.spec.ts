// Who had joined a call on a day, for which part, by which terms; leaving and joining again.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isWithinPart, judgeAdhesion, type AdhesionPart, type AdhesionRecord, type AdhesionTerms } from './adhesion.js';
import { addDays, localDate } from './local-date.js';

const CALL = 'call';
const day = (n: number) => addDays(localDate('2026-01-01'), n);
const joined = (n: number, part?: AdhesionPart, terms = 'v1'): AdhesionRecord => ({
  ...{ type: 'CallJoined', callId: CALL, terms, from: day(n) },
  ...(part !== undefined && { part }),
});
const left = (n: number): AdhesionRecord => ({ type: 'CallLeft', callId: CALL, effectiveFrom: day(n) });
const wanted: AdhesionTerms = { terms: 'v1', services: ['care', 'ride'] };
const judged = (
  records: readonly AdhesionRecord[],
  n: number,
  { service = 'care', offer, terms = wanted }: { service?: string; offer?: object; terms?: AdhesionTerms } = {},
): string => {
  const asked = { callId: CALL, on: day(n), services: [service], ...(offer && { offer: offer as never }) };
  const found = judgeAdhesion(records, terms, asked);
  return found.is === 'refused' ? found.refusal : found.is;
};

describe('a call that wants providers to join', () => {
  it('takes who had joined on the day, until the day before it left, and again when it joined again', () => {
    const records = [joined(10), left(20), joined(30)];
    expect([9, 10, 19, 20, 29, 30].map((n) => judged(records, n))).toEqual([
      ...['provider-not-joined', 'joined', 'joined', 'provider-left-call', 'provider-left-call', 'joined'],
    ]);
  });
  it('asks nothing of services before its first day, nor does a call that wants nothing', () => {
    expect([4, 5].map((n) => judged([], n, { terms: { ...wanted, from: day(5) } }))).toEqual([
      'not-asked',
      'provider-not-joined',
    ]);
    expect(judgeAdhesion([], undefined, { callId: CALL, on: day(0), services: [] })).toEqual({ is: 'not-asked' });
  });
  it('is not joined by who joined another', () => {
    expect(judged([{ ...joined(0), callId: 'other' }], 1)).toBe('provider-not-joined');
  });
  it('takes the services of the part only', () => {
    const some = [joined(0, { services: ['care'] })];
    expect([judged(some, 1), judged(some, 1, { service: 'ride' })]).toEqual(['joined', 'part-not-joined']);
  });
  it('takes of sites and offers what the family chose there, and nothing that nobody chose', () => {
    const some = [joined(0, { sites: ['s1'], offers: ['o9'] })];
    const chosen = [undefined, { offerId: 'o1' }, { offerId: 'o1', siteId: 's2' }, { offerId: 'o1', siteId: 's1' }];
    expect(chosen.map((offer) => judged(some, 1, { ...(offer && { offer }) }))).toEqual([
      ...['part-not-joined', 'part-not-joined', 'part-not-joined', 'joined'],
    ]);
    expect(judged(some, 1, { offer: { offerId: 'o9', siteId: 's2' } })).toBe('joined');
  });
  it('lets who accepted earlier terms serve until the last day that the new ones say, or for ever where they say none', () => {
    const terms = { ...wanted, terms: 'v2' };
    expect(judged([joined(0)], 400, { terms })).toBe('joined');
    const ending = { ...terms, acceptBy: day(30) };
    expect([30, 31].map((n) => judged([joined(0)], n, { terms: ending }))).toEqual([
      'joined',
      'call-terms-not-accepted',
    ]);
    const again = [joined(0), joined(35, undefined, 'v2')];
    expect([34, 35].map((n) => judged(again, n, { terms: ending }))).toEqual(['call-terms-not-accepted', 'joined']);
  });
});

describe('one part within another', () => {
  const ids = fc.option(fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }), { nil: undefined });
  const part = fc.record({ services: ids, sites: ids, offers: ids });
  it('has nothing that the other has not, whatever is asked', () => {
    const one = fc.constantFrom('a', 'b', 'c');
    fc.assert(
      fc.property(
        part,
        part,
        one,
        fc.option(fc.record({ offerId: one, siteId: one })),
        (small, big, service, offer) => {
          fc.pre(isWithinPart(small, big));
          const asked = { service, ...(offer && { offer }) };
          if (judged([joined(0, small)], 1, asked) === 'joined')
            expect(judged([joined(0, big)], 1, asked)).toBe('joined');
        },
      ),
    );
  });
  it('is so of every part in itself and in all', () => {
    fc.assert(
      fc.property(part, (one) => {
        expect([isWithinPart(one, one), isWithinPart(one, undefined), isWithinPart(undefined, {})]).toEqual([
          ...[true, true, true],
        ]);
      }),
    );
  });
});
