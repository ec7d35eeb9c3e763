// What the wallet is told of a provider: whether it was accredited on the service date and, where the call wants that, had joined it.
import { Injectable } from '@nestjs/common';
import { judgeAdhesion, localDate, type AdhesionAsked, type LocalDate, type ProviderId } from '@buono/kernel';
import type { Payee } from '../../domain/payee.js';
import { accreditedFor, type Provider } from '../../domain/provider/decider.js';
import { termsOn } from '../../domain/wallet/editions.js';
import type { PayeeSeen } from '../../domain/wallet/payee-seen.js';
import type { KnownWallet } from '../../domain/wallet/state.js';
import { HeardCalls, Providers } from '../ports.js';

// What changed elsewhere a moment ago is corrected afterwards, by its effective date; nobody leaves a call before tomorrow.
const RECENT_MS = 1_000;

/** A service that a provider wants to be paid for. */
interface Served {
  readonly service: string;
  readonly servedOn: string;
}

@Injectable()
export class ProviderFacts {
  constructor(
    private readonly providers: Providers,
    private readonly calls: HeardCalls,
  ) {}

  async of(
    wallet: KnownWallet,
    { service: code, servedOn }: Served,
    id: ProviderId,
  ): Promise<PayeeSeen & { payee: Payee }> {
    const on = localDate(servedOn);
    const { entitlement } = termsOn(wallet, on);
    const service = entitlement.services.find((entitled) => entitled.code === code);
    const { state, revision } = await this.providers.recent(id, RECENT_MS);
    const category = accreditedFor(state, service?.providerCategories ?? [], wallet.opening.zone, on);
    const payee = { kind: 'provider', id } as const;
    if (category === undefined || revision === 'no-stream') return { payee };
    const seen = { source: `provider-${id}`, revision };
    const adhesion = await this.#adhesion(state, { wallet, code, on, id }, seen);
    return { payee, accreditation: { category, ...seen }, ...(adhesion !== undefined && { adhesion }) };
  }

  async #adhesion(
    provider: Provider,
    {
      wallet,
      code,
      on,
      id,
    }: { readonly wallet: KnownWallet; readonly code: string; readonly on: LocalDate; readonly id: ProviderId },
    seen: { readonly source: string; readonly revision: number },
  ): Promise<PayeeSeen['adhesion']> {
    const { callId } = wallet.opening;
    const { state: call } = await this.calls.recent(callId, RECENT_MS, 'remembered');
    const wanted = call.type === 'CallHeard' ? call.providers : undefined;
    const offer = offerChosen(wallet, on, id);
    const records = provider.status === 'unknown' ? [] : provider.adhesions;
    const asked: AdhesionAsked = { callId, on, services: [code], ...(offer !== undefined && { offer }) };
    const judged = judgeAdhesion(records, wanted, asked);
    if (judged.is === 'not-asked') return undefined;
    return judged.is === 'joined' ? { terms: judged.terms, ...seen } : { refusal: judged.refusal };
  }
}

/** The offer of this provider's that the family had chosen by a day, where it chose one. */
const offerChosen = ({ terms }: KnownWallet, on: LocalDate, id: ProviderId): AdhesionAsked['offer'] => {
  const chosen = terms.choices.findLast(({ effectiveFrom }) => effectiveFrom <= on);
  if (chosen?.providerId !== id || chosen.offerId === undefined) return undefined;
  return { offerId: chosen.offerId, siteId: chosen.siteId };
};
