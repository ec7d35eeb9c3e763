// The specification of decisions by two persons: proposed by one, signed by another, on what would be decided on both days.
import { describe, it } from '@jest/globals';
import { cents, localDate } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import {
  admitApplication,
  admitted,
  failing,
  MOTHER,
  OFFICER,
  qualifying,
  received,
  started,
  submitted,
} from './application.examples.js';
import { applicationDecider } from './decider.js';
import type { ApplicationEvent } from './events.js';
import type { DecisionProposed } from './proposal.js';
import { COLLEAGUE } from './procedure/procedure.examples.js';

const inHand = (...more: readonly ApplicationEvent[]) =>
  given(applicationDecider, started(), submitted(), received(), ...more);
const decision = admitApplication({ by: OFFICER });
const propose = { type: 'ProposeDecision', decision, sealed: { health: 'box-why' } } as const;
const due = qualifying().due;
const valueCents = cents(due?.valueCents ?? 0);
const proposed: DecisionProposed = {
  ...{ type: 'DecisionProposed', outcome: 'admit', valueCents, sealed: { health: 'box-why' } },
  ...{ proposedBy: OFFICER, proposedOn: decision.on },
};
const on = localDate('2026-04-15');
const signing = admitApplication({ by: COLLEAGUE, on });
const sign = { type: 'SignDecision', decision: signing } as const;
const signed = admitted({
  ...{ evaluation: signing.evaluation, evidence: signing.evidence, decidedBy: COLLEAGUE, decidedOn: on },
  proposedBy: OFFICER,
});
const dismiss = { type: 'DismissDecision', by: COLLEAGUE, on } as const;
const dismissed: ApplicationEvent = { ...dismiss, type: 'DecisionProposalDismissed' };

describe('a decision by two persons', () => {
  it('is proposed by one, on what they could decide alone', () => {
    inHand().when(propose).then(proposed);
    const against = { ...propose, decision: admitApplication({ evaluation: failing() }) };
    inHand().when(against).thenRefused('does-not-qualify');
    inHand(proposed).when(propose).thenRefused('decision-proposed-already');
  });
  it('is signed by another', () => {
    inHand(proposed).when(sign).then(signed);
    inHand(proposed)
      .when({ ...sign, decision: admitApplication({ by: OFFICER, on }) })
      .thenRefused('decision-same-person');
    inHand(proposed)
      .when({ ...sign, decision: admitApplication({ by: MOTHER, on }) })
      .thenRefused('own-application');
    inHand().when(sign).thenRefused('decision-not-proposed');
    inHand(proposed, signed).when(sign).thenNothing();
  });
  it('is not another one on the day of the signature', () => {
    const less = qualifying({ ...(due && { due: { ...due, valueCents: cents(due.valueCents - 1) } }) });
    for (const evaluation of [less, failing()])
      inHand(proposed)
        .when({ ...sign, decision: admitApplication({ by: COLLEAGUE, on, evaluation }) })
        .thenRefused('decision-changed-since');
  });
  it('may be dismissed, and proposed again', () => {
    inHand(proposed).when(dismiss).then(dismissed);
    inHand().when(dismiss).thenRefused('decision-not-proposed');
    inHand(proposed, dismissed).when(sign).thenRefused('decision-not-proposed');
    inHand(proposed, dismissed).when(propose).then(proposed);
  });
});
