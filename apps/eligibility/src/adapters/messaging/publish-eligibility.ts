// Tells the other contexts what happened here: domain events become contracts, facts stay.
import type { StoredEvent } from '@buono/event-store';
import type {
  Announcement,
  ApplicationAdmittedV1,
  ApplicationTakenOverV1,
  CallPublishedV1,
  EntitlementChangedV1,
  RankingApprovedV1,
} from '@buono/messaging';
import type { ActionPolicies } from '@buono/rules';
import type { CallVersions } from '../../application/call/call-versions.js';
import { entitlementOf } from '../../application/decision/evaluations.js';
import type { Notices } from '../../application/notices/notice-ports.js';
import type { Rankings } from '../../application/ports.js';
import type { ApplicationAdmitted, ApplicationTakenOver } from '../../domain/application/events.js';
import type { ReserveResolved } from '../../domain/application/reserve.js';
import { grantedBy } from '../../domain/application/state.js';
import type { DecisionCorrected } from '../../domain/application/correction.js';
import type { CallAmended, CallPublished } from '../../domain/call/events.js';
import { isProcedureEvent } from '../../domain/application/procedure/events.js';
import { PAGE_ENTRIES, pageOfRanking } from '../../domain/ranking/decider.js';
import type { ServingOrder } from '../../domain/call/terms.js';
import type { RankingApproved } from '../../domain/ranking/events.js';
import { announceBooking, isOfBooking } from './book-when-received.js';
import { announceOffer, isOfOffer } from './check-offer-when-due.js';
import { announceOfferNotice, isOfNotice } from './announce-offer-notices.js';
import { announceBan } from './announce-bans.js';
import { announceIdentity } from './announce-identities.js';
import { announceProtection } from './announce-protections.js';
import { isOfBans } from '../persistence/ban-aggregate.js';
import { isOfIdentities } from '../persistence/identity-aggregate.js';
import { isOfProtections } from '../persistence/protection-aggregate.js';
import { isOfScan } from '../persistence/document-aggregates.js';
import { announceProof } from './announce-proofs.js';
import { announceFreeze, isOfFreeze } from './freeze-when-appealed.js';
import { announceInsertion, isOfInsertion } from './insert-when-admitted.js';
import { decodeEligibilityEvent } from '../persistence/aggregates.js';

type Told = Announcement | readonly Announcement[] | undefined;

/** The contracts that an event of eligibility is told as; undefined for its own business. */
export const announceEligibility =
  (rankings: Rankings, calls: CallVersions, notices: Notices) =>
  (stored: StoredEvent): Told | Promise<Told> => {
    if (isOfOffer(stored)) return announceOffer(stored);
    if (isOfInsertion(stored)) return announceInsertion(stored);
    if (isOfFreeze(stored)) return announceFreeze(stored);
    if (isOfBans(stored)) return announceBan(stored);
    if (isOfIdentities(stored)) return announceIdentity(stored);
    if (isOfProtections(stored)) return announceProtection(stored);
    if (isOfScan(stored)) return announceProof(stored);
    if (isOfNotice(stored)) return announceOfferNotice(stored, notices);
    if (isOfBooking(stored)) return announceBooking(stored);
    const happening = decodeEligibilityEvent(stored);
    if (happening === undefined) return undefined;
    const { id: subject, event } = happening;
    // The procedure is between the family and the office: the neighbours hear of its end.
    if (isProcedureEvent(event)) return undefined;
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
        return applicationAdmitted(event, calls);
      case 'ApplicationTakenOver':
        return { type: 'it.buono.eligibility.application-taken-over.v1', subject, data: applicationTakenOver(event) };
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
      case 'DecisionCorrected':
        return { type: 'it.buono.eligibility.entitlement-changed.v1', subject, data: entitlementChanged(event) };
      case 'ReserveResolved':
        return reserveResolved(event);
      case 'RankingApproved':
        return rankingApproved(rankings, subject, event);
      case 'CallDrafted':
      case 'DraftAmended':
      case 'CallDraftApproved':
      case 'CallSuspended':
      case 'CallResumed':
      case 'CallAnnulled':
      case 'CallAdvanced':
      case 'ApplicationRegistered':
      case 'DraftStarted':
      case 'DraftChanged':
      case 'SubmissionDeclined':
      case 'MembersHeld':
      case 'MembersFreed':
      case 'ApplicationSubmitted':
      case 'AssessmentRecorded':
      case 'ApplicationEvaluated':
      case 'FactsCorrected':
      case 'CheckAsked':
      case 'CheckAnswered':
      case 'CheckDeferred':
      case 'CheckDropped':
      case 'DrawCommitted':
      case 'DrawRevealed':
      case 'ApplicantChanged':
      case 'CorrectionProposed':
      case 'CorrectionDismissed':
      case 'OverrideProposed':
      case 'OverrideDismissed':
      case 'DecisionProposed':
      case 'DecisionProposalDismissed':
      case 'DocumentAttached':
      case 'DocumentRemoved':
      case 'RankingStarted':
      case 'RankingPageAdded':
      case 'ProvisionalRankingPublished':
      case 'RankingPosted':
      case 'RankingObserved':
      case 'RankingObservationAnswered':
      case 'SimulationRequested':
      case 'SimulationProgressed':
      case 'SimulationFinished':
      case 'MovesKept':
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
  const { code, title, zones, useFrom, useTo, funds, cup, invoicing, sampling, warnings, providers } = terms;
  const order = served(terms.order);
  const actions = terms.actions.map((action) => ({
    code: action.code,
    title: action.title,
    deliveryModel: action.deliveryModel,
    ...(action.reservedCents !== undefined && { reservedCents: action.reservedCents }),
  }));
  const whole = { callId, code, version, title, order, zones, useFrom, useTo, actions, funds };
  const paying = {
    ...(cup !== undefined && { cup }),
    ...(invoicing !== undefined && { invoicing }),
    ...(sampling !== undefined && { sampling }),
  };
  const warning = warnings === undefined ? {} : { warnings };
  const joining = providers === undefined ? {} : { providers };
  return { ...whole, ...paying, ...warning, ...joining, actNumber, publishedOn };
};

/** Neighbours need to know whether a ranking comes first, not what it is made by. */
const served = (order: ServingOrder): 'arrival' | 'score' => (order === 'arrival' ? 'arrival' : 'score');

const applicationAdmitted = async (event: ApplicationAdmitted, calls: CallVersions): Promise<Announcement> => {
  const { applicationId, callId, action, recipientId, applicantId, zone, receiptNumber, evaluation } = event;
  const order = served(event.order);
  const entitlement = entitlementOf(grantedBy(event));
  if (entitlement === undefined) throw new Error(`application ${applicationId} was admitted without an entitlement`);
  const { callVersion } = evaluation;
  const about = { applicationId, callId, callVersion, action, order, recipientId, applicantId, zone, receiptNumber };
  const { compiled } = await calls.numbered(callId, callVersion);
  const policies = compiled.actions.get(action)?.policies;
  const sliding = policies && slidingOf(policies);
  const data: ApplicationAdmittedV1 = {
    ...about,
    admittedOn: event.decidedOn,
    entitlement,
    ...(sliding && { sliding }),
    // One that holds the ranking up needs nothing of the neighbours: without a place nothing is set aside.
    ...(event.reserve?.holdsUp === 'offer' && { reserve: 'offer' as const }),
  };
  return { type: 'it.buono.eligibility.application-admitted.v1', subject: applicationId, data };
};

/** Lifted, it may be offered; else what was kept for it is free, and its entitlement ends by the correction that comes with it. */
const reserveResolved = (event: ReserveResolved): Announcement | undefined => {
  const { applicationId, callId, zone, outcome, on } = event;
  if (event.holdsUp !== 'offer') return undefined;
  const about = { applicationId, callId, zone };
  if (outcome === 'met')
    return { type: 'it.buono.eligibility.reserve-lifted.v1', subject: applicationId, data: { ...about, liftedOn: on } };
  const data = { ...about, because: 'reserve-not-met', thawedOn: on } as const;
  return { type: 'it.buono.eligibility.place-thawed.v1', subject: applicationId, data };
};

const slidingOf = ({ lastVoucher, onRenunciation, onLapse }: ActionPolicies) => ({
  lastVoucher,
  onRenunciation,
  onLapse,
});
const entitlementChanged = (event: DecisionCorrected): EntitlementChangedV1 => {
  const { correctionId, applicationId, callId, zone, reason, actNumber, effectiveFrom, entitled, valueCents } = event;
  const about = { correctionId, applicationId, callId, zone, reason, actNumber, effectiveFrom, entitled, valueCents };
  const due = entitled ? entitlementOf(event.evaluation) : undefined;
  const entitlement = due === undefined ? {} : { entitlement: { ...due, valueCents } };
  return { ...about, ...entitlement, changedOn: event.correctedOn };
};

const applicationTakenOver = (event: ApplicationTakenOver): ApplicationTakenOverV1 => {
  const { applicationId, callId, callVersion, action, recipientId, applicantId, zone, actNumber, takenOverOn } = event;
  const about = { applicationId, callId, callVersion, action, recipientId, applicantId, zone, actNumber, takenOverOn };
  // What the procedure does not read of an entitlement travels through it: the contract names the whole.
  return { ...about, entitlement: event.due as unknown as ApplicationTakenOverV1['entitlement'] };
};

const rankingApproved = async (
  rankings: Rankings,
  subject: string,
  { rankingId, callId, zone, pages, approvedOn, frozen = [] }: RankingApproved,
): Promise<readonly Announcement[]> => {
  const { state: ranking } = await rankings.find(rankingId);
  if (ranking.status === 'none') throw new Error(`ranking ${rankingId} was approved and is not there`);
  return Array.from({ length: pages }, (_, index): Announcement => {
    const page = index + 1;
    const entries = pageOfRanking(ranking.ranked, page).map(({ applicationId, place }) => ({ applicationId, place }));
    const kept = frozen
      .filter(({ place }) => Math.max(1, Math.ceil(place / PAGE_ENTRIES)) === page)
      .map(({ applicationId, action, place, bis, valueCents, lastVoucher }) => ({
        ...{ applicationId, ...(action !== undefined && { action }), place, bis, valueCents, lastVoucher },
      }));
    const about = { rankingId, callId, zone, page, pages, entries, ...(kept.length > 0 && { frozen: kept }) };
    const data: RankingApprovedV1 = { ...about, approvedOn };
    return { type: 'it.buono.eligibility.ranking-approved.v1', subject, data };
  });
};
