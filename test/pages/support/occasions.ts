// What happens before an office has something to look at: services that contradict each other, money that is owed back.
import { shiftMonth, yearMonth } from '@buono/kernel';
import { fiscalCodeOf, PERSONAS } from '../../../apps/portal/src/demonstration/personas.js';
import type { Client } from '../../e2e/support/client.js';

interface Line {
  readonly redemptionId: string;
  readonly voucherId: string;
  readonly kind: string;
  readonly askedCents: number;
}

interface Claim {
  readonly claimId: string;
  readonly callId: string;
  readonly month: string;
  readonly status: string;
  readonly askedCents: number;
  readonly paidCents: number;
  readonly lines: readonly Line[];
}

/** Whom the API is asked as. */
export type As = (persona: string) => Client;

const claimsOf = async (provider: Client): Promise<readonly Omit<Claim, 'lines'>[]> =>
  (await provider.sees<{ items: Claim[] }>('/claims?limit=500')).items;

/** One operator is entered in two homes at the same hour of a day; answers the hold. */
export const inTwoHomes = async (as: As, startedAt: string, endedAt: string): Promise<string> => {
  const provider = as('home-care');
  const [open] = (await claimsOf(provider)).filter(({ status }) => status === 'open');
  const { month, lines } = await provider.sees<Claim>(`/claims/${open?.claimId}`);
  const vouchers = [...new Set(lines.map(({ voucherId }) => voucherId))].slice(0, 2);
  const operator = fiscalCodeOf(PERSONAS['delegate']);
  // A day that is over: in the first days of a month, one of the month before.
  const { now } = await as('region-officer').sees<{ now: string }>('/demonstration/clock');
  const inMonth = `${month}-12`;
  const servedOn = inMonth < now.slice(0, 10) ? inMonth : `${shiftMonth(yearMonth(month), -1)}-12`;
  const entered: string[] = [];
  for (const voucherId of vouchers) {
    const service = {
      voucherId,
      service: 'OSS-ORA',
      servedOn,
      minutes: 60,
      startedAt,
      endedAt,
      operator,
    };
    entered.push((await provider.did<{ redemptionId: string }>('/redemptions', service)).redemptionId);
  }
  type Held = { items: { holdId: string; redemptionId: string }[] };
  const held = await as('zone-officer').eventually<Held>('/holds?status=open', ({ items }) =>
    items.some(({ redemptionId }) => redemptionId === entered[1]),
  );
  return held.items.find(({ redemptionId }) => redemptionId === entered[1])?.holdId ?? '';
};

/**
 * A body was paid for services that never were: all of its newest paid month is reversed, and what it has entered since, which
 * late in a month may be more; the difference is owed. Answers it.
 */
export const owedBack = async (as: As, persona: string): Promise<string> => {
  const provider = as(persona);
  const claims = await claimsOf(provider);
  const paid = claims
    .filter(({ paidCents, askedCents }) => paidCents > 0 && paidCents === askedCents)
    .sort((one, other) => other.month.localeCompare(one.month))[0];
  const { callId, lines } = await provider.sees<Claim>(`/claims/${paid?.claimId}`);
  const since = claims.find((claim) => claim.callId === callId && claim.status === 'open');
  const entered = since === undefined ? [] : (await provider.sees<Claim>(`/claims/${since.claimId}`)).lines;
  for (const { redemptionId } of [...entered, ...lines])
    await as('zone-officer').did(`/redemptions/${redemptionId}/reversal`, { reason: 'not-delivered' });
  type Claims = { items: Claim[] };
  const isNext = (one: Omit<Claim, 'lines'>) => one.status === 'open' && one.askedCents < 0;
  const all = await provider.eventually<Claims>(`/claims?callId=${callId}&limit=500`, ({ items }) =>
    items.some(isNext),
  );
  const claimId = all.items.find(isNext)?.claimId ?? '';
  await as('region-officer').did(`/claims/${claimId}/submission`);
  const settled = await as('zone-officer').did<{ zones: { recoveryId?: string }[] }>(`/claims/${claimId}/settlements`, {
    zone: 'TC-01',
  });
  const recoveryId = settled.zones[0]?.recoveryId ?? '';
  type Recoveries = { items: { recoveryId: string }[] };
  await as('zone-officer').eventually<Recoveries>('/recoveries?status=open', ({ items }) =>
    items.some((one) => one.recoveryId === recoveryId),
  );
  return recoveryId;
};
