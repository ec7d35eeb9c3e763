// How the past of an application becomes its situation. Total, without rules: what happened, happened.
import type { ApplicationEvent, Content } from './events.js';
import type { Application, Decided, Opened, Receipt, Sent } from './state.js';

const contentOf = ({ action, relation, zone, sealed, digest }: Content): Content => ({
  action,
  relation,
  zone,
  sealed,
  digest,
});

const openedOf = (opened: Opened): Opened => {
  const { round, applicationId, callId, recipientId, applicantId } = opened;
  return { round, applicationId, callId, recipientId, applicantId, ...contentOf(opened) };
};

const sentOf = ({ callVersion, arrivedAt, submittedOn }: Sent): Sent => ({ callVersion, arrivedAt, submittedOn });

const receiptOf = ({ receiptNumber, registeredAt }: Receipt): Receipt => ({ receiptNumber, registeredAt });

const decidedOf = ({ evaluation, evidence, decidedBy, decidedOn }: Decided): Decided => ({
  evaluation,
  evidence,
  decidedBy,
  decidedOn,
});

export const evolve = (application: Application, event: ApplicationEvent): Application => {
  if (event.type === 'DraftStarted') return { status: 'draft', ...openedOf(event) };
  if (application.status === 'none') return application;
  switch (event.type) {
    case 'DraftChanged':
      return application.status === 'draft' ? { ...application, ...contentOf(event) } : application;
    case 'ApplicationSubmitted':
      return { status: 'submitted', ...openedOf(application), ...sentOf(event) };
    case 'ReceiptRecorded':
      if (application.status !== 'submitted') return application;
      return { ...application, status: 'received', ...receiptOf(event), assessments: [] };
    case 'AssessmentRecorded':
      if (application.status !== 'received') return application;
      return { ...application, assessments: [...application.assessments, event.sealed] };
    case 'ApplicationEvaluated':
      return application.status === 'received' ? { ...application, evaluation: event.evaluation } : application;
    case 'ApplicationAdmitted':
    case 'ApplicationRefused': {
      if (application.status !== 'received') return application;
      const kept = { ...openedOf(application), ...sentOf(application), ...receiptOf(application), ...decidedOf(event) };
      if (event.type === 'ApplicationAdmitted') return { status: 'admitted', ...kept };
      return { status: 'refused', ...kept, reasons: event.reasons };
    }
    case 'ApplicationWithdrawn':
      return {
        status: 'withdrawn',
        ...openedOf(application),
        withdrawnOn: event.withdrawnOn,
        afterAdmission: application.status === 'admitted',
      };
  }
};
