// Keeps every redemption in one claim: lines come with redemptions, go with reversals, and after the cut are corrected later.
import { uuidV5, type CommandMeta } from '@buono/event-store';
import { shiftMonth, type YearMonth } from '@buono/kernel';
import type { ClaimLine } from '../domain/claim/events.js';
import { standingOf } from '../domain/claim/state.js';
import type { Payee } from '../domain/payee.js';
import type { PaymentOrderEvent } from '../domain/payment-order/events.js';
import type { RedemptionReversed, ServiceRedeemed, WalletEvent, WalletPlace } from '../domain/wallet/events.js';
import { claimOf } from './ids.js';
import type { Claims, PaymentOrders } from './ports.js';

/** What caused a step: the event's id and who is behind it. */
export interface Cause {
  readonly eventId: string;
  readonly actor: string;
  readonly correlationId: string;
}

/** Whose claims of which call. */
interface Whose {
  readonly callId: WalletPlace['callId'];
  readonly payee: Payee;
}

// Ten years of monthly claims, each presented already: whoever gets there is lost.
const MOST_MONTHS = 120;

/** Follows wallets and payment orders. Every step may be taken again: the claims remember their lines. */
export class KeepClaims {
  constructor(
    private readonly claims: Claims,
    private readonly orders: PaymentOrders,
  ) {}

  async onWallet(event: WalletEvent, cause: Cause): Promise<void> {
    if (event.type === 'ServiceRedeemed') await this.addLine(event, serviceLine(event), event.month, cause);
    if (event.type === 'RedemptionReversed') await this.takeBack(event, cause);
  }

  /** Notes in the claim what an order has paid so far. */
  async onPaymentOrder(event: PaymentOrderEvent, cause: Cause): Promise<void> {
    if (event.type !== 'PaymentExecuted' && event.type !== 'PaymentReturned') return;
    const { state: order } = await this.orders.find(event.paymentOrderId);
    if (order.status === 'unknown') throw new Error(`payment order ${event.paymentOrderId} has events and no state`);
    const { zone, paymentOrderId } = event;
    const outcome = await this.claims.execute(
      event.claimId,
      { type: 'NotePayment', zone, paymentOrderId, paidCents: order.paidCents },
      metaFor(cause, event.claimId),
    );
    if (!outcome.accepted) throw new Error(`claim ${event.claimId} refuses a payment: ${outcome.refusal}`);
  }

  /** Adds a line to the first claim from `from` on that was not presented yet. */
  private async addLine(whose: Whose, line: ClaimLine, from: YearMonth, cause: Cause): Promise<void> {
    const { callId, payee } = whose;
    for (let months = 0; months < MOST_MONTHS; months += 1) {
      const month = shiftMonth(from, months);
      const claimId = claimOf(callId, payee, month);
      const outcome = await this.claims.execute(
        claimId,
        { type: 'AddLine', claimId, callId, payee, month, line },
        metaFor(cause, claimId),
      );
      if (outcome.accepted) return;
      if (outcome.refusal !== 'claim-submitted') throw new Error(`claim ${claimId} refuses a line: ${outcome.refusal}`);
    }
    throw new Error(`no open claim within ${MOST_MONTHS} months for line ${line.lineId}`);
  }

  /** Takes the line of a reversed redemption away or, where it was presented, corrects it in the next open claim. */
  private async takeBack(event: RedemptionReversed, cause: Cause): Promise<void> {
    const { redemptionId, reversalId } = event;
    for (let months = 0; months < MOST_MONTHS; months += 1) {
      const month = shiftMonth(event.month, months);
      const claimId = claimOf(event.callId, event.payee, month);
      const standing = standingOf((await this.claims.find(claimId)).state, redemptionId);
      if (standing === 'removed') return;
      if (standing === 'absent') continue;
      const remove = { type: 'RemoveLine', lineId: redemptionId, reversalId } as const;
      const outcome = await this.claims.execute(claimId, remove, metaFor(cause, claimId));
      if (outcome.accepted) return;
      return this.addLine(event, correctionLine(event), shiftMonth(month, 1), cause);
    }
    throw new Error(`redemption ${redemptionId} is in no claim`);
  }
}

const serviceLine = (event: ServiceRedeemed): ClaimLine => ({
  lineId: event.redemptionId,
  kind: 'service',
  redemptionId: event.redemptionId,
  voucherId: event.voucherId,
  zone: event.zone,
  amountCents: event.publicCents,
});

const correctionLine = (event: RedemptionReversed): ClaimLine => ({
  lineId: event.reversalId,
  kind: 'correction',
  redemptionId: event.redemptionId,
  voucherId: event.voucherId,
  zone: event.zone,
  amountCents: event.publicCents,
});

const metaFor = ({ eventId, actor, correlationId }: Cause, claimId: string): CommandMeta => ({
  commandId: uuidV5('keep-claims', eventId, claimId),
  actor,
  correlationId,
  causationId: eventId,
});
