// Hears from redemption which providers are accredited and joined which calls, and knows whether it has heard all that was told.
import type { CommandMeta } from '@buono/event-store';
import { callId, localDate, providerId, type CallId, type ProviderId } from '@buono/kernel';
import {
  consumed,
  consumedAs,
  metaForMessage,
  subscribeTo,
  type Consumed,
  type MessageBus,
  type MessageOf,
  type MessageSubscription,
} from '@buono/messaging';
import { HeardAccreditations, type AccreditationStreams } from '../../application/ports.js';
import type { Succession } from '../../application/follow-mergers.js';
import type { AccreditationEvent, Accreditations, Adhesions } from '../../domain/accreditation/accreditation.js';

/** Its name, and its group on the bus. */
export const HEAR_OF_ACCREDITATIONS = 'hear-of-accreditations';

const TYPES = [
  'it.buono.redemption.provider-accredited.v1',
  'it.buono.redemption.accreditation-suspended.v1',
  'it.buono.redemption.accreditation-resumed.v1',
  'it.buono.redemption.call-joined.v1',
  'it.buono.redemption.call-left.v1',
  'it.buono.redemption.provider-succeeded.v1',
] as const;

/** What is done with vouchers once something was heard of their provider. */
export interface Following {
  succession(succession: Succession, meta: CommandMeta): Promise<void>;
  adhesion(of: { readonly providerId: ProviderId; readonly callId: CallId }, meta: CommandMeta): Promise<void>;
}

/** Accreditations as they were told; `listen` is to be called once. */
export class AccreditationsByMessage extends HeardAccreditations {
  private subscription?: MessageSubscription;

  constructor(
    private readonly bus: MessageBus,
    private readonly streams: AccreditationStreams,
    private readonly follow: Following,
  ) {
    super();
  }

  listen(): MessageSubscription {
    this.subscription = subscribeTo(this.bus, HEAR_OF_ACCREDITATIONS, TYPES, async (message) => {
      // In one group with the accreditations that went over, and so after them.
      if (message.type === 'it.buono.redemption.provider-succeeded.v1') return this.#succeeded(message);
      const hear = { type: 'HearOfAccreditation', record: recordOf(message) } as const;
      const meta = metaForMessage(HEAR_OF_ACCREDITATIONS, message);
      const heard = await this.streams.execute(message.data.providerId, hear, meta);
      if (message.type === 'it.buono.redemption.call-joined.v1' || message.type === 'it.buono.redemption.call-left.v1')
        await this.#said(message.data, meta);
      return consumedAs(heard);
    });
    return this.subscription;
  }

  #said(
    {
      providerId: provider,
      callId: call,
    }: MessageOf<'it.buono.redemption.call-left.v1'>['data'] | MessageOf<'it.buono.redemption.call-joined.v1'>['data'],
    meta: CommandMeta,
  ): Promise<void> {
    return this.follow.adhesion({ providerId: providerId(provider), callId: callId(call) }, meta);
  }

  async #succeeded(message: MessageOf<'it.buono.redemption.provider-succeeded.v1'>): Promise<Consumed> {
    const { providerId: successor, predecessorId, effectiveFrom } = message.data;
    const between = { providerId: providerId(successor), predecessorId: providerId(predecessorId) };
    const succession = { ...between, effectiveFrom: localDate(effectiveFrom) };
    await this.follow.succession(succession, metaForMessage(HEAR_OF_ACCREDITATIONS, message));
    return consumed;
  }

  override async of(provider: string): Promise<Accreditations> {
    return (await this.streams.find(provider)).state.accreditations;
  }

  override async adhesionsOf(provider: string): Promise<Adhesions> {
    return (await this.streams.find(provider)).state.adhesions;
  }

  override caughtUp(timeoutMs: number): Promise<boolean> {
    return this.subscription?.caughtUp(timeoutMs) ?? Promise.resolve(false);
  }
}

type Recorded = Exclude<(typeof TYPES)[number], 'it.buono.redemption.provider-succeeded.v1'>;

const recordOf = (message: MessageOf<Recorded>): AccreditationEvent => {
  if (message.type === 'it.buono.redemption.call-joined.v1') {
    const { callId, terms, from, services, sites, offers } = message.data;
    const part = { ...(services && { services }), ...(sites && { sites }), ...(offers && { offers }) };
    const some = Object.keys(part).length > 0 && { part };
    return { type: 'CallJoined', callId, terms, from: localDate(from), ...some };
  }
  if (message.type === 'it.buono.redemption.call-left.v1') {
    const { callId, effectiveFrom } = message.data;
    return { type: 'CallLeft', callId, effectiveFrom: localDate(effectiveFrom) };
  }
  if (message.type !== 'it.buono.redemption.provider-accredited.v1') {
    const { category, zone, effectiveFrom } = message.data;
    const isLifted = message.type === 'it.buono.redemption.accreditation-resumed.v1';
    const type = isLifted ? 'AccreditationResumed' : 'AccreditationSuspended';
    return { type, category, zone, effectiveFrom: localDate(effectiveFrom) };
  }
  const { category, zone, from, to } = message.data;
  const until = to === undefined ? {} : { to: localDate(to) };
  return { type: 'ProviderAccredited', category, zone, from: localDate(from), ...until };
};
