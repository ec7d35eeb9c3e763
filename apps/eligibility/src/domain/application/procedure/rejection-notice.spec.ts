// The specification of the notice of refusal (L. 241/1990 art. 10-bis): no refusal without it, nothing added that was known.
import { describe, it } from '@jest/globals';
import { instant, localDate } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import {
  failing,
  isee,
  MOTHER,
  OFFICER,
  qualifying,
  received,
  refused,
  started,
  STRANGER,
  submitted,
} from '../application.examples.js';
import type { RefuseApplication } from '../commands.js';
import { applicationDecider } from '../decider.js';
import type { CriterionFinding } from '../evaluation.js';
import type { ApplicationEvent } from '../events.js';
import type { GiveRejectionNotice, SendObservations } from './commands.js';
import type { ObservationsExpired, ObservationsReceived, RejectionNoticed } from './events.js';
import { acting, inHand, procedureStarted } from './procedure.examples.js';
import { LAW_TERMS } from './terms.js';

const examining = (...more: readonly ApplicationEvent[]) =>
  given(applicationDecider, ...inHand, procedureStarted(), ...more);
const age: CriterionFinding = { id: 'age', article: 'art. 3', outcome: 'not-met', sentence: 'Non ha l’età.' };
const both = failing({ criteria: [isee, age] });

const notice = (over: Partial<GiveRejectionNotice> = {}): GiveRejectionNotice => ({
  type: 'GiveRejectionNotice',
  ...acting(OFFICER, '2026-04-10'),
  evaluation: failing(),
  ...over,
});
/** Observations until Monday 20 April; due on 30 April, then ten days on: 10 May is a Sunday. */
const noticed = (over: Partial<RejectionNoticed> = {}): RejectionNoticed => ({
  type: 'RejectionNoticed',
  grounds: [isee],
  evaluation: failing(),
  sealed: {},
  observationsBy: localDate('2026-04-20'),
  dueOn: localDate('2026-05-11'),
  by: OFFICER,
  on: localDate('2026-04-10'),
  ...over,
});
const observe = (over: Partial<SendObservations> = {}): SendObservations => ({
  type: 'SendObservations',
  ...acting(MOTHER, '2026-04-15'),
  sealed: { health: 'box-observations' },
  ...over,
});
/** Still until the 25th, ten days after: fifteen days in all. */
const observed = (over: Partial<ObservationsReceived> = {}): ObservationsReceived => ({
  type: 'ObservationsReceived',
  sealed: { health: 'box-observations' },
  arrivedAt: observe().at,
  dueOn: localDate('2026-05-15'),
  by: MOTHER,
  on: localDate('2026-04-15'),
  ...over,
});
const expired: ObservationsExpired = {
  type: 'ObservationsExpired',
  until: localDate('2026-04-20'),
  dueOn: localDate('2026-05-11'),
};
const refuse = (over: Partial<RefuseApplication> = {}): RefuseApplication => ({
  type: 'RefuseApplication',
  evaluation: failing(),
  evidence: { economic: 'box-evidence' },
  by: OFFICER,
  on: localDate('2026-04-21'),
  ...over,
});
const decided = { decidedOn: localDate('2026-04-21') };

describe('giving notice of a refusal', () => {
  it('tells the criteria that are not met, and stops the term', () => examining().when(notice()).then(noticed()));
  it('may leave grounds out', () =>
    examining()
      .when(notice({ evaluation: both, grounds: ['age'] }))
      .then(noticed({ evaluation: both, grounds: [age] })));
  it('names only what is not met', () =>
    examining()
      .when(notice({ grounds: ['isee', 'res'] }))
      .thenRefused('ground-not-found'));
  it('agrees with the engine', () => {
    examining()
      .when(notice({ evaluation: qualifying() }))
      .thenRefused('qualifies');
    examining()
      .when(notice({ evaluation: failing({ outcome: 'cannot-check-yet' }) }))
      .thenRefused('not-decidable-yet');
  });
  it('is given once', () => examining(noticed()).when(notice()).thenRefused('notice-already-given'));
  it('is not due in ranked procedures', () =>
    given(
      applicationDecider,
      started(),
      submitted({ terms: { ...LAW_TERMS, rejectionNotice: false } }),
      received(),
      procedureStarted(),
    )
      .when(notice())
      .thenRefused('notice-not-due'));
  it('follows the start of the procedure, is not one’s own, precedes the decision', () => {
    given(applicationDecider, ...inHand)
      .when(notice())
      .thenRefused('procedure-not-started');
    examining()
      .when(notice({ by: MOTHER }))
      .thenRefused('own-application');
    examining(refused()).when(notice()).thenRefused('already-decided');
  });
});

describe('observing', () => {
  it('lets the term run again ten days later', () => examining(noticed()).when(observe()).then(observed()));
  it('is in time to the last second of the last day, on Italian clocks', () => {
    const last = instant('2026-04-20T21:59:59.999Z');
    examining(noticed())
      .when(observe({ at: last }))
      .then(observed({ arrivedAt: last, on: localDate('2026-04-20'), dueOn: localDate('2026-05-20') }));
    examining(noticed())
      .when(observe({ at: instant('2026-04-20T22:00:00.000Z') }))
      .thenRefused('answer-late');
  });
  it('counts when it came in time, also when the expiry was recorded first', () =>
    examining(noticed(), expired).when(observe()).then(observed()));
  it('is done once, by its own people, after a notice', () => {
    examining(noticed(), observed()).when(observe()).thenRefused('nothing-asked');
    examining().when(observe()).thenRefused('nothing-asked');
    examining(noticed())
      .when(observe({ by: STRANGER }))
      .thenRefused('application-unknown');
  });
  it('ends without an answer, which the ticker records once', () => {
    const tick = { type: 'RecordExpiry', at: instant('2026-04-20T22:00:00.000Z') } as const;
    examining(noticed()).when(tick).then(expired);
    examining(noticed(), expired).when(tick).thenNothing();
    examining(noticed(), observed()).when(tick).thenNothing();
  });
});

describe('refusing where notice is due', () => {
  it('is refused without notice', () => examining().when(refuse()).thenRefused('notice-missing'));
  it('waits for observations to the last day', () => {
    examining(noticed())
      .when(refuse({ on: localDate('2026-04-20') }))
      .thenRefused('observations-awaited');
    examining(noticed()).when(refuse()).then(refused(decided));
  });
  it('follows observations at once', () =>
    examining(noticed(), observed())
      .when(refuse({ on: localDate('2026-04-16') }))
      .then(refused({ decidedOn: localDate('2026-04-16') })));
  it('does not add what was known and not told', () => {
    const partly = noticed({ evaluation: both, grounds: [age] });
    examining(partly)
      .when(refuse({ evaluation: both }))
      .then(refused({ ...decided, evaluation: both, reasons: [age] }));
    examining(partly).when(refuse()).thenRefused('grounds-known-before');
  });
  it('may add what was not known then', () =>
    examining(noticed(), observed())
      .when(refuse({ evaluation: both }))
      .then(refused({ ...decided, evaluation: both, reasons: [isee, age] })));
});
