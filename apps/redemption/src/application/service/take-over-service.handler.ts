// Takes over a service that another scheme left unpaid, by an act: it becomes a line of the open claim of its month.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { uuidV5, type CommandMeta, type Outcome } from '@buono/event-store';
import {
  Clock,
  dateInRome,
  type Cents,
  type FundPart,
  type LocalDate,
  type ProviderId,
  type VoucherId,
} from '@buono/kernel';
import { accreditedFor } from '../../domain/provider/decider.js';
import type { WalletRefusal } from '../../domain/wallet/commands.js';
import type { Quantity, WalletEvent } from '../../domain/wallet/events.js';
import type { AccreditationSeen } from '../../domain/wallet/payee-seen.js';
import type { KnownWallet, Wallet } from '../../domain/wallet/state.js';
import { redemptionOf } from '../ids.js';
import { Providers, Wallets } from '../ports.js';

/** A service as the other scheme had it. `reference` is its name there: the same one is taken over once. */
export interface TakenOverService extends Quantity {
  readonly voucherId: VoucherId;
  readonly providerId: ProviderId;
  readonly service: string;
  readonly servedOn: LocalDate;
  readonly costCents: Cents;
  readonly parts: readonly FundPart[];
  readonly reference: string;
  readonly actNumber: string;
}

/** What became of it; `voucher-not-taken-over` also while the voucher is on its way from issuance. */
export type TakenOver =
  | Outcome<Wallet, WalletEvent, WalletRefusal>
  | { readonly accepted: false; readonly refusal: 'voucher-not-taken-over' };

export class TakeOverServiceCommand extends Command<TakenOver> {
  constructor(
    readonly taken: TakenOverService,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(TakeOverServiceCommand)
export class TakeOverServiceHandler implements ICommandHandler<TakeOverServiceCommand> {
  constructor(
    private readonly wallets: Wallets,
    private readonly providers: Providers,
    private readonly clock: Clock,
  ) {}

  async execute({ taken, meta }: TakeOverServiceCommand): Promise<TakenOver> {
    const { voucherId, providerId, reference: _, ...service } = taken;
    const { state: wallet } = await this.wallets.find(voucherId);
    if (wallet.status === 'unknown') return { accepted: false, refusal: 'voucher-not-taken-over' };
    const redemptionId = redemptionIdOf(taken);
    const accreditation = await this.accreditationOf(providerId, wallet, service);
    const payee = { kind: 'provider', id: providerId } as const;
    const facts = { redemptionId, payee, accreditation, enteredOn: dateInRome(this.clock.now()) };
    return this.wallets.execute(voucherId, { type: 'TakeOverService', ...service, ...facts }, meta);
  }

  private async accreditationOf(
    id: ProviderId,
    { opening }: KnownWallet,
    { service: code, servedOn }: Pick<TakenOverService, 'service' | 'servedOn'>,
  ): Promise<AccreditationSeen | undefined> {
    const service = opening.entitlement.services.find((entitled) => entitled.code === code);
    const { state, revision } = await this.providers.find(id);
    const category = accreditedFor(state, service?.providerCategories ?? [], opening.zone, servedOn);
    if (category === undefined || revision === 'no-stream') return undefined;
    return { category, source: `provider-${id}`, revision };
  }
}

/** The redemption that a row becomes: another request for the same row finds it. */
export const redemptionIdOf = ({ actNumber, reference }: Pick<TakenOverService, 'actNumber' | 'reference'>) =>
  redemptionOf(uuidV5('takeover', actNumber, reference));
