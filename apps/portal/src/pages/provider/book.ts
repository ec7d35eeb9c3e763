// What a provider has written and asked for: its claims, month by month, and the vouchers behind them.
import { shiftMonth, type LocalDate, type YearMonth } from '@buono/kernel';
import { read } from '../api.js';
import { monthOf, todayOf } from '../today.js';
import type { OwnRoles } from '../staff/place.js';
import type { Visit } from '../visit.js';
import { all, type Claim, type ClaimLine, type ClaimSummary, type VoucherLine } from './shapes.js';

/** The claims of whoever looks, newest month first. */
export interface Book {
  readonly today: LocalDate;
  readonly month: YearMonth;
  readonly claims: readonly ClaimSummary[];
  /** The bodies they act for. */
  readonly providerIds: readonly string[];
}

/** Reads it. */
export const bookOf = async (visit: Visit): Promise<Book> => {
  const [today, listed, { roles }] = await Promise.all([
    todayOf(visit),
    all<ClaimSummary>(visit, '/claims?limit=500'),
    read<OwnRoles>(visit, '/roles/mine'),
  ]);
  const claims = listed
    .filter(({ payeeKind }) => payeeKind === 'provider')
    .sort((one, other) => other.month.localeCompare(one.month) || one.claimId.localeCompare(other.claimId));
  // Also where no service was recorded yet, or the claims are not for them.
  const own = roles.flatMap(({ providerId, role, holds }) =>
    providerId !== undefined && role.startsWith('provider-') && holds ? [providerId] : [],
  );
  const providerIds = [...new Set([...claims.map(({ payeeId }) => payeeId), ...own])];
  return { today, month: monthOf(today), claims, providerIds };
};

/** A claim with all its lines. */
export const wholeClaim = async (visit: Visit, claimId: string): Promise<Claim> => {
  const first = await read<Claim>(visit, `/claims/${claimId}?limit=500`);
  const lines: ClaimLine[] = [...first.lines];
  for (let next = first.next; next !== undefined;) {
    const page = await read<Claim>(visit, `/claims/${claimId}?limit=500&cursor=${encodeURIComponent(next)}`);
    lines.push(...page.lines);
    next = page.next;
  }
  return { ...first, lines };
};

/** A claim without its lines: whose turn it is, zone by zone. */
export const claimParts = (visit: Visit, claimId: string): Promise<Claim> =>
  read<Claim>(visit, `/claims/${claimId}?limit=1`);

/** The claims that were asked for and have not been paid in full, with whose turn it is. */
export const underWay = (visit: Visit, { claims }: Book): Promise<readonly Claim[]> =>
  Promise.all(
    claims
      .filter(({ status, paidCents, askedCents }) => status === 'submitted' && paidCents < askedCents)
      .map(({ claimId }) => claimParts(visit, claimId)),
  );

// How far back one looks for who is in care.
const MONTHS_BACK = 3;

/** A voucher that was used with this provider lately, and in which of the months; or that has chosen it, and in none yet. */
export interface InCare {
  readonly voucherId: string;
  readonly callId: string;
  readonly providerId: string;
  readonly months: ReadonlySet<string>;
}

/** The vouchers with services of a month or of the three before it, and those that chose the provider and are good in it, in the order of their marks. */
export const inCare = async (visit: Visit, { claims }: Book, month: YearMonth): Promise<readonly InCare[]> => {
  const from = shiftMonth(month, -MONTHS_BACK);
  const recent = claims.filter((claim) => claim.month >= from && claim.month <= month);
  const [whole, chosen] = await Promise.all([
    Promise.all(recent.map(({ claimId }) => wholeClaim(visit, claimId))),
    all<VoucherLine>(visit, '/vouchers?chosen=true&status=active&limit=100'),
  ]);
  const found = new Map<string, { callId: string; providerId: string; months: Set<string> }>();
  for (const { callId, payeeId, month: of, lines } of whole)
    for (const { voucherId, kind } of lines) {
      if (kind !== 'service') continue;
      const known = found.get(voucherId) ?? { callId, providerId: payeeId, months: new Set<string>() };
      known.months.add(of);
      found.set(voucherId, known);
    }
  for (const { voucherId, callId, providerId, chosenFrom = '', validTo } of chosen) {
    const isGood = chosenFrom.slice(0, 7) <= month && validTo.slice(0, 7) >= month;
    if (providerId !== undefined && isGood && !found.has(voucherId))
      found.set(voucherId, { callId, providerId, months: new Set() });
  }
  return [...found]
    .map(([voucherId, known]) => ({ voucherId, ...known }))
    .sort((one, other) => one.voucherId.localeCompare(other.voucherId));
};
