// The followers of redemption's own log that carry a fact from one aggregate to another.
import { metaOf, type OnEvents, type StoredEvent } from '@buono/event-store';
import { JOINS_STREAM, joinsHeardAggregate, type OnFault } from '@buono/service';
import type { FillPaymentFile } from '../../application/payment/fill-payment-file.js';
import type { KeepClaims, Step } from '../../application/claim/keep-claims.js';
import type { KeepAnswers } from '../../application/exchange/keep-answers.js';
import type { KeepNotices } from '../../application/payment-notice/keep-notices.js';
import type { KeepShares } from '../../application/ceiling/keep-shares.js';
import type { SettleByBankEntry } from '../../application/payment/settle-by-bank-entry.js';
import type { StrikeServices } from '../../application/hold/strike-services.js';
import type { SucceedProviders } from '../../application/provider/succeed-providers.js';
import type { WatchServices } from '../../application/hold/watch-services.js';
import type { EnterProjectClaims } from '../../application/project/enter-project-claims.js';
import type { OpenRecoveries } from '../../application/recovery/open-recoveries.js';
import type { AskFamilies } from '../../application/survey/ask-families.js';
import { factOf } from '../persistence/aggregates.js';

/** Keeps the claims in step with wallets and payment orders. */
export const keepingClaims =
  (claims: KeepClaims): OnEvents =>
  (events) =>
    claims.follow(events.flatMap(stepsOf));

const stepsOf = (stored: StoredEvent): Step[] => {
  const fact = factOf(stored);
  if (fact?.of !== 'wallet' && fact?.of !== 'payment-order') return [];
  const cause = { eventId: stored.id, actor: 'process:keep-claims', correlationId: metaOf(stored).correlationId };
  return [{ event: fact.event, cause }];
};

/** Tells what contradicts what; claims and orders look at it before they pay. */
export const watchingServices =
  (watching: WatchServices): OnEvents =>
  async (events) => {
    let steps: (Step & { readonly walletId: string })[] = [];
    for (const stored of events) {
      const { correlationId } = metaOf(stored);
      const cause = { eventId: stored.id, actor: 'process:watch-services', correlationId };
      if (stored.stream === JOINS_STREAM) {
        // What was entered before the act is told before it.
        await watching.follow(steps);
        steps = [];
        const { former, current } = joinsHeardAggregate.codec.decode(stored.type, stored.data);
        await watching.joined([current, former], cause);
      }
      const fact = factOf(stored);
      if (fact?.of === 'wallet') steps.push({ event: fact.event, walletId: fact.id, cause });
    }
    await watching.follow(steps);
  };

/** Reverses what an office found not to have taken place. */
export const strikingServices =
  (striking: StrikeServices): OnEvents =>
  async (events) => {
    for (const stored of events) {
      const fact = factOf(stored);
      if (fact?.of !== 'watch' || fact.event.type !== 'HoldConfirmed') continue;
      await striking.after(fact.event, { correlationId: metaOf(stored).correlationId, eventId: stored.id });
    }
  };

/** Accredits who goes on with another provider. */
export const succeedingProviders =
  (succeeding: SucceedProviders): OnEvents =>
  async (events) => {
    for (const stored of events) {
      const fact = factOf(stored);
      if (fact?.of !== 'provider' || fact.event.type !== 'ProviderMerged') continue;
      await succeeding.after(fact.event, { correlationId: metaOf(stored).correlationId, eventId: stored.id });
    }
  };

/** Keeps the ceilings over several vouchers in step with wallets. */
export const keepingShares =
  (shares: KeepShares): OnEvents =>
  async (events) => {
    for (const step of events.flatMap(stepsOf)) await shares.follow(step);
  };

/** Carries what offices approved of projects into wallets, where the request that did so was interrupted. */
export const enteringProjectClaims =
  (entering: EnterProjectClaims): OnEvents =>
  async (events) => {
    for (const stored of events) {
      const fact = factOf(stored);
      if (fact?.of !== 'project') continue;
      const { type } = fact.event;
      if (type !== 'ProjectClaimApproved' && type !== 'ProjectClaimSentAgain') continue;
      const { correlationId } = metaOf(stored);
      await entering.enter(fact.event.voucherId, fact.event.claimId, { correlationId, causationId: stored.id });
    }
  };

/** Fills the files that the treasurer asked for. */
export const fillingPaymentFiles =
  (filling: FillPaymentFile): OnEvents =>
  async (events) => {
    for (const stored of events) {
      const fact = factOf(stored);
      if (fact?.of === 'payment-file' && fact.event.type === 'PaymentFileOpened')
        await filling.fill(fact.id, metaOf(stored));
    }
  };

/** Finishes what a crash left between a bank entry and its payment order; an entry that its order refuses is told. */
export const settlingByBankEntry =
  (settling: SettleByBankEntry, onFault: OnFault): OnEvents =>
  async (events) => {
    for (const stored of events) {
      const fact = factOf(stored);
      if (fact?.of !== 'bank-entry' || fact.event.type !== 'BankEntryRecorded') continue;
      const outcome = await settling.settle(fact.event, metaOf(stored));
      if (outcome.accepted) continue;
      // Its order changed between the question and the entry: the money moved all the same, and a person must look at it.
      onFault(new Error(`bank entry ${fact.id} is refused by its order: ${outcome.refusal}`), 'settle-by-bank-entry');
    }
  };

/** Asks for what is owed back by notices of payment, whenever something of it changes. */
export const keepingNotices =
  (notices: KeepNotices): OnEvents =>
  async (events) => {
    for (const stored of events) {
      const fact = factOf(stored);
      if (fact?.of !== 'recovery') continue;
      await notices.keep(fact.id, { correlationId: metaOf(stored).correlationId, eventId: stored.id });
    }
  };

/** Keeps invoices and what the exchange system is answered in step. */
export const keepingAnswers =
  (answers: KeepAnswers): OnEvents =>
  async (events) => {
    for (const stored of events) {
      const fact = factOf(stored);
      const cause = { correlationId: metaOf(stored).correlationId, eventId: stored.id };
      if (fact?.of === 'invoice' && fact.event.type === 'InvoiceRefused')
        await answers.afterRefusal(fact.id, fact.event, cause);
      if (fact?.of === 'exchange-invoice' && fact.event.type === 'DeliveryAnswered')
        await answers.afterAnswer(fact.id, fact.event, cause);
    }
  };

/** Opens what is owed back where a zone was settled below zero. */
export const openingRecoveries =
  (recoveries: OpenRecoveries): OnEvents =>
  async (events) => {
    for (const stored of events) {
      const fact = factOf(stored);
      if (fact?.of === 'claim' && fact.event.type === 'ZoneSettled') await recoveries.after(fact.event, metaOf(stored));
    }
  };

/** Asks the families that were drawn, and has looked into what they say did not come. */
export const askingFamilies =
  (asking: AskFamilies): OnEvents =>
  async (events) => {
    for (const stored of events) {
      const fact = factOf(stored);
      const { correlationId } = metaOf(stored);
      const cause = { eventId: stored.id, actor: 'process:ask-families', correlationId };
      if (fact?.of === 'survey' && fact.event.type === 'SurveyDrawn') await asking.drawn(fact.event, cause);
      if (fact?.of === 'question' && fact.event.type === 'FamilyAnswered') await asking.answered(fact.event, cause);
    }
  };
