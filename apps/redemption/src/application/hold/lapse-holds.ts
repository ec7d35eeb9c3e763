// The ticker's work: holds that nobody decided in time are written down as released by their term, each once, however late.
import { uuidV5 } from '@buono/event-store';
import { dateInRome, type Clock } from '@buono/kernel';
import type { RedemptionLists } from '../lists.js';
import type { Watches } from '../ports.js';

const AT_ONCE = 200;

export class LapseHolds {
  constructor(
    private readonly watches: Watches,
    private readonly lists: RedemptionLists,
    private readonly clock: Clock,
  ) {}

  /** One round; answers how many holds it looked at. */
  async run(): Promise<number> {
    const on = dateInRome(this.clock.now());
    const over = await this.lists.holdsOver(on, AT_ONCE);
    for (const { watchId, key, until } of over) {
      const commandId = uuidV5(`watch-${watchId}`, 'lapse', key, until);
      const meta = { commandId, actor: 'process:ticker', correlationId: commandId };
      await this.watches.execute(watchId, { type: 'LapseHold', key, on }, meta);
    }
    return over.length;
  }
}
