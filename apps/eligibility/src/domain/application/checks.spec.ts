// The specification of questions to registries: asked once, answered once, deferred as often as need be, dropped when too late.
import { describe, expect, it } from '@jest/globals';
import { instant } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import { admitted, APPLICATION, MOTHER, OFFICER, received, started, submitted } from './application.examples.js';
import { namesWaitedFor, waitingChecks } from './checks.js';
import type { AnswerCheck, AskChecks, DeferCheck } from './commands.js';
import { applicationDecider } from './decider.js';
import type { ApplicationEvent, CheckAnswered, CheckAsked, CheckDeferred } from './events.js';
import { gathered } from './findings.js';
import { nextAttempt } from './retries.js';

const AT = instant('2026-04-02T08:00:00.000Z');
const inHand = [started(), submitted(), received()] as const;
const application = (...past: readonly ApplicationEvent[]) => given(applicationDecider, ...past);
const folded = (...events: readonly ApplicationEvent[]) =>
  events.reduce(applicationDecider.evolve, applicationDecider.initial);

const ask: AskChecks = { type: 'AskChecks', checks: [{ checkId: 'c-1', service: 'inps-isee' }], by: OFFICER, at: AT };
const { callId, zone } = received();
const asked: CheckAsked = {
  ...{ type: 'CheckAsked', applicationId: APPLICATION, callId, zone },
  ...{ checkId: 'c-1', service: 'inps-isee', by: OFFICER, at: AT },
};
const call = { checkId: 'c-1', service: 'inps-isee', requestId: 'r-1', purposeId: 'p', at: AT } as const;
const answer: AnswerCheck = {
  type: 'AnswerCheck',
  ...call,
  outcome: 'found',
  names: ['isee'],
  sealed: { economic: 'box' },
};
const answered: CheckAnswered = { ...answer, type: 'CheckAnswered' };
const later = instant('2026-04-02T08:05:00.000Z');
const defer: DeferCheck = { type: 'DeferCheck', ...call, reason: 'timeout', retryAt: later };
const deferred: CheckDeferred = { ...defer, type: 'CheckDeferred' };

describe('a question to a registry', () => {
  it('is put in the queue by the office', () =>
    application(...inHand)
      .when(ask)
      .then(asked));
  it('is not put there twice while it waits, and may be asked again after an answer', () => {
    application(...inHand, asked)
      .when({ ...ask, checks: [{ checkId: 'c-2', service: 'inps-isee' }] })
      .then();
    application(...inHand, asked, answered)
      .when({ ...ask, checks: [{ checkId: 'c-2', service: 'inps-isee' }] })
      .then({ ...asked, checkId: 'c-2' });
  });
  it('is not asked of an application that was not received, or is one’s own', () => {
    application(started()).when(ask).thenRefused('application-not-sent');
    application(...inHand)
      .when({ ...ask, by: MOTHER })
      .thenRefused('own-application');
  });
  it('is answered once: what came first stands', () => {
    application(...inHand, asked)
      .when(answer)
      .then(answered);
    application(...inHand, asked, answered)
      .when(answer)
      .then();
    application(...inHand, asked, answered)
      .when(defer)
      .then();
  });
  it('is deferred as often as there is no answer', () =>
    application(...inHand, asked, deferred)
      .when(defer)
      .then(deferred));
  it('is dropped when the application has been decided meanwhile', () =>
    application(...inHand, asked, admitted())
      .when(answer)
      .then({ type: 'CheckDropped', checkId: 'c-1' }));
  it('keeps its facts unknown until it is answered, and then adds what was found', () => {
    const waiting = folded(...inHand, asked, deferred);
    if (waiting.status !== 'received') throw new Error('not received');
    expect(waitingChecks(waiting)).toMatchObject([{ attempts: 1, nextAt: later, reason: 'timeout' }]);
    expect(namesWaitedFor(waiting).has('isee')).toBe(true);
    const over = folded(...inHand, asked, deferred, answered);
    if (over.status !== 'received') throw new Error('not received');
    expect(namesWaitedFor(over).size).toBe(0);
    expect(gathered(over)).toEqual([started().sealed, { economic: 'box' }]);
  });
});

describe('the next attempt', () => {
  it('comes after 5 minutes, half an hour, 2 and 6 hours, then every day', () =>
    expect([1, 2, 3, 4, 5, 6, 60].map((attempts) => nextAttempt(attempts, AT))).toEqual([
      '2026-04-02T08:05:00.000Z',
      '2026-04-02T08:30:00.000Z',
      '2026-04-02T10:00:00.000Z',
      '2026-04-02T14:00:00.000Z',
      '2026-04-03T08:00:00.000Z',
      '2026-04-03T08:00:00.000Z',
      '2026-04-03T08:00:00.000Z',
    ]));
  it('waits for the time that the registry names, not for less than ours', () => {
    expect(nextAttempt(1, AT, instant('2026-04-03T00:00:00.000Z'))).toBe('2026-04-03T00:00:00.000Z');
    expect(nextAttempt(2, AT, instant('2026-04-02T08:00:01.000Z'))).toBe('2026-04-02T08:30:00.000Z');
  });
});
