// The price of a service on a wallet, by the formulas that travel with its entitlement.
import { redemptionAmount, type Entitlement, type NotPriced, type Priced, type ServiceRequest } from '@buono/rules';
import type { WalletEntitlement } from '../../domain/wallet/entitlement.js';

/** Prices a service for a provider's category. The wallet keeps the whole entitlement and reads only its own part of it. */
export const priceOf = (
  entitlement: WalletEntitlement,
  request: ServiceRequest,
  category: string | undefined,
): Priced | NotPriced => {
  const service = entitlement.services.find(({ code }) => code === request.service);
  // Whoever is not accredited is refused by the wallet, in its own words; a family paid back has no category.
  const priced = category ?? service?.providerCategories[0] ?? '';
  return redemptionAmount(entitlement as unknown as Entitlement, request, { category: priced });
};

/** How much service, as the wallet counts it: minutes for services by the hour, units for all others. */
export const quantityOf = (
  entitlement: WalletEntitlement,
  service: string,
  quantity: number,
): { readonly minutes: number } | { readonly units: number } => {
  const unit = entitlement.services.find(({ code }) => code === service)?.unit;
  return unit === 'hour' ? { minutes: quantity } : { units: quantity };
};
