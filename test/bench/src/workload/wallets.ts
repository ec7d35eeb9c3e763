// Wallets and the services that are paid from them, without chance: every contestant gets the same commands.
import { cents, callId, localDate, personId, providerId, redemptionId, voucherId } from '@buono/kernel';
import type { OpenWallet, RedeemService } from '../../../../apps/redemption/src/domain/wallet/commands.js';

/** The UUID of a number, in one of several families. */
export const numbered = (family: number, n: number): string =>
  `${String(family).padStart(8, '0')}-0000-4000-8000-${String(n).padStart(12, '0')}`;

const PROVIDER = providerId(numbered(5, 1));

/** Opens wallet `n`: three fund sources, four kinds of service, three ceilings, as the headline calls have. */
export const opening = (n: number): OpenWallet => ({
  type: 'OpenWallet',
  voucherId: voucherId(numbered(1, n)),
  callId: callId(numbered(2, 1)),
  zone: 'TC-01',
  recipientId: personId(numbered(3, n)),
  applicantId: personId(numbered(4, n)),
  valueCents: cents(480_000),
  parts: [
    { source: 'FSE+', year: 2026, amountCents: cents(192_000) },
    { source: 'Stato', year: 2026, amountCents: cents(201_600) },
    { source: 'Regione', year: 2026, amountCents: cents(86_400) },
  ],
  entitlement: {
    action: 'AUTONOMIE',
    deliveryModel: 'voucher',
    validFrom: localDate('2026-01-01'),
    validTo: localDate('2026-12-31'),
    entryDays: 30,
    whenShort: 'partial',
    areas: ['A1', 'A2'],
    services: [
      { code: 'EDUCATORE', unit: 'hour', area: 'A1', providerCategories: ['servizio-educativo'], evidence: 'register' },
      { code: 'TERAPISTA', unit: 'hour', area: 'A1', providerCategories: ['servizio-educativo'], evidence: 'register' },
      { code: 'GRUPPO', unit: 'day', area: 'A2', providerCategories: ['servizio-educativo'], evidence: 'register' },
      { code: 'CORSA', unit: 'ride', providerCategories: ['taxi'], evidence: 'code' },
    ],
    ceilings: [
      { id: 'area-a1', article: 'art. 6', per: 'area', area: 'A1', amountCents: 240_000 },
      { id: 'mese', article: 'art. 6', per: 'month', amountCents: 200_000 },
      { id: 'corsa', article: 'art. 7', per: 'event', services: ['CORSA'], amountCents: 2_000 },
    ],
  },
  openedOn: localDate('2026-01-01'),
});

const twoDigits = (n: number): string => String(n).padStart(2, '0');

/** Service number `s` of wallet `n`: one hour of 24.00 €, on one of the days of the year in order. */
export const service = (n: number, s: number): RedeemService => {
  const servedOn = localDate(`2026-${twoDigits(1 + (Math.floor(s / 28) % 12))}-${twoDigits(1 + (s % 28))}`);
  return {
    type: 'RedeemService',
    redemptionId: redemptionId(numbered(1_000 + s, n)),
    payee: { kind: 'provider', id: PROVIDER },
    service: 'EDUCATORE',
    servedOn,
    enteredOn: servedOn,
    startedAt: '09:00',
    endedAt: '10:00',
    minutes: 60,
    costCents: cents(2_400),
    publicCents: cents(2_160),
    accreditation: { category: 'servizio-educativo', source: `provider-${PROVIDER}`, revision: 3 },
  };
};
