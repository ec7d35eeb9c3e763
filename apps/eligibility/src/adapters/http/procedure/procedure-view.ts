// A procedure as it is shown: how it stands, who is in charge, which remedies there are.
import { documentsOf } from '../../../domain/application/documents/documents.js';
import type { LocalDate } from '@buono/kernel';
import type { DueLine, ProcedureLine } from '../../../application/procedure/procedure-lists.js';
import type { ShownProcedure } from '../../../application/procedure/show-procedure.handler.js';
import type { SentApplication } from '../../../application/application/receipts.js';
import { inCharge, type Procedure } from '../../../domain/application/procedure/procedure.js';
import { assessmentDueOn, awaited, procedureDueOn } from '../../../domain/application/procedure/standing.js';
import { standingOn } from '../../../domain/application/procedure/terms.js';
import { overrideView } from '../decision/override-view.js';
import { annulmentView } from './annulment-view.js';
import { stepsView } from './steps-view.js';
import type { DueView, InChargeView, ProcedureView, RemedyView, StandingView } from './procedure.dto.js';

/** How the procedure of an application stands on a day; a decided one as on the day of the decision. */
export const standingView = (application: SentApplication, today: LocalDate): StandingView => {
  const { procedure } = application;
  const { receivedOn, startedOn, substitute, terms } = procedure;
  const officer = inCharge(procedure)?.officer;
  const on = 'decidedOn' in application ? application.decidedOn : today;
  const standing = standingOn(procedureDueOn(procedure, on), on);
  const waits = awaited(procedure, on);
  const open = application.status === 'received';
  return {
    receivedOn,
    ...(startedOn !== undefined && { startedOn }),
    ...(officer !== undefined && { officer }),
    decisionDays: terms.decisionDays,
    ...standing,
    ...assessmentPart(procedure, on),
    ...(open && waits !== undefined && { waitsFor: waits.answer, ...untilPart(waits.until) }),
    substituteMayBeAsked: open && standing.late && substitute === undefined,
    ...(substitute !== undefined && { substituteAskedOn: substitute.askedOn, substituteDueOn: substitute.dueOn }),
  };
};

/** Its last day, once the term has begun. */
const untilPart = (waitsUntil?: LocalDate) => (waitsUntil === undefined ? {} : { waitsUntil });

const assessmentPart = (procedure: Procedure, on: LocalDate): Pick<StandingView, 'assessment'> => {
  const { terms, assessedOn } = procedure;
  const lastDay = assessmentDueOn(procedure, on);
  if (lastDay === undefined || terms.assessmentDays === undefined) return {};
  const standing = standingOn(lastDay, assessedOn ?? on);
  return { assessment: { days: terms.assessmentDays, ...standing, ...(assessedOn !== undefined && { assessedOn }) } };
};

/** A procedure with its texts open. */
export const procedureView = ({ application, today, opened, kept, ...call }: ShownProcedure): ProcedureView => {
  const standing = standingView(application, today);
  return {
    applicationId: application.applicationId,
    administration: call.administration,
    subject: `Domanda per l’avviso «${call.callTitle}»`,
    ...standing,
    officers: application.procedure.officers.map(({ officer, since, sealed }): InChargeView => {
      return { officer, since, ...opened.get(sealed)?.contact };
    }),
    ...stepsView(application.procedure, opened, { today, kept, documents: documentsOf(application) }),
    ...annulmentPart(application, opened),
    ...overridePart(application, opened),
    remedies: remediesAgainstSilence(standing, call.administration),
    erased: [...new Set([...opened.values()].flatMap(({ erased }) => erased))],
  };
};

const overridePart = (application: SentApplication, opened: ShownProcedure['opened']) => {
  const override = 'override' in application ? application.override : undefined;
  if (override === undefined) return {};
  const text = opened.get(override.sealed)?.text;
  return { override: { ...overrideView(override, application), ...(text !== undefined && { text }) } };
};

const annulmentPart = (application: SentApplication, opened: ShownProcedure['opened']) => {
  const { annulment } = application.procedure;
  const decidedOn = 'decidedOn' in application ? application.decidedOn : application.submittedOn;
  return annulment === undefined ? {} : { annulment: annulmentView(annulment, decidedOn, opened) };
};

/** What a family may do when the office stays silent: a late answer is never a yes. */
const remediesAgainstSilence = ({ dueOn }: StandingView, administration: string): RemedyView[] => [
  {
    remedy: 'silence',
    sentence:
      'Il silenzio dell’ufficio non vale come accoglimento: la domanda resta da decidere anche dopo il termine.',
  },
  {
    remedy: 'substitute',
    sentence: `Se l’ufficio non decide entro il ${italianDate(dueOn)}, puoi chiedere che decida chi ha il potere sostitutivo presso ${administration} (L. 241/1990, art. 2, c. 9-bis).`,
  },
  {
    remedy: 'court',
    sentence: `Dopo il ${italianDate(dueOn)}, e per un anno, puoi ricorrere al TAR contro il silenzio (c.p.a., artt. 31 e 117).`,
  },
];

const italianDate = (date: string): string => date.split('-').reverse().join('/');

/** What a line of a list says of a procedure. */
export const lineStandingView = (line: ProcedureLine, today: LocalDate) => {
  const { applicationId: _, dueOn: _due, ...rest } = line;
  return { ...rest, ...lineStanding(line, today) };
};

/** A line of what is due. */
export const dueView = (line: DueLine, today: LocalDate): DueView => ({ ...line, ...lineStanding(line, today) });

/** While nobody knows from when observations count, the term to decide stands still: it is not late. */
const lineStanding = ({ dueOn, waitsFor, waitsUntil }: ProcedureLine, today: LocalDate) =>
  waitsFor === 'observations' && waitsUntil === undefined && dueOn < today
    ? standingOn(today, today)
    : standingOn(dueOn, today);
