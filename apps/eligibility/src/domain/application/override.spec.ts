// The specification of an admission against the engine's answer: what is set aside, by which act, until when, by two persons.
import { describe, expect, it } from '@jest/globals';
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
  started,
  submitted,
} from './application.examples.js';
import { applicationDecider } from './decider.js';
import type { Due, Evaluation } from './evaluation.js';
import type { ApplicationEvent } from './events.js';
import {
  setsAside,
  type ApproveOverride,
  type KnownOverride,
  type OverrideDismissed,
  type OverrideProposed,
  type ProposeOverride,
} from './override.js';
import { COLLEAGUE } from './procedure/procedure.examples.js';

const inHand = (...more: readonly ApplicationEvent[]) =>
  given(applicationDecider, started(), submitted(), received(), ...more);
const override: KnownOverride = {
  ...{ overrideId: 'o-1', criteria: ['isee'], actNumber: 'D.D. 30/2026', endsOn: localDate('2026-08-31') },
  ...{ sealed: { health: 'box-why' }, proposedBy: OFFICER, proposedOn: localDate('2026-04-10') },
};
const granted: Due = {
  ...{ valueCents: cents(130_00), validFrom: localDate('2026-04-15'), validTo: localDate('2026-08-31') },
};
const { proposedBy, proposedOn, ...asked } = override;
const propose = (over: Partial<ProposeOverride> = {}): ProposeOverride => ({
  ...{ type: 'ProposeOverride', ...asked, evaluation: failing(), granted, by: proposedBy, on: proposedOn },
  ...over,
});
const proposed: OverrideProposed = { type: 'OverrideProposed', ...override };
const approve = (over: Partial<ApproveOverride> = {}): ApproveOverride => ({
  ...{ type: 'ApproveOverride', overrideId: 'o-1', evaluation: failing(), granted, evidence: { economic: 'box-2' } },
  ...{ order: 'arrival', assessmentRequired: false, by: COLLEAGUE, on: localDate('2026-04-15') },
  ...over,
});
const approved = admitted({
  ...{ evaluation: failing(), granted, override, evidence: { economic: 'box-2' }, actNumber: 'D.D. 30/2026' },
  ...{ decidedBy: COLLEAGUE, decidedOn: localDate('2026-04-15') },
});
const dismiss = { type: 'DismissOverride', overrideId: 'o-1', by: COLLEAGUE, on: localDate('2026-04-12') } as const;
const dismissed: OverrideDismissed = { ...dismiss, type: 'OverrideDismissed' };
const waiting: Evaluation = failing({
  criteria: [...failing().criteria, { ...isee, id: 'work', outcome: 'cannot-check-yet' }],
});
const toLookAt = failing({ outcome: 'needs-officer', criteria: [{ ...isee, outcome: 'needs-officer' }] });

describe('proposing to admit against the engine’s answer', () => {
  it('names what is set aside, by which act, and until when; nothing is decided', () => {
    inHand().when(propose()).then(proposed);
    inHand()
      .when(propose({ evaluation: toLookAt }))
      .then(proposed);
    inHand(proposed)
      .when(admitApplication({ evaluation: failing() }))
      .thenRefused('does-not-qualify');
  });
  it('names all that is not met, and nothing else', () => {
    for (const criteria of [[], ['res'], ['isee', 'res'], ['hobby']])
      inHand().when(propose({ criteria })).thenRefused('override-criteria-wrong');
  });
  it('is not for what the engine grants, nor for what cannot be checked yet', () => {
    inHand()
      .when(propose({ evaluation: qualifying() }))
      .thenRefused('override-not-needed');
    inHand()
      .when(propose({ evaluation: waiting, criteria: ['isee', 'work'] }))
      .thenRefused('not-decidable-yet');
  });
  it('needs an amount of the call', () => {
    const { granted: _, ...unknown } = propose();
    inHand().when(unknown).thenRefused('override-without-amount');
    inHand()
      .when(propose({ granted: { ...granted, valueCents: cents(0) } }))
      .thenRefused('nothing-due');
  });
  it('ends on a day to come', () => {
    inHand()
      .when(propose({ endsOn: localDate('2026-04-10') }))
      .thenRefused('override-date-wrong');
    const endsOn = localDate('2026-04-11');
    inHand()
      .when(propose({ endsOn }))
      .then({ ...proposed, endsOn });
  });
  it('is done once at a time, and not on one’s own', () => {
    inHand(proposed).when(propose()).thenNothing();
    inHand(proposed)
      .when(propose({ overrideId: 'o-2' }))
      .thenRefused('override-pending');
    inHand(proposed, dismissed)
      .when(propose({ overrideId: 'o-2' }))
      .then({ ...proposed, overrideId: 'o-2' });
    inHand()
      .when(propose({ by: MOTHER }))
      .thenRefused('own-application');
    inHand(admitted()).when(propose()).thenRefused('already-decided');
  });
});

describe('approving it', () => {
  it('admits: the engine’s own answer stands beside what is granted, and who proposed', () =>
    inHand(proposed).when(approve()).then(approved));
  it('takes another person than who proposed, and none of the family', () => {
    inHand(proposed)
      .when(approve({ by: OFFICER }))
      .thenRefused('override-same-person');
    inHand(proposed)
      .when(approve({ by: MOTHER }))
      .thenRefused('own-application');
  });
  it('holds for what was proposed only: the engine is asked once more', () => {
    const more = failing({ criteria: [...failing().criteria, { ...isee, id: 'age' }] });
    inHand(proposed)
      .when(approve({ evaluation: more }))
      .thenRefused('override-criteria-wrong');
    inHand(proposed)
      .when(approve({ evaluation: waiting }))
      .thenRefused('not-decidable-yet');
    inHand(proposed)
      .when(approve({ evaluation: qualifying() }))
      .thenRefused('override-not-needed');
    inHand(proposed)
      .when(approve({ on: localDate('2026-08-31') }))
      .thenRefused('override-date-wrong');
  });
  it('sets nothing else aside: an exclusion, an assessment, an amount', () => {
    inHand(proposed)
      .when(approve({ excluded: true }))
      .thenRefused('excluded-by-act');
    inHand(proposed)
      .when(approve({ assessmentRequired: true }))
      .thenRefused('assessment-missing');
    inHand(proposed)
      .when(approve({ granted: { ...granted, valueCents: cents(0) } }))
      .thenRefused('nothing-due');
    const { granted: _, ...unknown } = approve();
    inHand(proposed).when(unknown).thenRefused('override-without-amount');
  });
  it('is done once, of what was proposed', () => {
    inHand(proposed, approved).when(approve()).thenNothing();
    inHand(proposed)
      .when(approve({ overrideId: 'o-2' }))
      .thenRefused('override-unknown');
    inHand(proposed, dismissed).when(approve()).thenRefused('override-unknown');
    inHand().when(approve()).thenRefused('override-unknown');
  });
});

describe('dismissing it', () => {
  it('leaves the application as it was, and is not done after the decision', () => {
    inHand(proposed).when(dismiss).then(dismissed);
    inHand(proposed, dismissed).when(dismiss).thenRefused('override-unknown');
    inHand(proposed, approved).when(dismiss).thenRefused('already-decided');
  });
});

describe('what is set aside', () => {
  it('is what was named and is not met, never what cannot be checked', () => {
    expect(setsAside(override, failing())).toBe(true);
    expect(setsAside(override, toLookAt)).toBe(true);
    expect(setsAside({ criteria: ['res'] }, failing())).toBe(false);
    expect(setsAside({ criteria: ['isee', 'work'] }, waiting)).toBe(false);
  });
});
