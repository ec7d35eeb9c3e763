// Claims and payment orders, read from the log of redemption line by line, apart from the program's own folds.
import type { RedemptionFact } from '../../../apps/redemption/src/adapters/persistence/aggregates.js';
import type { ClaimEvent, ClaimLine } from '../../../apps/redemption/src/domain/claim/events.js';
import type { RecoveryEvent } from '../../../apps/redemption/src/domain/recovery/events.js';
import type { PaymentOrderEvent } from '../../../apps/redemption/src/domain/payment-order/events.js';

type EventOf<E, T> = Extract<E, { readonly type: T }>;
export type ZoneSettled = EventOf<ClaimEvent, 'ZoneSettled'>;

/** A line that stands in a claim. */
export interface StandingLine {
  readonly claimId: string;
  readonly line: ClaimLine;
  /** Its redemption was undone before its check. */
  reversed: boolean;
}

/** A claim with the lines that stand in it. */
export interface ClaimTold {
  readonly claimId: string;
  readonly lines: Map<string, StandingLine>;
  submitted?: EventOf<ClaimEvent, 'ClaimSubmitted'>;
  readonly settled: Map<string, ZoneSettled>;
  /** What the claim was told last that was paid, by zone. */
  readonly paid: Map<string, number>;
}

/** A payment order and all that happened to it. */
export interface OrderTold {
  readonly events: PaymentOrderEvent[];
  /** What left the account and did not come back. */
  paidCents: number;
  /** What came back, return by return. */
  readonly returned: number[];
}

/** Money that is owed back, as it was opened, and what became of it. */
export interface RecoveryTold {
  readonly opened: EventOf<RecoveryEvent, 'RecoveryOpened'>[];
  receivedCents: number;
  waivedCents: number;
  readonly entries: string[];
}

/** The claims, orders and recoveries of a history. */
export interface ClaimsTold {
  readonly claims: ReadonlyMap<string, ClaimTold>;
  readonly orders: ReadonlyMap<string, OrderTold>;
  readonly recoveries: ReadonlyMap<string, RecoveryTold>;
}

/** Reads the claims, orders and recoveries. */
export const claimsIn = (facts: readonly RedemptionFact[]): ClaimsTold => {
  const claims = new Map<string, ClaimTold>();
  const orders = new Map<string, OrderTold>();
  const recoveries = new Map<string, RecoveryTold>();
  for (const fact of facts) {
    if (fact.of === 'claim') {
      const claim = claims.get(fact.id) ?? { claimId: fact.id, lines: new Map(), settled: new Map(), paid: new Map() };
      claims.set(fact.id, claim);
      noteClaim(claim, fact.event);
    }
    if (fact.of === 'payment-order') {
      const order = orders.get(fact.id) ?? { events: [], paidCents: 0, returned: [] };
      orders.set(fact.id, order);
      noteOrder(order, fact.event);
    }
    if (fact.of === 'recovery') {
      const recovery = recoveries.get(fact.id) ?? { opened: [], receivedCents: 0, waivedCents: 0, entries: [] };
      recoveries.set(fact.id, recovery);
      noteRecovery(recovery, fact.event);
    }
  }
  return { claims, orders, recoveries };
};

const noteClaim = (claim: ClaimTold, event: ClaimEvent): void => {
  switch (event.type) {
    case 'ClaimOpened':
    case 'ClaimDeclared':
    case 'SampleDrawn':
    case 'LinesExamined':
    case 'CheckWidened':
    case 'PapersAsked':
    case 'PapersGiven':
      return;
    case 'LinesAdded':
      for (const line of event.lines) claim.lines.set(line.lineId, { claimId: claim.claimId, line, reversed: false });
      return;
    case 'LineRemoved':
      return void claim.lines.delete(event.line.lineId);
    case 'LineReversed': {
      const standing = claim.lines.get(event.lineId);
      if (standing !== undefined) standing.reversed = true;
      return;
    }
    case 'ClaimSubmitted':
      claim.submitted = event;
      return;
    case 'ZoneSettled':
      return void claim.settled.set(event.zone, event);
    case 'PaymentNoted':
      return void claim.paid.set(event.zone, event.paidCents);
  }
};

const noteOrder = (order: OrderTold, event: PaymentOrderEvent): void => {
  order.events.push(event);
  if (event.type === 'PaymentExecuted') order.paidCents += event.paidCents;
  if (event.type !== 'PaymentReturned') return;
  order.returned.push(order.paidCents);
  order.paidCents = 0;
};

const noteRecovery = (recovery: RecoveryTold, event: RecoveryEvent): void => {
  if (event.type === 'RecoveryOpened') recovery.opened.push(event);
  if (event.type === 'RecoveryWaived') recovery.waivedCents += event.waivedCents;
  if (event.type !== 'RecoveryReceived') return;
  recovery.receivedCents += event.receivedCents;
  recovery.entries.push(event.entryId);
};

/** What a line asks, in signed cents: a correction asks back. */
export const askedBy = ({ line }: StandingLine): number =>
  line.kind === 'service' ? line.amountCents : 0 - line.amountCents;

/** What was approved of a line, in signed cents; undefined before its zone was checked. */
export const approvedOf = (claim: ClaimTold, { line, reversed }: StandingLine): number | undefined => {
  const settled = claim.settled.get(line.zone);
  if (settled === undefined) return undefined;
  if (line.kind === 'correction') return 0 - line.approvedCents;
  if (reversed) return 0;
  return settled.cuts.find(({ lineId }) => lineId === line.lineId)?.approvedCents ?? line.amountCents;
};

/** What became of one redemption in all claims; cents, corrections positive. */
export interface Claimed {
  readonly serviceLines: readonly StandingLine[];
  readonly correctionLines: readonly StandingLine[];
  /** In presented claims. */
  readonly askedCents: number;
  readonly askedBackCents: number;
  readonly approvedCents: number;
  readonly approvedBackCents: number;
  /** Presented, and no longer asked for: settled for nothing because it was undone. */
  readonly forNothing: boolean;
}

/** What all claims say of a redemption. */
export const claimedOf = ({ claims }: ClaimsTold, redemptionId: string): Claimed => {
  const standing = [...claims.values()].flatMap((claim) =>
    [...claim.lines.values()]
      .filter(({ line }) => line.redemptionId === redemptionId)
      .map((line) => ({ ...line, presented: claim.submitted !== undefined, approved: approvedOf(claim, line) })),
  );
  const of = (kind: ClaimLine['kind']) => standing.filter(({ line }) => line.kind === kind);
  const [services, corrections] = [of('service'), of('correction')];
  const asked = (lines: typeof standing) =>
    lines.reduce((sum, { presented, line }) => sum + (presented ? line.amountCents : 0), 0);
  const approved = (lines: typeof standing) => lines.reduce((sum, line) => sum + Math.abs(line.approved ?? 0), 0);
  return {
    serviceLines: services,
    correctionLines: corrections,
    askedCents: asked(services),
    askedBackCents: asked(corrections),
    approvedCents: approved(services),
    approvedBackCents: approved(corrections),
    forNothing: services.some(({ reversed, approved: cents }) => reversed && cents !== undefined),
  };
};
