// What redemption knows of people under protection: by the day, whatever the order in which it was told.
import { describe, expect, it } from '@jest/globals';
import { localDate, personId } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import { heardProtectionDecider, heardProtectionsOn, type HeardProtectionEvent } from './heard-protections.js';

const protectedFrom: HeardProtectionEvent = {
  ...{ type: 'ProtectionHeard', protectionId: 'p', personId: personId('00000000-0000-4000-8000-000000000001') },
  ...{ allowed: ['officer'], from: localDate('2026-05-01'), to: localDate('2026-05-31') },
};
const lift: HeardProtectionEvent = { type: 'ProtectionLiftHeard', protectionId: 'p', on: localDate('2026-05-20') };
const holdsOn = (day: string, ...events: readonly HeardProtectionEvent[]) =>
  heardProtectionsOn(events.reduce(heardProtectionDecider.evolve, heardProtectionDecider.initial), localDate(day))
    .length;

describe('a protection that was told of', () => {
  it('is kept once', () => {
    const hear = (event: HeardProtectionEvent) => ({ type: 'HearOfProtection', event }) as const;
    given(heardProtectionDecider).when(hear(protectedFrom)).then(protectedFrom);
    given(heardProtectionDecider, protectedFrom).when(hear(protectedFrom)).thenNothing();
    given(heardProtectionDecider, protectedFrom).when(hear(lift)).then(lift);
    given(heardProtectionDecider, lift).when(hear(protectedFrom)).then(protectedFrom);
  });
  it('holds from its first to its last day, or to the day before it is lifted', () => {
    expect(['2026-04-30', '2026-05-01', '2026-05-31', '2026-06-01'].map((day) => holdsOn(day, protectedFrom))).toEqual([
      0, 1, 1, 0,
    ]);
    for (const told of [
      [protectedFrom, lift],
      [lift, protectedFrom],
    ])
      expect(['2026-05-19', '2026-05-20'].map((day) => holdsOn(day, ...told))).toEqual([1, 0]);
  });
});
