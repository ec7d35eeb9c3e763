// The specification of notices: one channel after the other, delivered once, sent to nobody who cannot receive it.
import { describe, expect, it } from '@jest/globals';
import { instant, localDate, personId, zoneCode } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import { idOf } from '../call/call.examples.js';
import { noticeDecider, type DeliverNotice, type HandNotice, type PassNotice, type PrepareNotice } from './decider.js';
import type { NoticeDelivered, NoticeEvent, NoticeHanded, NoticePassed, NoticePrepared } from './events.js';
import { routeOf } from './kinds.js';

const noticeId = idOf(1);
const [mother, clerk] = [personId(idOf(5)), personId(idOf(6))];
const at = instant('2026-06-01T08:00:00.000Z');
const prepare: PrepareNotice = {
  ...{ type: 'PrepareNotice', noticeId, kind: 'integration-request', applicationId: idOf(2), callId: idOf(3) },
  ...{
    zone: zoneCode('TC-01'),
    body: 'Zona',
    route: ['pec', 'send', 'registered-letter'],
    language: 'it',
    template: 1,
  },
  ...{ sealed: { health: 'box' }, digest: 'ab', sendAt: at, at, on: localDate('2026-06-01') },
};
const prepared: NoticePrepared = { ...prepare, type: 'NoticePrepared' };
const hand: HandNotice = { type: 'HandNotice', noticeId, channel: 'pec', to: mother, reference: 'pec-1', at };
const handed: NoticeHanded = { ...hand, type: 'NoticeHanded' };
const pass: PassNotice = { type: 'PassNotice', noticeId, channel: 'pec', reason: 'not-reached', at };
const passed: NoticePassed = { ...pass, type: 'NoticePassed' };
const days = { deliveredOn: localDate('2026-06-03'), today: localDate('2026-06-03') };
const deliver: DeliverNotice = { type: 'DeliverNotice', noticeId, channel: 'pec', ...days, proof: 'cd', at };
const { today: _, ...said } = deliver;
const delivered: NoticeDelivered = { ...said, type: 'NoticeDelivered' };
const letter = { ...hand, channel: 'registered-letter', reference: 'R 1', by: clerk } as const;
const stop = { type: 'StopNotice', noticeId, reason: 'protected', at } as const;
const stopped = { ...stop, type: 'NoticeStopped' } as const;
const after = (...events: readonly NoticeEvent[]) => events.reduce(noticeDecider.evolve, noticeDecider.initial);

describe('a notice', () => {
  it('is written once', () => {
    given(noticeDecider).when(prepare).then(prepared);
    given(noticeDecider, prepared).when(prepare).thenNothing();
    given(noticeDecider).when(hand).thenRefused('notice-unknown');
  });
  it('goes by the channel whose turn it is, once', () => {
    given(noticeDecider, prepared).when(hand).then(handed);
    given(noticeDecider, prepared, handed).when(hand).thenNothing();
    given(noticeDecider, prepared)
      .when({ ...hand, channel: 'send' })
      .thenRefused('notice-channel-wrong');
  });
  it('goes on by the next when one reaches nobody or gives it back, and then waits to be posted', () => {
    given(noticeDecider, prepared).when(pass).then(passed);
    expect(after(prepared, passed)).toMatchObject({ status: 'waiting' });
    const returned: NoticePassed = { ...passed, channel: 'send', reason: 'returned' };
    const sent: NoticeHanded = { ...handed, channel: 'send' };
    given(noticeDecider, prepared, passed, sent)
      .when({ ...pass, channel: 'send', reason: 'returned' })
      .then(returned);
    expect(after(prepared, passed, sent, returned)).toMatchObject({ status: 'posting' });
    given(noticeDecider, prepared)
      .when({ ...pass, channel: 'send' })
      .thenRefused('notice-channel-wrong');
  });
  it('reaches nobody when no channel is left', () => {
    const ordinary: NoticePrepared = { ...prepared, kind: 'receipt', route: ['email'] };
    expect(after(ordinary, { ...passed, channel: 'email' })).toMatchObject({ status: 'unreached' });
  });
  it('is delivered once, on the day of the proof, by the channel that has it', () => {
    given(noticeDecider, prepared, handed).when(deliver).then(delivered);
    given(noticeDecider, prepared, handed, delivered).when(deliver).thenNothing();
    given(noticeDecider, prepared, handed, delivered)
      .when({ ...deliver, deliveredOn: localDate('2026-06-02') })
      .thenRefused('notice-delivered');
    given(noticeDecider, prepared).when(deliver).thenRefused('notice-channel-wrong');
  });
  it('is delivered neither in the future nor before it was written', () => {
    const late = { ...deliver, deliveredOn: localDate('2026-06-04') };
    given(noticeDecider, prepared, handed).when(late).thenRefused('delivery-date-wrong');
    const early = { ...deliver, deliveredOn: localDate('2026-05-31') };
    given(noticeDecider, prepared, handed).when(early).thenRefused('delivery-date-wrong');
  });
  it('is posted by the office, also before a service took it, and not while one has it', () => {
    given(noticeDecider, prepared)
      .when(letter)
      .then({ ...letter, type: 'NoticeHanded' });
    given(noticeDecider, prepared, handed).when(letter).thenRefused('notice-under-way');
    given(noticeDecider, prepared)
      .when({ ...letter, channel: 'pec' })
      .thenRefused('notice-channel-wrong');
  });
  it('is handed over in person at any time', () => {
    const desk = { ...deliver, channel: 'in-person', by: clerk } as const;
    const { today: _today, ...done } = desk;
    given(noticeDecider, prepared, handed)
      .when(desk)
      .then({ ...done, type: 'NoticeDelivered' });
  });
  it('is sent to nobody once it is stopped; who is protected may be handed it', () => {
    given(noticeDecider, prepared).when(stop).then(stopped);
    given(noticeDecider, prepared, stopped).when(stop).thenNothing();
    given(noticeDecider, prepared, stopped).when(hand).thenRefused('notice-stopped');
    given(noticeDecider, prepared, stopped).when(letter).thenRefused('notice-stopped');
    const desk = { ...deliver, channel: 'in-person', by: clerk } as const;
    const { today: _today, ...done } = desk;
    given(noticeDecider, prepared, stopped)
      .when(desk)
      .then({ ...done, type: 'NoticeDelivered' });
    given(noticeDecider, prepared, { ...stopped, reason: 'dead' })
      .when(desk)
      .thenRefused('notice-stopped');
  });
  it('counts the attempts since the last thing that happened', () => {
    const deferred = { type: 'NoticeDeferred', noticeId, channel: 'pec', reason: 'timeout', at, retryAt: at } as const;
    expect(after(prepared, deferred, deferred)).toMatchObject({ waiting: { attempts: 2 }, deferred: 2 });
    const then = after(prepared, deferred, passed);
    expect(then).toMatchObject({ deferred: 1 });
    expect(then).not.toHaveProperty('waiting');
  });
});

describe('the route of a notice', () => {
  it('is certified where a term starts, as far as services are connected, and ends at the post', () => {
    expect(routeOf('rejection-notice', ['email', 'send'])).toEqual(['send', 'registered-letter']);
    expect(routeOf('voucher-offer', ['pec', 'send', 'app-io'])).toEqual(['pec', 'send', 'registered-letter']);
  });
  it('is ordinary elsewhere, and a letter only where the pages are not enough', () => {
    expect(routeOf('receipt', ['pec', 'email', 'app-io'])).toEqual(['app-io', 'email']);
    expect(routeOf('offer-lapsing', ['pec'])).toEqual(['letter']);
  });
});
