// Carries a corrected decision to the voucher of its application: admission, place in the line, money, voucher.
import { uuidV5, type CommandMeta } from '@buono/event-store';
import { ZERO_CENTS, type ApplicationId } from '@buono/kernel';
import type { EntitlementChange } from '../domain/admission/admission.js';
import { sharedOf } from '../domain/allocation/sharing.js';
import type { KnownVoucher } from '../domain/voucher/state.js';
import { allocationIdOf, voucherOf } from './ids.js';
import type { Admissions, Allocations, Vouchers } from './ports.js';

/** A corrected decision as eligibility tells it. */
export type CorrectedDecision = EntitlementChange & { readonly applicationId: ApplicationId };

/** What became of it. */
export type Amended = { readonly accepted: true } | { readonly accepted: false; readonly refusal: string };

export class AmendVouchers {
  constructor(
    private readonly admissions: Admissions,
    private readonly allocations: Allocations,
    private readonly vouchers: Vouchers,
  ) {}

  /**
   * Amends what there is so far: the admission, its amount in the line of those who wait, its voucher. A voucher that is issued
   * later catches up by itself. Throws when something is only a moment away: asked again, it finds it.
   */
  async amend(decision: CorrectedDecision, meta: CommandMeta): Promise<Amended> {
    const { applicationId, ...change } = decision;
    const { state: admission } = await this.admissions.find(applicationId);
    if (admission === undefined)
      throw new Error(`application ${applicationId} is corrected, its admission is not here`);
    const amended = await this.admissions.execute(applicationId, { type: 'AmendAdmission', ...change }, meta);
    if (!amended.accepted) return amended;
    const allocation = allocationIdOf(admission.callId, admission.zone);
    const valueCents = change.entitled ? change.valueCents : ZERO_CENTS;
    const line = { type: 'AmendWaiting', applicationId, valueCents } as const;
    const waiting = await this.allocations.execute(allocation, line, step(meta, 'line'));
    if (!waiting.accepted) return waiting;
    const voucherId = waiting.state.standing.get(applicationId)?.voucherId ?? voucherOf(applicationId);
    const { state: voucher } = await this.vouchers.find(voucherId);
    if (voucher.status === 'unknown') return waiting;
    const share = waiting.state.reservations.get(voucherId)?.share;
    const due = share === undefined || !decision.entitled ? valueCents : sharedOf(share, valueCents);
    const told = decision.entitled ? { ...decision, valueCents: due } : decision;
    return this.#amendVoucher(told, voucher, { allocation, meta });
  }

  async #amendVoucher(
    decision: CorrectedDecision,
    voucher: KnownVoucher,
    { allocation, meta }: { readonly allocation: string; readonly meta: CommandMeta },
  ): Promise<Amended> {
    const { voucherId } = voucher;
    await this.#dropBefore(decision, voucher, { allocation, meta });
    const { applicationId: _, entitlement = voucher.entitlement, ...change } = decision;
    const ask = { type: 'AskAmendment', ...change, entitlement } as const;
    const asked = await this.vouchers.execute(voucherId, ask, step(meta, 'voucher'));
    if (!asked.accepted && asked.refusal === 'amendment-under-way')
      throw new Error(`voucher ${voucherId} is being amended`);
    return asked;
  }

  // A correction that still waits for money gives way to the newer one; its money must not come afterwards.
  async #dropBefore(
    { amendmentId }: CorrectedDecision,
    { amendment }: KnownVoucher,
    { allocation, meta }: { readonly allocation: string; readonly meta: CommandMeta },
  ): Promise<void> {
    if (amendment === undefined || amendment.amendmentId === amendmentId || amendment.added !== undefined) return;
    const drop = { type: 'DropExtension', amendmentId: amendment.amendmentId } as const;
    const dropped = await this.allocations.execute(allocation, drop, step(meta, 'drop'));
    const status = dropped.accepted ? dropped.state.extensions.get(amendment.amendmentId)?.status : undefined;
    if (status !== 'dropped') throw new Error(`the money for amendment ${amendment.amendmentId} is on its way`);
  }
}

const step = (meta: CommandMeta, name: string): CommandMeta => ({ ...meta, commandId: uuidV5(meta.commandId, name) });
