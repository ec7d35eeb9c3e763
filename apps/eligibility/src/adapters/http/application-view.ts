// An application as it is shown.
import { codiceFiscale, localDate } from '@buono/kernel';
import type { ApplicationInput } from '../../application/content.js';
import type { ApplicationLine } from '../../application/ports.js';
import type { ShownApplication } from '../../application/show-application.handler.js';
import type { WrittenApplication } from '../../application/start-draft.handler.js';
import type { Decided, KnownApplication } from '../../domain/application/state.js';
import type {
  ApplicationLineView,
  ApplicationView,
  ApplicationWrittenView,
  DecisionView,
  DraftContentDto,
  FindingView,
} from './applications.dto.js';

/** The input of a draft, its texts as the domain spells them. */
export const inputOf = ({ action, recipient, applicant, facts }: DraftContentDto): ApplicationInput => {
  const { givenName, familyName, birthDate, comune, contact, fiscalCode } = recipient;
  return {
    action,
    recipient: {
      fiscalCode: codiceFiscale(fiscalCode),
      givenName: givenName.trim(),
      familyName: familyName.trim(),
      birthDate: localDate(birthDate),
      comune,
      ...(contact !== undefined && { contact: { ...contact } }),
    },
    applicant: applicant && { ...applicant },
    facts,
  };
};

/** An application right after a command. */
export const writtenApplicationView = ({ state }: WrittenApplication): ApplicationWrittenView => {
  if (state.status === 'none') throw new Error('an application was written and is not there');
  return briefView(state);
};

const briefView = (application: KnownApplication): ApplicationWrittenView => {
  const { applicationId, callId, action, zone, status, round } = application;
  const decision = application.status === 'admitted' || application.status === 'refused';
  return {
    applicationId,
    callId,
    action,
    zone,
    status,
    round,
    ...(decision && { decision: decisionView(application) }),
    currency: 'EUR',
  };
};

/** An application with its boxes open. */
export const applicationView = ({ application, opened, receipt }: ShownApplication): ApplicationView => {
  const { recipientId, applicantId, relation } = application;
  const { recipient, mandate, note, erased } = opened;
  const values = Object.entries(opened.facts).map(([name, fact]) => [name, fact.state === 'known' ? fact.value : null]);
  return {
    ...briefView(application),
    recipientId,
    applicantId,
    relation,
    ...(receipt !== undefined && { receipt }),
    ...(recipient !== undefined && { recipient: recipient }),
    ...(mandate !== undefined && { mandate }),
    ...(note !== undefined && { note }),
    facts: Object.fromEntries(values) as object,
    erased: [...erased],
  };
};

/** A decision with what it pins. */
export const decisionView = (
  application: Decided & { readonly status: 'admitted' | 'refused'; readonly reasons?: readonly FindingView[] },
): DecisionView => {
  const { callVersion, engineVersion, criteria, due, score } = application.evaluation;
  return {
    outcome: application.status === 'admitted' ? 'admit' : 'refuse',
    decidedOn: application.decidedOn,
    callVersion,
    engineVersion,
    criteria: criteria.map((finding) => ({ ...finding })),
    reasons: (application.reasons ?? []).map((finding) => ({ ...finding })),
    ...(due !== undefined && {
      amountCents: due.valueCents,
      validFrom: due.validFrom,
      validTo: due.validTo,
      entitlement: due,
    }),
    ...(score !== undefined && { score }),
  };
};

/** A line of a list; the box of the name stays closed. */
export const applicationLineView = ({ identity: _, ...line }: ApplicationLine): ApplicationLineView => line;
