// Examples that the specifications of the wallet share: a voucher of a made-up call, and a service on it.
import {
  callId,
  cents,
  localDate,
  personId,
  providerId,
  redemptionId,
  voucherId,
  yearMonth,
  type RedemptionId,
} from '@buono/kernel';
import type { OpenWallet, RedeemService } from './commands.js';
import type { WalletEntitlement } from './entitlement.js';
import type { ServiceRedeemed, WalletOpened } from './events.js';

/** A UUID made of one number. */
export const idOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
export const redemption = (n: number): RedemptionId => redemptionId(idOf(1000 + n));

export const VOUCHER = voucherId(idOf(1));
export const CALL = callId(idOf(2));
export const RECIPIENT = personId(idOf(3));
export const APPLICANT = personId(idOf(4));
export const PROVIDER = providerId(idOf(5));
export const OTHER_PROVIDER = providerId(idOf(6));

export const entitlement = (over: Partial<WalletEntitlement> = {}): WalletEntitlement => ({
  action: 'A',
  deliveryModel: 'voucher',
  validFrom: localDate('2026-09-01'),
  validTo: localDate('2026-12-31'),
  entryDays: 30,
  whenShort: 'partial',
  services: [
    { code: 'hour', unit: 'hour', area: 'A1', providerCategories: ['coop'], evidence: 'register' },
    { code: 'day', unit: 'day', area: 'A2', providerCategories: ['coop'], evidence: 'register' },
    { code: 'month', unit: 'month', area: 'A2', providerCategories: ['coop'], evidence: 'register' },
    { code: 'ride', unit: 'ride', providerCategories: ['taxi'], evidence: 'code' },
  ],
  ceilings: [],
  ...over,
});

export const openWallet = (over: Partial<OpenWallet> = {}): OpenWallet => ({
  type: 'OpenWallet',
  voucherId: VOUCHER,
  callId: CALL,
  zone: 'TC-01',
  recipientId: RECIPIENT,
  applicantId: APPLICANT,
  valueCents: cents(25_000),
  parts: [
    { source: 'FSE+', year: 2026, amountCents: cents(10_000) },
    { source: 'Stato', year: 2026, amountCents: cents(10_500) },
    { source: 'Regione', year: 2026, amountCents: cents(4_500) },
  ],
  entitlement: entitlement(),
  openedOn: localDate('2026-09-01'),
  ...over,
});

export const opened = (over: Partial<OpenWallet> = {}): WalletOpened => ({ ...openWallet(over), type: 'WalletOpened' });

export const redeemService = (over: Partial<RedeemService> = {}): RedeemService => ({
  type: 'RedeemService',
  redemptionId: redemption(1),
  payee: { kind: 'provider', id: PROVIDER },
  service: 'hour',
  servedOn: localDate('2026-09-10'),
  enteredOn: localDate('2026-09-10'),
  minutes: 60,
  costCents: cents(2_000),
  publicCents: cents(1_000),
  accreditation: { category: 'coop', source: `provider-${PROVIDER}`, revision: 3 },
  ...over,
});

/** What `redeemService()` leaves behind: 10.00 of 250.00, split 40/42/18. */
export const redeemed = (over: Partial<ServiceRedeemed> = {}): ServiceRedeemed => ({
  type: 'ServiceRedeemed',
  redemptionId: redemption(1),
  voucherId: VOUCHER,
  callId: CALL,
  zone: 'TC-01',
  payee: { kind: 'provider', id: PROVIDER },
  action: 'A',
  service: 'hour',
  area: 'A1',
  servedOn: localDate('2026-09-10'),
  enteredOn: localDate('2026-09-10'),
  month: yearMonth('2026-09'),
  minutes: 60,
  costCents: cents(2_000),
  publicCents: cents(1_000),
  familyCents: cents(1_000),
  parts: [
    { source: 'FSE+', year: 2026, amountCents: cents(400) },
    { source: 'Stato', year: 2026, amountCents: cents(420) },
    { source: 'Regione', year: 2026, amountCents: cents(180) },
  ],
  accreditation: { category: 'coop', source: `provider-${PROVIDER}`, revision: 3 },
  ...over,
});
