// Vouchers whose provider joined the call anew, or leaves it: those that it does not cover any more say so, once.
import { uuidV5, type CommandMeta } from '@buono/event-store';
import { dateInRome, type CallId, type Clock, type ProviderId, type VoucherId } from '@buono/kernel';
import type { JoinedProviders } from './joined-providers.js';
import type { VoucherLines, Vouchers } from './ports.js';

const PAGE = 200;

export class FollowAdhesions {
  constructor(
    private readonly vouchers: Vouchers,
    private readonly lines: Pick<VoucherLines, 'list'>,
    private readonly joined: JoinedProviders,
    private readonly clock: Pick<Clock, 'now'>,
  ) {}

  /** After what a provider said of a call was heard; every step may be taken again. */
  async after(
    { providerId, callId }: { readonly providerId: ProviderId; readonly callId: CallId },
    meta: CommandMeta,
  ): Promise<void> {
    const seen = await this.joined.seen(providerId, callId);
    const today = dateInRome(this.clock.now());
    const follow = { type: 'FollowAdhesion', providerId, ...seen, today } as const;
    for (let after: VoucherId | undefined; ;) {
      const page = { limit: PAGE, ...(after !== undefined && { after }) };
      const lines = await this.lines.list({ providerId, callId, status: 'active' }, page);
      for (const { voucherId } of lines)
        await this.vouchers.execute(voucherId, follow, {
          ...meta,
          commandId: uuidV5('follow-adhesion', meta.commandId, voucherId),
        });
      after = lines.at(-1)?.voucherId;
      if (lines.length < PAGE) return;
    }
  }
}
