// The specification of mandates: who gives them, for how long they hold, and how they end.
import { describe, expect, it } from '@jest/globals';
import { localDate, personId } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import { idOf } from '../call/call.examples.js';
import type { EndMandate, RecordMandate } from './commands.js';
import { mandateDecider } from './decider.js';
import type { MandateEnded, MandateEvent, MandateRecorded } from './events.js';
import { standingOn } from './state.js';

const PERSON = personId(idOf(1));
const AUNT = personId(idOf(2));
const UNCLE = personId(idOf(3));
const OFFICER = personId(idOf(4));
const DESK = idOf(9);
const day = localDate;

const record = (over: Partial<RecordMandate> = {}): RecordMandate => ({
  type: 'RecordMandate',
  mandateId: idOf(20),
  personId: PERSON,
  holder: AUNT,
  kind: 'delegate',
  from: day('2026-03-01'),
  to: day('2026-06-30'),
  sealed: 'box',
  office: false,
  by: PERSON,
  on: day('2026-02-20'),
  ...over,
});
const recorded = (over: Partial<MandateRecorded> = {}): MandateRecorded => {
  const { type: _, office: _office, ...rest } = record();
  return { type: 'MandateRecorded', ...rest, ...over };
};
const end = (over: Partial<EndMandate> = {}): EndMandate => ({
  type: 'EndMandate',
  mandateId: idOf(20),
  cause: 'ended-by-authority',
  office: false,
  holders: [],
  by: PERSON,
  on: day('2026-04-10'),
  ...over,
});
const ended = (over: Partial<MandateEnded> = {}): MandateEnded => ({
  type: 'MandateEnded',
  mandateId: idOf(20),
  personId: PERSON,
  cause: 'revoked-by-person',
  by: PERSON,
  on: day('2026-04-10'),
  ...over,
});
const mandates = (...past: readonly MandateEvent[]) => given(mandateDecider, ...past);
const standing = (holders: readonly string[], on: string, ...past: readonly MandateEvent[]) =>
  standingOn(past.reduce(mandateDecider.evolve, mandateDecider.initial), holders, day(on));

describe('giving a mandate', () => {
  it('is for the person to do, and is recorded once', () => {
    mandates().when(record()).then(recorded());
    mandates(recorded()).when(record()).then();
  });
  it('wants an office where the law or a court gives it, or another gives it', () => {
    mandates()
      .when(record({ kind: 'tutor' }))
      .thenRefused('mandate-needs-office');
    mandates()
      .when(record({ by: AUNT }))
      .thenRefused('mandate-needs-office');
    mandates()
      .when(record({ kind: 'tutor', office: true, by: OFFICER }))
      .then(recorded({ kind: 'tutor', by: OFFICER }));
  });
  it('is never to oneself, nor recorded by an officer whom it is about', () => {
    mandates()
      .when(record({ holder: PERSON }))
      .thenRefused('mandate-of-oneself');
    mandates()
      .when(record({ office: true, by: AUNT }))
      .thenRefused('own-mandate');
    mandates()
      .when(record({ office: true }))
      .thenRefused('own-mandate');
  });
  it('ends after it begins, and not before today', () => {
    mandates()
      .when(record({ to: day('2026-02-28') }))
      .thenRefused('mandate-dates-wrong');
    mandates()
      .when(record({ from: day('2026-01-01'), to: day('2026-02-19') }))
      .thenRefused('mandate-dates-wrong');
  });
  it('puts a new guardian in the place of the old', () => {
    const next = { mandateId: idOf(21), holder: UNCLE, kind: 'tutor', office: true, by: OFFICER } as const;
    mandates(recorded({ kind: 'tutor' }))
      .when(record({ ...next, replaces: idOf(20) }))
      .then(
        recorded({ mandateId: idOf(21), holder: UNCLE, kind: 'tutor', by: OFFICER }),
        ended({ cause: 'replaced', by: OFFICER, on: day('2026-02-20') }),
      );
    mandates()
      .when(record({ ...next, replaces: idOf(20) }))
      .thenRefused('mandate-unknown');
  });
});

describe('ending a mandate', () => {
  it('is for the person, the holder or an office; it ends once', () => {
    mandates(recorded()).when(end()).then(ended());
    mandates(recorded())
      .when(end({ by: AUNT, holders: [AUNT] }))
      .then(ended({ cause: 'renounced', by: AUNT }));
    mandates(recorded())
      .when(end({ by: OFFICER, office: true, cause: 'majority' }))
      .then(ended({ cause: 'majority', by: OFFICER }));
    mandates(recorded(), ended()).when(end()).then();
  });
  it('tells nothing to others', () => {
    mandates(recorded())
      .when(end({ by: UNCLE, holders: [UNCLE] }))
      .thenRefused('mandate-unknown');
  });
});

describe('acting under a mandate', () => {
  it('is possible from its first day to its last', () => {
    expect(standing([AUNT], '2026-02-28', recorded())).toEqual({ lapse: 'mandate-not-yet' });
    expect(standing([AUNT], '2026-03-01', recorded())).toMatchObject({ holds: { mandateId: idOf(20) } });
    expect(standing([AUNT], '2026-06-30', recorded())).toMatchObject({ holds: { mandateId: idOf(20) } });
    expect(standing([AUNT], '2026-07-01', recorded())).toEqual({ lapse: 'mandate-expired' });
  });
  it('is over on the day when it is ended, and was good until then', () => {
    expect(standing([AUNT], '2026-04-09', recorded(), ended())).toMatchObject({ holds: {} });
    expect(standing([AUNT], '2026-04-10', recorded(), ended())).toEqual({ lapse: 'mandate-revoked' });
  });
  it('goes on under a newer one', () => {
    const newer = recorded({ mandateId: idOf(21), from: day('2026-05-01') });
    expect(standing([AUNT], '2026-05-02', recorded(), ended(), newer)).toMatchObject({
      holds: { mandateId: idOf(21) },
    });
  });
  it('is for whoever works at the desk that holds it, and for nobody else', () => {
    expect(standing([UNCLE, DESK], '2026-04-01', recorded({ holder: DESK, kind: 'caf' }))).toMatchObject({ holds: {} });
    expect(standing([UNCLE], '2026-04-01', recorded({ holder: DESK }))).toEqual({});
  });
});
