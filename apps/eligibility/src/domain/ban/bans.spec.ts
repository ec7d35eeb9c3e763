// The specification of bans: by an act, for a time, lifted by another act; never by who is concerned.
import { describe, expect, it } from '@jest/globals';
import { localDate, personId, type LocalDate } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import { idOf } from '../call/call.examples.js';
import {
  banDecider,
  banOn,
  type BanEvent,
  type BanLifted,
  type BanRecorded,
  type LiftBan,
  type RecordBan,
} from './bans.js';

const PERSON = personId(idOf(4));
const DIRECTOR = personId(idOf(7));
const day = (text: string): LocalDate => localDate(text);
const recorded = (over: Partial<BanRecorded> = {}): BanRecorded => ({
  type: 'BanRecorded',
  ...{ banId: idOf(50), personId: PERSON, cause: 'false-declaration', actNumber: 'D.D. 30/2026', sealed: 'box' },
  ...{ from: day('2026-06-01'), to: day('2028-05-31') },
  ...{ by: DIRECTOR, on: day('2026-06-01') },
  ...over,
});
const record = (over: Partial<RecordBan> = {}): RecordBan => ({ ...recorded(), type: 'RecordBan', ...over });
const lifted: BanLifted = {
  type: 'BanLifted',
  ...{ banId: idOf(50), personId: PERSON, actNumber: 'D.D. 44/2027', by: DIRECTOR, on: day('2027-02-10') },
};
const lift = (over: Partial<LiftBan> = {}): LiftBan => {
  const { personId: _, ...said } = lifted;
  return { ...said, type: 'LiftBan', ...over };
};
const bans = (...past: readonly BanEvent[]) => given(banDecider, ...past);
const holds = (on: string, ...past: readonly BanEvent[]) =>
  banOn(past.reduce(banDecider.evolve, banDecider.initial), day(on)) !== undefined;

describe('recording a ban', () => {
  it('keeps cause, act and dates, once', () => {
    bans().when(record()).then(recorded());
    bans(recorded()).when(record()).thenNothing();
  });
  it('is for good where the act names no end', () => {
    const { to: _, ...open } = recorded();
    const { type: _type, ...said } = open;
    bans()
      .when({ type: 'RecordBan', ...said })
      .then(open);
  });
  it('has dates in order, that are not past already', () => {
    bans()
      .when(record({ to: day('2026-05-31') }))
      .thenRefused('ban-dates-wrong');
    bans()
      .when(record({ from: day('2025-01-01'), to: day('2026-05-31') }))
      .thenRefused('ban-dates-wrong');
  });
  it('is not for who is concerned', () =>
    bans()
      .when(record({ by: PERSON }))
      .thenRefused('own-ban'));
});

describe('a ban', () => {
  it('holds from its first day to its last, both whole', () => {
    expect(['2026-05-31', '2026-06-01', '2028-05-31', '2028-06-01'].map((on) => holds(on, recorded()))).toEqual([
      ...[false, true, true, false],
    ]);
  });
  it('holds no more from the day on which it is lifted', () => {
    expect(['2027-02-09', '2027-02-10'].map((on) => holds(on, recorded(), lifted))).toEqual([true, false]);
  });
  it('is not alone: another one holds on its own', () => {
    const other = recorded({ banId: idOf(51), cause: 'court-order', from: day('2027-01-01') });
    expect(holds('2027-03-01', recorded(), lifted, other)).toBe(true);
  });
});

describe('lifting a ban', () => {
  it('is an act of its own, once', () => {
    bans(recorded()).when(lift()).then(lifted);
    bans(recorded(), lifted).when(lift()).thenNothing();
    bans(recorded(), lifted)
      .when(lift({ actNumber: 'D.D. 45/2027' }))
      .thenRefused('ban-lifted-already');
  });
  it('needs a ban, and somebody else than who is concerned', () => {
    bans().when(lift()).thenRefused('ban-unknown');
    bans(recorded())
      .when(lift({ by: PERSON }))
      .thenRefused('own-ban');
  });
});
