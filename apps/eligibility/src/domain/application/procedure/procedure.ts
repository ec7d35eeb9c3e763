// How far the procedure of an application is, and how its past becomes that. Total, without rules.
import type { LocalDate, PersonId } from '@buono/kernel';
import type { CriterionFinding, Evaluation } from '../evaluation.js';
import type { Sealed } from '../sealed.js';
import type { AnnulmentCause, IntegrationReceived, NoticedTerm, ProcedureEvent } from './events.js';
import { LAW_TERMS, type ProcedureTerms } from './terms.js';

/** Who is in charge, since when; names and contacts stay closed. */
export interface InCharge {
  readonly officer: PersonId;
  readonly since: LocalDate;
  readonly sealed: Sealed;
}

/** Who of the office holds the file, since when, given by whom; why stays closed. */
export interface Holder {
  readonly holder: PersonId;
  readonly since: LocalDate;
  readonly by: PersonId;
  readonly sealed: Sealed;
}

/** What a family answered. */
export interface FamilyAnswer {
  readonly on: LocalDate;
  readonly sealed: Sealed;
}

/** The notice by which a term begins, and the day of its delivery once that is proved. */
export interface Told {
  readonly noticeId: string;
  readonly deliveredOn?: LocalDate;
}

/** A request for integration; without an answer it is over after `until`, and `expired` once that is recorded. */
export interface Integration {
  readonly askedOn: LocalDate;
  readonly until: LocalDate;
  /** For how many days; absent in what was stored before. */
  readonly days?: number;
  /** Absent where no notice goes by a certified channel: the term counts from the request. */
  readonly told?: Told;
  readonly items: readonly string[];
  readonly suspends: boolean;
  readonly sealed: Sealed;
  readonly answer?: IntegrationAnswer;
  readonly expired: boolean;
}

/** What came for a request: documents by the item that they answer, facts by name. */
export type IntegrationAnswer = FamilyAnswer & Pick<IntegrationReceived, 'documents' | 'facts'>;

/** The notice of a refusal, with the engine's answer that it was given on. */
export interface RejectionNotice {
  readonly noticedOn: LocalDate;
  readonly observationsBy: LocalDate;
  /** Absent where no notice goes by a certified channel: the term counts from the act. */
  readonly told?: Told;
  readonly grounds: readonly CriterionFinding[];
  readonly evaluation: Evaluation;
  readonly sealed: Sealed;
  readonly answer?: FamilyAnswer;
  readonly expired: boolean;
}

/** An appeal, open until somebody who did not decide answers it, or the family gives it up. */
export interface Appeal {
  readonly openedOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly sealed: Sealed;
  readonly withdrawnOn?: LocalDate;
  readonly decided?: {
    readonly outcome: 'upheld' | 'rejected';
    readonly actNumber: string;
    readonly on: LocalDate;
    readonly sealed: Sealed;
  };
}

/** The office takes an admission back: started, heard, decided. */
export interface Annulment {
  readonly startedOn: LocalDate;
  readonly cause: AnnulmentCause;
  readonly hearingBy: LocalDate;
  readonly beyondTerm: boolean;
  readonly sealed: Sealed;
  readonly by: PersonId;
  readonly heard?: FamilyAnswer;
  readonly ended?: {
    readonly outcome: 'annulled' | 'dropped';
    readonly actNumber: string;
    readonly on: LocalDate;
    readonly sealed: Sealed;
  };
}

/** The procedure of one round, from its receipt on. */
export interface Procedure {
  readonly terms: ProcedureTerms;
  /** The day of arrival: not counted. */
  readonly receivedOn: LocalDate;
  readonly startedOn?: LocalDate;
  /** When the assessment unit answered first. */
  readonly assessedOn?: LocalDate;
  /** The last one is in charge. */
  readonly officers: readonly InCharge[];
  /** Who of the office held the file, since when and why; the last one does. Absent while nobody did. */
  readonly holders?: readonly Holder[];
  /** Oldest first. */
  readonly integrations: readonly Integration[];
  readonly notice?: RejectionNotice;
  /** How the last decision was told; absent where no notice goes by a certified channel. */
  readonly decisionTold?: Told;
  readonly appeal?: Appeal;
  /** Open again after an upheld appeal: since when, and who took the decision that fell. */
  readonly reopened?: { readonly on: LocalDate; readonly against: PersonId };
  /** The last one. */
  readonly annulment?: Annulment;
  readonly substitute?: { readonly askedOn: LocalDate; readonly dueOn: LocalDate };
}

/** The procedure as an arrival begins it; `terms` are absent where they were not pinned: the law's hold. */
export const procedureBegun = (receivedOn: LocalDate, terms: ProcedureTerms = LAW_TERMS): Procedure => ({
  terms,
  receivedOn,
  officers: [],
  integrations: [],
});

/** Whether a term has not begun, because it is not proved yet that its notice was delivered. */
export const isUndelivered = ({ told }: { readonly told?: Told }): boolean =>
  told !== undefined && told.deliveredOn === undefined;

/** Who is in charge; undefined before the procedure has started. */
export const inCharge = ({ officers }: Procedure): InCharge | undefined => officers.at(-1);

/** Who of the office holds the file; undefined while nobody does. */
export const holderOf = ({ holders }: Procedure): PersonId | undefined => holders?.at(-1)?.holder;

/** What the family declared anew, oldest first. */
export const supplementsOf = ({ integrations, notice, appeal }: Procedure): readonly Sealed[] =>
  [
    ...integrations.map(({ answer }) => answer),
    notice?.answer,
    appeal && { on: appeal.openedOn, sealed: appeal.sealed },
  ]
    .filter((answer) => answer !== undefined)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .map(({ sealed }) => sealed);

export const evolveProcedure = (procedure: Procedure, event: ProcedureEvent): Procedure => {
  switch (event.type) {
    case 'ProcedureStarted':
      return { ...procedure, startedOn: event.on, officers: [inChargeOf(event)] };
    case 'OfficerChanged':
      return { ...procedure, officers: [...procedure.officers, inChargeOf(event)] };
    case 'ApplicationAssigned': {
      const { holder, on: since, by, sealed } = event;
      return { ...procedure, holders: [...(procedure.holders ?? []), { holder, since, by, sealed }] };
    }
    case 'SubstituteAsked':
      return { ...procedure, substitute: { askedOn: event.on, dueOn: event.dueOn } };
    case 'IntegrationRequested': {
      const { items, until, days, suspends, sealed, on: askedOn } = event;
      const asked = { items, until, ...(days !== undefined && { days }), suspends, sealed, askedOn, expired: false };
      return { ...procedure, integrations: [...procedure.integrations, asked] };
    }
    case 'IntegrationReceived':
      return withLastIntegration(procedure, { answer: integrationAnswerOf(event) });
    case 'IntegrationExpired':
      return withLastIntegration(procedure, { expired: true });
    case 'RejectionNoticed': {
      const { grounds, evaluation, sealed, observationsBy, on: noticedOn } = event;
      return { ...procedure, notice: { grounds, evaluation, sealed, observationsBy, noticedOn, expired: false } };
    }
    case 'ObservationsReceived':
      return withNotice(procedure, { answer: { on: event.on, sealed: event.sealed } });
    case 'ObservationsExpired':
      return withNotice(procedure, { expired: true });
    case 'AppealOpened':
      return { ...procedure, appeal: { openedOn: event.on, dueOn: event.dueOn, sealed: event.sealed } };
    case 'AppealUpheld': {
      const { substitute: _, decisionTold: _told, ...rest } = withAppealDecided(procedure, 'upheld', event);
      return { ...rest, reopened: { on: event.on, against: event.against } };
    }
    case 'AnnulmentStarted': {
      const { cause, hearingBy, beyondTerm, sealed, by, on: startedOn } = event;
      return { ...procedure, annulment: { startedOn, cause, hearingBy, beyondTerm, sealed, by } };
    }
    case 'AnnulmentHeard':
      return withAnnulment(procedure, { heard: { on: event.on, sealed: event.sealed } });
    case 'AnnulmentDecided': {
      const { outcome, actNumber, on, sealed } = event;
      return withAnnulment(procedure, { ended: { outcome, actNumber, on, sealed } });
    }
    case 'AppealWithdrawn':
      return procedure.appeal === undefined
        ? procedure
        : { ...procedure, appeal: { ...procedure.appeal, withdrawnOn: event.on } };
    case 'AppealRejected':
      return withAppealDecided(procedure, 'rejected', event);
    case 'TermNoticed':
      return withTold(procedure, event.term, { noticeId: event.noticeId });
    case 'TermBegun': {
      const { term, noticeId, deliveredOn, until } = event;
      return withTold(procedure, term, { noticeId, deliveredOn }, until);
    }
  }
};

const withTold = (procedure: Procedure, term: NoticedTerm, told: Told, until?: LocalDate): Procedure => {
  switch (term) {
    case 'integration':
      return withLastIntegration(procedure, { told, ...(until !== undefined && { until }) });
    case 'observations':
      return withNotice(procedure, { told, ...(until !== undefined && { observationsBy: until }) });
    case 'decision':
      return { ...procedure, decisionTold: told };
  }
};

const inChargeOf = ({ officer, on, sealed }: Extract<ProcedureEvent, { readonly officer: PersonId }>): InCharge => ({
  officer,
  since: on,
  sealed,
});

const integrationAnswerOf = ({ on, sealed, documents, facts }: IntegrationReceived): IntegrationAnswer => ({
  ...{ on, sealed },
  ...(documents !== undefined && { documents }),
  ...(facts !== undefined && { facts }),
});

const withLastIntegration = (procedure: Procedure, ended: Partial<Integration>): Procedure => ({
  ...procedure,
  integrations: procedure.integrations.map((one, index, all) =>
    index === all.length - 1 ? { ...one, ...ended } : one,
  ),
});

const withNotice = (procedure: Procedure, ended: Partial<RejectionNotice>): Procedure =>
  procedure.notice === undefined ? procedure : { ...procedure, notice: { ...procedure.notice, ...ended } };

const withAnnulment = (procedure: Procedure, more: Partial<Annulment>): Procedure =>
  procedure.annulment === undefined ? procedure : { ...procedure, annulment: { ...procedure.annulment, ...more } };

const withAppealDecided = (
  procedure: Procedure,
  outcome: 'upheld' | 'rejected',
  { actNumber, on, sealed }: Extract<ProcedureEvent, { readonly actNumber: string }>,
): Procedure =>
  procedure.appeal === undefined
    ? procedure
    : { ...procedure, appeal: { ...procedure.appeal, decided: { outcome, actNumber, on, sealed } } };

/** Whether an appeal waits for its answer. */
export const appealIsOpen = ({ appeal }: Procedure): boolean =>
  appeal !== undefined && appeal.decided === undefined && appeal.withdrawnOn === undefined;
