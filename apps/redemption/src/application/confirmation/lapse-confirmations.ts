// The ticker's work: services that nobody answered for in time are written down as accepted, each once, however late.
import { uuidV5 } from '@buono/event-store';
import { dateInRome, redemptionId as redemption, type Clock } from '@buono/kernel';
import type { ConfirmationLists } from './confirmation-lists.js';
import type { Wallets } from '../ports.js';

const AT_ONCE = 200;

export class LapseConfirmations {
  constructor(
    private readonly wallets: Wallets,
    private readonly lists: ConfirmationLists,
    private readonly clock: Clock,
  ) {}

  /** One round; answers how many services it looked at. */
  async run(): Promise<number> {
    const on = dateInRome(this.clock.now());
    const over = await this.lists.over(on, AT_ONCE);
    for (const { redemptionId, voucherId, until } of over) {
      const commandId = uuidV5(`wallet-${voucherId}`, 'lapse-confirmation', redemptionId, until);
      const meta = { commandId, actor: 'process:ticker', correlationId: commandId };
      await this.wallets.execute(
        voucherId,
        { type: 'LapseConfirmation', redemptionId: redemption(redemptionId), on },
        meta,
      );
    }
    return over.length;
  }
}
