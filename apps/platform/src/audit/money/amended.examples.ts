// A sound history of a voucher that was corrected three times, for the specification of the audit.
import { call, fund, id, place, sound, tell, voucher, type Told } from './money-audit.examples.js';

/** The voucher of 250.00 is corrected to 200.00, then to 300.00: 50.00 go back to the zone, and 100.00 are set aside on top. */
export const amended: readonly Told[] = sound.flatMap((told) => {
  if (told.type !== 'claim-opened.v1') return [told];
  const step = (amendmentId: string, valueCents: number, added: number, freed: number): readonly Told[] => [
    ...(added === 0
      ? []
      : [
          tell('allocation', `${call}-TC-01`, {
            type: 'ReservationExtended',
            amendmentId,
            voucherId: voucher,
            amountCents: added,
            parts: fund(added),
            on: '2026-03-20',
          }),
        ]),
    tell('wallet', voucher, {
      type: 'WalletAmended',
      ...place,
      amendmentId,
      effectiveFrom: '2026-03-01',
      entitled: true,
      entitlement: {},
      valueCents,
      addedParts: added === 0 ? [] : fund(added),
      freedCents: freed,
      freedParts: freed === 0 ? [] : fund(freed),
      owedByFamilyCents: 0,
      owedToFamilyCents: 0,
      amendedOn: '2026-03-20',
    }),
    tell('voucher', voucher, {
      type: 'VoucherAmended',
      amendmentId,
      valueCents,
      addedParts: added === 0 ? [] : fund(added),
      freedCents: freed,
      freedParts: freed === 0 ? [] : fund(freed),
      on: '2026-03-20',
    }),
    ...(freed === 0
      ? []
      : [
          tell('allocation', `${call}-TC-01`, {
            type: 'FundsReleased',
            releaseId: amendmentId,
            voucherId: voucher,
            amountCents: freed,
            parts: fund(freed),
            reason: 'amended',
            on: '2026-03-20',
          }),
        ]),
  ];
  // And back to 250.00, so that it closes as it would have.
  return [
    ...step(id(51), 20_000, 0, 5_000),
    ...step(id(52), 30_000, 10_000, 0),
    ...step(id(53), 25_000, 0, 5_000),
    told,
  ];
});
