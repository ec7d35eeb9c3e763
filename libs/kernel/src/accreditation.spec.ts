// Which decision on an accreditation counts on a day, suspensions lifted in retrospect included.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { accreditedFor, type AccreditationRecord } from './accreditation.js';
import { addDays, localDate } from './local-date.js';

const day = (n: number) => addDays(localDate('2026-01-01'), n);
const given = (from: number, to?: number): AccreditationRecord => ({
  ...{ type: 'ProviderAccredited', category: 'taxi', zone: 'TC-01', from: day(from) },
  ...(to !== undefined && { to: day(to) }),
});
const taken = (n: number): AccreditationRecord => ({
  ...{ type: 'AccreditationSuspended', category: 'taxi', zone: 'TC-01', effectiveFrom: day(n) },
});
const lifted = (n: number, zone = 'TC-01'): AccreditationRecord => ({
  ...{ type: 'AccreditationResumed', category: 'taxi', zone, effectiveFrom: day(n) },
});
const on = (records: readonly AccreditationRecord[], n: number, zone = 'TC-01') =>
  accreditedFor(records, ['taxi'], zone, day(n)) !== undefined;

describe('a suspension that is lifted', () => {
  it('is without effect from the day that the act says, be it past, and stays before it', () => {
    const records = [given(0, 100), taken(30), lifted(40)];
    expect([29, 30, 39, 40, 100, 101].map((n) => on(records, n))).toEqual([true, false, false, true, true, false]);
  });
  it('stays lifted only until another suspension, and only in its zone', () => {
    const again = [given(0), taken(30), lifted(30), taken(50)];
    expect([29, 30, 49, 50].map((n) => on(again, n))).toEqual([true, true, true, false]);
    const everywhere = (record: AccreditationRecord): AccreditationRecord => ({ ...record, zone: 'all' });
    const inOne = [everywhere(given(0)), everywhere(taken(30)), lifted(30)];
    expect([on(inOne, 30, 'TC-01'), on(inOne, 30, 'TC-02')]).toEqual([true, false]);
  });
  it('leaves nothing behind when it is lifted from its own day: any day is as it was before', () => {
    const n = fc.nat(120);
    const record = fc.oneof(
      fc.tuple(n, fc.option(n, { nil: undefined })).map(([from, to]) => given(from, to)),
      fc.tuple(n).map(([from]) => given(from)),
    );
    fc.assert(
      fc.property(fc.array(record, { maxLength: 5 }), n, fc.nat(130), (before, from, when) => {
        expect(on([...before, taken(from), lifted(from)], when)).toBe(on(before, when));
      }),
    );
  });
});
