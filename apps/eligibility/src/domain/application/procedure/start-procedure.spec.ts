// The specification of how a procedure starts, who is in charge, and what a family may ask when the office is late.
import { describe, it } from '@jest/globals';
import { instant, localDate } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import {
  admitted,
  MOTHER,
  OFFICER,
  refused,
  started,
  STRANGER,
  submitted,
  withdrawn,
} from '../application.examples.js';
import { applicationDecider } from '../decider.js';
import type { ApplicationEvent } from '../events.js';
import { LAW_TERMS } from './terms.js';
import {
  askSubstitute,
  changeOfficer,
  COLLEAGUE,
  inHand,
  procedureStarted,
  startProcedure,
} from './procedure.examples.js';

const application = (...past: readonly ApplicationEvent[]) => given(applicationDecider, ...past);

describe('starting the procedure', () => {
  it('tells who is in charge and the last day', () =>
    application(...inHand)
      .when(startProcedure())
      .then(procedureStarted()));
  it('says nothing twice', () =>
    application(...inHand, procedureStarted())
      .when(startProcedure())
      .thenNothing());
  it('is done once', () =>
    application(...inHand, procedureStarted())
      .when(startProcedure({ officer: COLLEAGUE }))
      .thenRefused('procedure-already-started'));
  it('names somebody of the office of the zone', () =>
    application(...inHand)
      .when(startProcedure({ officer: COLLEAGUE, ofTheOffice: false }))
      .thenRefused('officer-not-of-the-office'));
  it('puts nobody in charge of their own application', () => {
    application(...inHand)
      .when(startProcedure({ officer: MOTHER }))
      .thenRefused('own-application');
    application(...inHand)
      .when(startProcedure({ by: MOTHER }))
      .thenRefused('own-application');
  });
  it('waits for the number, and is over with the decision', () => {
    application().when(startProcedure()).thenRefused('application-unknown');
    application(started()).when(startProcedure()).thenRefused('application-not-sent');
    application(started(), submitted()).when(startProcedure()).thenRefused('application-not-received');
    application(...inHand, admitted())
      .when(startProcedure())
      .thenRefused('already-decided');
    application(...inHand, withdrawn())
      .when(startProcedure())
      .thenRefused('application-withdrawn');
  });
  it('counts the days that the call sets', () =>
    application(started(), submitted({ terms: { ...LAW_TERMS, decisionDays: 90 } }), ...inHand.slice(2))
      .when(startProcedure())
      .then(procedureStarted({ dueOn: localDate('2026-06-29') }))); // 31 March + 90 days, a Monday
  it('counts the law’s thirty days of what was sent before terms were pinned', () => {
    const { terms: _, ...before } = submitted();
    application(started(), before, ...inHand.slice(2))
      .when(startProcedure())
      .then(procedureStarted());
  });
});

describe('handing a procedure over', () => {
  it('puts another officer in charge', () =>
    application(...inHand, procedureStarted())
      .when(changeOfficer())
      .then({ type: 'OfficerChanged', officer: COLLEAGUE, sealed: {}, by: OFFICER, on: localDate('2026-04-08') }));
  it('says nothing when they are in charge already', () =>
    application(...inHand, procedureStarted())
      .when(changeOfficer({ officer: OFFICER }))
      .thenNothing());
  it('follows a start', () =>
    application(...inHand)
      .when(changeOfficer())
      .thenRefused('procedure-not-started'));
  it('stays in the office', () =>
    application(...inHand, procedureStarted())
      .when(changeOfficer({ ofTheOffice: false }))
      .thenRefused('officer-not-of-the-office'));
});

describe('asking for the substitute officer', () => {
  it('is for the day after the term, from its first second', () => {
    application(...inHand)
      .when(askSubstitute())
      .then({ type: 'SubstituteAsked', dueOn: localDate('2026-05-16'), by: MOTHER, on: localDate('2026-05-01') });
    application(...inHand)
      .when(askSubstitute({ at: instant('2026-04-30T21:59:59.999Z') }))
      .thenRefused('term-not-over');
  });
  it('is done once', () =>
    application(...inHand, {
      type: 'SubstituteAsked',
      dueOn: localDate('2026-05-16'),
      by: MOTHER,
      on: localDate('2026-05-01'),
    })
      .when(askSubstitute())
      .thenNothing());
  it('is for its own people', () =>
    application(...inHand)
      .when(askSubstitute({ by: STRANGER }))
      .thenRefused('application-unknown'));
  it('is of no use once it is decided', () => {
    application(...inHand, refused())
      .when(askSubstitute())
      .thenRefused('already-decided');
    application(started()).when(askSubstitute()).thenRefused('application-not-sent');
  });
});
