// 8 and 9: nothing is edited or deleted, what is undone is linked; and every total is the sum of its rows.
import { approvedOf, askedBy, claimsIn, type ClaimTold } from '../facts/claims.js';
import { servicesIn } from '../facts/services.js';
import { Breaches, type Rule } from './rule.js';

/** The logs are chains that hold; a claim that was presented stands still. */
export const nothingIsEdited: Rule = ({ stored, chains, redemption }) => {
  const breaches = new Breaches();
  for (const { firstBad } of chains)
    breaches.unless(firstBad === undefined, `a broken chain at ${String(firstBad?.id)}`);
  const sound = chains.reduce((sum, { events }) => sum + events, 0);
  breaches.unless(sound === stored.issuance.length + stored.redemption.length, 'events outside the chains');
  const presented = new Set<string>();
  for (const fact of redemption) {
    if (fact.of !== 'claim') continue;
    if (fact.event.type === 'ClaimSubmitted') presented.add(fact.id);
    const changes = fact.event.type === 'LinesAdded' || fact.event.type === 'LineRemoved';
    breaches.unless(!changes || !presented.has(fact.id), `claim ${fact.id}: ${fact.event.type} after it was presented`);
  }
  return breaches.found;
};

/** A service is undone by one entry that names it and mirrors it; claims undo lines by naming that entry. */
export const undoingIsLinked: Rule = ({ redemption }) => {
  const breaches = new Breaches();
  const services = servicesIn(redemption);
  const undone = new Map<string, string>();
  for (const fact of redemption) {
    if (fact.of === 'wallet' && fact.event.type === 'RedemptionReversed') {
      const { redemptionId, reversalId, voucherId, costCents, publicCents, familyCents } = fact.event;
      const told = services.get(redemptionId);
      const redeemed = told?.redeemed;
      const mirrors =
        redeemed?.voucherId === voucherId &&
        redeemed.costCents === costCents &&
        redeemed.publicCents === publicCents &&
        redeemed.familyCents === familyCents;
      breaches.unless(mirrors, `reversal ${reversalId} is no mirror of ${redemptionId}`);
      breaches.unless(told?.reversals.length === 1, `redemption ${redemptionId} was undone more than once`);
      undone.set(reversalId, redemptionId);
    }
    if (fact.of !== 'claim') continue;
    const { event } = fact;
    if (event.type === 'LineRemoved')
      breaches.unless(
        undone.get(event.reversalId) === event.line.lineId,
        `line ${event.line.lineId} went without cause`,
      );
    if (event.type === 'LineReversed')
      breaches.unless(undone.get(event.reversalId) === event.lineId, `line ${event.lineId} was undone without cause`);
    if (event.type !== 'LinesAdded') continue;
    for (const { kind, lineId, redemptionId } of event.lines) {
      const cause = kind === 'correction' ? undone.get(lineId) : services.get(lineId)?.redeemed.redemptionId;
      breaches.unless(cause === redemptionId, `line ${lineId} came without cause`);
    }
  }
  return breaches.found;
};

/** What was asked and approved is the sum of the lines; what was ordered is what was approved; what was paid, its entries. */
export const totalsAreSums: Rule = ({ redemption }) => {
  const breaches = new Breaches();
  const { claims, orders } = claimsIn(redemption);
  for (const claim of claims.values()) againstLines(breaches, claim);
  for (const [id, { events, paidCents }] of orders) {
    const [first] = events;
    if (first === undefined) continue;
    const claim = claims.get(first.claimId);
    const approved = claim?.settled.get(first.zone)?.approvedCents;
    for (const { amountCents } of events)
      breaches.unless(amountCents === approved, `order ${id}: ${amountCents} of ${String(approved)} approved`);
    const noted = claim?.paid.get(first.zone) ?? 0;
    breaches.unless(noted === paidCents, `order ${id}: the claim has ${noted} of ${paidCents} paid`);
  }
  return breaches.found;
};

const againstLines = (breaches: Breaches, claim: ClaimTold): void => {
  const { claimId, submitted, settled } = claim;
  if (submitted === undefined) return;
  const lines = [...claim.lines.values()];
  const asked = (zone?: string) =>
    lines.reduce((sum, line) => sum + (zone === undefined || line.line.zone === zone ? askedBy(line) : 0), 0);
  breaches.unless(submitted.askedCents === asked(), `claim ${claimId} asks ${submitted.askedCents} of ${asked()}`);
  breaches.unless(
    submitted.lines === lines.length,
    `claim ${claimId} counts ${submitted.lines} of ${lines.length} lines`,
  );
  for (const { zone, askedCents, approvedCents } of settled.values()) {
    const approved = lines.reduce(
      (sum, line) => sum + (line.line.zone === zone ? (approvedOf(claim, line) ?? 0) : 0),
      0,
    );
    breaches.unless(askedCents === asked(zone), `claim ${claimId}, ${zone}: asked ${askedCents} of ${asked(zone)}`);
    breaches.unless(approvedCents === approved, `claim ${claimId}, ${zone}: approved ${approvedCents} of ${approved}`);
  }
};
