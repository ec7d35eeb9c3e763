// The claim (rendiconto): every redemption of a payee and month in it once; presented, checked by each zone, paid.
import { accept, refuse, type Decider, type Decision } from '@buono/kernel';
import { approvedIn } from './amounts.js';
import { againstApprovals, cutOf, cutsFound } from './approvals.js';
import type {
  AddLines,
  ClaimCommand,
  ClaimRefusal,
  NoteDeclared,
  NotePayment,
  RemoveLine,
  SettleZone,
  SubmitClaim,
} from './commands.js';
import { draw, examine, sampleMissing } from './examine.js';
import type { ClaimEvent, Cut } from './events.js';
import { areAwaited, askPapers, givePapers } from './papers.js';
import { askedIn, evolve, linesIn, standingOf, type Claim, type KnownClaim } from './state.js';

type Decided = Decision<ClaimEvent, ClaimRefusal>;

// A cut takes some 130 bytes of an event's 64 KB, with its words up to 800.
const MOST_CUTS = 300;

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

const submit = ({ by, on, sampling }: SubmitClaim, claim: KnownClaim): Decided => {
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
    ...(sampling !== undefined && { sampling }),
  });
};

const settle = (c: SettleZone, claim: KnownClaim): Decided => {
  if (c.byPayee === true) return refuse('own-claim');
  if (claim.status !== 'submitted') return refuse('claim-not-submitted');
  const zone = claim.zones[c.zone];
  if (zone === undefined || zone.lines === 0) return refuse('zone-not-in-claim');
  if (zone.settlement !== undefined) return refuse('zone-already-settled');
  if (areAwaited(zone.papers, c.on)) return refuse('papers-awaited');
  const cuts = [...c.lines.flatMap((line) => cutOf(line, claim)), ...cutsFound(claim, c.zone)];
  const no = againstApprovals(c, claim) ?? againstSample(c, claim) ?? againstWaiting(c, cuts, claim);
  if (no !== undefined) return refuse(no);
  if (cuts.length > MOST_CUTS) return refuse('too-many-cuts');
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

/** What was examined is approved as it was found. */
const againstSample = ({ zone, lines }: SettleZone, claim: KnownClaim): ClaimRefusal | undefined => {
  if (lines.some(({ lineId }) => claim.entries.get(lineId)?.finding !== undefined)) return 'line-examined';
  return sampleMissing(claim, zone);
};

const againstWaiting = (c: SettleZone, cuts: readonly Cut[], claim: KnownClaim): ClaimRefusal | undefined => {
  const given = new Set(cuts.filter(({ approvedCents }) => approvedCents === 0).map(({ lineId }) => lineId));
  if (approvesOf(c.held, given, c, claim)) return 'line-held';
  return approvesOf(c.unproved, given, c, claim) ? 'line-unproved' : undefined;
};

/** Whether anything would be approved of these lines: one that is cut to nothing waits for nothing. */
const approvesOf = (
  waiting: readonly string[] = [],
  given: ReadonlySet<string>,
  { zone }: SettleZone,
  claim: KnownClaim,
): boolean =>
  waiting.some((lineId) => {
    const entry = claim.entries.get(lineId);
    const counts = entry?.line.zone === zone && entry.removedBy === undefined && entry.reversedBy === undefined;
    return counts && !given.has(lineId);
  });

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
    case 'DrawSample':
      return draw(command, claim);
    case 'ExamineLines':
      return examine(command, claim);
    case 'AskPapers':
      return askPapers(command, claim);
    case 'GivePapers':
      return givePapers(command, claim);
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
