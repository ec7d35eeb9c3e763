// The specification of the office's work: a person decides, in agreement with the engine, and says why.
import { describe, it } from '@jest/globals';
import { cents, localDate } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import {
  admitApplication,
  admitted,
  failing,
  isee,
  MOTHER,
  OFFICER,
  qualifying,
  received,
  refused,
  started,
  submitted,
  withdrawn,
} from './application.examples.js';
import type { EvaluateApplication, RecordAssessment, RefuseApplication } from './commands.js';
import { applicationDecider } from './decider.js';
import type { ApplicationEvent, AssessmentRecorded } from './events.js';
import { LAW_TERMS } from './procedure/terms.js';

const application = (...past: readonly ApplicationEvent[]) => given(applicationDecider, ...past);
const ranked = () => application(started(), submitted({ terms: { ...LAW_TERMS, rejectionNotice: false } }), received());
const inHand = (...more: readonly ApplicationEvent[]) => application(started(), submitted(), received(), ...more);
const refuse = (over: Partial<RefuseApplication> = {}): RefuseApplication => ({
  type: 'RefuseApplication',
  evaluation: failing(),
  evidence: { economic: 'box-evidence' },
  by: OFFICER,
  on: localDate('2026-04-10'),
  ...over,
});
const assess: RecordAssessment = {
  type: 'RecordAssessment',
  sealed: { health: 'box-health' },
  by: OFFICER,
  on: localDate('2026-04-02'),
};
const assessed: AssessmentRecorded = { ...assess, type: 'AssessmentRecorded' };
const evaluate: EvaluateApplication = { type: 'EvaluateApplication', evaluation: qualifying(), by: OFFICER };

describe('examining an application', () => {
  it('records what the assessment unit found', () => inHand().when(assess).then(assessed));
  it('records what the engine answers', () =>
    inHand()
      .when(evaluate)
      .then({ ...evaluate, type: 'ApplicationEvaluated' }));
  it('waits for the number', () =>
    application(started(), submitted()).when(assess).thenRefused('application-not-received'));
  it('does not touch drafts, nor what was given up', () => {
    application(started()).when(evaluate).thenRefused('application-not-sent');
    application(started(), submitted(), received(), withdrawn()).when(evaluate).thenRefused('application-withdrawn');
  });
  it('is over after the decision', () => {
    inHand(admitted()).when(assess).thenRefused('already-decided');
    inHand(refused()).when(evaluate).thenRefused('already-decided');
  });
  it('is not done on one’s own application', () => {
    inHand()
      .when({ ...assess, by: MOTHER })
      .thenRefused('own-application');
    inHand()
      .when(admitApplication({ by: MOTHER }))
      .thenRefused('own-application');
  });
});

describe('admitting an application', () => {
  it('pins the evaluation and the evidence', () => inHand().when(admitApplication()).then(admitted()));
  it('says nothing twice', () => inHand(admitted()).when(admitApplication()).thenNothing());
  it('is not possible against the engine', () =>
    inHand()
      .when(admitApplication({ evaluation: failing() }))
      .thenRefused('does-not-qualify'));
  it('has the number of its act, where it is given one', () => {
    const actNumber = 'D.D. 12/2026';
    inHand().when(admitApplication({ actNumber })).then(admitted({ actNumber }));
    ranked().when(refuse({ actNumber })).then(refused({ actNumber }));
  });
  it('waits while an act excludes one of its people', () => {
    inHand()
      .when(admitApplication({ excluded: true }))
      .thenRefused('excluded-by-act');
    inHand()
      .when(admitApplication({ excluded: false }))
      .then(admitted());
  });
  it('waits while something cannot be checked, or needs a person’s eye', () => {
    const { due: _, ...open } = qualifying();
    inHand()
      .when(admitApplication({ evaluation: { ...open, outcome: 'cannot-check-yet', missing: ['isee'] } }))
      .thenRefused('not-decidable-yet');
    inHand()
      .when(admitApplication({ evaluation: { ...open, outcome: 'needs-officer' } }))
      .thenRefused('not-decidable-yet');
  });
  it('waits for the assessment where the action asks for one', () => {
    inHand()
      .when(admitApplication({ assessmentRequired: true }))
      .thenRefused('assessment-missing');
    inHand(assessed)
      .when(admitApplication({ assessmentRequired: true }))
      .then(admitted());
  });
  it('does not promise nothing', () => {
    const due = { ...qualifying().due!, valueCents: cents(0) };
    inHand()
      .when(admitApplication({ evaluation: qualifying({ due }) }))
      .thenRefused('nothing-due');
  });
  it('does not follow a refusal', () => inHand(refused()).when(admitApplication()).thenRefused('already-decided'));
});

describe('refusing an application', () => {
  it('lists the criteria that are not met, and who decided', () =>
    ranked()
      .when(refuse())
      .then(refused({ reasons: [isee] })));
  it('says nothing twice', () => inHand(refused()).when(refuse()).thenNothing());
  it('is not possible against the engine', () =>
    inHand()
      .when(refuse({ evaluation: qualifying() }))
      .thenRefused('qualifies'));
  it('is never the answer to an unknown fact', () =>
    inHand()
      .when(refuse({ evaluation: failing({ outcome: 'cannot-check-yet', criteria: [] }) }))
      .thenRefused('not-decidable-yet'));
  it('needs a criterion that is not met', () =>
    inHand()
      .when(refuse({ evaluation: failing({ criteria: [] }) }))
      .thenRefused('not-decidable-yet'));
});
