// What the story expects of claims: the sum of each, and how far each zone's lines have gone. Compared with what the platform says.
import { shiftMonth, type YearMonth } from '@buono/kernel';
import type { HeadlineCall } from '@buono/rules/headline-calls';
import type { Who } from '../people/who.js';
import type { ClaimEnd, PlannedCase } from '../plan/plan.js';

/** How far the lines of a zone have gone. */
export type Standing = ClaimEnd['until'];

/** The lines of one zone in an expected claim. */
export interface ExpectedZone {
  readonly zone: string;
  /** Those that ask for something. */
  lines: number;
  standing: Standing;
  /** What was planted and has come to pass. */
  cut: boolean;
  bank: ClaimEnd['bank'];
}

/** A claim that must come of the services entered so far. */
export interface ExpectedClaim {
  readonly call: HeadlineCall;
  readonly payee: string;
  readonly payeeWho: Who;
  readonly month: YearMonth;
  readonly zones: Map<string, ExpectedZone>;
  /** Each line as `kind:redemption`. */
  readonly lines: Set<string>;
  askedCents: number;
  claimId?: string;
}

/** Whose service, in which month and zone. */
export interface Served extends Pick<ExpectedClaim, 'call' | 'payee' | 'payeeWho' | 'month'> {
  readonly zone: string;
}

/** Where a service of a case is claimed. */
export const servedFor = (
  { measure, recipient }: PlannedCase,
  payee: Pick<Served, 'payee' | 'payeeWho'>,
  month: YearMonth,
): Served => ({ call: measure.call, ...payee, month, zone: recipient.zone });

/** A service as it was entered; cents. */
export interface EnteredService {
  readonly redemptionId: string;
  readonly publicCents: number;
}

/** The expected claims. */
export class ClaimBook {
  private readonly claims = new Map<string, ExpectedClaim>();

  /** A service was entered, and not taken back; cents. */
  served(served: Served, { redemptionId, publicCents }: EnteredService): void {
    const claim = this.claimOf(served);
    claim.askedCents += publicCents;
    claim.lines.add(`service:${redemptionId}`);
    if (publicCents > 0) zoneOf(claim, served.zone).lines += 1;
  }

  /** A service whose claim was presented was taken back: a line of the next month gives it back. */
  corrected(served: Served, { redemptionId, publicCents }: EnteredService): void {
    const claim = this.claimOf({ ...served, month: shiftMonth(served.month, 1) });
    claim.askedCents -= publicCents;
    claim.lines.add(`correction:${redemptionId}`);
    zoneOf(claim, served.zone).lines += 1;
  }

  of(month: YearMonth): readonly ExpectedClaim[] {
    return this.all().filter((claim) => claim.month === month);
  }

  all(): readonly ExpectedClaim[] {
    return [...this.claims.values()];
  }

  private claimOf({ call, payee, payeeWho, month }: Served): ExpectedClaim {
    const key = `${call} ${payee} ${month}`;
    const claim = this.claims.get(key) ?? newClaim({ call, payee, payeeWho, month });
    this.claims.set(key, claim);
    return claim;
  }
}

const newClaim = (of: Omit<Served, 'zone'>): ExpectedClaim => ({
  ...of,
  zones: new Map(),
  lines: new Set(),
  askedCents: 0,
});

const zoneOf = ({ zones }: ExpectedClaim, zone: string): ExpectedZone => {
  const known = zones.get(zone) ?? { zone, lines: 0, standing: 'open', cut: false, bank: 'whole' };
  zones.set(zone, known);
  return known;
};
