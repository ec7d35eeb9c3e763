// Frees the place that a voucher had in the catalogue when it chooses another or comes to its end.
import type { VoucherEvent } from '../domain/voucher/events.js';
import { done, metaOf, type Happened } from './happened.js';
import type { Offerings, Vouchers } from './ports.js';

export class LeavePlaces {
  constructor(
    private readonly vouchers: Vouchers,
    private readonly offerings: Offerings,
  ) {}

  /** Each step may be taken again: a place is left once. */
  async after(happened: Happened<VoucherEvent>): Promise<void> {
    const { event } = happened;
    if (event.type === 'ProviderChosen' && event.left !== undefined) return this.#leave(happened, event.left);
    if (event.type !== 'ClosingStarted') return undefined;
    const { state: voucher } = await this.vouchers.find(happened.id);
    const chosen = 'provider' in voucher ? voucher.provider.offeringId : undefined;
    return chosen === undefined ? undefined : this.#leave(happened, chosen);
  }

  async #leave(happened: Happened<VoucherEvent>, offeringId: string): Promise<void> {
    const leave = { type: 'LeavePlace', voucherId: happened.id as never } as const;
    done('leave-place', happened, await this.offerings.execute(offeringId, leave, metaOf('leave-place', happened)));
  }
}
