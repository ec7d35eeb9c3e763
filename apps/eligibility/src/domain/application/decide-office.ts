// What the office may do with a received application: assess, evaluate, and decide in agreement with the engine.
import { accept, refuse, type PersonId } from '@buono/kernel';
import type {
  AdmitApplication,
  ApplicationRefusal,
  EvaluateApplication,
  RecordAssessment,
  RefuseApplication,
} from './commands.js';
import type { ApplicationDecision } from './decide-family.js';
import { notMet } from './evaluation.js';
import { belongsTo, type Application, type Received } from './state.js';

/** An application in the office's hands, or why it is not. */
export type Examined = { readonly received: Received } | { readonly refusal: ApplicationRefusal };

/** The application as the office may work on it, or why it may not. Nobody works on their own. */
export const examined = (application: Application, by: PersonId): Examined => {
  switch (application.status) {
    case 'none':
      return { refusal: 'application-unknown' };
    case 'draft':
      return { refusal: 'application-not-sent' };
    case 'submitted':
      return { refusal: 'application-not-received' };
    case 'withdrawn':
      return { refusal: 'application-withdrawn' };
    case 'admitted':
    case 'refused':
      return { refusal: 'already-decided' };
    case 'received':
      return belongsTo(application, by) ? { refusal: 'own-application' } : { received: application };
  }
};

export const assess = (c: RecordAssessment, application: Application): ApplicationDecision => {
  const work = examined(application, c.by);
  if ('refusal' in work) return refuse(work.refusal);
  return accept({ type: 'AssessmentRecorded', sealed: c.sealed, by: c.by, on: c.on });
};

export const evaluate = (c: EvaluateApplication, application: Application): ApplicationDecision => {
  const work = examined(application, c.by);
  if ('refusal' in work) return refuse(work.refusal);
  return accept({ type: 'ApplicationEvaluated', evaluation: c.evaluation, by: c.by });
};

export const admit = (c: AdmitApplication, application: Application): ApplicationDecision => {
  if (application.status === 'admitted') return accept();
  const work = examined(application, c.by);
  if ('refusal' in work) return refuse(work.refusal);
  const { received } = work;
  const { outcome, due } = c.evaluation;
  if (outcome === 'does-not-qualify') return refuse('does-not-qualify');
  if (c.assessmentRequired && received.assessments.length === 0) return refuse('assessment-missing');
  if (outcome !== 'qualifies' || due === undefined) return refuse('not-decidable-yet');
  if (due.valueCents === 0) return refuse('nothing-due');
  const { applicationId, callId, action, recipientId, applicantId, zone, receiptNumber } = received;
  return accept({
    type: 'ApplicationAdmitted',
    applicationId,
    callId,
    action,
    order: c.order,
    recipientId,
    applicantId,
    zone,
    receiptNumber,
    evaluation: c.evaluation,
    evidence: c.evidence,
    decidedBy: c.by,
    decidedOn: c.on,
  });
};

export const refuseApplication = (c: RefuseApplication, application: Application): ApplicationDecision => {
  if (application.status === 'refused') return accept();
  const work = examined(application, c.by);
  if ('refusal' in work) return refuse(work.refusal);
  const { outcome } = c.evaluation;
  const reasons = notMet(c.evaluation);
  if (outcome === 'qualifies') return refuse('qualifies');
  if (outcome !== 'does-not-qualify' || reasons.length === 0) return refuse('not-decidable-yet');
  const { applicationId, callId, action, recipientId, zone, receiptNumber } = work.received;
  return accept({
    type: 'ApplicationRefused',
    applicationId,
    callId,
    action,
    recipientId,
    zone,
    receiptNumber,
    reasons,
    evaluation: c.evaluation,
    evidence: c.evidence,
    decidedBy: c.by,
    decidedOn: c.on,
  });
};
