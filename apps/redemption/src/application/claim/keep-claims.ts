// Keeps every redemption in one claim: lines come with redemptions, go with reversals, and after the cut are corrected later.
import { uuidV5, type CommandMeta } from '@buono/event-store';
import { cents, shiftMonth, type Cents, type YearMonth } from '@buono/kernel';
import { approvedFor } from '../../domain/claim/amounts.js';
import type { ClaimLine } from '../../domain/claim/events.js';
import { standingOf, type Claim } from '../../domain/claim/state.js';
import type { Payee } from '../../domain/payee.js';
import type { PaymentOrderEvent } from '../../domain/payment-order/events.js';
import type { RedemptionReversed, ServiceRedeemed, WalletEvent, WalletPlace } from '../../domain/wallet/events.js';
import { claimOf } from '../ids.js';
import type { Claims, PaymentOrders } from '../ports.js';

/** What caused a step: the event's id and who is behind it. */
export interface Cause {
  readonly eventId: string;
  readonly actor: string;
  readonly correlationId: string;
}

/** An event of a wallet or of a payment order, with its cause. */
export interface Step {
  readonly event: WalletEvent | PaymentOrderEvent;
  readonly cause: Cause;
}

/** Whose claims of which call. */
interface Whose {
  readonly callId: WalletPlace['callId'];
  readonly payee: Payee;
}

/** Lines on their way to a claim, and what caused them. */
interface Arriving extends Whose {
  readonly month: YearMonth;
  readonly lines: ClaimLine[];
  readonly causes: Cause[];
}

// Ten years of monthly claims, each presented already: whoever gets there is lost.
const MOST_MONTHS = 120;
// A line takes some 250 bytes of an event's 64 KB.
const LINES_AT_ONCE = 150;

/** Follows wallets and payment orders. Every step may be taken again: the claims remember their lines. */
export class KeepClaims {
  constructor(
    private readonly claims: Claims,
    private readonly orders: PaymentOrders,
  ) {}

  /** Takes steps in order; lines that come one after another are brought to their claims together. */
  async follow(steps: readonly Step[]): Promise<void> {
    const arriving = new Map<string, Arriving>();
    const bring = async (): Promise<void> => {
      await Promise.all([...arriving.values()].map((lines) => this.add(lines)));
      arriving.clear();
    };
    for (const { event, cause } of steps) {
      if (event.type === 'ServiceRedeemed') {
        if (collect(arriving, event, cause) === LINES_AT_ONCE) await bring();
      } else if (event.type === 'RedemptionReversed') {
        await bring();
        await this.takeBack(event, cause);
      } else if (event.type === 'PaymentExecuted' || event.type === 'PaymentReturned') {
        await this.notePayment(event, cause);
      }
    }
    await bring();
  }

  /** Notes in the claim what an order has paid so far. */
  private async notePayment(
    { paymentOrderId, claimId, zone }: Extract<PaymentOrderEvent, { zone: string }>,
    cause: Cause,
  ): Promise<void> {
    const { state: order } = await this.orders.find(paymentOrderId);
    if (order.status === 'unknown') throw new Error(`payment order ${paymentOrderId} has events and no state`);
    const outcome = await this.claims.execute(
      claimId,
      { type: 'NotePayment', zone, paymentOrderId, paidCents: order.paidCents },
      metaFor(claimId, [cause]),
    );
    if (!outcome.accepted) throw new Error(`claim ${claimId} refuses a payment: ${outcome.refusal}`);
  }

  /** Adds lines to the first claim from their month on that was not presented yet. */
  private async add({ callId, payee, month: from, lines, causes }: Arriving): Promise<void> {
    let left: readonly ClaimLine[] = lines;
    for (let months = 0; months < MOST_MONTHS; months += 1) {
      const month = shiftMonth(from, months);
      const claimId = claimOf(callId, payee, month);
      const outcome = await this.claims.execute(
        claimId,
        { type: 'AddLines', claimId, callId, payee, month, lines: left },
        metaFor(claimId, causes),
      );
      if (outcome.accepted) return;
      if (outcome.refusal !== 'claim-submitted') throw new Error(`claim ${claimId} refuses lines: ${outcome.refusal}`);
      left = left.filter(({ lineId }) => standingOf(outcome.state, lineId) === 'absent');
    }
    throw new Error(`no open claim within ${MOST_MONTHS} months for ${left.length} lines`);
  }

  /**
   * Takes the line of a reversed redemption away; once it was presented nothing is approved of it, and once it was settled
   * it is corrected in the next open claim.
   */
  private async takeBack(event: RedemptionReversed, cause: Cause): Promise<void> {
    const { callId, payee, redemptionId, reversalId } = event;
    for (let months = 0; months < MOST_MONTHS; months += 1) {
      const month = shiftMonth(event.month, months);
      const claimId = claimOf(callId, payee, month);
      const standing = standingOf((await this.claims.find(claimId)).state, redemptionId);
      if (standing === 'removed') return;
      if (standing === 'absent') continue;
      const remove = { type: 'RemoveLine', lineId: redemptionId, reversalId } as const;
      const outcome = await this.claims.execute(claimId, remove, metaFor(claimId, [cause]));
      if (outcome.accepted) return;
      const line = correctionLine(event, approvedBefore(outcome.state, redemptionId));
      return this.add({ callId, payee, month: shiftMonth(month, 1), lines: [line], causes: [cause] });
    }
    throw new Error(`redemption ${redemptionId} is in no claim`);
  }
}

/** Puts a redemption's line with the others of its claim; answers how many they are. */
const collect = (arriving: Map<string, Arriving>, event: ServiceRedeemed, cause: Cause): number => {
  const { callId, payee, month } = event;
  const claimId = claimOf(callId, payee, month);
  const known = arriving.get(claimId) ?? { callId, payee, month, lines: [], causes: [] };
  known.lines.push(serviceLine(event));
  known.causes.push(cause);
  arriving.set(claimId, known);
  return known.lines.length;
};

const serviceLine = (event: ServiceRedeemed): ClaimLine => ({
  lineId: event.redemptionId,
  kind: 'service',
  redemptionId: event.redemptionId,
  voucherId: event.voucherId,
  zone: event.zone,
  amountCents: event.publicCents,
});

const approvedBefore = (claim: Claim, lineId: string): Cents => {
  const approved = claim.status === 'unknown' ? undefined : approvedFor(claim, lineId);
  if (approved === undefined) throw new Error(`line ${lineId} cannot be undone and was not settled`);
  return cents(approved);
};

const correctionLine = (event: RedemptionReversed, approvedCents: Cents): ClaimLine => ({
  lineId: event.reversalId,
  kind: 'correction',
  redemptionId: event.redemptionId,
  voucherId: event.voucherId,
  zone: event.zone,
  amountCents: event.publicCents,
  approvedCents,
});

/** The same causes make the same command; other ones of the same lines are sorted out by the claim. */
const metaFor = (claimId: string, causes: readonly Cause[]): CommandMeta => {
  const [first, last] = [causes.at(0), causes.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError('nothing happens without a cause');
  const { actor, correlationId, eventId: causationId } = last;
  const commandId = uuidV5('keep-claims', claimId, first.eventId, causationId, String(causes.length));
  return { commandId, actor, correlationId, causationId };
};
