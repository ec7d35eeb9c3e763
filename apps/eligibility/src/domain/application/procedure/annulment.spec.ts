// The specification of annulment by the office: told, heard, decided by another; twelve months, but not for the false.
import { describe, expect, it } from '@jest/globals';
import { cents, instantInRome, localDate } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import { admitted, MOTHER, OFFICER, qualifying, refused, STRANGER, withdrawn } from '../application.examples.js';
import type { DecisionCorrected } from '../correction.js';
import { applicationDecider } from '../decider.js';
import type { ApplicationEvent } from '../events.js';
import { annulmentBy, isBeyondTerm } from './annulment.js';
import type { DecideAnnulment, HearAnnulment, StartAnnulment } from './commands.js';
import type { AnnulmentDecided, AnnulmentHeard, AnnulmentStarted } from './events.js';
import { acting, COLLEAGUE, inHand } from './procedure.examples.js';

const day = localDate;
/** Admitted on 10 April 2026: twelve months end on 10 April 2027. */
const decided = (...more: readonly ApplicationEvent[]) => given(applicationDecider, ...inHand, admitted(), ...more);
const start = (over: Partial<StartAnnulment> = {}): StartAnnulment => ({
  type: 'StartAnnulment',
  ...acting(OFFICER, '2026-06-01'),
  cause: 'unlawful',
  ...over,
});
const started = (over: Partial<AnnulmentStarted> = {}): AnnulmentStarted => ({
  type: 'AnnulmentStarted',
  ...{ cause: 'unlawful', hearingBy: day('2026-06-11'), beyondTerm: false, sealed: {} },
  ...{ by: OFFICER, on: day('2026-06-01') },
  ...over,
});
const hear = (over: Partial<HearAnnulment> = {}): HearAnnulment => ({
  type: 'HearAnnulment',
  ...acting(MOTHER, '2026-06-05'),
  ...over,
});
const heard = (over: Partial<AnnulmentHeard> = {}): AnnulmentHeard => ({
  type: 'AnnulmentHeard',
  ...{ sealed: {}, arrivedAt: hear().at, by: MOTHER, on: day('2026-06-05') },
  ...over,
});
const decide = (over: Partial<DecideAnnulment> = {}): DecideAnnulment => ({
  type: 'DecideAnnulment',
  ...acting(COLLEAGUE, '2026-06-12'),
  ...{ outcome: 'annulled', actNumber: 'D.D. 60/2026', beyondTermSeen: false },
  ...{ correctionId: 'c-1', effectiveFrom: day('2026-04-10'), valueCents: cents(0) },
  ...over,
});
const ended = (over: Partial<AnnulmentDecided> = {}): AnnulmentDecided => ({
  type: 'AnnulmentDecided',
  ...{ outcome: 'annulled', actNumber: 'D.D. 60/2026', sealed: {}, by: COLLEAGUE, on: day('2026-06-12') },
  ...over,
});
const nothingDue = (over: Partial<DecisionCorrected> = {}): DecisionCorrected => {
  const { applicationId, callId, action, zone, evaluation, evidence } = admitted();
  return {
    ...{ type: 'DecisionCorrected', applicationId, callId, action, zone, evaluation, evidence },
    ...{ correctionId: 'c-1', reason: 'annulled', actNumber: 'D.D. 60/2026' },
    ...{ effectiveFrom: day('2026-04-10'), entitled: false, valueCents: cents(0) },
    ...{ proposedBy: OFFICER, approvedBy: COLLEAGUE, correctedOn: day('2026-06-12') },
    ...over,
  };
};

describe('starting an annulment', () => {
  it('tells why and until when the family is heard', () => decided().when(start()).then(started()));
  // Ten days; the last one moves on where it is a Sunday or a feast, 4 October from 2026.
  it.each([
    ['2026-06-04', '2026-06-15'],
    ['2026-12-16', '2026-12-28'],
    ['2027-03-19', '2027-03-30'],
    ['2027-09-24', '2027-10-05'],
    ['2026-10-15', '2026-10-26'],
  ])('of %s hears it until %s', (on, hearingBy) => {
    const beyondTerm = on > '2027-04-10';
    decided()
      .when(start(acting(OFFICER, on)))
      .then(started({ on: day(on), hearingBy: day(hearingBy), beyondTerm }));
  });
  it('is for what was admitted and is still due, once at a time', () => {
    given(applicationDecider).when(start()).thenRefused('application-unknown');
    given(applicationDecider, ...inHand)
      .when(start())
      .thenRefused('nothing-to-annul');
    given(applicationDecider, ...inHand, refused())
      .when(start())
      .thenRefused('nothing-to-annul');
    given(applicationDecider, ...inHand, admitted(), withdrawn())
      .when(start())
      .thenRefused('nothing-to-annul');
    decided(started()).when(start()).thenRefused('annulment-already-started');
    decided(started(), ended(), nothingDue()).when(start()).thenRefused('nothing-to-annul');
    decided(started(), ended({ outcome: 'dropped' }))
      .when(start())
      .then(started());
  });
  it('is not for who belongs to the application', () =>
    decided()
      .when(start({ by: MOTHER }))
      .thenRefused('own-application'));
});

describe('the twelve months', () => {
  it('end whole, a year after the admission', () => {
    expect(annulmentBy(day('2026-04-10'))).toBe('2027-04-10');
    expect(annulmentBy(day('2024-02-29'))).toBe('2025-02-28');
    expect(isBeyondTerm('unlawful', day('2026-04-10'), day('2027-04-10'))).toBe(false);
    expect(isBeyondTerm('unlawful', day('2026-04-10'), day('2027-04-11'))).toBe(true);
    expect(isBeyondTerm('false-declaration', day('2026-04-10'), day('2036-01-01'))).toBe(false);
  });
  it('warn when they are over, to the second, and stop who overlooks it', () => {
    const last = instantInRome(day('2027-04-10'), '23:59:59');
    const after = instantInRome(day('2027-04-11'), '00:00:00');
    decided()
      .when(start({ at: last }))
      .then(started({ on: day('2027-04-10'), hearingBy: day('2027-04-20') }));
    decided()
      .when(start({ at: after }))
      .then(started({ on: day('2027-04-11'), hearingBy: day('2027-04-21'), beyondTerm: true }));
    const on = day('2027-04-11');
    decided(started(), heard())
      .when(decide({ at: after }))
      .thenRefused('annulment-beyond-term');
    decided(started(), heard())
      .when(decide({ at: last }))
      .then(ended({ on: day('2027-04-10') }), nothingDue({ correctedOn: day('2027-04-10') }));
    decided(started(), heard())
      .when(decide({ at: after, beyondTermSeen: true }))
      .then(ended({ on }), nothingDue({ correctedOn: on }));
    decided(started({ cause: 'false-declaration' }), heard())
      .when(decide({ at: after }))
      .then(ended({ on }), nothingDue({ correctedOn: on }));
  });
});

describe('being heard', () => {
  it('is for the family, or under a mandate, once', () => {
    decided(started()).when(hear()).then(heard());
    decided(started())
      .when(hear({ by: STRANGER, underMandate: 'm1' }))
      .then(heard({ by: STRANGER, underMandate: 'm1' }));
    decided(started())
      .when(hear({ by: STRANGER }))
      .thenRefused('application-unknown');
    decided(started(), heard()).when(hear()).thenRefused('nothing-asked');
    decided().when(hear()).thenRefused('nothing-asked');
  });
  it('is in time to the last second', () => {
    const last = instantInRome(day('2026-06-11'), '23:59:59');
    decided(started())
      .when(hear({ at: last }))
      .then(heard({ arrivedAt: last, on: day('2026-06-11') }));
    decided(started())
      .when(hear({ at: instantInRome(day('2026-06-12'), '00:00:00') }))
      .thenRefused('answer-late');
  });
});

describe('deciding an annulment', () => {
  it('ends what was due by the same act, once the family was heard or its term is over', () => {
    decided(started()).when(decide()).then(ended(), nothingDue());
    decided(started(), heard())
      .when(decide(acting(COLLEAGUE, '2026-06-06')))
      .then(ended({ on: day('2026-06-06') }), nothingDue({ correctedOn: day('2026-06-06') }));
    decided(started())
      .when(decide(acting(COLLEAGUE, '2026-06-11')))
      .thenRefused('observations-awaited');
  });
  it('may let it be: nothing moves', () =>
    decided(started(), heard())
      .when(decide({ outcome: 'dropped' }))
      .then(ended({ outcome: 'dropped' })));
  it('takes another person than who started it, and none of the family', () => {
    decided(started())
      .when(decide({ by: OFFICER }))
      .thenRefused('decided-by-the-same');
    decided(started())
      .when(decide({ by: MOTHER }))
      .thenRefused('own-application');
  });
  it('needs its start, and is taken once', () => {
    decided().when(decide()).thenRefused('annulment-not-started');
    decided(started(), ended(), nothingDue()).when(decide()).thenNothing();
    decided(started(), ended(), nothingDue())
      .when(decide({ actNumber: 'D.D. 61/2026' }))
      .thenRefused('annulment-already-decided');
  });
  it('is from a day of the voucher', () => {
    const { validTo } = qualifying().due ?? { validTo: day('2026-12-31') };
    decided(started(), heard())
      .when(decide({ effectiveFrom: day('2026-04-09') }))
      .thenRefused('effective-date-outside-validity');
    decided(started(), heard())
      .when(decide({ effectiveFrom: validTo, valueCents: cents(24_900) }))
      .then(ended(), nothingDue({ effectiveFrom: validTo, valueCents: cents(24_900) }));
  });
});
