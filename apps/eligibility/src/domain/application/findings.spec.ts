// The specification of what is found on a received application: an officer corrects it, and nothing declared is lost.
import { describe, expect, it } from '@jest/globals';
import { localDate } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import { admitted, MOTHER, OFFICER, received, started, submitted, withdrawn } from './application.examples.js';
import type { CorrectFacts } from './commands.js';
import { applicationDecider } from './decider.js';
import type { ApplicationEvent, FactsCorrected } from './events.js';
import { gathered } from './findings.js';

const application = (...past: readonly ApplicationEvent[]) => given(applicationDecider, ...past);
const inHand = [started(), submitted(), received()] as const;
const correct: CorrectFacts = {
  type: 'CorrectFacts',
  names: ['isee'],
  sealed: { economic: 'box-corrected', health: 'box-reason' },
  by: OFFICER,
  on: localDate('2026-04-02'),
};
const corrected: FactsCorrected = { ...correct, type: 'FactsCorrected' };
const folded = (...events: readonly ApplicationEvent[]) =>
  events.reduce(applicationDecider.evolve, applicationDecider.initial);

describe('a correction', () => {
  it('is recorded on a received application', () =>
    application(...inHand)
      .when(correct)
      .then(corrected));
  it('may be corrected again', () =>
    application(...inHand, corrected)
      .when(correct)
      .then(corrected));
  it('waits for the application to be sent and numbered', () => {
    application().when(correct).thenRefused('application-unknown');
    application(started()).when(correct).thenRefused('application-not-sent');
    application(started(), submitted()).when(correct).thenRefused('application-not-received');
  });
  it('comes too late after the decision or a withdrawal', () => {
    application(...inHand, admitted())
      .when(correct)
      .thenRefused('already-decided');
    application(...inHand, withdrawn())
      .when(correct)
      .thenRefused('application-withdrawn');
  });
  it('is not made by the officer whose own application it is', () =>
    application(...inHand)
      .when({ ...correct, by: MOTHER })
      .thenRefused('own-application'));
  it('keeps what was declared, also after the decision', () => {
    for (const state of [folded(...inHand, corrected), folded(...inHand, corrected, admitted())]) {
      if (state.status === 'none') throw new Error('nothing was folded');
      expect(gathered(state)).toEqual([started().sealed, correct.sealed]);
    }
  });
});
