// What follows inside issuance from corrections: money set aside for them, and vouchers issued while they were on their way.
import type { AllocationEvent } from '../domain/allocation/events.js';
import { waitingExtensions } from '../domain/allocation/extension.js';
import { sharedOf } from '../domain/allocation/sharing.js';
import { neededFor } from '../domain/voucher/amending.js';
import type { IntegrationAct } from '../domain/voucher/integration.js';
import type { VoucherEvent } from '../domain/voucher/events.js';
import { dayOf, done, metaOf, type Happened } from './happened.js';
import { allocationIdOf } from './ids.js';
import type { Admissions, Allocations, Vouchers } from './ports.js';

type Followed =
  | Extract<VoucherEvent, { type: 'AmendmentAsked' | 'VoucherIssued' }>
  | Extract<AllocationEvent, { type: 'ReservationExtended' }>;

type Extended = Extract<AllocationEvent, { type: 'ReservationExtended' }>;

export class FollowAmendments {
  constructor(
    private readonly admissions: Admissions,
    private readonly allocations: Allocations,
    private readonly vouchers: Vouchers,
  ) {}

  /** Does what the event asks for. */
  async after(happened: Happened<Followed>): Promise<void> {
    const { event } = happened;
    switch (event.type) {
      case 'AmendmentAsked':
        return this.#extend(happened, event.amendmentId);
      case 'ReservationExtended': {
        const { amendmentId, voucherId, parts, act } = event;
        if (act !== undefined) return this.#increase(happened, { amendmentId, voucherId, parts, act });
        const fund = { type: 'FundAmendment', amendmentId, parts, on: dayOf(happened) } as const;
        return done('fund', happened, await this.vouchers.execute(voucherId, fund, metaOf('fund', happened)));
      }
      case 'VoucherIssued':
        return this.#catchUp(happened, event);
    }
  }

  /** Money came to a zone, or came back: corrections that wait for it are served. */
  async serve(happened: Happened<unknown>): Promise<void> {
    const { state: allocation } = await this.allocations.find(happened.id);
    if (waitingExtensions(allocation).length === 0) return;
    const serve = { type: 'ServeExtensions', on: dayOf(happened) } as const;
    const outcome = await this.allocations.execute(happened.id, serve, metaOf('serve-extensions', happened));
    done('serve-extensions', happened, outcome);
  }

  async #extend(happened: Happened<unknown>, amendmentId: string): Promise<void> {
    const { state: voucher } = await this.vouchers.find(happened.id);
    if (voucher.status === 'unknown' || voucher.amendment?.amendmentId !== amendmentId) return;
    if (voucher.amendment.added !== undefined) return;
    const { voucherId, callId, zone } = voucher;
    const amountCents = neededFor(voucher, voucher.amendment.valueCents);
    const extend = { type: 'ExtendReservation', amendmentId, voucherId, amountCents, on: dayOf(happened) } as const;
    const outcome = await this.allocations.execute(allocationIdOf(callId, zone), extend, metaOf('extend', happened));
    done('extend', happened, outcome);
  }

  // The handler has asked the same already, unless the process died in between.
  async #increase(
    happened: Happened<unknown>,
    { voucherId, act, ...money }: Pick<Extended, 'amendmentId' | 'voucherId' | 'parts'> & { act: IntegrationAct },
  ): Promise<void> {
    const increase = { type: 'IncreaseVoucher', ...money, ...act, on: dayOf(happened) } as const;
    done('increase', happened, await this.vouchers.execute(voucherId, increase, metaOf('increase', happened)));
  }

  // Its money was set aside for what was due before the correction.
  async #catchUp(happened: Happened<unknown>, issued: Extract<VoucherEvent, { type: 'VoucherIssued' }>): Promise<void> {
    const { state: admission } = await this.admissions.find(issued.applicationId);
    const change = admission?.change;
    if (change === undefined) return;
    const { state: allocation } = await this.allocations.find(allocationIdOf(issued.callId, issued.zone));
    const share = allocation.reservations.get(issued.voucherId)?.share;
    const valueCents = share && change.entitled ? sharedOf(share, change.valueCents) : change.valueCents;
    if (valueCents === issued.valueCents) return;
    // A place of a block is worth what it was bought for, however much more is due.
    if (issued.block !== undefined && valueCents > issued.valueCents) return;
    const { entitlement = issued.entitlement, ...said } = { ...change, valueCents };
    const ask = { type: 'AskAmendment', ...said, entitlement } as const;
    done('amend', happened, await this.vouchers.execute(issued.voucherId, ask, metaOf('amend', happened)));
  }
}
