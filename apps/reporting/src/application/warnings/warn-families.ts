// The ticker's work: families are told of a voucher that is about to run out, once for each threshold, however late.
import { uuidV5 } from '@buono/event-store';
import { dateInRome, type Clock } from '@buono/kernel';
import type { WarnedStreams, Warnings } from './warnings.js';

const AT_ONCE = 200;

export class WarnFamilies {
  constructor(
    private readonly warnings: Warnings,
    private readonly warned: WarnedStreams,
    private readonly clock: Clock,
  ) {}

  /** One round; answers how many families it told. */
  async run(): Promise<number> {
    const on = dateInRome(this.clock.now());
    let told = 0;
    for (const family of await this.warnings.untold(on, AT_ONCE)) {
      const { voucherId, kind, threshold, lastDay, valueCents } = family;
      const cause = kind === 'voucher-ending' ? lastDay : String(valueCents);
      const commandId = uuidV5(`warned-${voucherId}`, kind, cause, String(threshold));
      const meta = { commandId, actor: 'process:ticker', correlationId: commandId };
      // The lists follow the log: what was told a moment ago says nothing twice.
      await this.warned.execute(voucherId, { type: 'WarnFamily', ...family, on }, meta);
      told += 1;
    }
    return told;
  }
}
