// What a use case answers: what it found or wrote, or why not. Refusals are values; HTTP is told elsewhere.
import type { ExpectedRevision, Outcome, Position } from '@buono/event-store';
import type { ErasureRefusal } from '@buono/privacy';
import type { AbsenceRefusal } from '../domain/absence/decider.js';
import type { ApplicationRefusal } from '../domain/application/commands.js';
import type { CarePlanRefusal } from '../domain/care-plan/commands.js';
import type { ComplaintRefusal } from '../domain/complaint/decider.js';
import type { CallRefusal } from '../domain/call/commands.js';
import type { DrawRefusal } from '../domain/draw/commands.js';
import type { HouseholdRefusal } from '../domain/household/decider.js';
import type { HeldRefusal } from '../domain/held/commands.js';
import type { RankingRefusal } from '../domain/ranking/commands.js';
import type { ShadowRefusal } from '../domain/shadow/decider.js';
import type { SimulationRefusal } from '../domain/simulation/decider.js';
import type { NoticeTextRefusal } from '../domain/notice-text/decider.js';
import type { NoticeRefusal } from '../domain/notice/decider.js';
import type { ThreadRefusal } from '../domain/thread/decider.js';
import type { OfferRefusal } from '../domain/offer/decider.js';
import type { DocumentFault } from '@buono/documents';
import type { StaffRefusal } from '../domain/staff/commands.js';
import type { PeopleRefusals } from './people/people-refusals.js';

/** Why facts that a use case gathers do not allow to go on. */
export type GatheringRefusal =
  | 'call-document-invalid'
  | 'call-document-too-long'
  | 'call-template-unknown'
  | 'version-unknown'
  | 'extension-not-later'
  | 'outage-wrong'
  | 'outage-outside-windows'
  | 'action-unknown'
  | 'action-needed'
  | 'facts-wrong'
  | 'granted-wrong'
  | 'recipient-wrong'
  | 'recipient-differs'
  | 'recipient-kind-wrong'
  | 'renunciation-needed'
  | 'household-wrong'
  | 'relation-not-of-recipient'
  | 'relation-needed'
  | 'mandate-needed'
  | 'zone-not-found'
  | 'zone-not-covered'
  | 'data-erased'
  | 'person-unknown'
  | 'not-decided'
  | 'declarations-outdated'
  | 'change-wrong'
  | 'renewal-not-foreseen'
  | 'renewal-not-possible'
  | 'simulation-running'
  | 'simulation-expired'
  | 'lists-behind'
  | 'registry-not-connected'
  | 'plan-not-foreseen'
  | 'plan-file-not-open'
  | 'proof-unknown'
  | 'document-not-scanned'
  | 'document-infected'
  | DocumentFault;

/** Every refusal of eligibility. */
export type EligibilityRefusal =
  | CallRefusal
  | ApplicationRefusal
  | RankingRefusal
  | ErasureRefusal
  | GatheringRefusal
  | PeopleRefusals
  | DrawRefusal
  | HeldRefusal
  | HouseholdRefusal
  | SimulationRefusal
  | ShadowRefusal
  | OfferRefusal
  | ComplaintRefusal
  | NoticeRefusal
  | NoticeTextRefusal
  | CarePlanRefusal
  | StaffRefusal
  | AbsenceRefusal
  | ThreadRefusal;

/** One thing that is wrong, and where, in Italian with its remedy. */
export interface Wrong {
  readonly field: string;
  readonly detail: string;
}

/** What may stand beside a refusal: wrong fields, the application that is open already (for its own people only), needs. */
export interface Beside {
  readonly errors?: readonly Wrong[];
  /** What the data that were to be erased are still needed for. */
  readonly neededFor?: readonly string[];
  readonly applicationId?: string;
}

/** Why not. */
export type RefusedAnswer = Beside & { readonly ok: false; readonly refusal: EligibilityRefusal };

/** The answer of a use case. */
export type Answer<T> = { readonly ok: true; readonly value: T } | RefusedAnswer;

export const answer = <T>(value: T): Answer<T> => ({ ok: true, value });

export const refused = (refusal: EligibilityRefusal, errors?: readonly Wrong[]): RefusedAnswer => ({
  ok: false,
  refusal,
  ...(errors !== undefined && { errors }),
});

/** What was written: the state right after it, and its place. */
export interface Written<S, E> {
  readonly state: S;
  readonly events: readonly E[];
  readonly revision: ExpectedRevision;
  readonly position: Position;
}

/** The outcome of a command as an answer. */
export const answered = <S, E, R extends EligibilityRefusal>(outcome: Outcome<S, E, R>): Answer<Written<S, E>> => {
  if (!outcome.accepted) return refused(outcome.refusal);
  const { state, events, revision, position } = outcome;
  return answer({ state, events, revision, position });
};
