// The specification of a request for integration: asked once, it stops the term; answered in time, it counts, ticker or not.
import { describe, expect, it } from '@jest/globals';
import { instant, localDate } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import { admitted, MOTHER, OFFICER, started, STRANGER, submitted } from '../application.examples.js';
import { applicationDecider } from '../decider.js';
import { idOf } from '../../call/call.examples.js';
import type { DocumentAttached } from '../documents/events.js';
import type { ApplicationEvent } from '../events.js';
import type { AnswerIntegration, RequestIntegration } from './commands.js';
import type { IntegrationExpired, IntegrationReceived, IntegrationRequested } from './events.js';
import { itemsOf } from './integration.js';
import { acting, inHand, procedureStarted } from './procedure.examples.js';

const examining = (...more: readonly ApplicationEvent[]) =>
  given(applicationDecider, ...inHand, procedureStarted(), ...more);
const request = (over: Partial<RequestIntegration> = {}): RequestIntegration => ({
  type: 'RequestIntegration',
  ...acting(OFFICER, '2026-04-10'),
  items: ['isee'],
  sealed: { health: 'box-missing' },
  ...over,
});
/** 20 April is a Monday; due on 30 April, then ten days on: 10 May is a Sunday. */
const requested = (over: Partial<IntegrationRequested> = {}): IntegrationRequested => ({
  type: 'IntegrationRequested',
  items: ['isee'],
  until: localDate('2026-04-20'),
  days: 10,
  suspends: true,
  sealed: { health: 'box-missing' },
  dueOn: localDate('2026-05-11'),
  by: OFFICER,
  on: localDate('2026-04-10'),
  ...over,
});
const respond = (over: Partial<AnswerIntegration> = {}): AnswerIntegration => ({
  type: 'AnswerIntegration',
  ...acting(MOTHER, '2026-04-15'),
  sealed: { economic: 'box-isee' },
  ...over,
});
const responded = (over: Partial<IntegrationReceived> = {}): IntegrationReceived => ({
  type: 'IntegrationReceived',
  sealed: { economic: 'box-isee' },
  arrivedAt: respond().at,
  dueOn: localDate('2026-05-05'),
  by: MOTHER,
  on: localDate('2026-04-15'),
  ...over,
});
const expired: IntegrationExpired = {
  type: 'IntegrationExpired',
  until: localDate('2026-04-20'),
  dueOn: localDate('2026-05-11'),
};

const paper: DocumentAttached = {
  type: 'DocumentAttached',
  applicationId: started().applicationId,
  documentId: idOf(70),
  ...{ proof: 'ALTRO', mediaType: 'application/pdf', bytes: 10, digest: 'd', sealed: { health: 'box-paper' } },
  by: MOTHER,
  at: instant('2026-04-14T08:00:00.000Z'),
};

describe('an answer that names documents', () => {
  const named = [{ item: 'isee', documentId: idOf(70) }];
  it('says which paper answers which item', () =>
    examining(requested(), paper)
      .when(respond({ documents: named, facts: ['isee'] }))
      .then(responded({ documents: named, facts: ['isee'] })));
  it('names what was asked, and what is attached', () => {
    examining(requested(), paper)
      .when(respond({ documents: [{ item: 'DSU', documentId: idOf(70) }] }))
      .thenRefused('item-not-asked');
    examining(requested())
      .when(respond({ documents: named }))
      .thenRefused('document-unknown');
  });
  it('leaves open what nobody answered, and counts a proof that was attached since', () => {
    const asked = { items: ['isee', 'DSU', 'VERBALE'], askedOn: localDate('2026-04-10') };
    const integration = { ...asked, until: localDate('2026-04-20'), suspends: true, sealed: {}, expired: false };
    const { type: _, applicationId: _application, at: attachedAt, ...document } = paper;
    const proofs = [
      { ...document, documentId: idOf(71), proof: 'DSU', attachedAt: instant('2026-04-09T21:59:59.999Z') },
      { ...document, documentId: idOf(72), proof: 'DSU', attachedAt: instant('2026-04-09T22:00:00.000Z') },
      { ...document, attachedAt },
    ];
    const answer = { on: localDate('2026-04-15'), sealed: {}, documents: named };
    expect(itemsOf({ ...integration, answer }, proofs)).toEqual([
      { item: 'isee', documents: [idOf(70)], declared: false },
      { item: 'DSU', documents: [idOf(72)], declared: false },
      { item: 'VERBALE', documents: [], declared: false },
    ]);
    expect(itemsOf({ ...integration, answer: { ...answer, facts: ['VERBALE'] } }, [])[2]?.declared).toBe(true);
  });
});

describe('asking for what is missing', () => {
  it('gives ten days and stops the term for as many', () => examining().when(request()).then(requested()));
  it('stops the term at most thirty days, though the last day moves over a Sunday', () =>
    examining()
      .when(request({ days: 30 }))
      .then(requested({ until: localDate('2026-05-11'), days: 30, dueOn: localDate('2026-05-30') })));
  it('gives from one to thirty days', () => {
    examining()
      .when(request({ days: 31 }))
      .thenRefused('integration-days-wrong');
    examining()
      .when(request({ days: 0 }))
      .thenRefused('integration-days-wrong');
  });
  it('waits for the answer to the one before', () =>
    examining(requested()).when(request()).thenRefused('answer-awaited'));
  it('stops the term once: a second request does not', () =>
    examining(requested(), responded())
      .when(request(acting(OFFICER, '2026-04-20')))
      .then(
        requested({
          until: localDate('2026-04-30'),
          suspends: false,
          sealed: {},
          dueOn: localDate('2026-05-05'),
          on: localDate('2026-04-20'),
        }),
      ));
  it('follows the start of the procedure, and precedes the decision', () => {
    given(applicationDecider, ...inHand)
      .when(request())
      .thenRefused('procedure-not-started');
    examining(admitted()).when(request()).thenRefused('already-decided');
    given(applicationDecider, started(), submitted()).when(request()).thenRefused('application-not-received');
  });
  it('is not done on one’s own application', () =>
    examining()
      .when(request({ by: MOTHER }))
      .thenRefused('own-application'));
});

describe('answering', () => {
  it('lets the term run again from that day', () => examining(requested()).when(respond()).then(responded()));
  it('is in time to the last second of the last day, on Italian clocks', () => {
    const last = instant('2026-04-20T21:59:59.999Z');
    examining(requested())
      .when(respond({ at: last }))
      .then(responded({ arrivedAt: last, on: localDate('2026-04-20'), dueOn: localDate('2026-05-11') }));
    examining(requested())
      .when(respond({ at: instant('2026-04-20T22:00:00.000Z') }))
      .thenRefused('answer-late');
  });
  it('counts when it came in time, also when the expiry was recorded first', () =>
    examining(requested(), expired).when(respond()).then(responded()));
  it('is done once, and only when something was asked', () => {
    examining(requested(), responded()).when(respond()).thenRefused('nothing-asked');
    examining().when(respond()).thenRefused('nothing-asked');
  });
  it('is for its own people, or who acts under a mandate', () => {
    examining(requested())
      .when(respond({ by: STRANGER }))
      .thenRefused('application-unknown');
    examining(requested())
      .when(respond({ by: STRANGER, underMandate: 'mandate-1' }))
      .then(responded({ by: STRANGER, underMandate: 'mandate-1' }));
  });
});

describe('recording that nobody answered', () => {
  const tick = (at: string) => ({ type: 'RecordExpiry', at: instant(at) }) as const;
  it('happens the day after, however late', () => {
    examining(requested()).when(tick('2026-04-20T22:00:00.000Z')).then(expired);
    examining(requested()).when(tick('2026-09-01T08:00:00.000Z')).then(expired);
  });
  it('changes nothing when it comes early, twice, or after the answer', () => {
    examining(requested()).when(tick('2026-04-20T21:59:59.999Z')).thenNothing();
    examining(requested(), expired).when(tick('2026-04-22T08:00:00.000Z')).thenNothing();
    examining(requested(), responded()).when(tick('2026-04-22T08:00:00.000Z')).thenNothing();
    examining(requested(), admitted()).when(tick('2026-04-22T08:00:00.000Z')).thenNothing();
  });
  it('is not waited for: the office goes on the day after', () =>
    examining(requested())
      .when(request({ ...acting(OFFICER, '2026-04-21') }))
      .then(
        requested({
          until: localDate('2026-05-02'), // 1 May is a feast
          suspends: false,
          sealed: {},
          on: localDate('2026-04-21'),
        }),
      ));
});
