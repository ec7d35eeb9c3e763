// Hears from redemption which providers are accredited, and knows whether it has heard all that was told.
import { localDate, type AccreditationRecord } from '@buono/kernel';
import {
  consumedAs,
  metaForMessage,
  subscribeTo,
  type MessageBus,
  type MessageOf,
  type MessageSubscription,
} from '@buono/messaging';
import { HeardAccreditations, type AccreditationStreams } from '../../application/ports.js';
import type { Accreditations } from '../../domain/accreditation/accreditation.js';

/** Its name, and its group on the bus. */
export const HEAR_OF_ACCREDITATIONS = 'hear-of-accreditations';

const TYPES = ['it.buono.redemption.provider-accredited.v1', 'it.buono.redemption.accreditation-suspended.v1'] as const;

/** Accreditations as they were told; `listen` is to be called once. */
export class AccreditationsByMessage extends HeardAccreditations {
  private subscription?: MessageSubscription;

  constructor(
    private readonly bus: MessageBus,
    private readonly streams: AccreditationStreams,
  ) {
    super();
  }

  listen(): MessageSubscription {
    this.subscription = subscribeTo(this.bus, HEAR_OF_ACCREDITATIONS, TYPES, async (message) => {
      const hear = { type: 'HearOfAccreditation', record: recordOf(message) } as const;
      const meta = metaForMessage(HEAR_OF_ACCREDITATIONS, message);
      return consumedAs(await this.streams.execute(message.data.providerId, hear, meta));
    });
    return this.subscription;
  }

  override async of(provider: string): Promise<Accreditations> {
    return (await this.streams.find(provider)).state;
  }

  override caughtUp(timeoutMs: number): Promise<boolean> {
    return this.subscription?.caughtUp(timeoutMs) ?? Promise.resolve(false);
  }
}

const recordOf = (message: MessageOf<(typeof TYPES)[number]>): AccreditationRecord => {
  if (message.type === 'it.buono.redemption.accreditation-suspended.v1') {
    const { category, zone, effectiveFrom } = message.data;
    return { type: 'AccreditationSuspended', category, zone, effectiveFrom: localDate(effectiveFrom) };
  }
  const { category, zone, from, to } = message.data;
  const until = to === undefined ? {} : { to: localDate(to) };
  return { type: 'ProviderAccredited', category, zone, from: localDate(from), ...until };
};
