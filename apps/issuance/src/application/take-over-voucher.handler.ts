// Goes on with a voucher that another scheme had issued: first its money, then itself; what is due came from eligibility.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { uuidV5, type CommandMeta } from '@buono/event-store';
import { Clock, dateInRome, sumParts, type ApplicationId, type FundPart } from '@buono/kernel';
import type { Admission } from '../domain/admission/admission.js';
import type { AllocationRefusal } from '../domain/allocation/commands.js';
import type { VoucherOutcome } from './change-voucher.handler.js';
import { allocationIdOf, voucherOf } from './ids.js';
import { Admissions, Allocations, Vouchers } from './ports.js';

/** Its money: all of it, and what of it was spent and settled there; source by source. */
export interface TakenOverMoney {
  readonly parts: readonly FundPart[];
  readonly spentBefore: readonly FundPart[];
  readonly actNumber: string;
}

/** What became of it; `application-unknown` also while the application is on its way from eligibility. */
export type TakeOverOutcome =
  | VoucherOutcome
  | {
      readonly accepted: false;
      readonly refusal: AllocationRefusal | 'application-unknown' | 'not-taken-over' | 'value-differs';
    };

export class TakeOverVoucherCommand extends Command<TakeOverOutcome> {
  constructor(
    readonly application: ApplicationId,
    readonly money: TakenOverMoney,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(TakeOverVoucherCommand)
export class TakeOverVoucherHandler implements ICommandHandler<TakeOverVoucherCommand> {
  constructor(
    private readonly admissions: Admissions,
    private readonly allocations: Allocations,
    private readonly vouchers: Vouchers,
    private readonly clock: Clock,
  ) {}

  async execute({ application, money, meta }: TakeOverVoucherCommand): Promise<TakeOverOutcome> {
    const { state: admission } = await this.admissions.find(application);
    if (admission === undefined) return { accepted: false, refusal: 'application-unknown' };
    if (admission.order !== 'taken-over') return { accepted: false, refusal: 'not-taken-over' };
    if (sumParts(money.parts) !== admission.entitlement.valueCents)
      return { accepted: false, refusal: 'value-differs' };
    const funds = await this.#takeFunds(admission, money, meta);
    if (!funds.accepted) return funds;
    const { callId, zone, recipientId, applicantId, entitlement } = admission;
    const { parts, spentBefore, actNumber } = money;
    const place = { voucherId: voucherOf(application), callId, zone, applicationId: application };
    const terms = { recipientId, applicantId, valueCents: entitlement.valueCents, parts, spentBefore, entitlement };
    const take = { type: 'TakeOverVoucher', ...place, ...terms, actNumber, on: this.#today() } as const;
    return this.vouchers.execute(place.voucherId, take, meta);
  }

  // Money first: without it there is no voucher. A crash between the two is mended by asking again.
  #takeFunds(
    { applicationId, callId, zone, entitlement: { action } }: Admission,
    { parts, actNumber }: TakenOverMoney,
    meta: CommandMeta,
  ) {
    const take = {
      type: 'TakeOverFunds',
      voucherId: voucherOf(applicationId),
      applicationId,
      action,
      parts,
      actNumber,
    } as const;
    const own = { ...meta, commandId: uuidV5('take-over-funds', meta.commandId) };
    return this.allocations.execute(allocationIdOf(callId, zone), { ...take, on: this.#today() }, withoutMatch(own));
  }

  #today() {
    return dateInRome(this.clock.now());
  }
}

// The revision that a caller names is the voucher's.
const withoutMatch = ({ ifMatch: _, ...meta }: CommandMeta): CommandMeta => meta;
