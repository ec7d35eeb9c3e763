// The way of a paid claim to money that its payee owes back, over HTTP.
import type { House } from './house.js';

/**
 * The three rides of a settled claim (45.00) never took place: they are corrections of the next month, which the office settles
 * below zero. Answers the recovery of 45.00.
 */
export const owedBack = async (house: House, claimId: string): Promise<string> => {
  const { lines } = (await house.get('officer', `/claims/${claimId}`)).body as { lines: { redemptionId: string }[] };
  for (const { redemptionId } of lines)
    await house.post('driver', `/redemptions/${redemptionId}/reversal`, { reason: 'Corsa non fatta' });
  await house.settled();
  const claims = (await house.get('driver', '/claims')).body['items'] as { claimId: string }[];
  const next = claims.find((claim) => claim.claimId !== claimId)?.claimId ?? '';
  await house.post('drafter', `/claims/${next}/submission`);
  await house.post('officer', `/claims/${next}/settlements`, { zone: 'TC-01' });
  await house.settled();
  const [recovery] = (await house.get('driver', '/recoveries')).body['items'] as [{ recoveryId: string }];
  return recovery.recoveryId;
};
