// The specification of terms that count from the proved delivery of a certified notice: on its day, late, not yet, never twice.
import { describe, expect, it } from '@jest/globals';
import { instant, instantFromMillis, localDate, millisOf } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import { admitted, failing, isee, MOTHER, OFFICER, refused } from '../application.examples.js';
import type { RefuseApplication } from '../commands.js';
import { applicationDecider } from '../decider.js';
import type { ApplicationEvent } from '../events.js';
import type { BeginTerm, NoticeTerm } from './commands.js';
import type { IntegrationRequested, NoticedTerm, RejectionNoticed, TermBegun, TermNoticed } from './events.js';
import { isOpenAt, toldOnOf } from './noticed-terms.js';
import { acting, inHand, procedureStarted } from './procedure.examples.js';
import { procedureBegun } from './procedure.js';

const day = localDate;
const NOTICE = 'notice-1';
const examining = (...more: readonly ApplicationEvent[]) =>
  given(applicationDecider, ...inHand, procedureStarted(), ...more);

/** Asked on Friday 10 April 2026; received on 31 March, to be decided in thirty days. */
const requested: IntegrationRequested = {
  ...{ type: 'IntegrationRequested', items: ['isee'], until: day('2026-04-20'), days: 10, suspends: true },
  ...{ sealed: {}, dueOn: day('2026-05-11'), by: OFFICER, on: day('2026-04-10') },
};
const rejection: RejectionNoticed = {
  ...{ type: 'RejectionNoticed', grounds: [isee], evaluation: failing(), sealed: {}, by: OFFICER },
  ...{ observationsBy: day('2026-04-20'), dueOn: day('2026-05-11'), on: day('2026-04-10') },
};
const write = (term: NoticedTerm, on = '2026-04-10', noticeId = NOTICE): NoticeTerm => ({
  ...{ type: 'NoticeTerm', term, noticeId, at: instant(`${on}T10:00:00.000Z`) },
});
const deliver = (term: NoticedTerm, deliveredOn: string, knownOn = deliveredOn, noticeId = NOTICE): BeginTerm => ({
  ...{ type: 'BeginTerm', term, noticeId, deliveredOn: day(deliveredOn), at: instant(`${knownOn}T10:00:00.000Z`) },
});
const waits = (term: NoticedTerm): TermNoticed => ({
  ...{ type: 'TermNoticed', term, noticeId: NOTICE, dueOn: day('2026-05-11'), on: day('2026-04-10') },
});
/** Delivered on Wednesday 15 April: ten days end on the 25th, a feast, then a Sunday; Monday 27 it is. */
const begun = (over: Partial<TermBegun> = {}): TermBegun => ({
  ...{ type: 'TermBegun', term: 'integration', noticeId: NOTICE, deliveredOn: day('2026-04-15') },
  // Still from 10 to 27 April, seventeen days: 30 April becomes 17 May, a Sunday.
  ...{ until: day('2026-04-27'), dueOn: day('2026-05-18'), on: day('2026-04-15'), ...over },
});
const tick = (at: string) => ({ type: 'RecordExpiry', at: instant(at) }) as const;
const answer = (at: string) => ({ type: 'AnswerIntegration', by: MOTHER, at: instant(at), sealed: {} }) as const;
const observe = (at: string) => ({ type: 'SendObservations', by: MOTHER, at: instant(at), sealed: {} }) as const;
const appeal = (at: string) => ({ type: 'OpenAppeal', by: MOTHER, at: instant(at), sealed: {} }) as const;
const refuse = (on: string): RefuseApplication => ({
  ...{ type: 'RefuseApplication', evaluation: failing(), evidence: { economic: 'box-evidence' } },
  ...{ by: OFFICER, on: day(on) },
});

describe('a notice that starts a term is on its way', () => {
  it('keeps the term from beginning, once', () => {
    examining(requested).when(write('integration')).then(waits('integration'));
    examining(requested, waits('integration')).when(write('integration')).thenNothing();
    examining(rejection).when(write('observations')).then(waits('observations'));
  });
  it('lets nothing lapse, however long it takes', () => {
    examining(requested, waits('integration')).when(tick('2027-01-10T08:00:00.000Z')).thenNothing();
    examining(rejection, waits('observations')).when(tick('2027-01-10T08:00:00.000Z')).thenNothing();
  });
  it('takes what the family answers meanwhile: they may have read it on the pages', () => {
    const late = '2026-07-01T10:00:00.000Z';
    const on = { by: MOTHER, sealed: {}, arrivedAt: instant(late), on: day('2026-07-01') };
    examining(requested, waits('integration'))
      .when(answer(late))
      // The term stood still for thirty days at most, from 10 April to 10 May: 30 May.
      .then({ type: 'IntegrationReceived', ...on, dueOn: day('2026-05-30') });
    examining(rejection, waits('observations'))
      .when(observe(late))
      // Still from 10 April to 11 July, ninety-two days after 30 April: 31 July.
      .then({ type: 'ObservationsReceived', ...on, dueOn: day('2026-07-31') });
  });
  it('lets nobody refuse before the term to observe began and ended', () =>
    examining(rejection, waits('observations')).when(refuse('2026-06-30')).thenRefused('observations-awaited'));
  it('lets nobody ask again, nor ask for the substitute while the term to decide stands still', () => {
    examining(requested, waits('integration'))
      .when({ type: 'RequestIntegration', ...acting(OFFICER, '2026-06-30'), items: ['isee'] })
      .thenRefused('answer-awaited');
    examining(rejection, waits('observations'))
      .when({ type: 'AskSubstitute', ...acting(MOTHER, '2026-09-30') })
      .thenRefused('term-not-over');
  });
  it('changes nothing of what was answered, is over, or was decided otherwise', () => {
    const expired = { type: 'IntegrationExpired', until: day('2026-04-20'), dueOn: day('2026-05-11') } as const;
    examining(requested, expired).when(write('integration', '2026-04-22')).thenNothing();
    examining().when(write('integration')).thenNothing();
    examining(admitted()).when(write('observations')).thenNothing();
    examining(requested).when(write('decision')).thenNothing();
  });
});

describe('its delivery is proved', () => {
  it('begins the term on that day, which is not counted; a feast and a Sunday move its end', () =>
    examining(requested, waits('integration')).when(deliver('integration', '2026-04-15')).then(begun()));
  it('counts for as many days as were given', () =>
    examining({ ...requested, days: 20 }, waits('integration'))
      .when(deliver('integration', '2026-04-15'))
      // 5 May, a Tuesday; still for twenty-five days: 25 May, a Monday.
      .then(begun({ until: day('2026-05-05'), dueOn: day('2026-05-25') })));
  it('counts as the procedure gives them where a request that was stored before does not say', () => {
    const { days: _, ...stored } = requested;
    examining(stored, waits('integration')).when(deliver('integration', '2026-04-15')).then(begun());
  });
  it('is late by its own day, not by that on which it became known', () => {
    const late = begun({ on: day('2026-06-20') });
    examining(requested, waits('integration'))
      .when(deliver('integration', '2026-04-15', '2026-06-20'))
      .then(late);
    examining(requested, waits('integration'), late)
      .when(tick('2026-06-20T10:00:01.000Z'))
      .then({ type: 'IntegrationExpired', until: day('2026-04-27'), dueOn: day('2026-05-18') });
    examining(requested, waits('integration'), late)
      .when(answer('2026-06-20T11:00:00.000Z'))
      .thenRefused('answer-late');
  });
  it('does not make late what was answered before it was proved', () => {
    const answered = {
      ...{ type: 'IntegrationReceived' as const, sealed: {}, by: MOTHER, dueOn: day('2026-05-30') },
      ...{ arrivedAt: instant('2026-06-01T10:00:00.000Z'), on: day('2026-06-01') },
    } as const;
    examining(requested, waits('integration'), answered)
      .when(deliver('integration', '2026-04-15', '2026-06-20'))
      .thenNothing();
  });
  it('is recorded once, and only of the notice that the term waits for', () => {
    examining(requested, waits('integration'), begun()).when(deliver('integration', '2026-04-18')).thenNothing();
    examining(requested, waits('integration'))
      .when(deliver('integration', '2026-04-15', '2026-04-15', 'notice-0'))
      .thenNothing();
    examining(requested).when(deliver('integration', '2026-04-15')).thenNothing();
  });
  it.each([
    // Sunday 25 October 2026: clocks go back; Monday's last second is in winter time.
    ['2026-10-15', '2026-10-26', '2026-10-26T23:00:00.000Z', '2026-11-16'],
    // 28 March 2027: Easter, and clocks go forward; Tuesday after Easter Monday is in summer time.
    ['2027-03-18', '2027-03-30', '2027-03-30T22:00:00.000Z', '2027-04-19'],
    // Christmas, St Stephen, and Sunday 27.
    ['2026-12-15', '2026-12-28', '2026-12-28T23:00:00.000Z', '2027-01-18'],
  ])('delivered on %p, observations are in time to the last second of %p', (deliveredOn, until, over, dueOn) => {
    const last = instantFromMillis(millisOf(instant(over)) - 1);
    const counted = { deliveredOn: day(deliveredOn), until: day(until), on: day(deliveredOn) };
    const told = begun({ term: 'observations', ...counted, dueOn: day(dueOn) });
    const state = [rejection, waits('observations'), told];
    expect(isOpenAt({ told: { noticeId: NOTICE, deliveredOn: day(deliveredOn) } }, day(until), last)).toBe(true);
    examining(...state)
      .when(observe(over))
      .thenRefused('answer-late');
    examining(...state)
      .when(refuse(until))
      .thenRefused('observations-awaited');
    examining(rejection, waits('observations')).when(deliver('observations', deliveredOn)).then(told);
  });
});

describe('a decision that goes by a certified channel', () => {
  const decided = (...more: readonly ApplicationEvent[]) => given(applicationDecider, ...inHand, refused(), ...more);
  const told = (over: Partial<TermBegun> = {}): TermBegun => {
    const { until: _, ...rest } = begun({ term: 'decision', dueOn: day('2026-04-30'), ...over });
    return rest;
  };
  const noticed: TermNoticed = { ...waits('decision'), dueOn: day('2026-04-30') };

  it('can be challenged before it is proved that it was told, however late', () => {
    decided().when(write('decision')).then(noticed);
    decided(noticed)
      .when(appeal('2026-12-01T10:00:00.000Z'))
      .then({
        ...{ type: 'AppealOpened', sealed: {}, arrivedAt: instant('2026-12-01T10:00:00.000Z') },
        ...{ dueOn: day('2026-12-31'), by: MOTHER, on: day('2026-12-01') },
      });
  });
  it('can be challenged for thirty days from there', () => {
    decided(noticed).when(deliver('decision', '2026-04-15')).then(told());
    // Thirty days after 15 April: Friday 15 May.
    decided(noticed, told()).when(appeal('2026-05-15T22:00:00.000Z')).thenRefused('appeal-late');
    expect(
      toldOnOf({ ...procedureBegun(day('2026-03-31')), decisionTold: { noticeId: NOTICE } }, day('2026-04-10')),
    ).toBeUndefined();
  });
  it('begins anew when an upheld appeal led to another decision', () => {
    const by = { by: MOTHER, on: day('2026-04-20') };
    const opened = { type: 'AppealOpened', sealed: {}, arrivedAt: instant('2026-04-20T10:00:00.000Z'), ...by } as const;
    const upheld = { type: 'AppealUpheld', against: OFFICER, actNumber: 'D.D. 9/2026', sealed: {}, ...by } as const;
    const dueOn = day('2026-05-20');
    const again = refused({ decidedOn: day('2026-05-04') });
    const past = decided(noticed, told(), { ...opened, dueOn }, { ...upheld, dueOn }, again);
    past.when(deliver('decision', '2026-06-01')).thenNothing();
    past
      .when(write('decision', '2026-05-04', 'notice-2'))
      .then({ type: 'TermNoticed', term: 'decision', noticeId: 'notice-2', dueOn, on: day('2026-05-04') });
  });
});
