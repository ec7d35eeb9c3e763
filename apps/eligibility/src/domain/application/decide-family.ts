// What a family may do with an application: start it, change it, send it once, give it up; and the number it is given.
import { accept, refuse, type Decision } from '@buono/kernel';
import { placeInWindow } from '../window.js';
import type {
  ApplicationRefusal,
  ChangeDraft,
  DeclineSubmission,
  RecordReceipt,
  StartDraft,
  SubmitApplication,
  WithdrawApplication,
} from './commands.js';
import { contentOf } from './content.js';
import { lacksProof } from './documents/documents.js';
import type { ApplicationEvent } from './events.js';
import { appealIsOpen } from './procedure/procedure.js';
import { actingOf, mayAct, type Application } from './state.js';

export type ApplicationDecision = Decision<ApplicationEvent, ApplicationRefusal>;

export const start = (c: StartDraft, application: Application): ApplicationDecision => {
  const past = application.status;
  if (past !== 'none' && past !== 'withdrawn' && past !== 'refused') return refuse('application-already-open');
  if (application.status === 'withdrawn' && application.afterAdmission) return refuse('already-decided');
  if (application.status === 'refused' && appealIsOpen(application.procedure))
    return refuse('application-already-open');
  if ((c.relation === 'self') !== (c.applicantId === c.recipientId)) return refuse('relation-wrong');
  // Before the window opens a draft may be prepared; only sending waits.
  if (placeInWindow(c.window, c.filing?.presentedAt ?? c.arrivedAt) === 'after') return refuse('window-closed');
  const { applicationId, callId, recipientId, applicantId, on, filing } = c;
  const who = { applicationId, callId, recipientId, applicantId };
  const round = application.status === 'none' ? 1 : application.round + 1;
  return accept({ type: 'DraftStarted', round, ...who, ...contentOf(c), startedOn: on, ...(filing && { filing }) });
};

export const change = (c: ChangeDraft, application: Application): ApplicationDecision => {
  if (application.status === 'none' || !mayAct(application, c)) return refuse('application-unknown');
  if (application.status === 'withdrawn') return refuse('application-withdrawn');
  if (application.status !== 'draft') return refuse('application-already-sent');
  if ((c.relation === 'self') !== (application.applicantId === application.recipientId))
    return refuse('relation-wrong');
  return accept({ type: 'DraftChanged', ...contentOf(c), ...actingOf(c) });
};

export const submit = (c: SubmitApplication, application: Application): ApplicationDecision => {
  if (application.status === 'none' || !mayAct(application, c)) return refuse('application-unknown');
  if (application.status === 'withdrawn') return refuse('application-withdrawn');
  if (application.status === 'taken-over') return refuse('application-already-sent');
  if (application.status !== 'draft') return accept();
  // Whom it does not concern is not told that somebody is excluded.
  if (c.excluded !== undefined) return refuse(c.excluded === 'own' ? 'excluded-by-act' : 'application-not-possible');
  const place = placeInWindow(c.window, c.presentedAt ?? c.arrivedAt);
  if (place === 'before') return refuse('window-not-open');
  if (place === 'after') return refuse('window-closed');
  if (lacksProof(c, application)) return refuse('proof-missing');
  const { applicationId, callId, round, digest } = application;
  const { callVersion, arrivedAt, on, terms } = c;
  return accept({
    type: 'ApplicationSubmitted',
    applicationId,
    callId,
    round,
    callVersion,
    arrivedAt,
    submittedOn: on,
    digest,
    ...actingOf(c),
    terms,
  });
};

export const decline = ({ round }: DeclineSubmission, application: Application): ApplicationDecision =>
  application.status === 'submitted' && application.round === round
    ? accept({ type: 'SubmissionDeclined', round })
    : accept();

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
  if (application.status === 'none' || !mayAct(application, c)) return refuse('application-unknown');
  if (application.status === 'withdrawn') return accept();
  if (application.status === 'refused' || application.status === 'taken-over') return refuse('already-decided');
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
    ...actingOf(c),
  });
};
