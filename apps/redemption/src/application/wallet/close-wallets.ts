// The ticker's work: wallets whose last day for entries is past are closed, each once, however late.
import { uuidV5 } from '@buono/event-store';
import { dateInRome, type Clock } from '@buono/kernel';
import type { RedemptionLists } from '../lists.js';
import type { Wallets } from '../ports.js';

const AT_ONCE = 200;

/** Closes what is due. The wallet judges its own dates: too early or twice is harmless. */
export class CloseWallets {
  constructor(
    private readonly wallets: Wallets,
    private readonly lists: RedemptionLists,
    private readonly clock: Clock,
  ) {}

  /** One round; answers how many wallets it looked at. */
  async run(): Promise<number> {
    const at = this.clock.now();
    const today = dateInRome(at);
    const due = await this.lists.closable(today, AT_ONCE);
    for (const { voucherId, entriesUntil } of due) {
      const commandId = uuidV5(`wallet-${voucherId}`, 'close', entriesUntil);
      const meta = { commandId, actor: 'process:ticker', correlationId: commandId };
      await this.wallets.execute(voucherId, { type: 'CloseWallet', today, at }, meta);
    }
    return due.length;
  }
}
