// Hears from eligibility what a call says of its project, of its providers, of invoices and of how claims are checked.
import { callId, type AdhesionTerms } from '@buono/kernel';
import { consumedAs, metaForMessage, subscribeTo, type MessageBus, type MessageSubscription } from '@buono/messaging';
import type { HeardCalls } from '../../application/ports.js';

/** Its name, and its group on the bus. */
export const HEAR_OF_CALLS = 'hear-of-calls';

/** Keeps the last version that was told. */
export const hearOfCalls = (bus: MessageBus, calls: HeardCalls): MessageSubscription =>
  subscribeTo(bus, HEAR_OF_CALLS, ['it.buono.eligibility.call-published.v1'], async (message) => {
    const { callId: id, version, cup, invoicing, sampling, providers } = message.data;
    const said = {
      ...(cup !== undefined && { cup }),
      ...(invoicing !== undefined && { invoicing }),
      ...(sampling !== undefined && { sampling }),
      ...(providers !== undefined && { providers: providers as AdhesionTerms }),
    };
    const hear = { type: 'HearOfCall', callId: callId(id), version, ...said } as const;
    return consumedAs(await calls.execute(id, hear, metaForMessage(HEAR_OF_CALLS, message)));
  });
