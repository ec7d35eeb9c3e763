// The specification of a delivery: tried less and less often, taken once, given up, and sent again when somebody asks.
import { describe, expect, it } from '@jest/globals';
import { instant, instantFromMillis, millisOf } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import type { QueueDelivery, TellAttempt } from './commands.js';
import { deliveryDecider, PAUSES, type Delivery } from './decider.js';
import type { DeliveryEvent } from './events.js';

const AT = instant('2026-05-04T08:00:00.000Z');
const later = (millis: number) => instantFromMillis(millisOf(AT) + millis);
const queue: QueueDelivery = {
  type: 'QueueDelivery',
  deliveryId: 'd',
  webhookId: 'w',
  messageId: 'm',
  messageType: 'it.buono.issuance.voucher-issued.v1',
  place: { stream: 'received-issuance-v', revision: 3 },
  at: AT,
};
const queued: DeliveryEvent = { ...queue, type: 'DeliveryQueued' };
const attempt = (n: number, outcome: TellAttempt['outcome']): TellAttempt => ({
  type: 'TellAttempt',
  attempt: n,
  outcome,
  at: AT,
});
const taken = { taken: true, status: 204 } as const;
const busy = { taken: false, reason: 'refused', status: 503 } as const;
const failed = (n: number, pause?: number): DeliveryEvent => ({
  type: 'DeliveryFailed',
  attempt: n,
  reason: 'refused',
  status: 503,
  at: AT,
  ...(pause !== undefined && { nextAt: later(pause) }),
});
const done: DeliveryEvent = { type: 'DeliveryDone', attempt: 1, status: 204, at: AT };
const delivery = (...past: readonly DeliveryEvent[]) => given(deliveryDecider, ...past);

describe('a delivery', () => {
  it('is queued once', () => {
    delivery().when(queue).then(queued);
    delivery(queued).when(queue).thenNothing();
  });
  it('is done when the receiver takes it', () => delivery(queued).when(attempt(1, taken)).then(done));
  it('is tried again after five seconds, then after thirty', () => {
    delivery(queued).when(attempt(1, busy)).then(failed(1, 5_000));
    delivery(queued, failed(1, 5_000)).when(attempt(2, busy)).then(failed(2, 30_000));
  });
  it('is given up after nine attempts in a day and a half', () => {
    let state: Delivery = deliveryDecider.evolve(deliveryDecider.initial, queued);
    let attempts = 0;
    while (state.status === 'queued') {
      attempts += 1;
      const decision = deliveryDecider.decide(attempt(attempts, busy), state);
      if (!decision.accepted) throw new Error(decision.refusal);
      state = decision.events.reduce(deliveryDecider.evolve, state);
    }
    expect([state.status, attempts]).toEqual(['given-up', 9]);
    const hours = PAUSES.reduce((sum, pause) => sum + pause, 0) / 3_600_000;
    expect(Math.floor(hours)).toBe(36);
  });
  it('is given up at once where the receiver says that it is gone', () =>
    delivery(queued)
      .when(attempt(1, { taken: false, reason: 'gone', status: 410 }))
      .then({ type: 'DeliveryFailed', attempt: 1, reason: 'gone', status: 410, at: AT }));
  it('hears of an attempt once, whoever tells it', () => {
    delivery(queued, done).when(attempt(1, busy)).thenNothing();
    delivery(queued, failed(1, 5_000)).when(attempt(1, taken)).thenNothing();
    delivery(queued).when(attempt(2, taken)).thenNothing();
    delivery().when(attempt(1, taken)).thenRefused('delivery-unknown');
  });
});

describe('sending again', () => {
  const again = { type: 'QueueAgain', by: 'p', at: AT } as const;
  it('starts from the first attempt', () => {
    delivery(queued, done).when(again).then({ type: 'DeliveryQueuedAgain', by: 'p', at: AT });
    delivery(queued, failed(1, 5_000), { type: 'DeliveryQueuedAgain', by: 'p', at: AT })
      .when(attempt(1, taken))
      .then(done);
  });
  it('does not wait for a pause to end', () =>
    delivery(queued, failed(1, 5_000)).when(again).then({ type: 'DeliveryQueuedAgain', by: 'p', at: AT }));
  it('has no sense for what is about to be sent', () => delivery(queued).when(again).thenRefused('delivery-under-way'));
  it('needs a delivery', () => delivery().when(again).thenRefused('delivery-unknown'));
});
