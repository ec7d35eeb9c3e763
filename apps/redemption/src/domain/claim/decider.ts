// The claim (rendiconto): every redemption of a payee and month in it once; presented, checked by each zone, paid.
import { accept, cents, refuse, type Decider, type Decision } from '@buono/kernel';
import type {
  AddLines,
  ClaimCommand,
  ClaimRefusal,
  LineApproval,
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
  if (standingOf(claim, lineId) === 'removed') return accept();
  const line = lineIn(claim, lineId);
  if (line === undefined) return refuse('line-unknown');
  if (claim.status === 'submitted') return refuse('claim-submitted');
  return accept({ type: 'LineRemoved', line, reversalId });
};

const submit = ({ by, on }: SubmitClaim, claim: KnownClaim): Decided => {
  if (claim.status === 'submitted') return refuse('claim-submitted');
  const lines = linesIn(claim);
  if (lines === 0) return refuse('claim-empty');
  const asked = askedIn(claim);
  if (asked < 0) return refuse('claim-total-negative');
  return accept({
    type: 'ClaimSubmitted',
    ...claim.place,
    askedCents: cents(asked),
    lines,
    submittedBy: by,
    submittedOn: on,
  });
};

const settle = (c: SettleZone, claim: KnownClaim): Decided => {
  if (claim.status !== 'submitted') return refuse('claim-not-submitted');
  const zone = claim.zones[c.zone];
  if (zone === undefined || zone.lines === 0) return refuse('zone-not-in-claim');
  if (zone.settlement !== undefined) return refuse('zone-already-settled');
  const no = againstApprovals(c, claim);
  if (no !== undefined) return refuse(no);
  const cuts = c.lines.flatMap((line) => cutOf(line, claim));
  const away = cuts.reduce(
    (total, cut) => total + (lineIn(claim, cut.lineId)?.amountCents ?? 0) - cut.approvedCents,
    0,
  );
  return accept({
    type: 'ZoneSettled',
    ...claim.place,
    zone: c.zone,
    askedCents: zone.askedCents,
    approvedCents: zone.askedCents - away,
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

const cutOf = ({ lineId, approvedCents, reason, note }: LineApproval, claim: KnownClaim): Cut[] =>
  approvedCents === lineIn(claim, lineId)?.amountCents || reason === undefined
    ? []
    : [{ lineId, approvedCents, reason, note }];

const notePayment = ({ zone, paymentOrderId, paidCents }: NotePayment, claim: KnownClaim): Decided => {
  const known = claim.zones[zone];
  if (known?.settlement === undefined) return refuse('zone-not-settled');
  if (known.payment?.paymentOrderId === paymentOrderId && known.payment.paidCents === paidCents) return accept();
  return accept({ type: 'PaymentNoted', zone, paymentOrderId, paidCents });
};

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
  }
};

/** One claim; stream `claim-{id of call, payee and month}`. */
export const claimDecider: Decider<Claim, ClaimCommand, ClaimEvent, ClaimRefusal> = {
  initial: { status: 'unknown' },
  evolve,
  decide,
};
