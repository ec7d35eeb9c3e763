// The specification of protections: by an act, for a time, with who alone may know; changed by those alone, or the region.
import { describe, expect, it } from '@jest/globals';
import { localDate, personId } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import { idOf } from '../call/call.examples.js';
import {
  protectionDecider,
  protectionsOn,
  type LiftProtection,
  type PersonProtected,
  type ProtectionEvent,
  type ProtectionLifted,
  type ProtectPerson,
} from './protections.js';

const [PERSON, NAMED, OTHER] = [personId(idOf(1)), personId(idOf(2)), personId(idOf(3))] as const;
const day = localDate;
const on = day('2026-06-03');

const protectedBy = (over: Partial<PersonProtected> = {}): PersonProtected => ({
  type: 'PersonProtected',
  ...{ protectionId: idOf(50), personId: PERSON, allowed: [NAMED], actNumber: 'D.D. 12/2026', from: on, sealed: 'box' },
  ...{ by: OTHER, on },
  ...over,
});
const protect = (over: Partial<ProtectPerson> = {}): ProtectPerson => ({
  ...protectedBy(),
  type: 'ProtectPerson',
  ...{ holders: [OTHER], region: false },
  ...over,
});
const lifted = (over: Partial<ProtectionLifted> = {}): ProtectionLifted => ({
  type: 'ProtectionLifted',
  ...{ protectionId: idOf(50), personId: PERSON, actNumber: 'D.D. 19/2026', by: NAMED, on: day('2026-06-20') },
  ...over,
});
const lift = (over: Partial<LiftProtection> = {}): LiftProtection => {
  const { personId: _, ...said } = lifted();
  return { ...said, type: 'LiftProtection', holders: [NAMED], region: false, ...over };
};
const past = (...events: readonly ProtectionEvent[]) => given(protectionDecider, ...events);
const holds = (date: string, ...events: readonly ProtectionEvent[]) =>
  protectionsOn(events.reduce(protectionDecider.evolve, protectionDecider.initial), day(date)).length > 0;

describe('putting a person under protection', () => {
  it('names who may know, once', () => {
    past().when(protect()).then(protectedBy());
    past(protectedBy()).when(protect()).thenNothing();
  });
  it('holds on its first and its last day whole', () => {
    const dated = protectedBy({ to: day('2026-06-10') });
    expect(['2026-06-02', '2026-06-03', '2026-06-10', '2026-06-11'].map((date) => holds(date, dated))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
  it('is not over before it begins, nor when it is recorded', () => {
    past()
      .when(protect({ to: day('2026-06-02') }))
      .thenRefused('protection-dates-wrong');
    past()
      .when(protect({ from: day('2026-05-01'), to: day('2026-06-02') }))
      .thenRefused('protection-dates-wrong');
  });
  it('is nobody’s own act', () =>
    past()
      .when(protect({ holders: [PERSON] }))
      .thenRefused('own-protection'));
  it('does not stand beside another, where anybody could name themself', () => {
    past(protectedBy())
      .when(protect({ protectionId: idOf(51), allowed: [OTHER] }))
      .thenRefused('protected-already');
    past(protectedBy({ from: day('2026-07-01') }))
      .when(protect({ protectionId: idOf(51), allowed: [OTHER] }))
      .thenRefused('protected-already');
    past(protectedBy(), lifted())
      .when(protect({ protectionId: idOf(51), on: day('2026-06-20'), from: day('2026-06-20') }))
      .then(protectedBy({ protectionId: idOf(51), on: day('2026-06-20'), from: day('2026-06-20') }));
  });
  it('takes the place of another in one act, by those who are named or the region, with no day between', () => {
    const next = { protectionId: idOf(51), replaces: idOf(50), actNumber: 'D.D. 20/2026', allowed: [OTHER] };
    const events = [protectedBy(next), lifted({ actNumber: 'D.D. 20/2026', by: OTHER, on })] as const;
    past(protectedBy()).when(protect(next)).thenRefused('protection-not-yours');
    past(protectedBy())
      .when(protect({ ...next, holders: [NAMED] }))
      .then(...events);
    past(protectedBy())
      .when(protect({ ...next, region: true }))
      .then(...events);
    past(protectedBy())
      .when(protect({ ...next, region: true, from: day('2026-06-04') }))
      .thenRefused('protection-dates-wrong');
    past()
      .when(protect({ ...next, region: true }))
      .thenRefused('protection-unknown');
    expect(holds('2026-06-03', protectedBy(), ...events)).toBe(true);
  });
});

describe('lifting a protection', () => {
  it('is for who is named and for the region, by another act, once', () => {
    past(protectedBy()).when(lift()).then(lifted());
    past(protectedBy())
      .when(lift({ holders: [OTHER], region: true }))
      .then(lifted());
    past(protectedBy(), lifted()).when(lift()).thenNothing();
    past(protectedBy(), lifted())
      .when(lift({ actNumber: 'D.D. 21/2026' }))
      .thenRefused('protection-lifted-already');
    expect(['2026-06-19', '2026-06-20'].map((date) => holds(date, protectedBy(), lifted()))).toEqual([true, false]);
  });
  it('tells others nothing of it', () => {
    past(protectedBy())
      .when(lift({ holders: [OTHER] }))
      .thenRefused('protection-unknown');
    past().when(lift()).thenRefused('protection-unknown');
  });
  it('is nobody’s own act', () =>
    past(protectedBy())
      .when(lift({ holders: [PERSON], region: true }))
      .thenRefused('own-protection'));
});
