// Makes a voucher worth more or less by an act of the office: its zone's money first, then the voucher, then its wallet.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { uuidV5, type CommandMeta } from '@buono/event-store';
import { Clock, dateInRome, type Cents, type FundPart, type VoucherId } from '@buono/kernel';
import type { AllocationRefusal } from '../domain/allocation/commands.js';
import { againstIntegration, heardBy } from '../domain/voucher/integrating.js';
import type { IntegrationAct } from '../domain/voucher/integration.js';
import type { VoucherRefusal } from '../domain/voucher/commands.js';
import type { KnownVoucher } from '../domain/voucher/state.js';
import type { VoucherOutcome } from './change-voucher.handler.js';
import { allocationIdOf } from './ids.js';
import { Allocations, Vouchers } from './ports.js';

/** What became of it. */
export type IntegrationOutcome =
  | VoucherOutcome
  | { readonly accepted: false; readonly refusal: VoucherRefusal | AllocationRefusal | 'integration-overtaken' };

/** The act as it was entered. */
export type EnteredIntegration = IntegrationAct & {
  readonly direction: 'increase' | 'decrease';
  readonly amountCents: Cents;
  /** The sources that an increase takes its money from; in proportion to what is free unless said. */
  readonly parts?: readonly FundPart[];
};

/** An act of integration; its id follows from the command, so it happens once. */
export class IntegrateVoucherCommand extends Command<IntegrationOutcome> {
  constructor(
    readonly voucher: VoucherId,
    readonly act: EnteredIntegration,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(IntegrateVoucherCommand)
export class IntegrateVoucherHandler implements ICommandHandler<IntegrateVoucherCommand> {
  constructor(
    private readonly allocations: Allocations,
    private readonly vouchers: Vouchers,
    private readonly clock: Clock,
  ) {}

  async execute({ voucher: id, act, meta }: IntegrateVoucherCommand): Promise<IntegrationOutcome> {
    const { direction, amountCents, parts: _, ...said } = act;
    const amendmentId = meta.commandId;
    const on = dateInRome(this.clock.now());
    if (direction === 'decrease')
      return this.vouchers.execute(id, { type: 'DecreaseVoucher', amendmentId, amountCents, ...said, on }, meta);
    const { state: voucher } = await this.vouchers.find(id);
    if (voucher.status === 'unknown') return { accepted: false, refusal: 'voucher-unknown' };
    const funds = await this.#setAside(voucher, act, meta);
    if (!funds.accepted) return funds;
    const increase = { type: 'IncreaseVoucher', amendmentId, parts: funds.parts, ...said, on } as const;
    const outcome = await this.vouchers.execute(id, increase, meta);
    if (!outcome.accepted || outcome.state.status === 'unknown') return outcome;
    // Something else happened to the voucher since it was looked at: the money goes back by itself.
    const isOvertaken = outcome.state.returned?.includes(amendmentId) === true;
    return isOvertaken ? { accepted: false, refusal: 'integration-overtaken' } : outcome;
  }

  // Asked again under the same key, what was set aside then is found.
  async #setAside(voucher: KnownVoucher, act: EnteredIntegration, meta: CommandMeta) {
    const { reason, actNumber, effectiveFrom, amountCents, parts } = act;
    const [allocation, amendmentId] = [allocationIdOf(voucher.callId, voucher.zone), meta.commandId];
    const before = (await this.allocations.find(allocation)).state.extensions.get(amendmentId);
    const against = before === undefined ? againstIntegration(voucher, act) : undefined;
    if (against !== undefined) return { accepted: false, refusal: against } as const;
    const of = { amendmentId, voucherId: voucher.voucherId, amountCents, ...(parts && { parts }) };
    const given = {
      act: { reason, actNumber, effectiveFrom },
      heard: heardBy(voucher),
      on: dateInRome(this.clock.now()),
    };
    const integrate = { type: 'IntegrateReservation', ...of, ...given } as const;
    const { ifMatch: _, ...own } = meta;
    const step = { ...own, commandId: uuidV5('integrate-reservation', meta.commandId) };
    const outcome = await this.allocations.execute(allocation, integrate, step);
    if (!outcome.accepted) return outcome;
    return { accepted: true, parts: outcome.state.extensions.get(amendmentId)?.parts ?? [] } as const;
  }
}
