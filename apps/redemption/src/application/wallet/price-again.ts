// What services that were entered before cost the public under a correction: the same formulas, on the facts kept with them.
import { Injectable } from '@nestjs/common';
import { cents, type Cents } from '@buono/kernel';
import { AccessLog, asBox, MOST_BOXES_ON_A_PAGE, type JsonObject } from '@buono/privacy';
import type { JsonValue, NotPriced, ServiceRequest } from '@buono/rules';
import type { ServicePrice } from '../../domain/wallet/commands.js';
import { concernedBy, type Correction } from '../../domain/wallet/repricing.js';
import type { Entry, KnownWallet } from '../../domain/wallet/state.js';
import { correctionIdsOf } from '../ids.js';
import { priceOf } from '../service/pricing.js';

/** On whose behalf services are priced again, and what for: it stands in the record of whose data were opened. */
export interface Pricing {
  readonly actor: string;
  readonly purpose: string;
  readonly correlationId?: string;
}

/** Reasons for which a service is not due at all; any other leaves it as it was agreed. */
const NOT_DUE: readonly NotPriced['reason'][] = ['service-not-covered', 'condition-not-met', 'category-not-allowed'];

@Injectable()
export class PriceAgain {
  constructor(private readonly access: AccessLog) {}

  /** A price for every service that the correction concerns; those that stand as agreed are not opened. */
  async under(wallet: KnownWallet, correction: Correction, pricing: Pricing): Promise<readonly ServicePrice[]> {
    const concerned = concernedBy(wallet, correction);
    const said = await this.saidWith(
      concerned.flatMap(({ entry, anew }) => (anew ? [entry] : [])),
      pricing,
    );
    return concerned.map(({ entry, anew }) => {
      const { redemptionId, publicCents } = entry.redeemed;
      const inputs = said.get(redemptionId);
      const price = anew && inputs !== 'erased' ? priceUnder(correction, entry, inputs) : publicCents;
      return { redemptionId, publicCents: price, ...correctionIdsOf(correction.amendmentId, redemptionId) };
    });
  }

  /** The service's own facts, opened page by page after each page stands in the record. */
  private async saidWith(
    entries: readonly Entry[],
    { actor, purpose, correlationId }: Pricing,
  ): Promise<ReadonlyMap<string, JsonObject | 'erased'>> {
    const sealed = entries.flatMap(({ redeemed: { redemptionId, evidence } }) =>
      evidence === undefined ? [] : [{ redemptionId, box: asBox(evidence) }],
    );
    const said = new Map<string, JsonObject | 'erased'>();
    for (let from = 0; from < sealed.length; from += MOST_BOXES_ON_A_PAGE) {
      const page = sealed.slice(from, from + MOST_BOXES_ON_A_PAGE);
      const boxes = page.map(({ box }) => box);
      const opened = await this.access.openPage(actor, purpose, boxes, correlationId);
      page.forEach(({ redemptionId }, index) => said.set(redemptionId, opened[index] ?? 'erased'));
    }
    return said;
  }
}

const priceUnder = ({ entitlement }: Correction, { redeemed }: Entry, inputs: JsonObject | undefined): Cents => {
  const {
    service: code,
    servedOn,
    startedAt,
    endedAt,
    units,
    minutes,
    costCents,
    publicCents,
    accreditation,
  } = redeemed;
  const request: ServiceRequest = {
    service: code,
    servedOn,
    ...(startedAt !== undefined && { startedAt }),
    ...(endedAt !== undefined && { endedAt }),
    ...(units !== undefined && { units }),
    ...(minutes !== undefined && { minutes }),
    ...(inputs !== undefined && { inputs: inputs as Readonly<Record<string, JsonValue>> }),
  };
  // Where the call has a tariff nobody asked for a price.
  const asked = { ...request, askedCents: costCents };
  const byTariff = priceOf(entitlement, request, accreditation?.category);
  const missesPrice = !byTariff.ok && byTariff.reason === 'price-missing';
  const priced = missesPrice ? priceOf(entitlement, asked, accreditation?.category) : byTariff;
  if (priced.ok) return cents(priced.publicCents);
  return NOT_DUE.includes(priced.reason) ? cents(0) : publicCents;
};
