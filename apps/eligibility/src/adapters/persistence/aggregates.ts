// Where the deciders of eligibility stand in its log: categories, stored names and versions. Stored names are for ever.
import { codecFor, type Aggregate, type StoredEvent } from '@buono/event-store';
import type { ApplicationCommand, ApplicationRefusal } from '../../domain/application/commands.js';
import { applicationDecider } from '../../domain/application/decider.js';
import type { ApplicationEvent } from '../../domain/application/events.js';
import type { Application } from '../../domain/application/state.js';
import type { CallCommand, CallRefusal } from '../../domain/call/commands.js';
import { callDecider, type Call } from '../../domain/call/decider.js';
import type { CallEvent } from '../../domain/call/events.js';
import type { DrawCommand, DrawRefusal } from '../../domain/draw/commands.js';
import { drawDecider, type Draw } from '../../domain/draw/decider.js';
import type { DrawEvent } from '../../domain/draw/events.js';
import type { HeldCommand, HeldRefusal } from '../../domain/held/commands.js';
import { heldDecider, type Held } from '../../domain/held/decider.js';
import type { HeldEvent } from '../../domain/held/events.js';
import type { RankingCommand, RankingRefusal } from '../../domain/ranking/commands.js';
import { rankingDecider, type Ranking } from '../../domain/ranking/decider.js';
import type { RankingEvent } from '../../domain/ranking/events.js';
import type { RegisterCommand } from '../../domain/register/commands.js';
import { documentNames } from './document-aggregates.js';
import { procedureNames } from './procedure-names.js';
import { registerDecider, type Register } from '../../domain/register/decider.js';
import type { RegisterEvent } from '../../domain/register/events.js';
import {
  movesDecider,
  simulationDecider,
  type KeepMoves,
  type Simulation,
  type SimulationCommand,
  type SimulationRefusal,
} from '../../domain/simulation/decider.js';
import type { MovesKept, SimulationEvent } from '../../domain/simulation/events.js';

export const callAggregate: Aggregate<Call, CallCommand, CallEvent, CallRefusal> = {
  category: 'call',
  decider: callDecider,
  codec: codecFor<CallEvent>({
    CallDrafted: [{ name: 'call-drafted.v1' }],
    DraftAmended: [{ name: 'call-draft-amended.v1' }],
    CallPublished: [{ name: 'call-published.v1' }],
    CallAmended: [{ name: 'call-amended.v1' }],
    CallDraftApproved: [{ name: 'call-draft-approved.v1' }],
    CallSuspended: [{ name: 'call-suspended.v1' }],
    CallResumed: [{ name: 'call-resumed.v1' }],
    CallAnnulled: [{ name: 'call-annulled.v1' }],
    CallAdvanced: [{ name: 'call-advanced.v1' }],
  }),
};

// No snapshots: a register only grows, and writing all its numbers every 500 costs more than folding it once at a start.
export const registerAggregate: Aggregate<Register, RegisterCommand, RegisterEvent, never> = {
  category: 'register',
  decider: registerDecider,
  codec: codecFor<RegisterEvent>({ ApplicationRegistered: [{ name: 'application-registered.v1' }] }),
};

export const applicationAggregate: Aggregate<Application, ApplicationCommand, ApplicationEvent, ApplicationRefusal> = {
  category: 'application',
  decider: applicationDecider,
  codec: codecFor<ApplicationEvent>({
    ApplicationTakenOver: [{ name: 'application-taken-over.v1' }],
    DraftStarted: [{ name: 'application-draft-started.v1' }],
    DraftChanged: [{ name: 'application-draft-changed.v1' }],
    ApplicationSubmitted: [{ name: 'application-submitted.v1' }],
    SubmissionDeclined: [{ name: 'application-submission-declined.v1' }],
    ReceiptRecorded: [{ name: 'application-receipt-recorded.v1' }],
    AssessmentRecorded: [{ name: 'application-assessment-recorded.v1' }],
    ApplicationEvaluated: [{ name: 'application-evaluated.v1' }],
    ApplicationAdmitted: [{ name: 'application-admitted.v1' }],
    ApplicationRefused: [{ name: 'application-refused.v1' }],
    ApplicationWithdrawn: [{ name: 'application-withdrawn.v1' }],
    CorrectionProposed: [{ name: 'application-correction-proposed.v1' }],
    CorrectionDismissed: [{ name: 'application-correction-dismissed.v1' }],
    DecisionCorrected: [{ name: 'application-decision-corrected.v1' }],
    OverrideProposed: [{ name: 'application-override-proposed.v1' }],
    OverrideDismissed: [{ name: 'application-override-dismissed.v1' }],
    DecisionProposed: [{ name: 'application-decision-proposed.v1' }],
    DecisionProposalDismissed: [{ name: 'application-decision-proposal-dismissed.v1' }],
    ReserveResolved: [{ name: 'application-reserve-resolved.v1' }],
    ApplicantChanged: [{ name: 'application-applicant-changed.v1' }],
    FactsCorrected: [{ name: 'application-facts-corrected.v1' }],
    ...procedureNames,
    ...documentNames,
    CheckAsked: [{ name: 'application-check-asked.v1' }],
    CheckAnswered: [{ name: 'application-check-answered.v1' }],
    CheckDeferred: [{ name: 'application-check-deferred.v1' }],
    CheckDropped: [{ name: 'application-check-dropped.v1' }],
  }),
};

export const drawAggregate: Aggregate<Draw, DrawCommand, DrawEvent, DrawRefusal> = {
  category: 'draw',
  decider: drawDecider,
  codec: codecFor<DrawEvent>({
    DrawCommitted: [{ name: 'draw-committed.v1' }],
    DrawRevealed: [{ name: 'draw-revealed.v1' }],
  }),
};

export const heldAggregate: Aggregate<Held, HeldCommand, HeldEvent, HeldRefusal> = {
  category: 'held',
  decider: heldDecider,
  codec: codecFor<HeldEvent>({
    MembersHeld: [{ name: 'members-held.v1' }],
    MembersFreed: [{ name: 'members-freed.v1' }],
  }),
};

export const rankingAggregate: Aggregate<Ranking, RankingCommand, RankingEvent, RankingRefusal> = {
  category: 'ranking',
  decider: rankingDecider,
  codec: codecFor<RankingEvent>({
    RankingStarted: [{ name: 'ranking-started.v1' }],
    RankingPageAdded: [{ name: 'ranking-page-added.v1' }],
    ProvisionalRankingPublished: [{ name: 'ranking-provisional-published.v1' }],
    RankingPosted: [{ name: 'ranking-posted.v1' }],
    RankingObserved: [{ name: 'ranking-observed.v1' }],
    RankingObservationAnswered: [{ name: 'ranking-observation-answered.v1' }],
    RankingApproved: [{ name: 'ranking-approved.v1' }],
  }),
};

export const simulationAggregate: Aggregate<Simulation, SimulationCommand, SimulationEvent, SimulationRefusal> = {
  category: 'simulation',
  decider: simulationDecider,
  codec: codecFor<SimulationEvent>({
    SimulationRequested: [{ name: 'simulation-requested.v1' }],
    SimulationProgressed: [{ name: 'simulation-progressed.v1' }],
    SimulationFinished: [{ name: 'simulation-finished.v1' }],
  }),
};

export const movesPageAggregate: Aggregate<MovesKept | undefined, KeepMoves, MovesKept, never> = {
  category: 'moves',
  decider: movesDecider,
  codec: codecFor<MovesKept>({ MovesKept: [{ name: 'simulation-moves-kept.v1' }] }),
};

/** An event of the log of eligibility, decoded. */
export type EligibilityEvent =
  CallEvent | RegisterEvent | ApplicationEvent | HeldEvent | RankingEvent | DrawEvent | SimulationEvent | MovesKept;

/** A decoded event and the id of its aggregate. */
export interface Happening {
  readonly id: string;
  readonly event: EligibilityEvent;
}

const aggregates = [
  callAggregate,
  registerAggregate,
  applicationAggregate,
  heldAggregate,
  rankingAggregate,
  drawAggregate,
  simulationAggregate,
  movesPageAggregate,
] as const;
const codecOf = new Map(aggregates.map(({ category, codec }) => [category, codec]));

// The end of a log is in memory once, and half a dozen followers are handed the same events of it.
const decoded = new WeakMap<
  Pick<StoredEvent, 'stream' | 'type' | 'data'>,
  { readonly happening: Happening | undefined }
>();

/** The decoded event; undefined for a stream that is not one of eligibility's own aggregates (`access-…`, `person-…`). */
export const decodeEligibilityEvent = (
  stored: Pick<StoredEvent, 'stream' | 'type' | 'data'>,
): Happening | undefined => {
  const known = decoded.get(stored) ?? { happening: happeningOf(stored) };
  decoded.set(stored, known);
  return known.happening;
};

const happeningOf = (stored: Pick<StoredEvent, 'stream' | 'type' | 'data'>): Happening | undefined => {
  const dash = stored.stream.indexOf('-');
  const codec = codecOf.get(stored.stream.slice(0, dash));
  return codec && { id: stored.stream.slice(dash + 1), event: codec.decode(stored.type, stored.data) };
};
