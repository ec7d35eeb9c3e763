// The specification of admission with reserve: what is open, by when, what waits; resolved by another person, by an act.
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
  started,
  submitted,
} from './application.examples.js';
import type { AdmitApplication } from './commands.js';
import type { DecisionCorrected } from './correction.js';
import { applicationDecider } from './decider.js';
import type { Evaluation } from './evaluation.js';
import type { ApplicationEvent } from './events.js';
import { COLLEAGUE } from './procedure/procedure.examples.js';
import type { Reserve, ReserveResolved, ResolveReserve } from './reserve.js';

const inHand = (...more: readonly ApplicationEvent[]) =>
  given(applicationDecider, started(), submitted(), received(), ...more);
const { due: granted, ...answered } = qualifying();
/** The engine cannot say yet: the ISEE is not there. */
const open: Evaluation = {
  ...answered,
  ...{ outcome: 'cannot-check-yet', missing: ['isee'], criteria: [{ ...isee, outcome: 'cannot-check-yet' }] },
};
const reserve: Reserve = { items: ['isee'], resolveBy: localDate('2026-05-31'), holdsUp: 'offer' };
const admit = (over: Partial<Reserve> = {}, more: Partial<AdmitApplication> = {}) =>
  admitApplication({
    ...{ evaluation: open, reserve: { ...reserve, ...over } },
    ...(granted && { granted }),
    ...more,
  });
const reserved = (over: Partial<Reserve> = {}) =>
  admitted({ evaluation: open, reserve: { ...reserve, ...over }, ...(granted && { granted }) });

describe('admitting with reserve', () => {
  it('names what is open, by when, and what waits; the engine’s own answer stands beside what is granted', () => {
    inHand().when(admit()).then(reserved());
    inHand()
      .when(admit({ holdsUp: 'ranking' }, { order: 'score' }))
      .then({ ...reserved({ holdsUp: 'ranking' }), order: 'score' });
  });
  it('is for what cannot be checked yet, and for nothing else', () => {
    inHand()
      .when(admit({}, { evaluation: qualifying() }))
      .thenRefused('reserve-not-needed');
    inHand()
      .when(admit({}, { evaluation: { ...open, outcome: 'needs-officer' } }))
      .thenRefused('reserve-not-needed');
    inHand()
      .when(admit({}, { evaluation: failing() }))
      .thenRefused('does-not-qualify');
  });
  it('names only what is open', () => {
    inHand()
      .when(admit({ items: ['res'] }))
      .thenRefused('reserve-item-unknown');
    inHand()
      .when(admit({ items: [] }))
      .thenRefused('reserve-item-unknown');
  });
  it('has a last day after the decision, and a step that there is', () => {
    inHand()
      .when(admit({ resolveBy: localDate('2026-04-10') }))
      .thenRefused('reserve-date-wrong');
    inHand()
      .when(admit({ resolveBy: localDate('2026-04-11') }))
      .then(reserved({ resolveBy: localDate('2026-04-11') }));
    inHand()
      .when(admit({ holdsUp: 'ranking' }))
      .thenRefused('reserve-step-wrong');
  });
  it('needs an amount, and nobody’s own application', () => {
    const { granted: _, ...without } = admit();
    inHand().when(without).thenRefused('not-decidable-yet');
    inHand()
      .when(admit({}, { by: MOTHER }))
      .thenRefused('own-application');
    inHand()
      .when(admit({}, { excluded: true }))
      .thenRefused('excluded-by-act');
  });
});

describe('resolving a reserve', () => {
  const resolve = (over: Partial<ResolveReserve> = {}): ResolveReserve => ({
    ...{ type: 'ResolveReserve', outcome: 'met', actNumber: 'D.D. 20/2026', correctionId: 'c-1' },
    ...{ evaluation: qualifying(), evidence: { economic: 'box-2' }, valueCents: cents(250_00) },
    ...{ by: COLLEAGUE, on: localDate('2026-05-20') },
    ...over,
  });
  const { applicationId, callId, zone, action } = admitted();
  const resolved = (over: Partial<ReserveResolved> = {}): ReserveResolved => ({
    ...{ type: 'ReserveResolved', applicationId, callId, zone, holdsUp: 'offer', outcome: 'met' },
    ...{ actNumber: 'D.D. 20/2026', sealed: { economic: 'box-2' }, by: COLLEAGUE, on: localDate('2026-05-20') },
    ...over,
  });
  const corrected = (over: Partial<DecisionCorrected> = {}): DecisionCorrected => ({
    ...{ type: 'DecisionCorrected', correctionId: 'c-1', applicationId, callId, zone, action },
    ...{ reason: 'reserve-resolved', actNumber: 'D.D. 20/2026', effectiveFrom: localDate('2026-04-10') },
    ...{ entitled: true, valueCents: cents(250_00), evaluation: qualifying(), evidence: { economic: 'box-2' } },
    ...{ proposedBy: OFFICER, approvedBy: COLLEAGUE, correctedOn: localDate('2026-05-20') },
    ...over,
  });
  const nothing = { outcome: 'not-met', evaluation: failing(), valueCents: cents(0) } as const;

  it('lifts it: the decision rests on the engine’s yes from then on', () =>
    inHand(reserved()).when(resolve()).then(resolved(), corrected()));
  it('says that it is not met: nothing is due', () =>
    inHand(reserved())
      .when(resolve(nothing))
      .then(
        resolved({ outcome: 'not-met' }),
        corrected({ entitled: false, valueCents: cents(0), evaluation: failing() }),
      ));
  it('is possible after its last day too: no machine takes anything away', () => {
    const on = localDate('2026-06-30');
    inHand(reserved())
      .when(resolve({ on }))
      .then(resolved({ on }), corrected({ correctedOn: on }));
  });
  it('needs a yes of the engine to lift it', () => {
    inHand(reserved())
      .when(resolve({ evaluation: open }))
      .thenRefused('not-decidable-yet');
    inHand(reserved())
      .when(resolve({ evaluation: failing() }))
      .thenRefused('does-not-qualify');
  });
  it('takes another person than who admitted, and none of the family', () => {
    inHand(reserved())
      .when(resolve({ by: OFFICER }))
      .thenRefused('decided-by-the-same');
    inHand(reserved())
      .when(resolve({ by: MOTHER }))
      .thenRefused('own-application');
  });
  it('is done once, where there is one', () => {
    inHand(reserved(), resolved(), corrected()).when(resolve()).thenNothing();
    inHand(reserved(), resolved(), corrected())
      .when(resolve({ ...nothing, actNumber: 'D.D. 21/2026' }))
      .thenRefused('reserve-already-resolved');
    inHand(admitted()).when(resolve()).thenRefused('reserve-unknown');
    inHand().when(resolve()).thenRefused('reserve-unknown');
    given(applicationDecider).when(resolve()).thenRefused('application-unknown');
  });
});
