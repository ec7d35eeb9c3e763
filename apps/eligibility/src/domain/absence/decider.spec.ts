// The specification of absences: dates of the office, one at a time, and a cover who is there and is covered by nobody.
import { describe, expect, it } from '@jest/globals';
import { localDate, personId } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import { idOf } from '../call/call.examples.js';
import {
  absencesDecider,
  absencesOf,
  absencesOn,
  type ChangeAbsenceCover,
  type CutAbsenceShort,
  type RecordAbsence,
} from './decider.js';
import type { AbsenceCoverChanged, AbsenceCutShort, AbsenceEvent, AbsenceRecorded } from './events.js';

const [ANNA, BRUNO, CARLA, CHIEF] = [5, 6, 7, 8].map((n) => personId(idOf(n))) as [never, never, never, never];
const on = localDate('2026-06-01');
const day = (text: string) => localDate(`2026-06-${text}`);

// Anna is away from 8 to 12 June, and Bruno covers.
const away: AbsenceRecorded = {
  ...{ type: 'AbsenceRecorded', absenceId: idOf(1), person: ANNA, kind: 'planned' },
  ...{ from: day('08'), to: day('12'), cover: BRUNO, by: ANNA, on },
};
const record = (over: Partial<RecordAbsence> = {}): RecordAbsence => ({
  ...{ ...away, type: 'RecordAbsence', office: 'this-zone', coverOffice: 'this-zone', byCoordinator: false },
  ...over,
});
const without = <T extends object, K extends keyof T>(key: K, { [key]: _, ...rest }: T): Omit<T, K> => rest;
const ofBruno = (over: Partial<RecordAbsence> = {}): RecordAbsence => ({
  ...without('cover', record({ absenceId: idOf(2), person: BRUNO, by: BRUNO })),
  ...over,
});
const change = (over: Partial<ChangeAbsenceCover> = {}): ChangeAbsenceCover => ({
  ...{ type: 'ChangeAbsenceCover', absenceId: idOf(1), cover: CARLA, coverOffice: 'this-zone' },
  ...{ byCoordinator: false, by: ANNA, on: day('09') },
  ...over,
});
const changed: AbsenceCoverChanged = {
  ...{ type: 'AbsenceCoverChanged', absenceId: idOf(1), cover: CARLA, by: ANNA, on: day('09') },
};
const cut = (over: Partial<CutAbsenceShort> = {}): CutAbsenceShort => ({
  ...{ type: 'CutAbsenceShort', absenceId: idOf(1), byCoordinator: false, by: ANNA, on: day('10') },
  ...over,
});
const cutTo = (lastDay: string, over: Partial<AbsenceCutShort> = {}): AbsenceCutShort => ({
  ...{ type: 'AbsenceCutShort', absenceId: idOf(1), lastDay: day(lastDay), by: ANNA, on: day('10') },
  ...over,
});
const office = (...past: readonly AbsenceEvent[]) => given(absencesDecider, ...past);
const folded = (...past: readonly AbsenceEvent[]) => past.reduce(absencesDecider.evolve, absencesDecider.initial);

describe('recording an absence', () => {
  it('says who covers, or nobody, once', () => {
    office().when(record()).then(away);
    office().when(without('cover', record())).then(without('cover', away));
    office(away).when(record()).thenNothing();
  });
  it('is for oneself, or for who coordinates the office', () => {
    office()
      .when(record({ by: CHIEF }))
      .thenRefused('absence-of-another');
    office()
      .when(record({ by: CHIEF, byCoordinator: true }))
      .then({ ...away, by: CHIEF });
  });
  it('is of an officer of the zone', () => {
    for (const elsewhere of ['another-zone', 'none'] as const)
      office()
        .when(record({ office: elsewhere }))
        .thenRefused('absent-not-an-officer');
  });
  it('has days in their order, not all past, and a year of them at most', () => {
    office()
      .when(record({ to: day('07') }))
      .thenRefused('absence-dates-wrong');
    office()
      .when(record({ on: day('13') }))
      .thenRefused('absence-dates-wrong');
    office()
      .when(record({ on: day('12') }))
      .then({ ...away, on: day('12') });
    // 366 days from 8 June 2026 end on 8 June 2027.
    office()
      .when(record({ to: localDate('2027-06-09') }))
      .thenRefused('absence-too-long');
    office()
      .when(record({ to: localDate('2027-06-08') }))
      .then({ ...away, to: localDate('2027-06-08') });
  });
  it('does not meet another of the same person, to the day', () => {
    const again = { absenceId: idOf(2), cover: CARLA };
    for (const days of [
      { from: day('12'), to: day('20') },
      { from: day('01'), to: day('08') },
      { from: day('09'), to: day('10') },
    ])
      office(away)
        .when(record({ ...again, ...days }))
        .thenRefused('absence-overlaps');
    office(away)
      .when(record({ ...again, from: day('13'), to: day('20') }))
      .then({ ...away, ...again, from: day('13'), to: day('20') });
  });
});

describe('who covers', () => {
  it('is another officer of the zone', () => {
    office()
      .when(record({ cover: ANNA }))
      .thenRefused('cover-is-absent-person');
    office()
      .when(record({ coverOffice: 'another-zone' }))
      .thenRefused('cover-of-another-zone');
    office()
      .when(record({ coverOffice: 'none' }))
      .thenRefused('cover-not-an-officer');
    office().when(without('coverOffice', record())).thenRefused('cover-not-an-officer');
  });
  it('is there on all of the days', () => {
    const brunos = { ...without('cover', away), absenceId: idOf(2), person: BRUNO, from: day('12'), to: day('14') };
    office(brunos).when(record()).thenRefused('cover-absent-too');
    office({ ...brunos, from: day('13') })
      .when(record())
      .then(away);
  });
  it('is not away in turn while they cover: there are no chains', () => {
    office(away).when(ofBruno()).thenRefused('absent-person-covers');
    office(away)
      .when(ofBruno({ from: day('12'), to: day('20') }))
      .thenRefused('absent-person-covers');
    office(away)
      .when(ofBruno({ from: day('13'), to: day('20') }))
      .then({
        ...without('cover', away),
        absenceId: idOf(2),
        person: BRUNO,
        by: BRUNO,
        from: day('13'),
        to: day('20'),
      });
    office(away, changed)
      .when(ofBruno({ on: day('09'), from: day('09') }))
      .then({
        ...without('cover', away),
        absenceId: idOf(2),
        person: BRUNO,
        by: BRUNO,
        from: day('09'),
        on: day('09'),
      });
  });
  it('may have covered until yesterday', () =>
    office({ ...away, to: day('09') })
      .when(ofBruno({ on: day('10'), from: day('09') }))
      .then({
        ...without('cover', away),
        absenceId: idOf(2),
        person: BRUNO,
        by: BRUNO,
        from: day('09'),
        on: day('10'),
      }));
  it('is changed by who is away, or who coordinates, for the days that are left', () => {
    office(away).when(change()).then(changed);
    office(away).when(without('cover', change())).then(without('cover', changed));
    office(away)
      .when(change({ cover: BRUNO }))
      .thenNothing();
    office(away)
      .when(change({ by: BRUNO }))
      .thenRefused('absence-of-another');
    office(away)
      .when(change({ by: CHIEF, byCoordinator: true }))
      .then({ ...changed, by: CHIEF });
    office(away)
      .when(change({ on: day('13') }))
      .thenRefused('absence-over');
    office().when(change()).thenRefused('absence-unknown');
    const carlas = { ...without('cover', away), absenceId: idOf(3), person: CARLA, to: day('08') };
    office(away, carlas).when(change()).then(changed);
    office(away, { ...carlas, to: day('09') })
      .when(change())
      .thenRefused('cover-absent-too');
    office(away)
      .when(change({ cover: ANNA }))
      .thenRefused('cover-is-absent-person');
  });
});

describe('cutting an absence short', () => {
  it('ends it yesterday, or on a day that is said', () => {
    office(away).when(cut()).then(cutTo('09'));
    office(away)
      .when(cut({ lastDay: day('11') }))
      .then(cutTo('11'));
    for (const lastDay of ['08', '12', '13'])
      office(away)
        .when(cut({ lastDay: day(lastDay) }))
        .thenRefused('absence-end-wrong');
  });
  it('takes back what has not begun', () => {
    office(away).when(cut({ on })).then(cutTo('07', { on }));
    expect(absencesOf(folded(away, cutTo('07')))).toEqual([]);
    office(away, cutTo('07')).when(cut({ on })).thenRefused('absence-unknown');
  });
  it('is for who is away, or who coordinates, and not once it is over', () => {
    office(away)
      .when(cut({ by: BRUNO }))
      .thenRefused('absence-of-another');
    office(away)
      .when(cut({ by: CHIEF, byCoordinator: true }))
      .then(cutTo('09', { by: CHIEF }));
    office(away)
      .when(cut({ on: day('13') }))
      .thenRefused('absence-over');
    office(away, cutTo('09')).when(cut()).thenRefused('absence-over');
  });
});

describe('an absence', () => {
  it('lasts from its first day to its last', () => {
    const lasting = (text: string, ...past: readonly AbsenceEvent[]) =>
      absencesOn(folded(...past), day(text)).map(({ cover }) => cover);
    expect(['07', '08', '12', '13'].map((text) => lasting(text, away))).toEqual([[], [BRUNO], [BRUNO], []]);
    expect(lasting('09', away, changed)).toEqual([CARLA]);
    expect(lasting('10', away, cutTo('09'))).toEqual([]);
    expect(lasting('09', away, without('cover', changed))).toEqual([undefined]);
  });
});
