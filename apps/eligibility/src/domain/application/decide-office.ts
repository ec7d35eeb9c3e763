// What the office may do with a received application: assess, evaluate, and decide in agreement with the engine.
import { accept, refuse } from '@buono/kernel';
import type {
  AdmitApplication,
  EvaluateApplication,
  RecordAssessment,
  RefuseApplication,
  TakeOverApplication,
} from './commands.js';
import type { ApplicationDecision } from './decide-family.js';
import { notMet } from './evaluation.js';
import type { ApplicationAdmitted } from './events.js';
import { whyNoReserve } from './decide-reserve.js';
import { examined } from './examined.js';
import { refusalGrounds } from './procedure/refusal-grounds.js';
import type { Application, Received } from './state.js';

export const takeOver = (c: TakeOverApplication, application: Application): ApplicationDecision => {
  if (application.status === 'taken-over' && application.row === c.row) return accept();
  if (application.status !== 'none') return refuse('application-already-open');
  if ((c.relation === 'self') !== (c.applicantId === c.recipientId)) return refuse('relation-wrong');
  if (c.due.valueCents === 0) return refuse('nothing-due');
  const { type: _, ...taken } = c;
  return accept({ type: 'ApplicationTakenOver', round: 1, ...taken });
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
  if (received.procedure.reopened?.against === c.by) return refuse('decided-by-the-same');
  if (c.excluded === true) return refuse('excluded-by-act');
  const { outcome, due } = c.evaluation;
  if (outcome === 'does-not-qualify') return refuse('does-not-qualify');
  if (c.assessmentRequired && received.assessments.length === 0) return refuse('assessment-missing');
  const whyNot = c.reserve && whyNoReserve(c.reserve, c);
  if (whyNot !== undefined) return refuse(whyNot);
  const given = c.reserve === undefined ? due : c.granted;
  if ((outcome !== 'qualifies' && c.reserve === undefined) || given === undefined) return refuse('not-decidable-yet');
  if (given.valueCents === 0) return refuse('nothing-due');
  return accept(admission(received, c, c.reserve === undefined ? {} : { granted: given, reserve: c.reserve }));
};

/** The event of an admission; `beside` is what stands beside the engine's answer. */
export const admission = (
  { applicationId, callId, action, recipientId, applicantId, zone, receiptNumber }: Received,
  c: Pick<AdmitApplication, 'order' | 'evaluation' | 'evidence' | 'actNumber' | 'by' | 'on'>,
  beside: Pick<ApplicationAdmitted, 'granted' | 'reserve' | 'override'>,
): ApplicationAdmitted => ({
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
  ...beside,
  evidence: c.evidence,
  ...(c.actNumber !== undefined && { actNumber: c.actNumber }),
  decidedBy: c.by,
  decidedOn: c.on,
});

export const refuseApplication = (c: RefuseApplication, application: Application): ApplicationDecision => {
  if (application.status === 'refused') return accept();
  const work = examined(application, c.by);
  if ('refusal' in work) return refuse(work.refusal);
  if (work.received.procedure.reopened?.against === c.by) return refuse('decided-by-the-same');
  const { outcome } = c.evaluation;
  if (outcome === 'qualifies') return refuse('qualifies');
  if (outcome !== 'does-not-qualify' || notMet(c.evaluation).length === 0) return refuse('not-decidable-yet');
  const found = refusalGrounds(work.received.procedure, c.evaluation, c.on);
  if ('refusal' in found) return refuse(found.refusal);
  const { applicationId, callId, action, recipientId, zone, receiptNumber } = work.received;
  return accept({
    type: 'ApplicationRefused',
    applicationId,
    callId,
    action,
    recipientId,
    zone,
    receiptNumber,
    reasons: found.grounds,
    evaluation: c.evaluation,
    evidence: c.evidence,
    ...(c.actNumber !== undefined && { actNumber: c.actNumber }),
    decidedBy: c.by,
    decidedOn: c.on,
  });
};
