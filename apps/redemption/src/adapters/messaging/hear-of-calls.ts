// Hears from eligibility what a call says of its project and of invoices.
import { callId } from '@buono/kernel';
import { consumedAs, metaForMessage, subscribeTo, type MessageBus, type MessageSubscription } from '@buono/messaging';
import type { HeardCalls } from '../../application/ports.js';

/** Its name, and its group on the bus. */
export const HEAR_OF_CALLS = 'hear-of-calls';

/** Keeps the last version that was told. */
export const hearOfCalls = (bus: MessageBus, calls: HeardCalls): MessageSubscription =>
  subscribeTo(bus, HEAR_OF_CALLS, ['it.buono.eligibility.call-published.v1'], async (message) => {
    const { callId: id, version, cup, invoicing } = message.data;
    const said = { ...(cup !== undefined && { cup }), ...(invoicing !== undefined && { invoicing }) };
    const hear = { type: 'HearOfCall', callId: callId(id), version, ...said } as const;
    return consumedAs(await calls.execute(id, hear, metaForMessage(HEAR_OF_CALLS, message)));
  });
