// An application as it is shown.
import { codiceFiscale, localDate, partitaIva, type LocalDate } from '@buono/kernel';
import type { Fact, Sayings } from '@buono/rules';
import type { ApplicantInput, ApplicationInput } from '../../../application/application/content.js';
import {
  isBody,
  type BodyData,
  type MemberData,
  type PersonData,
  type RecipientData,
} from '../../../application/application/recipient.js';
import type { ProcedureLine } from '../../../application/procedure/procedure-lists.js';
import type { ApplicationLine } from '../../../application/ports.js';
import type { StepInput } from '../../../application/application/save-step.handler.js';
import type { ShownApplication } from '../../../application/application/show-application.handler.js';
import type { WrittenApplication } from '../../../application/application/start-draft.handler.js';
import { isSent, type SentApplication } from '../../../application/application/receipts.js';
import { toldOnOf } from '../../../domain/application/procedure/noticed-terms.js';
import { remediesFrom } from '../../../domain/application/procedure/remedies.js';
import type { Proposal } from '../../../domain/application/proposal.js';
import type { KnownReserve } from '../../../domain/application/reserve.js';
import { grantedBy, type Admitted, type Decided, type KnownApplication } from '../../../domain/application/state.js';
import type {
  ApplicantDto,
  ApplicationLineView,
  ApplicationView,
  ApplicationWrittenView,
  DecisionView,
  DraftContentDto,
  FindingView,
  ProvenanceView,
} from './applications.dto.js';
import type { ReserveView } from './reserve-view.dto.js';
import { paperView } from '../acts/paper-view.js';
import { overrideView } from '../decision/override-view.js';
import type { ProposedDecisionView } from '../decision/proposals.dto.js';
import type { DraftStepDto } from './draft-steps.dto.js';
import { eligibilityProblem } from '../problems.js';
import type { MemberDto, RecipientBodyDto, RecipientDto } from './recipients.dto.js';
import { remediesOnceTold, remediesView } from '../procedure/remedies-view.js';
import { lineStandingView, standingView } from '../procedure/procedure-view.js';
import { waitingView } from './waiting-view.js';

/** The input of a draft, its texts as the domain spells them. */
export const inputOf = ({
  action,
  applicant,
  facts,
  household,
  declarationsVersion,
  ...who
}: DraftContentDto): ApplicationInput => ({
  action,
  recipient: receiving(who),
  ...(household !== undefined && { household: household.map(memberOf) }),
  applicant: applicant && applicantOf(applicant),
  facts,
  ...(declarationsVersion !== undefined && { declarations: declarationsVersion }),
});

/** One step of a draft, its texts as the domain spells them. */
export const stepOf = ({ facts = {}, forget = [], ...step }: DraftStepDto): StepInput => {
  const { action, recipient, recipientBody, household, applicant, declarationsVersion } = step;
  const named = recipient !== undefined || recipientBody !== undefined;
  return {
    ...(action !== undefined && { action }),
    ...(named && { recipient: receiving(step) }),
    ...(household !== undefined && { household: household.map(memberOf) }),
    ...(applicant !== undefined && { applicant: applicantOf(applicant) }),
    ...(declarationsVersion !== undefined && { declarations: declarationsVersion }),
    ...{ facts, forget },
  };
};

/** On whose behalf, as the door has it. */
export const applicantOf = ({ mandateFrom, mandateTo, ...applicant }: ApplicantDto): ApplicantInput => ({
  ...applicant,
  ...(mandateFrom !== undefined && { mandateFrom: localDate(mandateFrom) }),
  ...(mandateTo !== undefined && { mandateTo: localDate(mandateTo) }),
});

const receiving = ({
  recipient,
  recipientBody,
}: Pick<DraftContentDto, 'recipient' | 'recipientBody'>): RecipientData => {
  if (recipient !== undefined && recipientBody !== undefined)
    throw eligibilityProblem('recipient-kind-wrong', {
      errors: [
        {
          field: 'recipientBody',
          detail: 'indica la persona in recipient oppure l’ente in recipientBody, non entrambi',
        },
      ],
    });
  if (recipientBody !== undefined) return bodyOf(recipientBody);
  if (recipient === undefined) throw new Error('a draft came through the door without a recipient');
  return recipientOf(recipient);
};

const bodyOf = ({ fiscalCode, name, vatNumber, comune, contact }: RecipientBodyDto): BodyData => ({
  fiscalCode: codiceFiscale(fiscalCode),
  name: name.trim(),
  ...(vatNumber !== undefined && { vatNumber: partitaIva(vatNumber) }),
  comune,
  ...(contact !== undefined && { contact: { ...contact } }),
});

const memberOf = ({ fiscalCode, givenName, familyName, birthDate }: MemberDto): MemberData => ({
  fiscalCode: codiceFiscale(fiscalCode),
  givenName: givenName.trim(),
  familyName: familyName.trim(),
  birthDate: localDate(birthDate),
});

/** A person as recipient, as the domain spells them. */
export const recipientOf = ({ comune, contact, ...person }: RecipientDto): PersonData => ({
  ...memberOf(person),
  comune,
  ...(contact !== undefined && { contact: { ...contact } }),
});

/** An application right after a command. */
export const writtenApplicationView = ({ state }: WrittenApplication): ApplicationWrittenView => {
  if (state.status === 'none') throw new Error('an application was written and is not there');
  const proposed = state.status === 'received' ? state.proposed : undefined;
  return { ...briefView(state), ...(proposed !== undefined && { proposed: proposalView(proposed) }) };
};

/** A decision that waits for its second signature; its words stay closed. */
export const proposalView = ({ outcome, actNumber, reserve, valueCents, ...by }: Proposal): ProposedDecisionView => ({
  ...{ outcome, proposedBy: by.proposedBy, proposedOn: by.proposedOn },
  ...(actNumber !== undefined && { actNumber }),
  ...(reserve !== undefined && { reserve: { ...reserve, items: [...reserve.items] } }),
  ...(valueCents !== undefined && { amountCents: valueCents }),
});

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
export const applicationView = ({
  application,
  opened,
  receipt,
  papers,
  today,
  withheld,
}: ShownApplication): ApplicationView => {
  const { recipientId, applicantId, relation, filing, declarations } = application;
  const { recipient, household, mandate, note, erased } = opened;
  const values = Object.entries(opened.facts).map(([name, fact]) => [name, valueOf(fact)]);
  return {
    ...briefView(application),
    recipientId,
    applicantId,
    relation,
    ...(declarations !== undefined && { declarationsVersion: declarations }),
    ...(filing !== undefined && { filing: { ...filing } }),
    ...(receipt !== undefined && { receipt }),
    papers: papers.map(paperView),
    ...(isSent(application) && { procedure: standingView(application, today) }),
    ...(recipient !== undefined && (isBody(recipient) ? { recipientBody: recipient } : { recipient })),
    ...(household !== undefined && { household: household.map((member) => ({ ...member })) }),
    ...(mandate !== undefined && { mandate }),
    ...(note !== undefined && { note }),
    facts: Object.fromEntries(values) as object,
    provenance: opened.said.map(provenanceView),
    waitingFor: waitingView(application),
    corrections: opened.corrections.map(({ at, names, reason }) => ({ at, names: [...names], reason })),
    ...(withheld && { protected: true }),
    erased: [...erased],
  };
};

const valueOf = (fact: Fact): unknown => (fact.state === 'known' ? fact.value : null);

const provenanceView = ({ name, said }: Sayings): ProvenanceView => ({
  name,
  said: said.map((fact) => ({
    value: valueOf(fact),
    source: fact.source,
    ...(fact.at !== undefined && { at: fact.at }),
    ...(fact.ref !== undefined && { reference: fact.ref }),
  })),
});

interface DecidedStatus extends Pick<Admitted, 'granted' | 'reserve' | 'override'> {
  readonly status: 'admitted' | 'refused';
  readonly reasons?: readonly FindingView[];
}

const reserveView = ({ items, resolveBy, holdsUp, resolved }: KnownReserve): ReserveView => ({
  ...{ items: [...items], resolveBy, holdsUp, status: resolved?.outcome ?? 'open' },
  ...(resolved !== undefined && { resolvedOn: resolved.on, actNumber: resolved.actNumber }),
});

/** A decision with what it pins, and until when it can be challenged. */
export const decisionView = (
  application: Decided & Pick<SentApplication, 'procedure'> & DecidedStatus,
): DecisionView => {
  const { callVersion, engineVersion, criteria, score } = application.evaluation;
  const { due } = grantedBy(application);
  const { reserve, override, procedure } = application;
  const { terms } = procedure;
  const toldOn = toldOnOf(procedure, application.decidedOn);
  return {
    outcome: application.status === 'admitted' ? 'admit' : 'refuse',
    decidedOn: application.decidedOn,
    ...(application.actNumber !== undefined && { actNumber: application.actNumber }),
    ...(application.proposedBy !== undefined && { signedByTwo: true }),
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
    ...(reserve !== undefined && { reserve: reserveView(reserve) }),
    ...(override !== undefined && { override: overrideView(override, application) }),
    ...(toldOn !== undefined && { countsFrom: toldOn }),
    remedies:
      toldOn === undefined
        ? remediesOnceTold(terms, application.status)
        : remediesView(
            remediesFrom(toldOn, terms),
            application.status,
            procedure.decisionTold === undefined ? 'decision' : 'delivery',
          ),
  };
};

/** A line of a list; the box of the name stays closed. */
export const applicationLineView = (
  { identity: _, ...line }: ApplicationLine,
  procedure: ProcedureLine | undefined,
  today: LocalDate,
): ApplicationLineView => ({ ...line, ...(procedure !== undefined && lineStandingView(procedure, today)) });
