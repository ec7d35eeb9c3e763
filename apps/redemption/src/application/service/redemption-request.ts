// From a request to a command: who is paid, at what price, on which facts. Gathers; the wallet decides.
import { Injectable } from '@nestjs/common';
import { idsOf, isSelf, notFound, providersOf, type Principal } from '@buono/access';
import { Clock, cents, dateInRome, localDate, providerId, timeInRome } from '@buono/kernel';
import type { Instant, LocalDate, RedemptionId } from '@buono/kernel';
import type { NotPriced, Priced, ServiceRequest } from '@buono/rules';
import type { Payee } from '../../domain/payee.js';
import type { RedeemService } from '../../domain/wallet/commands.js';
import { termsOn } from '../../domain/wallet/editions.js';
import type { LateEntryRequested } from '../../domain/wallet/events.js';
import type { PayeeSeen } from '../../domain/wallet/payee-seen.js';
import { paysRecipient } from '../../domain/wallet/entitlement.js';
import type { KnownWallet } from '../../domain/wallet/state.js';
import { PersonIbans } from '../payment/person-ibans.js';
import { VoucherCodes } from '../ports.js';
import { priceOf, quantityOf } from './pricing.js';
import { ProviderFacts } from './provider-facts.js';
import { voucherNamed, type Naming, type VoucherNamed } from './voucher-named.js';

/** What a provider (or a family that is paid back) sends. */
export interface RedemptionRequest extends ServiceRequest, Naming {
  readonly providerId?: string;
  readonly agreedPublicCents?: number;
  /** The codice fiscale of who gave the service. */
  readonly operator?: string;
  /** The payee's own name of a service that it gave to several persons together. */
  readonly groupId?: string;
}

/** Facts that the wallet must be told. */
type PayeeFacts = PayeeSeen & { readonly payee: Payee };

/** A command for the wallet and the price that it carries; or why there is no price. */
export type Prepared =
  | { readonly ok: true; readonly command: RedeemService & { readonly at: Instant }; readonly priced: Priced }
  | { readonly ok: false; readonly notPriced: NotPriced };

/** The person acts for several providers, or for none, and did not say for which. */
export class ProviderNotSaid extends Error {
  override readonly name = 'ProviderNotSaid';
  constructor(readonly providers: readonly string[]) {
    super(`one provider was expected, not ${providers.length}`);
  }
}

@Injectable()
export class RedemptionRequests {
  constructor(
    private readonly facts: ProviderFacts,
    private readonly ibans: PersonIbans,
    private readonly codes: VoucherCodes,
    private readonly clock: Clock,
  ) {}

  /** The voucher that a request names; undefined for a code that is none of ours, or of another voucher than the one named. */
  voucherNamed(request: RedemptionRequest): VoucherNamed | undefined {
    return voucherNamed(request, this.codes, this.clock.now());
  }

  /** The command for a wallet. 404 for who has no business with it. */
  async prepare(
    wallet: KnownWallet,
    request: RedemptionRequest,
    principal: Principal,
    named: Pick<VoucherNamed, 'nonce' | 'codeReadAt'> & { readonly redemptionId: RedemptionId },
  ): Promise<Prepared> {
    return this.priced(wallet, request, named, await this.payeeFacts(wallet, request, principal));
  }

  /** The command for a service that was handed in before, by what is known of its payee and due for it now. */
  async prepareAgain(
    wallet: KnownWallet,
    { entry, askedCents }: LateEntryRequested,
    inputs: NonNullable<ServiceRequest['inputs']>,
  ): Promise<Prepared> {
    const { payee, service, servedOn, startedAt, endedAt, units, minutes, evidence, operator, groupId } = entry;
    const facts =
      payee.kind === 'provider'
        ? await this.facts.of(wallet, { service, servedOn }, payee.id)
        : { ...(await this.personFacts(payee)), payeeIds: await this.ibans.idsOf(payee.id) };
    const request: RedemptionRequest = {
      ...{ service, servedOn, inputs },
      ...(startedAt !== undefined && { startedAt }),
      ...(endedAt !== undefined && { endedAt }),
      ...(units !== undefined && { units }),
      ...(minutes !== undefined && { minutes }),
      ...(askedCents !== undefined && { askedCents }),
    };
    const { redemptionId, nonce, codeReadAt } = entry;
    const named = {
      redemptionId,
      ...(nonce !== undefined && { nonce }),
      ...(codeReadAt !== undefined && { codeReadAt }),
    };
    const prepared = this.priced(wallet, request, named, facts);
    if (!prepared.ok) return prepared;
    return { ...prepared, command: { ...prepared.command, evidence, operator, groupId } };
  }

  private priced(
    wallet: KnownWallet,
    request: RedemptionRequest,
    named: Pick<VoucherNamed, 'nonce' | 'codeReadAt'> & { readonly redemptionId: RedemptionId },
    facts: PayeeFacts,
  ): Prepared {
    const { entitlement } = termsOn(wallet, request.servedOn as LocalDate);
    const priced = priceOf(entitlement, request, facts.accreditation?.category);
    if (!priced.ok) return { ok: false, notPriced: priced };
    const now = this.clock.now();
    const command: RedeemService & { readonly at: Instant } = {
      type: 'RedeemService',
      redemptionId: named.redemptionId,
      ...facts,
      service: request.service,
      servedOn: localDate(request.servedOn),
      enteredOn: dateInRome(now),
      enteredTime: timeInRome(now),
      at: now,
      startedAt: request.startedAt,
      endedAt: request.endedAt,
      ...quantityOf(entitlement, request.service, priced.quantity),
      costCents: cents(priced.costCents),
      publicCents: cents(priced.publicCents),
      agreedPublicCents: request.agreedPublicCents === undefined ? undefined : cents(request.agreedPublicCents),
      pricedAfter: wallet.editions.length,
      nonce: named.nonce,
      codeReadAt: named.codeReadAt,
    };
    return { ok: true, command, priced };
  }

  private payeeFacts(wallet: KnownWallet, request: RedemptionRequest, principal: Principal): Promise<PayeeFacts> {
    return paysRecipient(wallet.opening.entitlement)
      ? this.recipientPaid(wallet, principal)
      : this.providerPaid(wallet, request, principal);
  }

  private async recipientPaid({ opening }: KnownWallet, principal: Principal): Promise<PayeeFacts> {
    const isRecipient = isSelf(principal, opening.recipientId);
    if (!isRecipient && !isSelf(principal, opening.applicantId)) throw notFound();
    const { actorId: person } = principal;
    const forBody = opening.entitlement.recipient === 'body' && !isRecipient;
    const paid = forBody ? { id: opening.recipientId, by: person } : { id: person };
    const ids = forBody ? [] : idsOf(principal);
    return { ...(await this.personFacts({ kind: 'person', ...paid })), ...(ids.length > 1 && { payeeIds: ids }) };
  }

  private async personFacts(payee: Payee & { readonly kind: 'person' }): Promise<PayeeFacts> {
    return { payee, paymentDetailsKnown: (await this.ibans.of(payee.id)) !== undefined };
  }

  private providerPaid(wallet: KnownWallet, request: RedemptionRequest, principal: Principal): Promise<PayeeFacts> {
    return this.facts.of(wallet, request, providerId(actingFor(principal, request.providerId)));
  }
}

/** The provider for which a person acts: the one said, or the only one. 404 for somebody else's. */
export const actingFor = (principal: Principal, said: string | undefined): string => {
  const own = providersOf(principal, 'record-services');
  if (said !== undefined) {
    if (own.some((id) => id === said)) return said;
    throw notFound();
  }
  const [only, ...others] = own;
  if (only === undefined || others.length > 0) throw new ProviderNotSaid(own);
  return only;
};
