// Ends a reservation: confirmed whole, confirmed for what was delivered, or given up. Its payee does, nobody else.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { notFound, type Principal } from '@buono/access';
import { eventIdFor, type CommandMeta, type Outcome } from '@buono/event-store';
import { cents, dateInRome, timeInRome, type RedemptionId } from '@buono/kernel';
import { Boxes } from '@buono/privacy';
import type { NotPriced, Priced, PriceStep, ServiceRequest } from '@buono/rules';
import type { ServiceDelivered, WalletRefusal } from '../../domain/wallet/commands.js';
import { termsOf } from '../../domain/wallet/editions.js';
import type { WalletEvent } from '../../domain/wallet/events.js';
import type { Reservation } from '../../domain/wallet/reservations.js';
import type { KnownWallet, Wallet } from '../../domain/wallet/state.js';
import { FindReservation } from './find-reservation.js';
import { Wallets } from '../ports.js';
import { priceOf, quantityOf } from './pricing.js';
import { sealed } from '../sealing.js';
import { ShareCeilings } from '../ceiling/shared-ceilings.js';
import { isPayee } from '../claim/submit-claim.handler.js';

/** What of a reserved service was delivered; what is not said is as it was reserved. */
export type DeliveredRequest = Omit<ServiceRequest, 'service' | 'servedOn'>;

/** What became of a reservation: decided by the wallet, or without a price for what was delivered. */
export type Ended =
  | {
      readonly is: 'decided';
      readonly outcome: Outcome<Wallet, WalletEvent, WalletRefusal>;
      readonly steps: readonly PriceStep[];
    }
  | { readonly is: 'not-priced'; readonly notPriced: NotPriced };

/** `delivered`: none where the reservation is given up. */
export class EndReservationCommand extends Command<Ended> {
  constructor(
    readonly reservationId: RedemptionId,
    readonly delivered: DeliveredRequest | undefined,
    readonly principal: Principal,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(EndReservationCommand)
export class EndReservationHandler implements ICommandHandler<EndReservationCommand> {
  constructor(
    private readonly reservations: FindReservation,
    private readonly wallets: Wallets,
    private readonly shares: ShareCeilings,
    private readonly boxes: Boxes,
  ) {}

  async execute({ reservationId, delivered, principal, meta }: EndReservationCommand): Promise<Ended> {
    const { wallet, reservation, at } = await this.reservations.find(reservationId);
    const { payee } = reservation.reserved.entry;
    if (!isPayee(principal, payee, 'record-services')) throw notFound();
    const named = { reservationId, payee, at };
    if (delivered === undefined) {
      const outcome = await this.decide(wallet, { type: 'ReleaseReservation', ...named }, meta);
      return { is: 'decided', outcome, steps: [] };
    }
    const isWhole = Object.values<unknown>(delivered).every((said) => said === undefined);
    const request = requestOf(reservation, delivered);
    const priced = priceIn(wallet, reservation, request);
    if (!priced.ok && !isWhole) return { is: 'not-priced', notPriced: priced };
    const less = priced.ok && !isWhole ? deliveredIn(wallet, reservation, request, priced) : undefined;
    const outcome = await this.decide(
      wallet,
      {
        type: 'ConfirmReservation',
        ...named,
        enteredOn: dateInRome(at),
        enteredTime: timeInRome(at),
        delivered: less,
        ...(await this.evidenceOf(delivered, wallet, meta)),
      },
      meta,
    );
    return { is: 'decided', outcome, steps: priced.ok ? priced.steps : [] };
  }

  private async decide(
    { opening: { voucherId, recipientId } }: KnownWallet,
    command: Parameters<Wallets['execute']>[1],
    meta: CommandMeta,
  ): Promise<Outcome<Wallet, WalletEvent, WalletRefusal>> {
    const outcome = await this.wallets.execute(voucherId, command, meta);
    // What is not needed under common ceilings is free at once; interrupted here, a follower of the log goes on.
    for (const event of outcome.accepted ? outcome.events : [])
      if (event.type === 'ServiceRedeemed') await this.shares.settle(event, recipientId, meta);
    return outcome;
  }

  private async evidenceOf({ inputs = {} }: DeliveredRequest, { opening }: KnownWallet, { commandId }: CommandMeta) {
    if (Object.keys(inputs).length === 0) return {};
    const whose = { person: opening.recipientId, purposeClass: 'health', eventId: eventIdFor(commandId, 0) } as const;
    return { evidence: await sealed(this.boxes, whose, inputs) };
  }
}

const requestOf = ({ reserved }: Reservation, said: DeliveredRequest): ServiceRequest => {
  const { service, servedOn, startedAt, endedAt, units, minutes } = reserved.entry;
  // Minutes follow from the times where these are said anew.
  const timed = said.startedAt !== undefined || said.endedAt !== undefined;
  const before = { startedAt, endedAt, units, minutes: timed ? undefined : minutes, askedCents: reserved.askedCents };
  return { service, servedOn, ...saidOf(before), ...saidOf(said) };
};

/** Without the fields that say nothing. */
const saidOf = <T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };

const priceIn = (wallet: KnownWallet, { reserved, edition }: Reservation, request: ServiceRequest) =>
  priceOf(termsOf(wallet, edition).entitlement, request, reserved.entry.accreditation?.category);

const deliveredIn = (
  wallet: KnownWallet,
  { edition }: Reservation,
  request: ServiceRequest,
  { quantity, costCents, publicCents }: Priced,
): ServiceDelivered => ({
  startedAt: request.startedAt,
  endedAt: request.endedAt,
  ...quantityOf(termsOf(wallet, edition).entitlement, request.service, quantity),
  costCents: cents(costCents),
  publicCents: cents(publicCents),
});
