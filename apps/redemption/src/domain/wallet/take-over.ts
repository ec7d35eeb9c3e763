// Whether a service that another scheme left unpaid may be taken over: what was judged there is not judged again.
import { sharedNames, sharedOver } from './ceilings.js';
import {
  ZERO_CENTS,
  accept,
  coversParts,
  refuse,
  subtractCents,
  sumParts,
  yearMonthOf,
  type Decision,
} from '@buono/kernel';
import { samePayee } from '../payee.js';
import type { TakeOverService, WalletRefusal } from './commands.js';
import { paysRecipient } from './entitlement.js';
import type { ServiceRedeemed } from './events.js';
import type { SpendableWallet, Wallet } from './state.js';
import { periodTaken } from './use.js';

/** Decides one service; saying the same twice says nothing. Prices, ceilings and codes were judged where it was entered. */
export const takeOver = (c: TakeOverService, wallet: Wallet): Decision<ServiceRedeemed, WalletRefusal> => {
  if (wallet.status === 'unknown') return refuse('voucher-unknown');
  const before = wallet.entries.get(c.redemptionId)?.redeemed;
  if (before !== undefined) return isSame(before, c) ? accept() : refuse('redemption-id-reused');
  if (wallet.status === 'closed') return refuse('voucher-closed');
  const { spentBefore, openedOn, entitlement } = wallet.opening;
  if (spentBefore === undefined) return refuse('voucher-not-taken-over');
  if (c.servedOn > openedOn) return refuse('served-after-takeover');
  if (c.servedOn < entitlement.validFrom) return refuse('voucher-not-valid-yet');
  if (c.servedOn > entitlement.validTo) return refuse('voucher-expired');
  const service = entitlement.services.find(({ code }) => code === c.service);
  if (service === undefined) return refuse('service-not-covered');
  if (paysRecipient(entitlement)) return refuse('payee-not-allowed');
  if (c.accreditation === undefined) return refuse('provider-not-accredited');
  if (sumParts(c.parts) > c.costCents || sumParts(c.parts) === ZERO_CENTS) return refuse('parts-do-not-add-up');
  if (!coversParts(wallet.left, c.parts)) return refuse('balance-exceeded');
  const period = periodTaken(service.unit, service.code, c.servedOn);
  if (period !== undefined && wallet.use.periods.get(period) !== undefined) return refuse('period-already-redeemed');
  const { servedOn, units, minutes } = c;
  const shared = sharedNames(sharedOver(entitlement, { service, servedOn, units, minutes }));
  return accept(redeemedBy(c, wallet, { area: service.area, period, ...shared }));
};

const isSame = (before: ServiceRedeemed, c: TakeOverService): boolean =>
  before.service === c.service &&
  before.servedOn === c.servedOn &&
  before.costCents === c.costCents &&
  before.publicCents === sumParts(c.parts) &&
  samePayee(before.payee, c.payee);

const redeemedBy = (
  { type: _, ...c }: TakeOverService,
  { opening }: SpendableWallet,
  of: Pick<ServiceRedeemed, 'area' | 'period' | 'shared'>,
): ServiceRedeemed => {
  const publicCents = sumParts(c.parts);
  const { voucherId, callId, zone, entitlement } = opening;
  const place = { voucherId, callId, zone, action: entitlement.action, month: yearMonthOf(c.servedOn) };
  const amounts = { publicCents, familyCents: subtractCents(c.costCents, publicCents) };
  return { type: 'ServiceRedeemed', ...place, ...of, ...c, ...amounts };
};
