// Reverses the services that an office found not to have taken place, after it confirmed the hold on them.
import { uuidV5, type CommandMeta } from '@buono/event-store';
import type { HoldConfirmed } from '../../domain/watch/events.js';
import type { Wallets } from '../ports.js';

export class StrikeServices {
  constructor(private readonly wallets: Wallets) {}

  /** Every step may be taken again; what was reversed meanwhile stays so. */
  async after(
    { key, entries, struck, on }: HoldConfirmed,
    { correlationId, eventId }: Pick<CommandMeta, 'correlationId'> & { readonly eventId: string },
  ): Promise<void> {
    for (const redemptionId of struck) {
      const voucherId = entries.find((entry) => entry.redemptionId === redemptionId)?.voucherId;
      if (voucherId === undefined) throw new Error(`${key} strikes what it is not about`);
      const commandId = uuidV5('strike-services', eventId, redemptionId);
      const meta = { commandId, actor: 'process:strike-services', correlationId, causationId: eventId };
      const outcome = await this.wallets.execute(
        voucherId,
        {
          ...{ type: 'ReverseRedemption', redemptionId, reason: 'not-payable', reversedOn: on },
          reversalId: uuidV5('reversal', commandId),
          supplementReversalId: uuidV5('supplement-reversal', commandId),
        },
        meta,
      );
      if (!outcome.accepted && outcome.refusal !== 'already-reversed')
        throw new Error(`${redemptionId} cannot be struck: ${outcome.refusal}`);
    }
  }
}
