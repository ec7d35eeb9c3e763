// What a family may do with an application: start it, change it, send it once, give it up; and the number it is given.
import { accept, refuse, type Decision } from '@buono/kernel';
import { placeInWindow } from '../window.js';
import type {
  ApplicationRefusal,
  ChangeDraft,
  RecordReceipt,
  StartDraft,
  SubmitApplication,
  WithdrawApplication,
} from './commands.js';
import type { ApplicationEvent } from './events.js';
import { belongsTo, type Application } from './state.js';

export type ApplicationDecision = Decision<ApplicationEvent, ApplicationRefusal>;

export const start = (c: StartDraft, application: Application): ApplicationDecision => {
  const past = application.status;
  if (past !== 'none' && past !== 'withdrawn' && past !== 'refused') return refuse('application-already-open');
  if (application.status === 'withdrawn' && application.afterAdmission) return refuse('already-decided');
  if ((c.relation === 'self') !== (c.applicantId === c.recipientId)) return refuse('relation-wrong');
  // Before the window opens a draft may be prepared; only sending waits.
  if (placeInWindow(c.window, c.arrivedAt) === 'after') return refuse('window-closed');
  const { applicationId, callId, recipientId, applicantId, action, relation, zone, sealed, digest, on } = c;
  const who = { applicationId, callId, recipientId, applicantId };
  const round = application.status === 'none' ? 1 : application.round + 1;
  return accept({ type: 'DraftStarted', round, ...who, action, relation, zone, sealed, digest, startedOn: on });
};

export const change = (c: ChangeDraft, application: Application): ApplicationDecision => {
  if (application.status === 'none' || !belongsTo(application, c.by)) return refuse('application-unknown');
  if (application.status === 'withdrawn') return refuse('application-withdrawn');
  if (application.status !== 'draft') return refuse('application-already-sent');
  if ((c.relation === 'self') !== (application.applicantId === application.recipientId))
    return refuse('relation-wrong');
  const { action, relation, zone, sealed, digest } = c;
  return accept({ type: 'DraftChanged', action, relation, zone, sealed, digest });
};

export const submit = (c: SubmitApplication, application: Application): ApplicationDecision => {
  if (application.status === 'none' || !belongsTo(application, c.by)) return refuse('application-unknown');
  if (application.status === 'withdrawn') return refuse('application-withdrawn');
  if (application.status !== 'draft') return accept();
  const place = placeInWindow(c.window, c.arrivedAt);
  if (place === 'before') return refuse('window-not-open');
  if (place === 'after') return refuse('window-closed');
  const { applicationId, callId, round, digest } = application;
  const { callVersion, arrivedAt, on } = c;
  return accept({
    type: 'ApplicationSubmitted',
    applicationId,
    callId,
    round,
    callVersion,
    arrivedAt,
    submittedOn: on,
    digest,
  });
};

export const recordReceipt = (c: RecordReceipt, application: Application): ApplicationDecision => {
  if (application.status === 'none' || application.status === 'draft') return refuse('application-not-sent');
  // The number of an earlier round, or of one given up meanwhile, changes nothing here: the register has it.
  if (application.status !== 'submitted' || application.round !== c.round) return accept();
  const { applicationId, callId, callVersion, action, recipientId, zone, round, arrivedAt } = application;
  const { receiptNumber, registeredAt } = c;
  const about = { applicationId, callId, callVersion, action, recipientId, zone };
  return accept({ type: 'ReceiptRecorded', ...about, round, receiptNumber, arrivedAt, registeredAt });
};

export const withdraw = (c: WithdrawApplication, application: Application): ApplicationDecision => {
  if (application.status === 'none' || !belongsTo(application, c.by)) return refuse('application-unknown');
  if (application.status === 'withdrawn') return accept();
  if (application.status === 'refused') return refuse('already-decided');
  const { applicationId, callId, recipientId, zone, round } = application;
  return accept({
    type: 'ApplicationWithdrawn',
    applicationId,
    callId,
    recipientId,
    zone,
    round,
    ...('receiptNumber' in application && { receiptNumber: application.receiptNumber }),
    withdrawnOn: c.on,
  });
};
