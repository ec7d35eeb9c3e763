// The specification of correcting a decision: an admission of 250.00, corrected to 100.00 and back, by two persons.
import { describe, expect, it } from '@jest/globals';
import { cents, localDate, personId } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import { idOf } from '../call/call.examples.js';
import {
  admitted,
  APPLICATION,
  failing,
  MOTHER,
  OFFICER,
  qualifying,
  received,
  refused,
  started,
  submitted,
} from './application.examples.js';
import { standingOf, type DecisionCorrected, type ProposeCorrection } from './correction.js';
import { applicationDecider } from './decider.js';
import type { ApplicationEvent } from './events.js';

const past: readonly ApplicationEvent[] = [started(), submitted(), received(), admitted()];
const SECOND = personId(idOf(7));
const on = localDate('2026-05-04');
const worth = (amount: number) =>
  qualifying({
    due: { valueCents: cents(amount), validFrom: localDate('2026-04-10'), validTo: localDate('2026-12-31') },
  });

const propose = (over: Partial<ProposeCorrection> = {}): ProposeCorrection => ({
  type: 'ProposeCorrection',
  correctionId: idOf(81),
  reason: 'isee-rectified',
  actNumber: 'D.D. 41/2026',
  effectiveFrom: localDate('2026-04-10'),
  entitled: true,
  valueCents: cents(10_000),
  evaluation: worth(10_000),
  evidence: { economic: 'box-corrected' },
  by: OFFICER,
  on,
  ...over,
});

const proposed = (over: Partial<ProposeCorrection> = {}): ApplicationEvent => {
  const { type: _, by: proposedBy, on: proposedOn, ...terms } = propose(over);
  const { callId, action } = admitted();
  return { type: 'CorrectionProposed', callId, action, ...terms, proposedBy, proposedOn };
};

const corrected = (over: Partial<ProposeCorrection> = {}): DecisionCorrected => {
  const { type: _, by: proposedBy, on: correctedOn, ...terms } = propose(over);
  const { callId, action, zone } = admitted();
  const about = { applicationId: APPLICATION, callId, action, zone };
  return { type: 'DecisionCorrected', ...about, ...terms, proposedBy, approvedBy: SECOND, correctedOn };
};

const resolve = (approve: boolean, by = SECOND) =>
  ({ type: 'ResolveCorrection', correctionId: idOf(81), approve, by, on }) as const;

describe('correcting a decision', () => {
  it('is proposed on an act and moves nothing', () =>
    given(applicationDecider, ...past)
      .when(propose())
      .then(proposed()));

  it('is booked by a second person, never by the same', () => {
    given(applicationDecider, ...past, proposed())
      .when(resolve(true))
      .then(corrected());
    given(applicationDecider, ...past, proposed())
      .when(resolve(true, OFFICER))
      .thenRefused('correction-same-person');
  });

  it('is dismissed by whoever, also by who proposed it, and may be proposed otherwise', () => {
    const dismissed = {
      type: 'CorrectionDismissed',
      correctionId: idOf(81),
      dismissedBy: OFFICER,
      dismissedOn: on,
    } as const;
    given(applicationDecider, ...past, proposed())
      .when(resolve(false, OFFICER))
      .then(dismissed);
    given(applicationDecider, ...past, proposed(), dismissed)
      .when(resolve(true))
      .thenRefused('correction-closed');
    given(applicationDecider, ...past, proposed(), dismissed)
      .when(propose({ correctionId: idOf(82) }))
      .then(proposed({ correctionId: idOf(82) }));
  });

  it('is the decision from then on, on its own evidence, and can be corrected back', () => {
    const state = [...past, proposed(), corrected()].reduce(applicationDecider.evolve, applicationDecider.initial);
    if (state.status !== 'admitted') throw new Error('still admitted');
    expect(state.evidence).toEqual({ economic: 'box-corrected' });
    expect(standingOf(state, state.evaluation)).toEqual({ entitled: true, valueCents: 10_000 });
    const back = { correctionId: idOf(82), valueCents: cents(25_000), evaluation: qualifying() };
    given(applicationDecider, ...past, proposed(), corrected())
      .when(propose(back))
      .then(proposed(back));
  });

  it('ends what is due by an act, whatever the engine answers, and shows both', () => {
    const ends = { entitled: false, valueCents: cents(0), evaluation: qualifying(), reason: 'deceased' } as const;
    given(applicationDecider, ...past)
      .when(propose(ends))
      .then(proposed(ends));
    const state = [...past, proposed(ends), corrected(ends)].reduce(
      applicationDecider.evolve,
      applicationDecider.initial,
    );
    if (state.status !== 'admitted') throw new Error('still admitted');
    expect(standingOf(state, state.evaluation)).toEqual({ entitled: false, valueCents: 0 });
    expect(state.evaluation.outcome).toBe('qualifies');
  });

  it('comes one at a time, for a change, within the dates of the voucher, on a clear answer', () => {
    given(applicationDecider, ...past, proposed())
      .when(propose({ correctionId: idOf(82) }))
      .thenRefused('correction-pending');
    given(applicationDecider, ...past)
      .when(propose({ valueCents: cents(25_000), evaluation: qualifying() }))
      .thenRefused('correction-changes-nothing');
    for (const day of ['2026-04-09', '2027-01-01'])
      given(applicationDecider, ...past)
        .when(propose({ effectiveFrom: localDate(day) }))
        .thenRefused('effective-date-outside-validity');
    given(applicationDecider, ...past)
      .when(propose({ evaluation: failing({ outcome: 'cannot-check-yet' }), entitled: false }))
      .thenRefused('not-decidable-yet');
  });

  it('is said twice and happens once', () => {
    given(applicationDecider, ...past, proposed())
      .when(propose())
      .thenNothing();
    given(applicationDecider, ...past, proposed(), corrected())
      .when(resolve(true))
      .thenNothing();
  });

  it('is of an admission, by somebody whom it does not concern', () => {
    given(applicationDecider, started(), submitted(), received())
      .when(propose())
      .thenRefused('decision-not-correctable');
    given(applicationDecider, started(), submitted(), received(), refused())
      .when(propose())
      .thenRefused('decision-not-correctable');
    given(applicationDecider, ...past)
      .when(propose({ by: MOTHER }))
      .thenRefused('own-application');
    given(applicationDecider, ...past)
      .when(resolve(true))
      .thenRefused('correction-unknown');
    given(applicationDecider).when(propose()).thenRefused('application-unknown');
  });
});
