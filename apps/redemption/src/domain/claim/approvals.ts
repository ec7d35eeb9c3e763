// What an officer may say of the lines of a zone, whether they were drawn or not.
import type { ClaimRefusal, LineApproval } from './commands.js';
import type { Cut } from './events.js';
import { lineIn, type KnownClaim } from './state.js';

/** Why these approvals may not be given; undefined where they may. */
export const againstApprovals = (
  c: { readonly zone: string; readonly lines: readonly LineApproval[] },
  claim: KnownClaim,
): ClaimRefusal | undefined => {
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

/** Whether less is approved of a line than was asked. */
export const isCut = ({ lineId, approvedCents }: LineApproval, claim: KnownClaim): boolean =>
  approvedCents !== claim.entries.get(lineId)?.line.amountCents;

/** The cut that an approval makes; none of a line in full, or of one that was reversed. */
export const cutOf = (approval: LineApproval, claim: KnownClaim): Cut[] => {
  const { lineId, approvedCents, reason, note } = approval;
  const reversed = claim.entries.get(lineId)?.reversedBy !== undefined;
  return isCut(approval, claim) && !reversed && reason !== undefined ? [{ lineId, approvedCents, reason, note }] : [];
};

/** The cuts that findings make; their words stay with the finding. */
export const cutsFound = (claim: KnownClaim, zone: string): Cut[] =>
  [...claim.entries].flatMap(([, { line, finding, removedBy }]) =>
    finding === undefined || line.zone !== zone || removedBy !== undefined
      ? []
      : cutOf({ lineId: line.lineId, approvedCents: finding.approvedCents, reason: finding.reason }, claim),
  );
