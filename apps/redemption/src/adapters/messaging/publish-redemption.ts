// Tells the other contexts what happened here: domain events become contracts.
import type { StoredEvent } from '@buono/event-store';
import type { Announcement } from '@buono/messaging';
import type { Claims } from '../../application/ports.js';
import { lineAmounts, type LineAmounts } from '../../domain/claim/amounts.js';
import type { ClaimEvent, ClaimPlace, ClaimSubmitted, ZoneSettled } from '../../domain/claim/events.js';
import type { Payee } from '../../domain/payee.js';
import type { PaymentOrderEvent } from '../../domain/payment-order/events.js';
import type { QuestionEvent } from '../../domain/question/events.js';
import type { RecoveryEvent } from '../../domain/recovery/events.js';
import type { WalletEvent } from '../../domain/wallet/events.js';
import { factOf } from '../persistence/aggregates.js';
import { announceProvider } from './announce-provider.js';

/** The contracts that an event of redemption is told as; undefined for its own business. */
export const announceRedemption =
  (claims: Claims) =>
  (stored: StoredEvent): Announced | Promise<Announced> => {
    const fact = factOf(stored);
    switch (fact?.of) {
      case 'wallet':
        return announceWallet(fact.event, fact.id);
      case 'provider':
        return announceProvider(fact.event, fact.id);
      case 'claim':
        return announceClaim(fact.event, fact.id, claims);
      case 'payment-order':
        return announcePaymentOrder(fact.event, fact.id);
      case 'recovery':
        return announceRecovery(fact.event, fact.id);
      case 'question':
        return announceQuestion(fact.event, fact.id);
      case 'call':
      case 'project':
      case 'proof':
      case 'notice':
      case 'watch':
      case 'survey':
      case 'payment-file':
      case 'bank-entry':
      case 'invoice':
      case 'exchange-invoice':
      case undefined:
        return undefined;
    }
  };

type Announced = Announcement | readonly Announcement[] | undefined;

const announceWallet = (event: WalletEvent, subject: string): Announced => {
  switch (event.type) {
    case 'ServiceRedeemed': {
      const { type: _, payee, area: _area, startedAt: _from, endedAt: _to, actNumber: _act, ...rest } = event;
      const {
        beforeDeductiblesCents: _before,
        period: _period,
        nonce: _nonce,
        codeReadAt: _read,
        accreditation: _seen,
        adhesion: _joined,
        evidence: _box,
        proofs: _proofs,
        provedAs: _as,
        reservedAt: _since,
        operator: _who,
        groupId: _group,
        shared: _ceilings,
        units,
        minutes,
        supplementOf,
        replacementOf,
        ...flat
      } = rest;
      const corrects = {
        ...(supplementOf !== undefined && { supplementOf }),
        ...(replacementOf !== undefined && { replacementOf }),
      };
      const counted = { ...(units !== undefined && { units }), ...(minutes !== undefined && { minutes }) };
      return {
        type: 'it.buono.redemption.service-redeemed.v1',
        subject,
        data: { ...flat, ...counted, ...corrects, ...paid(payee) },
      };
    }
    case 'RedemptionReversed': {
      const { type: _, payee, note: _note, ...flat } = event;
      return { type: 'it.buono.redemption.redemption-reversed.v1', subject, data: { ...flat, ...paid(payee) } };
    }
    case 'WalletClosed': {
      const { type: _, ...data } = event;
      return { type: 'it.buono.redemption.wallet-closed.v1', subject, data };
    }
    case 'WalletAdjusted': {
      const { type: _, ...data } = event;
      return { type: 'it.buono.redemption.wallet-adjusted.v1', subject, data };
    }
    case 'WalletAmended': {
      const { type: _, effectiveFrom: _from, entitled: _due, entitlement: _whole, addedParts: _added, ...data } = event;
      return { type: 'it.buono.redemption.wallet-amended.v1', subject, data };
    }
    case 'ConfirmationAsked': {
      const { type: _, payee, ...flat } = event;
      return { type: 'it.buono.redemption.confirmation-asked.v1', subject, data: { ...flat, ...paid(payee) } };
    }
    case 'ServiceDisputed': {
      const { type: _, payee, by: _by, note: _note, ...flat } = event;
      return { type: 'it.buono.redemption.service-disputed.v1', subject, data: { ...flat, ...paid(payee) } };
    }
    case 'DisputeDecided': {
      const { type: _, payee, by: _by, note: _note, ...flat } = event;
      return { type: 'it.buono.redemption.dispute-decided.v1', subject, data: { ...flat, ...paid(payee) } };
    }
    case 'ServiceConfirmed':
    case 'ConfirmationLapsed':
    case 'ServiceReserved':
    case 'ReservationReleased':
    case 'LateEntryRequested':
    case 'LateEntryAdmitted':
    case 'LateEntryRefused':
    case 'ServicesRepriced':
    case 'WalletOpened':
    case 'ProviderChosen':
    case 'WalletSuspended':
    case 'WalletResumed':
    case 'WalletClosing':
      return undefined;
  }
};

const announcePaymentOrder = (event: PaymentOrderEvent, subject: string): Announced => {
  const { paymentOrderId, claimId, callId, payee, month, zone, amountCents } = event;
  const place = { paymentOrderId, claimId, callId, ...paid(payee), month, zone, amountCents };
  switch (event.type) {
    case 'PaymentOrderDrafted':
    case 'PaymentChecked':
    case 'PaymentSent':
      return undefined;
    case 'PaymentOrdered':
      return {
        type: 'it.buono.redemption.payment-ordered.v1',
        subject,
        data: { ...place, orderedOn: event.orderedOn },
      };
    case 'PaymentExecuted': {
      const { paidCents, reference, executedOn } = event;
      return {
        type: 'it.buono.redemption.payment-executed.v1',
        subject,
        data: { ...place, paidCents, reference, executedOn },
      };
    }
    case 'PaymentReturned': {
      const { reference, reason, returnedOn } = event;
      return {
        type: 'it.buono.redemption.payment-returned.v1',
        subject,
        data: { ...place, reference, reason, returnedOn },
      };
    }
  }
};

const announceQuestion = (event: QuestionEvent, subject: string): Announced => {
  if (event.type !== 'FamilyAsked') return undefined;
  const { redemptionId, voucherId, callId, zone, recipientId, applicantId, servedOn, askedOn, until } = event;
  const data = { redemptionId, voucherId, callId, zone, recipientId, applicantId, servedOn, askedOn, until };
  return { type: 'it.buono.redemption.service-question-asked.v1', subject, data };
};

const announceRecovery = (event: RecoveryEvent, subject: string): Announced => {
  switch (event.type) {
    case 'RecoveryOpened': {
      const { type: _, payee, ...rest } = event;
      return { type: 'it.buono.redemption.recovery-opened.v1', subject, data: { ...rest, ...paid(payee) } };
    }
    case 'RecoveryReceived': {
      const { type: _, payee, entryId: _entry, ...rest } = event;
      return { type: 'it.buono.redemption.recovery-received.v1', subject, data: { ...rest, ...paid(payee) } };
    }
    case 'RecoveryWaived': {
      const { type: _, payee, approvedBy: _by, ...rest } = event;
      return { type: 'it.buono.redemption.recovery-waived.v1', subject, data: { ...rest, ...paid(payee) } };
    }
    case 'RecoveryPlanned':
    case 'WaiverProposed':
    case 'WaiverDismissed':
      return undefined;
  }
};

// A page of lines stays well under the 64 KB of a message.
const LINES_ON_A_PAGE = 250;

const announceClaim = async (event: ClaimEvent, subject: string, claims: Claims): Promise<Announced> => {
  if (event.type !== 'ClaimSubmitted' && event.type !== 'ZoneSettled') return undefined;
  const { state: claim } = await claims.find(subject);
  if (claim.status === 'unknown') throw new Error(`claim ${subject} has events and no state`);
  // From its presentation on a claim's lines stand still: today's are those of the event.
  const lines = lineAmounts(claim);
  return event.type === 'ClaimSubmitted'
    ? submittedPages(event, subject, lines)
    : settledPages(
        event,
        subject,
        lines.filter(({ line }) => line.zone === event.zone),
      );
};

const submittedPages = (event: ClaimSubmitted, subject: string, lines: readonly LineAmounts[]): Announcement[] => {
  const { askedCents, submittedOn } = event;
  const whole = { ...placeOf(event), askedCents, submittedOn };
  return pagesOf(lines).map((pageLines, index, all) => ({
    type: 'it.buono.redemption.claim-submitted.v1',
    subject,
    data: {
      ...whole,
      page: index + 1,
      pages: all.length,
      lines: pageLines.map(({ line: { redemptionId, voucherId, zone }, askedCents: asked }) => ({
        redemptionId,
        voucherId,
        zone,
        askedCents: asked,
      })),
    },
  }));
};

const settledPages = (event: ZoneSettled, subject: string, lines: readonly LineAmounts[]): Announcement[] => {
  const { zone, askedCents, approvedCents, settledOn } = event;
  const whole = { ...placeOf(event), zone, askedCents, approvedCents, settledOn };
  return pagesOf(lines).map((pageLines, index, all) => ({
    type: 'it.buono.redemption.claim-settled.v1',
    subject,
    data: {
      ...whole,
      page: index + 1,
      pages: all.length,
      lines: pageLines.map(({ line, askedCents: asked, approvedCents: approved = asked, reason }) => ({
        redemptionId: line.redemptionId,
        voucherId: line.voucherId,
        askedCents: asked,
        approvedCents: approved,
        ...(reason !== undefined && { reason }),
      })),
    },
  }));
};

const pagesOf = (lines: readonly LineAmounts[]): LineAmounts[][] =>
  Array.from({ length: Math.max(1, Math.ceil(lines.length / LINES_ON_A_PAGE)) }, (_, page) =>
    lines.slice(page * LINES_ON_A_PAGE, (page + 1) * LINES_ON_A_PAGE),
  );

const placeOf = ({ claimId, callId, payee, month }: ClaimPlace) => ({ claimId, callId, ...paid(payee), month });

const paid = (payee: Payee) => ({ payeeKind: payee.kind, payeeId: payee.id });
