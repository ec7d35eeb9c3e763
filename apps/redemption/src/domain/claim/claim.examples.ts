// Examples that the specifications of the claim share.
import {
  callId,
  cents,
  claimId,
  localDate,
  personId,
  providerId,
  redemptionId,
  voucherId,
  yearMonth,
} from '@buono/kernel';
import type { AddLines } from './commands.js';
import type {
  ClaimEvent,
  ClaimLine,
  ClaimOpened,
  ClaimSubmitted,
  CorrectionLine,
  LineReversed,
  ServiceLine,
} from './events.js';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

export const OFFICER = personId(id(1));
export const CLERK = personId(id(2));
export const place = {
  claimId: claimId(id(3)),
  callId: callId(id(4)),
  payee: { kind: 'provider', id: providerId(id(5)) },
  month: yearMonth('2026-09'),
} as const;

/** The line of a redemption: 10.00 in zone TC-01 unless said otherwise. */
export const line = (n: number, over: Partial<ServiceLine> = {}): ServiceLine => ({
  lineId: id(100 + n),
  kind: 'service',
  redemptionId: redemptionId(id(100 + n)),
  voucherId: voucherId(id(6)),
  zone: 'TC-01',
  amountCents: cents(1_000),
  ...over,
});
/** The correction of a redemption that an earlier claim asked for, approved in full unless said otherwise. */
export const correction = (n: number, amount = 1_000, approved = amount): CorrectionLine => ({
  ...line(n, { amountCents: cents(amount) }),
  lineId: id(200 + n),
  kind: 'correction',
  approvedCents: cents(approved),
});

export const addLines = (...lines: ClaimLine[]): AddLines => ({ type: 'AddLines', ...place, lines });
export const claimOpened: ClaimOpened = { type: 'ClaimOpened', ...place };
export const withLines = (...lines: ClaimLine[]): ClaimEvent[] => [claimOpened, { type: 'LinesAdded', lines }];
/** The reversal of a line that was presented and not settled yet. */
export const reversed = (n: number): LineReversed => ({
  type: 'LineReversed',
  lineId: line(n).lineId,
  reversalId: id(200 + n),
});
export const submitted = (asked: number, lines: number): ClaimSubmitted => ({
  type: 'ClaimSubmitted',
  ...place,
  askedCents: asked,
  lines,
  submittedBy: CLERK,
  submittedOn: localDate('2026-10-02'),
});
