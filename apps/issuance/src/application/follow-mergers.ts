// Vouchers that chose a provider which goes on in another: from the cut on they are the successor's, where it may serve them.
import { uuidV5, type CommandMeta } from '@buono/event-store';
import type { LocalDate, ProviderId, VoucherId } from '@buono/kernel';
import type { JoinedProviders } from './joined-providers.js';
import type { HeardAccreditations, VoucherLines, Vouchers } from './ports.js';

/** A merger as redemption tells it. */
export interface Succession {
  readonly providerId: ProviderId;
  readonly predecessorId: ProviderId;
  readonly effectiveFrom: LocalDate;
}

const PAGE = 200;

export class FollowMergers {
  constructor(
    private readonly vouchers: Vouchers,
    private readonly lines: Pick<VoucherLines, 'list'>,
    private readonly heard: Pick<HeardAccreditations, 'of'>,
    private readonly joined: JoinedProviders,
  ) {}

  /** Every step may be taken again: who has gone over, or chose another meanwhile, stays there. */
  async after(succession: Succession, meta: CommandMeta): Promise<void> {
    const providerId = succession.predecessorId;
    for (let after: VoucherId | undefined; ;) {
      const page = { limit: PAGE, ...(after !== undefined && { after }) };
      const lines = await this.lines.list({ providerId, status: 'active' }, page);
      for (const { voucherId } of lines) await this.#move(voucherId, succession, meta);
      after = lines.at(-1)?.voucherId;
      if (lines.length < PAGE) return;
    }
  }

  // One that the successor may not serve keeps its choice: its office finds it in the list, and the family chooses again.
  async #move(id: VoucherId, { providerId, predecessorId, effectiveFrom }: Succession, meta: CommandMeta) {
    const { state: voucher } = await this.vouchers.find(id);
    if (voucher.status !== 'active' || voucher.provider?.providerId !== predecessorId) return;
    const before = voucher.provider.effectiveFrom;
    const from = before > effectiveFrom ? before : effectiveFrom;
    const accreditations = await this.heard.of(providerId);
    const seen = { accreditations, ...(await this.joined.seen(providerId, voucher.callId)) };
    const choose = { type: 'ChooseProvider', providerId, effectiveFrom: from, ...seen, succession: true } as const;
    await this.vouchers.execute(id, choose, { ...meta, commandId: uuidV5('follow-merger', meta.commandId, id) });
  }
}
