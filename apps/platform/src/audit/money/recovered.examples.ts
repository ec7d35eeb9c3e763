// A sound history in which 12.00 are owed back: 7.00 come in and 5.00 are given up; for the specification of the audit.
import { corrected, id, nextClaim, person, reversal, sound, tell, type Told } from './money-audit.examples.js';

const place = { ...nextClaim, recoveryId: id(50), zone: 'TC-01', amountCents: 1_200 };

const receipt = tell('recovery', place.recoveryId, {
  type: 'RecoveryReceived',
  ...place,
  entryId: id(51),
  receivedCents: 700,
  reference: 'r-1',
  receivedOn: '2026-06-01',
});

export const recovered: readonly Told[] = [
  ...sound,
  reversal,
  ...corrected(1_200, -1_200),
  tell('recovery', place.recoveryId, { type: 'RecoveryOpened', ...place, openedOn: '2026-05-04' }),
  receipt,
  tell('recovery', place.recoveryId, {
    type: 'RecoveryWaived',
    ...place,
    actNumber: 'DD/90/2026',
    waivedCents: 500,
    reason: 'uneconomical',
    approvedBy: person,
    waivedOn: '2026-06-10',
  }),
];
