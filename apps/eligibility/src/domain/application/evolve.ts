// How the past of an application becomes its situation. Total, without rules: what happened, happened.
import { evolveChecks } from './checks.js';
import { evolveCorrections } from './decide-correction.js';
import { contentOf } from './content.js';
import { evolveOverride } from './decide-override.js';
import { evolveProposal } from './decide-proposal.js';
import { evolveReserve } from './decide-reserve.js';
import { evolveDocuments } from './documents/documents.js';
import type { ApplicationEvent, Content } from './events.js';
import { inOtherHands } from './other-hands.js';
import { evolveFindings, findingsOf } from './findings.js';
import type { Application, Decided, KnownApplication, Opened, Receipt, Sent } from './state.js';
import { isProcedureEvent, type ProcedureEvent } from './procedure/events.js';
import { evolveProcedure, procedureBegun } from './procedure/procedure.js';

const whoOf = (opened: Omit<Opened, keyof Content>) => {
  const { round, applicationId, callId, recipientId, applicantId, startedOn, filing, title, documents } = opened;
  const beside = {
    ...(startedOn !== undefined && { startedOn }),
    ...(filing !== undefined && { filing }),
    ...(title !== undefined && { title }),
    ...(documents !== undefined && { documents }),
  };
  return { round, applicationId, callId, recipientId, applicantId, ...beside };
};

const openedOf = (opened: Opened): Opened => ({ ...whoOf(opened), ...contentOf(opened) });

const sentOf = ({ callVersion, arrivedAt, submittedOn, procedure }: Sent): Sent => ({
  callVersion,
  arrivedAt,
  submittedOn,
  procedure,
});

const receiptOf = ({ receiptNumber, registeredAt }: Receipt): Receipt => ({ receiptNumber, registeredAt });

const decidedOf = ({ evaluation, evidence, actNumber, proposedBy, decidedBy, decidedOn }: Decided): Decided => ({
  evaluation,
  evidence,
  ...(actNumber !== undefined && { actNumber }),
  ...(proposedBy !== undefined && { proposedBy }),
  decidedBy,
  decidedOn,
});

/** After a step of the procedure; an upheld appeal opens the application again, on the evidence of the decision that fell. */
const stepped = (application: KnownApplication, event: ProcedureEvent): Application => {
  if (!('procedure' in application)) return application;
  const procedure = evolveProcedure(application.procedure, event);
  if (event.type !== 'AppealUpheld' || application.status !== 'refused') return { ...application, procedure };
  const received = { ...openedOf(application), ...sentOf({ ...application, procedure }), ...receiptOf(application) };
  return { status: 'received', ...received, ...findingsOf(application), assessments: [application.evidence] };
};

export const evolve = (application: Application, event: ApplicationEvent): Application => {
  if (event.type === 'DraftStarted') return { status: 'draft', ...openedOf(event) };
  if (event.type === 'ApplicationTakenOver') {
    const { callVersion, due, row, actNumber, takenOverOn } = event;
    return { status: 'taken-over', ...openedOf(event), callVersion, due, row, actNumber, takenOverOn };
  }
  if (application.status === 'none') return application;
  if (isProcedureEvent(event)) return stepped(application, event);
  switch (event.type) {
    case 'DraftChanged':
      if (application.status !== 'draft') return application;
      return { status: 'draft', ...whoOf(application), ...contentOf(event) };
    case 'ApplicationSubmitted':
      return {
        status: 'submitted',
        ...openedOf(application),
        ...sentOf({ ...event, procedure: procedureBegun(event.submittedOn, event.terms) }),
      };
    case 'SubmissionDeclined':
      return application.status === 'submitted' ? { status: 'draft', ...openedOf(application) } : application;
    case 'ReceiptRecorded':
      if (application.status !== 'submitted') return application;
      return { ...application, status: 'received', ...receiptOf(event), assessments: [] };
    case 'AssessmentRecorded':
      if (application.status !== 'received') return application;
      return {
        ...application,
        assessments: [...application.assessments, event.sealed],
        procedure: { ...application.procedure, assessedOn: application.procedure.assessedOn ?? event.on },
      };
    case 'ApplicationEvaluated':
      return application.status === 'received' ? { ...application, evaluation: event.evaluation } : application;
    case 'ApplicationAdmitted':
    case 'ApplicationRefused': {
      if (application.status !== 'received') return application;
      const received = { ...openedOf(application), ...sentOf(application), ...receiptOf(application) };
      const kept = { ...received, ...findingsOf(application), ...decidedOf(event) };
      if (event.type === 'ApplicationAdmitted') {
        const { granted, reserve, override } = event;
        const beside = { ...(granted && { granted }), ...(reserve && { reserve }), ...(override && { override }) };
        return { status: 'admitted', ...kept, ...beside };
      }
      return { status: 'refused', ...kept, reasons: event.reasons };
    }
    case 'CorrectionProposed':
    case 'CorrectionDismissed':
    case 'DecisionCorrected':
      return evolveCorrections(application, event);
    case 'OverrideProposed':
    case 'OverrideDismissed':
      return evolveOverride(application, event);
    case 'DecisionProposed':
    case 'DecisionProposalDismissed':
      return evolveProposal(application, event);
    case 'ReserveResolved':
      return evolveReserve(application, event);
    case 'ApplicantChanged':
      return inOtherHands(application, event);
    case 'DocumentAttached':
    case 'DocumentRemoved':
      return evolveDocuments(application, event);
    case 'FactsCorrected':
      return evolveFindings(application, event);
    case 'CheckAsked':
    case 'CheckAnswered':
    case 'CheckDeferred':
      return evolveChecks(application, event);
    case 'CheckDropped':
      return application;
    case 'ApplicationWithdrawn':
      return {
        status: 'withdrawn',
        ...openedOf(application),
        withdrawnOn: event.withdrawnOn,
        afterAdmission: application.status === 'admitted',
      };
  }
};
