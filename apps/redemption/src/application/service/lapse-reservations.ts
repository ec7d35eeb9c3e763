// The ticker's work: reservations whose time is over are written down as such, each once, however late.
import { uuidV5 } from '@buono/event-store';
import type { Clock } from '@buono/kernel';
import type { RedemptionLists } from '../lists.js';
import type { Wallets } from '../ports.js';

const AT_ONCE = 200;

/** Frees what is due. Wallets judge by themselves what is over: this only makes it known to who cannot ask them. */
export class LapseReservations {
  constructor(
    private readonly wallets: Wallets,
    private readonly lists: RedemptionLists,
    private readonly clock: Clock,
  ) {}

  /** One round; answers how many reservations it looked at. */
  async run(): Promise<number> {
    const at = this.clock.now();
    const over = await this.lists.reservationsOver(at, AT_ONCE);
    for (const { reservationId, voucherId } of over) {
      const commandId = uuidV5(`wallet-${voucherId}`, 'lapse', reservationId);
      const meta = { commandId, actor: 'process:ticker', correlationId: commandId };
      await this.wallets.execute(voucherId, { type: 'LapseReservations', at }, meta);
    }
    return over.length;
  }
}
