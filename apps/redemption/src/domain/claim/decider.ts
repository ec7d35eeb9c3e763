// The claim (rendiconto): every redemption of a payee and month in it once; presented, checked by each zone, paid.
import { accept, refuse, type Decider, type Decision } from '@buono/kernel';
import { approvedIn } from './amounts.js';
import type {
  AddLines,
  ClaimCommand,
  ClaimRefusal,
  LineApproval,
  NoteDeclared,
  NotePayment,
  RemoveLine,
  SettleZone,
  SubmitClaim,
} from './commands.js';
import type { ClaimEvent, Cut } from './events.js';
import { askedIn, evolve, lineIn, linesIn, standingOf, type Claim, type KnownClaim } from './state.js';

type Decided = Decision<ClaimEvent, ClaimRefusal>;

const add = (c: AddLines, claim: Claim): Decided => {
  const { claimId, callId, payee, month } = c;
  const lines = c.lines.filter(({ lineId }) => standingOf(claim, lineId) === 'absent');
  if (lines.length === 0) return accept();
  const added: ClaimEvent = { type: 'LinesAdded', lines };
  if (claim.status === 'unknown')
    return accept<ClaimEvent>({ type: 'ClaimOpened', claimId, callId, payee, month }, added);
  return claim.status === 'open' ? accept(added) : refuse('claim-submitted');
};

const remove = ({ lineId, reversalId }: RemoveLine, claim: KnownClaim): Decided => {
  const entry = claim.entries.get(lineId);
  if (entry === undefined) return refuse('line-unknown');
  const { line, removedBy, reversedBy } = entry;
  if (removedBy !== undefined || reversedBy !== undefined) return accept();
  if (claim.status === 'open') return accept({ type: 'LineRemoved', line, reversalId });
  if (claim.zones[line.zone]?.settlement !== undefined) return refuse('zone-already-settled');
  return accept({ type: 'LineReversed', lineId, reversalId });
};

const submit = ({ by, on }: SubmitClaim, claim: KnownClaim): Decided => {
  if (claim.status === 'submitted') return refuse('claim-submitted');
  const lines = linesIn(claim);
  if (lines === 0) return refuse('claim-empty');
  return accept({
    type: 'ClaimSubmitted',
    ...claim.place,
    askedCents: askedIn(claim),
    lines,
    submittedBy: by,
    submittedOn: on,
  });
};

const settle = (c: SettleZone, claim: KnownClaim): Decided => {
  if (c.byPayee === true) return refuse('own-claim');
  if (claim.status !== 'submitted') return refuse('claim-not-submitted');
  const zone = claim.zones[c.zone];
  if (zone === undefined || zone.lines === 0) return refuse('zone-not-in-claim');
  if (zone.settlement !== undefined) return refuse('zone-already-settled');
  const no = againstApprovals(c, claim) ?? againstWaiting(c, claim);
  if (no !== undefined) return refuse(no);
  const cuts = c.lines.flatMap((line) => cutOf(line, claim));
  return accept({
    type: 'ZoneSettled',
    ...claim.place,
    zone: c.zone,
    askedCents: zone.askedCents,
    approvedCents: approvedIn(claim, c.zone, new Map(cuts.map((cut) => [cut.lineId, cut]))),
    cuts,
    settledBy: c.by,
    settledOn: c.on,
  });
};

const againstApprovals = (c: SettleZone, claim: KnownClaim): ClaimRefusal | undefined => {
  if (new Set(c.lines.map((line) => line.lineId)).size < c.lines.length) return 'line-twice';
  for (const { lineId, approvedCents, reason } of c.lines) {
    const line = lineIn(claim, lineId);
    if (line === undefined || line.zone !== c.zone) return 'line-unknown';
    if (line.kind === 'correction') return 'line-not-cuttable';
    if (approvedCents > line.amountCents) return 'approved-above-asked';
    if (approvedCents < line.amountCents && reason === undefined) return 'cut-without-reason';
  }
  return undefined;
};

const againstWaiting = (c: SettleZone, claim: KnownClaim): ClaimRefusal | undefined => {
  if (approvesOf(c.held, c, claim)) return 'line-held';
  return approvesOf(c.unproved, c, claim) ? 'line-unproved' : undefined;
};

/** Whether anything would be approved of these lines: one that is cut to nothing waits for nothing. */
const approvesOf = (waiting: readonly string[] = [], { zone, lines }: SettleZone, claim: KnownClaim): boolean => {
  const given = new Set(lines.filter(({ approvedCents }) => approvedCents === 0).map(({ lineId }) => lineId));
  return waiting.some((lineId) => {
    const entry = claim.entries.get(lineId);
    const counts = entry?.line.zone === zone && entry.removedBy === undefined && entry.reversedBy === undefined;
    return counts && !given.has(lineId);
  });
};

const cutOf = ({ lineId, approvedCents, reason, note }: LineApproval, claim: KnownClaim): Cut[] => {
  const entry = claim.entries.get(lineId);
  const isCut = approvedCents !== entry?.line.amountCents && entry?.reversedBy === undefined;
  return isCut && reason !== undefined ? [{ lineId, approvedCents, reason, note }] : [];
};

const notePayment = ({ zone, paymentOrderId, paidCents }: NotePayment, claim: KnownClaim): Decided => {
  const known = claim.zones[zone];
  if (known?.settlement === undefined) return refuse('zone-not-settled');
  if (known.payment?.paymentOrderId === paymentOrderId && known.payment.paidCents === paidCents) return accept();
  return accept({ type: 'PaymentNoted', zone, paymentOrderId, paidCents });
};

const noteDeclared = ({ statementId, declaredOn }: NoteDeclared, { declared }: KnownClaim): Decided =>
  declared === undefined ? accept({ type: 'ClaimDeclared', statementId, declaredOn }) : accept();

const decide = (command: ClaimCommand, claim: Claim): Decided => {
  if (command.type === 'AddLines') return add(command, claim);
  if (claim.status === 'unknown') return refuse('claim-unknown');
  switch (command.type) {
    case 'RemoveLine':
      return remove(command, claim);
    case 'SubmitClaim':
      return submit(command, claim);
    case 'SettleZone':
      return settle(command, claim);
    case 'NotePayment':
      return notePayment(command, claim);
    case 'NoteDeclared':
      return noteDeclared(command, claim);
  }
};

/** One claim; stream `claim-{id of call, payee and month}`. */
export const claimDecider: Decider<Claim, ClaimCommand, ClaimEvent, ClaimRefusal> = {
  initial: { status: 'unknown' },
  evolve,
  decide,
};
