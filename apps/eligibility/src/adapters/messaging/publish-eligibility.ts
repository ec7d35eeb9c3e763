// Tells the other contexts what happened here: domain events become contracts, facts stay.
import type { StoredEvent } from '@buono/event-store';
import type { Announcement, ApplicationAdmittedV1, CallPublishedV1, RankingApprovedV1 } from '@buono/messaging';
import { entitlementOf } from '../../application/evaluations.js';
import type { Rankings } from '../../application/ports.js';
import type { ApplicationAdmitted } from '../../domain/application/events.js';
import type { CallAmended, CallPublished } from '../../domain/call/events.js';
import { pageOfRanking } from '../../domain/ranking/decider.js';
import type { RankingApproved } from '../../domain/ranking/events.js';
import { decodeEligibilityEvent } from '../persistence/aggregates.js';

type Told = Announcement | readonly Announcement[] | undefined;

/** The contracts that an event of eligibility is told as; undefined for its own business. */
export const announceEligibility =
  (rankings: Rankings) =>
  (stored: StoredEvent): Told | Promise<Told> => {
    const happening = decodeEligibilityEvent(stored);
    if (happening === undefined) return undefined;
    const { id: subject, event } = happening;
    switch (event.type) {
      case 'CallPublished':
      case 'CallAmended':
        return { type: 'it.buono.eligibility.call-published.v1', subject, data: callPublished(event) };
      case 'ReceiptRecorded': {
        const { applicationId, callId, callVersion, action, recipientId, zone, receiptNumber, arrivedAt } = event;
        const about = { applicationId, callId, callVersion, action, recipientId, zone };
        const data = { ...about, receiptNumber, receivedAt: arrivedAt };
        return { type: 'it.buono.eligibility.application-received.v1', subject, data };
      }
      case 'ApplicationAdmitted':
        return { type: 'it.buono.eligibility.application-admitted.v1', subject, data: applicationAdmitted(event) };
      case 'ApplicationRefused': {
        const { applicationId, callId, recipientId, zone, reasons, decidedOn } = event;
        const data = { applicationId, callId, recipientId, zone, criteria: reasons.map(({ id }) => id), decidedOn };
        return { type: 'it.buono.eligibility.application-refused.v1', subject, data };
      }
      case 'ApplicationWithdrawn': {
        // Nobody was told of an application that had no number yet.
        if (event.receiptNumber === undefined) return undefined;
        const { applicationId, callId, recipientId, zone, withdrawnOn } = event;
        const data = { applicationId, callId, recipientId, zone, withdrawnOn };
        return { type: 'it.buono.eligibility.application-withdrawn.v1', subject, data };
      }
      case 'RankingApproved':
        return rankingApproved(rankings, subject, event);
      case 'CallDrafted':
      case 'DraftAmended':
      case 'ApplicationRegistered':
      case 'DraftStarted':
      case 'DraftChanged':
      case 'ApplicationSubmitted':
      case 'AssessmentRecorded':
      case 'ApplicationEvaluated':
      case 'RankingStarted':
      case 'RankingPageAdded':
        return undefined;
    }
  };

const callPublished = ({
  callId,
  version,
  actNumber,
  terms,
  publishedOn,
}: CallPublished | CallAmended): CallPublishedV1 => {
  const { code, title, order, zones, useFrom, useTo, funds } = terms;
  const actions = terms.actions.map((action) => ({
    code: action.code,
    title: action.title,
    deliveryModel: action.deliveryModel,
  }));
  return { callId, code, version, title, order, zones, useFrom, useTo, actions, funds, actNumber, publishedOn };
};

const applicationAdmitted = (event: ApplicationAdmitted): ApplicationAdmittedV1 => {
  const { applicationId, callId, action, order, recipientId, applicantId, zone, receiptNumber, evaluation } = event;
  const entitlement = entitlementOf(evaluation);
  if (entitlement === undefined) throw new Error(`application ${applicationId} was admitted without an entitlement`);
  const { callVersion } = evaluation;
  const about = { applicationId, callId, callVersion, action, order, recipientId, applicantId, zone, receiptNumber };
  return { ...about, admittedOn: event.decidedOn, entitlement };
};

const rankingApproved = async (
  rankings: Rankings,
  subject: string,
  { rankingId, callId, zone, pages, approvedOn }: RankingApproved,
): Promise<readonly Announcement[]> => {
  const { state: ranking } = await rankings.find(rankingId);
  if (ranking.status === 'none') throw new Error(`ranking ${rankingId} was approved and is not there`);
  return Array.from({ length: pages }, (_, index): Announcement => {
    const page = index + 1;
    const entries = pageOfRanking(ranking.ranked, page).map(({ applicationId, place }) => ({ applicationId, place }));
    const data: RankingApprovedV1 = { rankingId, callId, zone, page, pages, entries, approvedOn };
    return { type: 'it.buono.eligibility.ranking-approved.v1', subject, data };
  });
};
