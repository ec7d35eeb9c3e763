// Hears from eligibility what a call asks of providers that join it.
import { callId, type AdhesionTerms } from '@buono/kernel';
import { consumedAs, metaForMessage, subscribeTo, type MessageBus, type MessageSubscription } from '@buono/messaging';
import type { HeardCalls } from '../../application/ports.js';

/** Its name, and its group on the bus. */
export const HEAR_WHO_JOINS = 'hear-who-joins-calls';

/** Keeps the last version that was told. */
export const hearWhoJoins = (bus: MessageBus, calls: HeardCalls): MessageSubscription =>
  subscribeTo(bus, HEAR_WHO_JOINS, ['it.buono.eligibility.call-published.v1'], async (message) => {
    const { callId: id, version, providers } = message.data;
    const asked = providers !== undefined && { providers: providers as AdhesionTerms };
    const hear = { type: 'HearOfCall', callId: callId(id), version, ...asked } as const;
    return consumedAs(await calls.execute(id, hear, metaForMessage(HEAR_WHO_JOINS, message)));
  });
