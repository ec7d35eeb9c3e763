// Who an application is in the hands of: an office files it for a family, others take it over, nothing is lost to the recipient.
import { accept, refuse } from '@buono/kernel';
import type { FileApplication } from './commands.js';
import { start, submit, type ApplicationDecision } from './decide-family.js';
import { evolve } from './evolve.js';
import type { ChangeApplicant } from './people-commands.js';
import { belongsTo, type Application } from './state.js';

export const fileApplication = (c: FileApplication, application: Application): ApplicationDecision => {
  const { filing, recipientId, applicantId, related, arrivedAt, callVersion, terms, window, on } = c;
  if (related || filing.by === recipientId || filing.by === applicantId) return refuse('own-application');
  if (c.excluded === true) return refuse('excluded-by-act');
  if (filing.presentedAt > arrivedAt) return refuse('paper-date-wrong');
  const begun = start({ ...c, type: 'StartDraft' }, application);
  if (!begun.accepted) return begun;
  // In time or not by when it was handed in; the register orders it by when it was filed.
  const send = { type: 'SubmitApplication', by: applicantId, callVersion, terms, window, arrivedAt, on } as const;
  const { presentedAt } = filing;
  const sent = submit({ ...send, presentedAt }, begun.events.reduce(evolve, application));
  return sent.accepted ? accept(...begun.events, ...sent.events) : sent;
};

export const changeApplicant = (c: ChangeApplicant, application: Application): ApplicationDecision => {
  if (application.status === 'none') return refuse('application-unknown');
  if (application.status === 'withdrawn') return refuse('application-withdrawn');
  const { applicationId, callId, recipientId } = application;
  if (!c.office && (c.by !== recipientId || c.applicantId !== recipientId)) return refuse('application-unknown');
  if (c.office && (belongsTo(application, c.by) || c.by === c.applicantId)) return refuse('own-application');
  if ((c.relation === 'self') !== (c.applicantId === recipientId)) return refuse('relation-wrong');
  const { type: _, office: _office, ...hands } = c;
  return accept({ type: 'ApplicantChanged', applicationId, callId, recipientId, ...hands });
};
