// The specification of care plans: never by its case manager alone, with the family's word, in versions, looked at again afterwards.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applicationId, callId, localDate, personId, zoneCode } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import { idOf } from '../call/call.examples.js';
import type { AnswerCarePlan, CarePlanCommand, DraftCarePlan } from './commands.js';
import { carePlanDecider } from './decider.js';
import type { CarePlanAgreed, CarePlanDrafted, CarePlanEvent, CarePlanInForce } from './events.js';
import { teamAgrees, versionOn } from './state.js';

const [doctor, worker, clerk, mother] = [6, 7, 8, 5].map((n) => personId(idOf(n))) as [
  ReturnType<typeof personId>,
  ReturnType<typeof personId>,
  ReturnType<typeof personId>,
  ReturnType<typeof personId>,
];
const file = applicationId(idOf(1));
const on = localDate('2026-06-01');
const from = localDate('2026-06-08');
const terms = { members: 2, answerDays: 15, reviewMonths: 6, followUpMonths: [6, 12] };
const about = {
  ...{ applicationId: file, callId: callId(idOf(2)), zone: zoneCode('TC-01'), actNumber: 'Verbale 1/2026' },
  ...{ caseManager: doctor, effectiveFrom: from, reviewsOn: [], terms, sealed: { health: 'box' }, by: doctor, on },
};
const draft: DraftCarePlan = { type: 'DraftCarePlan', ...about, caseManagerOfTheTeam: true };
const drafted = (version = 1, over: Partial<CarePlanDrafted> = {}): CarePlanDrafted => ({
  ...{ type: 'CarePlanDrafted', ...about, version },
  ...over,
});
// Fifteen days after 1 June 2026: Tuesday 16.
const answerBy = localDate('2026-06-16');
const agreed = (version = 1): CarePlanAgreed => ({
  ...{ type: 'CarePlanAgreed', applicationId: file, version, by: worker, on, answerBy },
});
const answer = (agrees: boolean, version = 1): AnswerCarePlan => ({
  ...{ type: 'AnswerCarePlan', applicationId: file, version, agrees, by: mother, on },
});
const answered = (agrees: boolean, version = 1): CarePlanEvent => ({
  ...answer(agrees, version),
  type: 'CarePlanAnswered',
});
// Six months after 8 June 2026 is Tuesday 8 December, a feast: Wednesday 9.
const inForce = (version = 1, over: Partial<CarePlanInForce> = {}): CarePlanInForce => ({
  ...{ type: 'CarePlanInForce', applicationId: file, version, effectiveFrom: from, author: doctor, approvedBy: worker },
  ...{ actNumber: 'Verbale 1/2026', nextReviewOn: localDate('2026-12-09'), on },
  ...over,
});
const standing = [drafted(), agreed(), answered(true), inForce()];

describe('a version', () => {
  it('is drafted by somebody of the team, who agrees with it', () => {
    given(carePlanDecider).when(draft).then(drafted());
    given(carePlanDecider)
      .when({ ...draft, caseManagerOfTheTeam: false })
      .thenRefused('plan-case-manager-wrong');
    given(carePlanDecider)
      .when({ ...draft, reviewsOn: [from] })
      .thenRefused('plan-reviews-wrong');
  });

  it('is never agreed by its case manager alone', () => {
    const alone = { ...terms, members: 1 };
    given(carePlanDecider)
      .when({ ...draft, terms: alone })
      .then(drafted(1, { terms: alone }));
    given(carePlanDecider)
      .when({ ...draft, terms: alone, caseManager: worker })
      .then(drafted(1, { terms: alone, caseManager: worker, answerBy }));
    given(carePlanDecider, drafted(1, { terms: alone }))
      .when(answer(true))
      .then(answered(true));
  });

  it('gives the family its days from when the team is complete', () => {
    const agree = { type: 'AgreeCarePlan', applicationId: file, version: 1, by: worker, on } as const;
    given(carePlanDecider, drafted()).when(agree).then(agreed());
    given(carePlanDecider, drafted(), agreed()).when(agree).thenNothing();
    given(carePlanDecider, drafted(), answered(true)).when(agree).then(agreed(), inForce());
  });

  it('is in force once both have agreed, and no sooner', () => {
    given(carePlanDecider, drafted()).when(answer(true)).then(answered(true));
    given(carePlanDecider, drafted(), agreed()).when(answer(false)).then(answered(false));
    given(carePlanDecider, drafted(), agreed()).when(answer(true)).then(answered(true), inForce());
    given(carePlanDecider, drafted(), agreed(), answered(false)).when(answer(true)).then(answered(true), inForce());
    given(carePlanDecider, ...standing)
      .when(answer(false))
      .thenRefused('plan-already-in-force');
  });

  it('is superseded by the next, which does not begin before it', () => {
    const second = { ...draft, effectiveFrom: localDate('2026-07-01') };
    given(carePlanDecider, ...standing)
      .when(second)
      .then(drafted(2, { effectiveFrom: localDate('2026-07-01') }));
    given(carePlanDecider, ...standing)
      .when({ ...draft, effectiveFrom: localDate('2026-06-07') })
      .thenRefused('plan-effective-too-early');
    given(carePlanDecider, drafted(), drafted(2)).when(answer(true)).thenRefused('plan-version-superseded');
  });

  it('decides from its own day on', () => {
    const later = localDate('2026-07-01');
    const both = [...standing, drafted(2, { effectiveFrom: later }), agreed(2), answered(true, 2)];
    const past = [...both, inForce(2, { effectiveFrom: later })];
    const state = past.reduce(carePlanDecider.evolve, carePlanDecider.initial);
    if (state.status === 'none') throw new Error('there is a plan');
    const days = ['2026-06-07', '2026-06-08', '2026-06-30', '2026-07-01'].map(localDate);
    expect(days.map((day) => versionOn(state, day)?.version)).toEqual([undefined, 1, 1, 2]);
  });
});

describe('an adoption by act', () => {
  const adopt = {
    ...({ type: 'AdoptCarePlan', applicationId: file, version: 1, ground: 'judge-decided' } as const),
    ...{ actNumber: 'D.D. 9/2026', by: clerk, on },
  };
  const adopted: CarePlanEvent = { ...adopt, type: 'CarePlanAdopted' };
  it('goes on against a no, and after the term against silence', () => {
    given(carePlanDecider, drafted(), agreed(), answered(false))
      .when(adopt)
      .then(adopted, inForce(1, { actNumber: 'D.D. 9/2026' }));
    given(carePlanDecider, drafted(), agreed())
      .when({ ...adopt, on: answerBy })
      .thenRefused('plan-answer-awaited');
    const late = localDate('2026-06-17');
    given(carePlanDecider, drafted(), agreed())
      .when({ ...adopt, on: late })
      .then({ ...adopted, on: late }, inForce(1, { actNumber: 'D.D. 9/2026', on: late }));
  });
  it('waits for the team, and is by another person', () => {
    given(carePlanDecider, drafted(), answered(false)).when(adopt).thenRefused('plan-team-awaited');
    given(carePlanDecider, drafted(), agreed(), answered(false))
      .when({ ...adopt, by: doctor })
      .thenRefused('plan-adopted-by-team');
  });
  it('reduces only what is in force', () =>
    given(carePlanDecider, drafted(), agreed(), answered(false))
      .when({ ...adopt, ground: 'less-supported' })
      .thenRefused('plan-ground-wrong'));
});

describe('a plan in force', () => {
  const found = { applicationId: file, sealed: { health: 'box' }, by: doctor };
  it('is reviewed, and again after the months of the call', () => {
    const review = { type: 'ReviewCarePlan', ...found, outcome: 'confirmed', on: localDate('2026-12-10') } as const;
    given(carePlanDecider, drafted()).when(review).thenRefused('plan-not-in-force');
    // Six months after 10 December 2026: Thursday 10 June 2027.
    given(carePlanDecider, ...standing)
      .when(review)
      .then({ ...review, type: 'CarePlanReviewed', version: 1, nextReviewOn: localDate('2027-06-10') });
  });
  it('is closed once, and looked at on the days that follow', () => {
    const close = { type: 'CloseCarePlan', ...found, outcome: 'reached', on: localDate('2026-11-02') } as const;
    // 2 May 2027 is a Sunday: Monday 3. 2 November 2027 is a Tuesday.
    const followUpsOn = ['2027-05-03', '2027-11-02'].map(localDate);
    const closed: CarePlanEvent = { ...close, type: 'CarePlanClosed', followUpsOn };
    given(carePlanDecider, ...standing)
      .when(close)
      .then(closed);
    given(carePlanDecider, ...standing, closed)
      .when(close)
      .thenRefused('plan-closed');
    const look = { type: 'FollowUpCarePlan', ...found, outcome: 'holds', on: localDate('2027-04-02') } as const;
    given(carePlanDecider, ...standing)
      .when(look)
      .thenRefused('plan-still-open');
    given(carePlanDecider, ...standing, closed)
      .when(look)
      .thenRefused('plan-follow-up-early');
    const inTime = { ...look, on: localDate('2027-04-03') };
    const [dueOn, nextOn] = followUpsOn as [typeof on, typeof on];
    const looked: CarePlanEvent = { ...inTime, type: 'CarePlanFollowedUp', dueOn, nextOn };
    given(carePlanDecider, ...standing, closed)
      .when(inTime)
      .then(looked);
    const second: CarePlanEvent = { ...inTime, type: 'CarePlanFollowedUp', dueOn: nextOn };
    given(carePlanDecider, ...standing, closed, looked, second)
      .when(inTime)
      .thenRefused('plan-follow-up-none');
  });
});

describe('whatever happens', () => {
  const who = fc.constantFrom(doctor, worker, clerk);
  const version = fc.integer({ min: 1, max: 3 });
  const command: fc.Arbitrary<CarePlanCommand> = fc.oneof(
    who.map((by) => ({ ...draft, by, terms: { ...terms, members: 1 } })),
    fc
      .record({ by: who, version })
      .map((said) => ({ ...said, type: 'AgreeCarePlan', applicationId: file, on }) as const),
    fc.record({ agrees: fc.boolean(), version }).map(({ agrees, version: n }) => answer(agrees, n)),
    fc
      .record({ by: who, version, ground: fc.constantFrom('judge-decided', 'less-supported') })
      .map((act) => ({ ...act, type: 'AdoptCarePlan', applicationId: file, actNumber: 'A', on }) as const),
  );
  it('nothing is in force that its case manager alone agreed with, or that nobody said yes to and no act adopted', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 30 }), (commands) => {
        let state = carePlanDecider.initial;
        for (const one of commands) {
          const decision = carePlanDecider.decide(one, state);
          if (decision.accepted) state = decision.events.reduce(carePlanDecider.evolve, state);
        }
        if (state.status === 'none') return;
        for (const found of state.versions.filter(({ inForceOn }) => inForceOn !== undefined)) {
          expect(teamAgrees(found, found.agreedBy)).toBe(true);
          expect(found.agreedBy.some((member) => member !== found.caseManager)).toBe(true);
          expect(found.answers.at(-1)?.agrees === true || found.adopted !== undefined).toBe(true);
        }
      }),
    );
  });
});
