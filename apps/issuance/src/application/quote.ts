// What a voucher and its family would pay of an offer of the catalogue: the formulas of what is due, and the offer's tariff.
import { redemptionAmount, type Entitlement } from '@buono/rules';
import type { LocalDate } from '@buono/kernel';
import type { KnownOffering } from '../domain/offering/offering.js';
import type { VoucherEntitlement } from '../domain/voucher/entitlement.js';

/** One unit of a service of the voucher, in cents; or why it has no price, in the words that a family reads. */
export type Quoted = { readonly service: string; readonly label: string } & (
  | { readonly ok: true; readonly costCents: number; readonly publicCents: number; readonly familyCents: number }
  | { readonly ok: false; readonly sentence: string }
);

const MINUTES_OF_A_UNIT = 60;

/**
 * Quotes one unit of each service that the offer's provider may deliver on the voucher: at the call's tariff where it has one,
 * else at the offer's. Ceilings and what is left of the voucher are the wallet's to judge, on the day.
 */
export const quoted = (
  entitlement: VoucherEntitlement,
  { category, tariffCents }: Pick<KnownOffering, 'category' | 'tariffCents'>,
  servedOn: LocalDate,
): readonly Quoted[] => {
  // What issuance does not read of an entitlement travels through it.
  const whole = entitlement as unknown as Entitlement;
  const services = whole.services.filter(({ providerCategories }) => providerCategories.includes(category));
  return services.map(({ code: service, label, unit, tariffCents: fixed }) => {
    const much = unit === 'hour' ? { minutes: MINUTES_OF_A_UNIT } : { units: 1 };
    const asked = fixed === undefined ? { askedCents: tariffCents } : {};
    const priced = redemptionAmount(whole, { service, servedOn, ...much, ...asked }, { category });
    if (!priced.ok) return { service, label, ok: false, sentence: priced.sentence };
    const { costCents, publicCents, familyCents } = priced;
    return { service, label, ok: true, costCents, publicCents, familyCents };
  });
};
