// Carries a merger to the successor: it is accredited for what the other was, once.
import { uuidV5, type CommandMeta } from '@buono/event-store';
import type { ProviderMerged } from '../../domain/provider/events.js';
import type { Providers } from '../ports.js';

export class SucceedProviders {
  constructor(private readonly providers: Providers) {}

  /** May be asked again: what has gone over stays so. */
  async after(
    { providerId: predecessorId, successorId, effectiveFrom, carried, adhesions, actNumber }: ProviderMerged,
    { correlationId, eventId }: Pick<CommandMeta, 'correlationId'> & { readonly eventId: string },
  ): Promise<void> {
    const accepted = adhesions === undefined ? {} : { adhesions };
    const succeed = { type: 'SucceedProvider', predecessorId, effectiveFrom, carried, ...accepted, actNumber } as const;
    const commandId = uuidV5('succeed-providers', eventId);
    const meta = { commandId, actor: 'process:succeed-providers', correlationId, causationId: eventId };
    const outcome = await this.providers.execute(successorId, succeed, meta);
    if (!outcome.accepted) throw new Error(`${predecessorId} has no successor: ${outcome.refusal}`);
  }
}
