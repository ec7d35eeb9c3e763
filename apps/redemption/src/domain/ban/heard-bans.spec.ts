// What is heard of bans: once, in any order; the days that an act excludes, to the last.
import { describe, expect, it } from '@jest/globals';
import { localDate, personId } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import { excludedOn, heardBanDecider, type BanHeard, type BanLiftHeard, type HeardBanEvent } from './heard-bans.js';

const person = personId('00000000-0000-4000-8000-000000000004');
const ban: BanHeard = {
  type: 'BanHeard',
  ...{ banId: 'b1', personId: person, actNumber: 'D.D. 30/2026' },
  ...{ from: localDate('2026-06-01'), to: localDate('2028-05-31') },
};
const lift: BanLiftHeard = {
  type: 'BanLiftHeard',
  ...{ banId: 'b1', personId: person, actNumber: 'D.D. 44/2027', on: localDate('2027-02-10') },
};
const on = (day: string, ...heard: readonly HeardBanEvent[]) => excludedOn(heard, localDate(day));

describe('a ban that was heard of', () => {
  it('is kept once', () => {
    given(heardBanDecider).when({ type: 'HearOfBan', event: ban }).then(ban);
    given(heardBanDecider, ban).when({ type: 'HearOfBan', event: ban }).thenNothing();
    given(heardBanDecider, ban).when({ type: 'HearOfBan', event: lift }).then(lift);
  });
  it('excludes from its first day to its last', () =>
    expect(['2026-05-31', '2026-06-01', '2028-05-31', '2028-06-01'].map((day) => on(day, ban))).toEqual([
      ...[false, true, true, false],
    ]));
  it('excludes no more from the day on which it is lifted, whichever was heard first', () => {
    expect(['2027-02-09', '2027-02-10'].map((day) => on(day, ban, lift))).toEqual([true, false]);
    expect(['2027-02-09', '2027-02-10'].map((day) => on(day, lift, ban))).toEqual([true, false]);
  });
});
