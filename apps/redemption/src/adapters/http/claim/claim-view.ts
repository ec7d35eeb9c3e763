// A claim as it is shown, to its payee and to the offices.
import { encodeCursor } from '@buono/http';
import type { ClaimId } from '@buono/kernel';
import { recoveryOf } from '../../../application/ids.js';
import { lineAmounts, type LineAmounts } from '../../../domain/claim/amounts.js';
import type { KnownClaim, Papers, ZoneInClaim } from '../../../domain/claim/state.js';
import type { Finding } from '../../../domain/claim/events.js';
import { drawableIn, standingIn } from '../../../domain/claim/sample.js';
import type { Turn } from '../../../domain/claim/whose-turn.js';
import type {
  ClaimFindingView,
  ClaimLineAnswerView,
  ClaimLineView,
  ClaimPapersView,
  ClaimView,
  ClaimZoneView,
} from './claims.dto.js';

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
  /** What families said after payment, by redemption. */
  readonly answers?: ReadonlyMap<string, ClaimLineAnswerView>;
  readonly turns?: ReadonlyMap<string, Turn>;
}

/** A claim with one page of its lines. */
export const claimView = (
  claim: KnownClaim,
  asked: ClaimAsked,
  { notes = new Map(), missing = new Map(), answers = new Map(), turns = new Map() }: ClaimShown = {},
): ClaimView => {
  const { claimId, callId, payee, month } = claim.place;
  const zones = Object.entries(claim.zones)
    .filter(([zone, { lines }]) => lines > 0 && (asked.zones === 'all' || asked.zones.includes(zone)))
    .map(([zone, state]) => ({
      ...zoneView(claimId, zone, state),
      ...turnView(turns.get(zone)),
      ...sampleView(claim, zone),
    }));
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
    lines: lines.map((line) => lineView(line, { notes, missing, answers })),
    ...(next !== undefined && { next }),
    currency: 'EUR',
  };
};

const zoneView = (
  claimId: ClaimId,
  zone: string,
  { lines, askedCents, papers, settlement, payment }: ZoneInClaim,
): ClaimZoneView => ({
  zone,
  lines,
  askedCents,
  ...(papers !== undefined && { papers: papersView(papers) }),
  ...(settlement !== undefined && { approvedCents: settlement.approvedCents, settledOn: settlement.on }),
  ...(payment !== undefined && { paidCents: payment.paidCents, paymentOrderId: payment.paymentOrderId }),
  ...(settlement !== undefined && settlement.approvedCents < 0 && { recoveryId: recoveryOf(claimId, zone) }),
});

const sampleView = (claim: KnownClaim, zone: string): Partial<ClaimZoneView> => {
  const { sampling } = claim;
  if (sampling === undefined || drawableIn(claim, zone).length === 0) return {};
  const { share, atLeast = 1, wholeAbove, commitments } = sampling;
  const commitment = commitments[zone];
  const asked = { share, atLeast, ...(wholeAbove !== undefined && { wholeAbove }) };
  const bound = { ...asked, ...(commitment !== undefined && { commitment }) };
  const sample = claim.zones[zone]?.sample;
  if (sample === undefined) return { sample: { status: 'to-draw', ...bound } };
  const standing = standingIn(claim, zone);
  const status = standing.examined < standing.lines ? 'to-examine' : 'examined';
  return { sample: { status, ...bound, ...sample, ...standing } };
};

const turnView = (turn: Turn | undefined): Partial<ClaimZoneView> => {
  if (turn === undefined) return {};
  const { since, ...told } = turn;
  return { ...told, ...(since !== undefined && { heldSince: since }) };
};

const lineView = (
  { line, askedCents, approvedCents, paidCents, reason, toExamine, finding }: LineAmounts,
  { notes, missing, answers }: Required<Omit<ClaimShown, 'turns'>>,
): ClaimLineView => {
  const note = notes.get(line.lineId);
  const familySaid = line.kind === 'service' ? answers.get(line.redemptionId) : undefined;
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
    ...(toExamine === true && { drawn: true }),
    ...(finding !== undefined && { finding: findingView(finding) }),
    ...(reason !== undefined && { reason }),
    ...(note !== undefined && { note }),
    ...(familySaid !== undefined && { familySaid }),
  };
};

const papersView = ({ lines, papers, askedOn, dueOn, given }: Papers): ClaimPapersView => ({
  redemptionIds: [...lines],
  papers: [...papers],
  askedOn,
  dueOn,
  ...given,
});

const findingView = ({ approvedCents, evidence, reason }: Finding): ClaimFindingView => ({
  approvedCents,
  evidence,
  ...(reason !== undefined && { reason }),
});

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
