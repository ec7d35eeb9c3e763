// When the data of a person may be forgotten, and what stands in the way.
import { describe, expect, it } from '@jest/globals';
import { localDate } from '@buono/kernel';
import { keptUntil, needsOn } from './needs.js';

const today = localDate('2026-06-15');
const decided = (status: string, decidedOn: string) => ({ status, decidedOn });

describe('the data of a person', () => {
  it('are needed while an application is open, sent or not', () => {
    for (const status of ['draft', 'submitted', 'received'])
      expect(needsOn(today, [{ status }], [])).toEqual(['application-open']);
  });

  it('are needed for ten years after the end of the year of an admission, given up or not', () => {
    for (const status of ['admitted', 'withdrawn']) {
      expect(needsOn(localDate('2036-12-31'), [decided(status, '2026-02-01')], [])).toEqual(['grant-on-record']);
      expect(needsOn(localDate('2037-01-01'), [decided(status, '2026-02-01')], [])).toEqual([]);
    }
  });

  it('are needed for five years after the end of the year of a refusal', () => {
    expect(keptUntil('2026-02-01', 'refused')).toBe('2031-12-31');
    expect(needsOn(localDate('2031-12-31'), [decided('refused', '2026-02-01')], [])).toEqual(['refusal-on-record']);
    expect(needsOn(localDate('2032-01-01'), [decided('refused', '2026-02-01')], [])).toEqual([]);
  });

  it('are not needed for what was given up before any decision, nor without applications', () => {
    expect(needsOn(today, [{ status: 'withdrawn' }], [])).toEqual([]);
    expect(needsOn(today, [], [])).toEqual([]);
  });

  it('are needed while the person holds a role, or is to hold one', () => {
    const from = localDate('2026-01-01');
    expect(needsOn(today, [], [{ from }])).toEqual(['role-held']);
    expect(needsOn(today, [], [{ from: localDate('2027-01-01') }])).toEqual(['role-held']);
    expect(needsOn(today, [], [{ from, to: today }])).toEqual(['role-held']);
    expect(needsOn(today, [], [{ from, to: localDate('2026-06-14') }])).toEqual([]);
  });

  it('are needed for several things, each said once', () => {
    const applications = [decided('admitted', '2026-01-02'), decided('admitted', '2026-01-03'), { status: 'draft' }];
    expect(needsOn(today, applications, [])).toEqual(['application-open', 'grant-on-record']);
  });
});
