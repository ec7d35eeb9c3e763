// A claim as it is shown, to its payee and to the offices.
import { encodeCursor } from '@buono/http';
import type { ClaimId } from '@buono/kernel';
import { recoveryOf } from '../../../application/ids.js';
import { lineAmounts, type LineAmounts } from '../../../domain/claim/amounts.js';
import type { KnownClaim, ZoneInClaim } from '../../../domain/claim/state.js';
import type { Turn } from '../../../domain/claim/whose-turn.js';
import type { ClaimLineView, ClaimView, ClaimZoneView } from './claims.dto.js';

/** The zones that a reader may see, and the page of lines that is asked for. */
export interface ClaimAsked {
  readonly zones: readonly string[] | 'all';
  readonly after: string | undefined;
  readonly limit: number;
}

/** The lines of one page, in order of id, and the cursor of the next. */
export const linesPage = (
  claim: KnownClaim,
  { zones, after, limit }: ClaimAsked,
): { readonly lines: readonly LineAmounts[]; readonly next?: string } => {
  const seen = lineAmounts(claim).filter(({ line }) => zones === 'all' || zones.includes(line.zone));
  const rest = after === undefined ? seen : seen.filter(({ line }) => line.lineId > after);
  const lines = rest.slice(0, limit);
  const last = lines.at(-1);
  return rest.length > limit && last !== undefined ? { lines, next: encodeCursor([last.line.lineId]) } : { lines };
};

/** What is shown beside a claim: the opened words by line id, what is missing, and whose turn it is by zone. */
export interface ClaimShown {
  readonly notes?: ReadonlyMap<string, string>;
  /** The proofs that services lack, by redemption. */
  readonly missing?: ReadonlyMap<string, readonly string[]>;
  readonly turns?: ReadonlyMap<string, Turn>;
}

/** A claim with one page of its lines. */
export const claimView = (
  claim: KnownClaim,
  asked: ClaimAsked,
  { notes = new Map(), missing = new Map(), turns = new Map() }: ClaimShown = {},
): ClaimView => {
  const { claimId, callId, payee, month } = claim.place;
  const zones = Object.entries(claim.zones)
    .filter(([zone, { lines }]) => lines > 0 && (asked.zones === 'all' || asked.zones.includes(zone)))
    .map(([zone, state]) => ({ ...zoneView(claimId, zone, state), ...turnView(turns.get(zone)) }));
  const { lines, next } = linesPage(claim, asked);
  return {
    claimId,
    callId,
    payeeKind: payee.kind,
    payeeId: payee.id,
    month,
    status: claim.status,
    ...(claim.submittedOn !== undefined && { submittedOn: claim.submittedOn }),
    ...(claim.declared !== undefined && { declaredOn: claim.declared.on }),
    askedCents: sum(zones.map((zone) => zone.askedCents)),
    approvedCents: sum(zones.map((zone) => zone.approvedCents ?? 0)),
    paidCents: sum(zones.map((zone) => zone.paidCents ?? 0)),
    zones,
    lines: lines.map((line) => lineView(line, notes, missing)),
    ...(next !== undefined && { next }),
    currency: 'EUR',
  };
};

const zoneView = (
  claimId: ClaimId,
  zone: string,
  { lines, askedCents, settlement, payment }: ZoneInClaim,
): ClaimZoneView => ({
  zone,
  lines,
  askedCents,
  ...(settlement !== undefined && { approvedCents: settlement.approvedCents, settledOn: settlement.on }),
  ...(payment !== undefined && { paidCents: payment.paidCents, paymentOrderId: payment.paymentOrderId }),
  ...(settlement !== undefined && settlement.approvedCents < 0 && { recoveryId: recoveryOf(claimId, zone) }),
});

const turnView = (turn: Turn | undefined): Partial<ClaimZoneView> => {
  if (turn === undefined) return {};
  const { since, ...told } = turn;
  return { ...told, ...(since !== undefined && { heldSince: since }) };
};

const lineView = (
  { line, askedCents, approvedCents, paidCents, reason }: LineAmounts,
  notes: ReadonlyMap<string, string>,
  missing: ReadonlyMap<string, readonly string[]>,
): ClaimLineView => {
  const note = notes.get(line.lineId);
  const lacks = line.kind === 'service' ? missing.get(line.redemptionId) : undefined;
  return {
    redemptionId: line.redemptionId,
    kind: line.kind,
    voucherId: line.voucherId,
    zone: line.zone,
    askedCents,
    ...(approvedCents !== undefined && { approvedCents }),
    ...(paidCents !== undefined && { paidCents }),
    ...(lacks !== undefined && { missingProofs: [...lacks] }),
    ...(reason !== undefined && { reason }),
    ...(note !== undefined && { note }),
  };
};

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
