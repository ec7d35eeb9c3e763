// What the lists know of a procedure: its last day, who is in charge, what it waits for. Dates and ids, nothing of a person.
import { dueDate, localDate } from '@buono/kernel';
import type { RowFold } from '@buono/read-model';
import type { StoredEvent } from '@buono/event-store';
import type { ApplicationEvent } from '../../domain/application/events.js';
import {
  isProcedureEvent,
  type AnnulmentEvent,
  type ApplicationAssigned,
  type ProcedureEvent,
} from '../../domain/application/procedure/events.js';
import { LAW_TERMS } from '../../domain/application/procedure/terms.js';

/** A row of `procedure_lines`: the procedure of an application that waits for a decision, or for that on an appeal. */
export interface ProcedureRow {
  readonly application_id: string;
  readonly due_on: string;
  readonly officer: string | null;
  /** What is waited for: the family's answer, with its last day once its notice was delivered; the office's to an appeal, or its decision after one. */
  readonly waits_for: string | null;
  readonly waits_until: string | null;
  /** The last day of who holds the substitute power, once they were asked. */
  readonly substitute_due_on: string | null;
}

/** The row after an event of its application. */
export const procedureRow = (
  row: ProcedureRow | undefined,
  event: ApplicationEvent,
  id: string,
): ProcedureRow | undefined => {
  // An annulment is about what was decided: nothing waits for a decision.
  if (event.type === 'AnnulmentStarted' || event.type === 'AnnulmentHeard' || event.type === 'AnnulmentDecided')
    return row;
  // Who holds a file is known of the application, whether or not something waits.
  if (event.type === 'ApplicationAssigned') return row;
  // The same goes for the way by which a decision is told.
  if ((event.type === 'TermNoticed' || event.type === 'TermBegun') && event.term === 'decision') return row;
  if (isProcedureEvent(event)) return steppedRow(row ?? waitingRow(id), event);
  switch (event.type) {
    case 'ApplicationSubmitted': {
      const days = event.terms?.decisionDays ?? LAW_TERMS.decisionDays;
      return { ...waitingRow(id), due_on: dueDate(localDate(event.submittedOn), days) };
    }
    case 'ApplicationAdmitted': {
      const { reserve } = event;
      return reserve && { ...waitingRow(id), due_on: reserve.resolveBy, waits_for: 'reserve' };
    }
    case 'DecisionProposed':
      // An appeal goes on being one.
      return row?.waits_for === null ? { ...row, waits_for: 'second-signature' } : row;
    case 'DecisionProposalDismissed':
      return row?.waits_for === 'second-signature' ? { ...row, waits_for: null } : row;
    case 'ReserveResolved':
    case 'ApplicationRefused':
    case 'ApplicationWithdrawn':
    case 'DraftStarted':
    case 'SubmissionDeclined':
    case 'ApplicationTakenOver':
      return undefined;
    case 'DraftChanged':
    case 'ReceiptRecorded':
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
    case 'OverrideProposed':
    case 'OverrideDismissed':
    case 'ApplicantChanged':
    case 'DocumentAttached':
    case 'DocumentRemoved':
      return row;
  }
};

/** A procedure of which nothing is known yet. */
const waitingRow = (id: string): ProcedureRow => ({
  application_id: id,
  due_on: '',
  officer: null,
  waits_for: null,
  waits_until: null,
  substitute_due_on: null,
});

type Stepping = Exclude<ProcedureEvent, AnnulmentEvent | ApplicationAssigned>;

const steppedRow = (row: ProcedureRow, event: Stepping): ProcedureRow | undefined => {
  switch (event.type) {
    case 'ProcedureStarted':
      return { ...row, officer: event.officer, due_on: event.dueOn };
    case 'OfficerChanged':
      return { ...row, officer: event.officer };
    case 'SubstituteAsked':
      return { ...row, substitute_due_on: event.dueOn };
    case 'IntegrationRequested':
      return { ...row, due_on: event.dueOn, waits_for: 'integration', waits_until: event.until };
    case 'RejectionNoticed':
      return { ...row, due_on: event.dueOn, waits_for: 'observations', waits_until: event.observationsBy };
    case 'AppealOpened':
      return { ...row, due_on: event.dueOn, waits_for: 'appeal' };
    case 'AppealUpheld':
      return { ...row, due_on: event.dueOn, waits_for: 'decision-after-appeal' };
    case 'AppealWithdrawn':
    case 'AppealRejected':
      return undefined;
    // Its last day is not known yet: nothing lapses.
    case 'TermNoticed':
      return { ...row, due_on: event.dueOn, waits_until: null };
    case 'TermBegun':
      return { ...row, due_on: event.dueOn, waits_until: event.until ?? null };
    case 'IntegrationReceived':
    case 'IntegrationExpired':
    case 'ObservationsReceived':
    case 'ObservationsExpired':
      return { ...row, due_on: event.dueOn, waits_for: null, waits_until: null };
  }
};

/** The table of procedures, beside that of applications. */
export const procedureTable = {
  table: 'procedure_lines',
  columns: {
    application_id: 'text',
    due_on: 'text',
    officer: 'text?',
    waits_for: 'text?',
    waits_until: 'text?',
    substitute_due_on: 'text?',
  },
  key: ['application_id'],
  indexes: [['due_on', 'application_id'], ['waits_until']],
} as const satisfies Partial<RowFold<StoredEvent, unknown, ProcedureRow>>;
