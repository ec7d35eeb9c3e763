// The API's shapes that a provider's pages speak of, and how things are called where names are not a provider's to know.
import type { components } from '@buono/client';
import type { Visit } from '../visit.js';

type Schemas = components['schemas'];
/** A check; the steps of its price as they are, since the document has another thing of the same name. */
export type Check = Omit<Schemas['CheckView'], 'steps'> & {
  readonly steps?: readonly { readonly sentence: string; readonly amountCents: number }[];
};
export type Claim = Schemas['ClaimView'];
export type ClaimLine = Schemas['ClaimLineView'];
export type ClaimPart = Schemas['ClaimZoneView'];
export type ClaimSummary = Schemas['ClaimSummaryView'];
export type Held = Schemas['HeldView'];
export type Provider = Schemas['ProviderDetailsView'];
export type Recovery = Schemas['RecoverySummaryView'];
export type Redeemed = Schemas['RedeemedView'];
export type Redemption = Schemas['RedemptionView'];
export type VoucherLine = Schemas['VoucherLineView'];
export type WholeRecovery = Schemas['RecoveryView'];
export type Wallet = Schemas['WalletView'];

/** A voucher by the eight signs that stand on its card: a provider is told no names. */
export const voucherMark = (voucherId: string): string => voucherId.slice(0, 8).toUpperCase();

/** Everything in the pages of a list of the API, to its end. */
export const all = async <Item>(visit: Visit, path: string): Promise<readonly Item[]> => {
  const items: Item[] = [];
  let cursor: string | undefined;
  do {
    const from = cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const page = await visit.api.send<{ readonly items: readonly Item[]; readonly next?: string }>(
      'GET',
      `${path}${from}`,
    );
    if (!page.ok) return items;
    items.push(...page.body.items);
    cursor = page.body.next;
  } while (cursor !== undefined);
  return items;
};
