// Every stored version of reporting's events is kept and read; a message comes back from the log as it came.
import { describe, expect, it } from '@jest/globals';
import { Executor, InMemoryEventStore } from '@buono/event-store';
import { goldenContract, SettableClock } from '@buono/event-store/testing';
import { metaForMessage } from '@buono/messaging';
import { CALL, zones } from '../messaging/told.examples.js';
import { EventSourcedMessages } from './event-sourced-messages.js';
import { receivedAggregate, receivedMessageOf } from './received-aggregate.js';
import { warnedAggregate } from './warned-aggregate.js';
import { deliveryAggregate, webhookAggregate } from './webhook-aggregates.js';

describe('the events of reporting', () => {
  goldenContract(receivedAggregate.codec, 'test/golden/reporting');
  goldenContract(webhookAggregate.codec, 'test/golden/reporting');
  goldenContract(warnedAggregate.codec, 'test/golden/reporting');
  goldenContract(deliveryAggregate.codec, 'test/golden/reporting');
});

describe('a received message', () => {
  it('stands in the stream of its context and subject, whole and once', async () => {
    const store = new InMemoryEventStore();
    const received = new EventSourcedMessages(new Executor(store, new SettableClock()));
    const [message] = zones;
    if (message === undefined) throw new Error('no message');
    await received.record(message, metaForMessage('a-consumer', message));
    await received.record(message, metaForMessage('a-consumer', message));
    const { events } = await store.read(`received-issuance-${CALL}-TC-01`);
    expect(events.map(receivedMessageOf)).toEqual([message]);
  });

  it('is looked for in no other stream', () => {
    expect(receivedMessageOf({ stream: 'access-1', type: 'person-data-opened.v1', data: '{}' })).toBeUndefined();
  });
});
