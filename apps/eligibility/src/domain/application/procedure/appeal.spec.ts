// The specification of an appeal (riesame): in time, once, decided by another person; upheld, the application is open again.
import { describe, expect, it } from '@jest/globals';
import { instant, localDate } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import {
  admitApplication,
  admitted,
  MOTHER,
  OFFICER,
  received,
  refused,
  startDraft,
  started,
  STRANGER,
  submitted,
} from '../application.examples.js';
import { applicationDecider } from '../decider.js';
import type { ApplicationEvent } from '../events.js';
import type { DecideAppeal, OpenAppeal, WithdrawAppeal } from './commands.js';
import type { AppealOpened, AppealRejected, AppealUpheld, AppealWithdrawn } from './events.js';
import { acting, COLLEAGUE, inHand } from './procedure.examples.js';

/** Refused on Friday 10 April 2026: thirty days end on Sunday 10 May, so on the 11th. */
const decided = (...more: readonly ApplicationEvent[]) => given(applicationDecider, ...inHand, refused(), ...more);
const open = (over: Partial<OpenAppeal> = {}): OpenAppeal => ({
  type: 'OpenAppeal',
  ...acting(MOTHER, '2026-04-20'),
  sealed: { health: 'box-appeal' },
  ...over,
});
const opened = (over: Partial<AppealOpened> = {}): AppealOpened => ({
  type: 'AppealOpened',
  sealed: { health: 'box-appeal' },
  arrivedAt: open().at,
  dueOn: localDate('2026-05-20'),
  by: MOTHER,
  on: localDate('2026-04-20'),
  ...over,
});
const decide = (over: Partial<DecideAppeal> = {}): DecideAppeal => ({
  type: 'DecideAppeal',
  ...acting(COLLEAGUE, '2026-05-04'),
  outcome: 'upheld',
  actNumber: 'D.D. 9/2026',
  ...over,
});
const act = { actNumber: 'D.D. 9/2026', sealed: {}, by: COLLEAGUE, on: localDate('2026-05-04') };
const upheld: AppealUpheld = { type: 'AppealUpheld', against: OFFICER, ...act, dueOn: localDate('2026-06-03') };
const rejected: AppealRejected = { type: 'AppealRejected', ...act };

describe('asking to be looked at again', () => {
  it('opens an appeal with a clock of its own', () => decided().when(open()).then(opened()));
  it('is in time to the last second of the last day, on Italian clocks', () => {
    const last = instant('2026-05-11T21:59:59.999Z');
    decided()
      .when(open({ at: last }))
      .then(opened({ arrivedAt: last, on: localDate('2026-05-11'), dueOn: localDate('2026-06-10') }));
    decided()
      .when(open({ at: instant('2026-05-11T22:00:00.000Z') }))
      .thenRefused('appeal-late');
  });
  it('is done once', () => {
    decided(opened()).when(open()).thenRefused('appeal-already-made');
    decided(opened(), rejected).when(open()).thenRefused('appeal-already-made');
  });
  it('is for its own people, or who acts under a mandate, against a refusal', () => {
    decided()
      .when(open({ by: STRANGER }))
      .thenRefused('application-unknown');
    decided()
      .when(open({ by: STRANGER, underMandate: 'mandate-1' }))
      .then(opened({ by: STRANGER, underMandate: 'mandate-1' }));
    given(applicationDecider, ...inHand, admitted())
      .when(open())
      .thenRefused('nothing-to-appeal');
    given(applicationDecider, started(), submitted(), received()).when(open()).thenRefused('nothing-to-appeal');
  });
  it('leaves no room for a new application meanwhile', () => {
    decided(opened()).when(startDraft()).thenRefused('application-already-open');
    decided(opened(), rejected)
      .when(startDraft({ arrivedAt: instant('2026-03-30T08:00:00.000Z') }))
      .then(started({ round: 2 }));
  });
});

describe('deciding an appeal', () => {
  it('is for a person who did not decide', () => {
    decided(opened()).when(decide()).then(upheld);
    decided(opened())
      .when(decide({ by: OFFICER }))
      .thenRefused('decided-by-the-same');
    decided(opened())
      .when(decide({ by: MOTHER }))
      .thenRefused('own-application');
  });
  it('may reject it', () =>
    decided(opened())
      .when(decide({ outcome: 'rejected' }))
      .then(rejected));
  it('says nothing twice, and does not change', () => {
    decided(opened(), upheld).when(decide()).thenNothing();
    decided(opened(), rejected).when(decide()).thenRefused('appeal-already-decided');
  });
  it('follows an appeal', () => decided().when(decide()).thenRefused('appeal-not-made'));
});

describe('an upheld appeal', () => {
  it('opens the application again with its number, on the evidence of the decision and what the appeal brought', () => {
    const state = [...inHand, refused(), opened(), upheld].reduce(
      applicationDecider.evolve,
      applicationDecider.initial,
    );
    expect(state).toMatchObject({ status: 'received', receiptNumber: 41, assessments: [refused().evidence] });
  });
  it('is decided anew by another person than the first', () => {
    decided(opened(), upheld).when(admitApplication()).thenRefused('decided-by-the-same');
    decided(opened(), upheld)
      .when(admitApplication({ by: COLLEAGUE }))
      .then(admitted({ decidedBy: COLLEAGUE }));
  });
});

describe('giving an appeal up', () => {
  const giveUp = (over: Partial<WithdrawAppeal> = {}): WithdrawAppeal => ({
    type: 'WithdrawAppeal',
    ...acting(MOTHER, '2026-04-25'),
    ...over,
  });
  const givenUp: AppealWithdrawn = { type: 'AppealWithdrawn', by: MOTHER, on: localDate('2026-04-25') };

  it('is for the family, or under a mandate, while it is open; once', () => {
    decided(opened()).when(giveUp()).then(givenUp);
    decided(opened())
      .when(giveUp({ by: STRANGER, underMandate: 'm1' }))
      .then({ ...givenUp, by: STRANGER, underMandate: 'm1' });
    decided(opened(), givenUp).when(giveUp()).thenNothing();
    decided(opened())
      .when(giveUp({ by: STRANGER }))
      .thenRefused('application-unknown');
    decided().when(giveUp()).thenRefused('appeal-not-made');
    decided(opened(), rejected).when(giveUp()).thenRefused('appeal-already-decided');
  });
  it('lets the refusal stand: nobody decides it any more, and it is not made again', () => {
    decided(opened(), givenUp).when(decide()).thenRefused('appeal-not-made');
    decided(opened(), givenUp).when(open()).thenRefused('appeal-already-made');
  });
});
