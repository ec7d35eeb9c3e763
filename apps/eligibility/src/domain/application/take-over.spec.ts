// The specification of an application that another scheme granted: it begins by an act, and nothing is left to decide.
import { describe, it } from '@jest/globals';
import { cents, localDate, zoneCode } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import { CALL } from '../call/call.examples.js';
import { APPLICATION, CHILD, MOTHER, OFFICER, startDraft, started, submitApplication } from './application.examples.js';
import type { TakeOverApplication } from './commands.js';
import { applicationDecider } from './decider.js';
import type { ApplicationEvent, ApplicationTakenOver } from './events.js';

const takeOver = (over: Partial<TakeOverApplication> = {}): TakeOverApplication => ({
  type: 'TakeOverApplication',
  applicationId: APPLICATION,
  callId: CALL,
  callVersion: 1,
  recipientId: CHILD,
  applicantId: MOTHER,
  action: 'A',
  relation: 'parent',
  zone: zoneCode('TC-01'),
  sealed: { identity: 'box-identity' },
  digest: 'ab'.repeat(32),
  due: { valueCents: cents(25_000), validFrom: localDate('2026-01-01'), validTo: localDate('2026-12-31') },
  row: 'row-1',
  actNumber: 'D.D. 7/2026',
  takenOverOn: localDate('2026-03-02'),
  ...over,
});
const { type: _, ...content } = takeOver();
const taken: ApplicationTakenOver = { type: 'ApplicationTakenOver', round: 1, ...content };
const application = (...past: readonly ApplicationEvent[]) => given(applicationDecider, ...past);

describe('taking over an application', () => {
  it('is its first event', () => application().when(takeOver()).then(taken));
  it('says nothing when the same row comes again', () => application(taken).when(takeOver()).thenNothing());
  it('is refused for another row of the same recipient', () =>
    application(taken)
      .when(takeOver({ row: 'row-2' }))
      .thenRefused('application-already-open'));
  it('is refused where the family has applied already', () =>
    application(started()).when(takeOver()).thenRefused('application-already-open'));
  it('is refused without anything due', () =>
    application()
      .when(takeOver({ due: { ...takeOver().due, valueCents: cents(0) } }))
      .thenRefused('nothing-due'));
  it('is refused when who acts is not who is said', () =>
    application()
      .when(takeOver({ relation: 'self' }))
      .thenRefused('relation-wrong'));
});

describe('an application that was taken over', () => {
  it('stands in the way of another one', () =>
    application(taken).when(startDraft()).thenRefused('application-already-open'));
  it('is neither sent nor withdrawn nor decided', () => {
    application(taken).when(submitApplication()).thenRefused('application-already-sent');
    application(taken)
      .when({ type: 'WithdrawApplication', by: MOTHER, on: localDate('2026-03-03') })
      .thenRefused('already-decided');
    application(taken)
      .when({ type: 'RecordAssessment', sealed: {}, by: OFFICER, on: localDate('2026-03-03') })
      .thenRefused('already-decided');
  });
});
