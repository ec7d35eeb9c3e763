// The lists of eligibility as rows, and how an event changes them. Rows hold codes, dates and sealed boxes, never names.
import type { ApplicationEvent } from '../../domain/application/events.js';
import { isProcedureEvent } from '../../domain/application/procedure/events.js';
import type { CallEvent } from '../../domain/call/events.js';
import type { RankingEvent } from '../../domain/ranking/events.js';

/** A row of `call_lines`: the call as its last version has it. */
export interface CallRow {
  readonly call_id: string;
  readonly code: string;
  readonly title: string;
  /** draft, approved (a draft that a second person approved as it stands), published. */
  readonly status: string;
  readonly version: number;
  readonly serving_order: string;
  readonly opens_at: string;
  readonly closes_at: string;
}

/** A row of `application_lines`: the present round of an application. */
export interface ApplicationRow {
  readonly application_id: string;
  readonly call_id: string;
  readonly zone: string;
  readonly action: string;
  readonly status: string;
  readonly round: number;
  readonly recipient_id: string;
  readonly applicant_id: string;
  readonly receipt_number: number | null;
  readonly arrived_at: string | null;
  readonly decided_on: string | null;
  /** Who of the office holds it. */
  readonly holder: string | null;
  readonly identity: string;
}

/** A row of `ranking_lines`. */
export interface RankingRow {
  readonly ranking_id: string;
  readonly call_id: string;
  readonly action: string;
  readonly zone: string;
  readonly status: string;
  readonly entries: number;
  readonly listed: number;
  readonly computed_on: string;
  readonly approved_on: string | null;
  /** The last day for observations on a provisional one. */
  readonly observations_by: string | null;
}

/** The row after an event of its call. */
export const callRow = (row: CallRow | undefined, event: CallEvent, id: string): CallRow | undefined => {
  if (event.type === 'CallDraftApproved') return row && { ...row, status: 'approved' };
  if (!('terms' in event)) return row;
  const { code, title, order, window } = event.terms;
  const published = event.type === 'CallPublished' || event.type === 'CallAmended';
  return {
    call_id: id,
    code,
    title,
    // A text that changes has to be approved again.
    status: published ? 'published' : 'draft',
    version: published ? event.version : (row?.version ?? 0),
    serving_order: order,
    opens_at: window.opensAt,
    closes_at: window.closesAt,
  };
};

/** The row after an event of its application. */
export const applicationRow = (
  row: ApplicationRow | undefined,
  event: ApplicationEvent,
  id: string,
): ApplicationRow | undefined => {
  if (event.type === 'DraftStarted' || event.type === 'ApplicationTakenOver') {
    const taken = event.type === 'ApplicationTakenOver';
    return {
      application_id: id,
      call_id: event.callId,
      zone: event.zone,
      action: event.action,
      status: taken ? 'taken-over' : 'draft',
      round: event.round,
      recipient_id: event.recipientId,
      applicant_id: event.applicantId,
      receipt_number: null,
      arrived_at: null,
      decided_on: taken ? event.takenOverOn : null,
      holder: null,
      identity: event.sealed.identity ?? '',
    };
  }
  if (row === undefined) return undefined;
  if (event.type === 'AppealUpheld') return { ...row, status: 'received', decided_on: null };
  if (event.type === 'ApplicationAssigned') return { ...row, holder: event.holder };
  if (isProcedureEvent(event)) return row;
  switch (event.type) {
    case 'DraftChanged':
      return { ...row, zone: event.zone, action: event.action, identity: event.sealed.identity ?? '' };
    case 'ApplicationSubmitted':
      return { ...row, status: 'submitted', arrived_at: event.arrivedAt };
    case 'SubmissionDeclined':
      return { ...row, status: 'draft', arrived_at: null };
    case 'ReceiptRecorded':
      return { ...row, status: 'received', receipt_number: event.receiptNumber };
    case 'AssessmentRecorded':
    case 'ApplicationEvaluated':
    case 'FactsCorrected':
    case 'CheckAsked':
    case 'CheckAnswered':
    case 'CheckDeferred':
    case 'CheckDropped':
    case 'CorrectionProposed':
    case 'CorrectionDismissed':
    case 'DecisionCorrected':
    case 'DocumentAttached':
    case 'DocumentRemoved':
    case 'OverrideProposed':
    case 'OverrideDismissed':
    case 'DecisionProposed':
    case 'DecisionProposalDismissed':
    case 'ReserveResolved':
      return row;
    case 'ApplicantChanged':
      return { ...row, applicant_id: event.applicantId };
    case 'ApplicationAdmitted':
      return { ...row, status: 'admitted', decided_on: event.decidedOn };
    case 'ApplicationRefused':
      return { ...row, status: 'refused', decided_on: event.decidedOn };
    case 'ApplicationWithdrawn':
      return { ...row, status: 'withdrawn' };
  }
};

/** The row after an event of its ranking. */
export const rankingRow = (row: RankingRow | undefined, event: RankingEvent, id: string): RankingRow | undefined => {
  if (event.type === 'RankingStarted') {
    return {
      ranking_id: id,
      call_id: event.callId,
      action: event.action,
      zone: event.zone,
      status: 'computing',
      entries: event.entries,
      listed: 0,
      computed_on: event.computedOn,
      approved_on: null,
      observations_by: null,
    };
  }
  if (row === undefined) return undefined;
  switch (event.type) {
    case 'RankingPageAdded': {
      const listed = row.listed + event.entries.length;
      return { ...row, listed, status: listed === row.entries ? 'computed' : 'computing' };
    }
    case 'ProvisionalRankingPublished':
      return {
        ...row,
        status: 'provisional',
        observations_by: event.awaitsPosting === true ? null : event.observationsBy,
      };
    case 'RankingPosted':
      return event.observationsBy === undefined ? row : { ...row, observations_by: event.observationsBy };
    case 'RankingObserved':
    case 'RankingObservationAnswered':
      return row;
    case 'RankingApproved':
      return { ...row, status: 'approved', approved_on: event.approvedOn };
  }
};
