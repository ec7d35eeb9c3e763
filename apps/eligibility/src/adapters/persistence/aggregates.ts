// Where the deciders of eligibility stand in its log: categories, stored names and versions. Stored names are for ever.
import { codecFor, type Aggregate, type StoredEvent } from '@buono/event-store';
import type { ApplicationCommand, ApplicationRefusal } from '../../domain/application/commands.js';
import { applicationDecider } from '../../domain/application/decider.js';
import type { ApplicationEvent } from '../../domain/application/events.js';
import type { Application } from '../../domain/application/state.js';
import type { CallCommand, CallRefusal } from '../../domain/call/commands.js';
import { callDecider, type Call } from '../../domain/call/decider.js';
import type { CallEvent } from '../../domain/call/events.js';
import type { RankingCommand, RankingRefusal } from '../../domain/ranking/commands.js';
import { rankingDecider, type Ranking } from '../../domain/ranking/decider.js';
import type { RankingEvent } from '../../domain/ranking/events.js';
import type { RegisterCommand } from '../../domain/register/commands.js';
import { registerDecider, type Register } from '../../domain/register/decider.js';
import type { RegisterEvent } from '../../domain/register/events.js';

export const callAggregate: Aggregate<Call, CallCommand, CallEvent, CallRefusal> = {
  category: 'call',
  decider: callDecider,
  codec: codecFor<CallEvent>({
    CallDrafted: [{ name: 'call-drafted.v1' }],
    DraftAmended: [{ name: 'call-draft-amended.v1' }],
    CallPublished: [{ name: 'call-published.v1' }],
    CallAmended: [{ name: 'call-amended.v1' }],
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
    DraftStarted: [{ name: 'application-draft-started.v1' }],
    DraftChanged: [{ name: 'application-draft-changed.v1' }],
    ApplicationSubmitted: [{ name: 'application-submitted.v1' }],
    ReceiptRecorded: [{ name: 'application-receipt-recorded.v1' }],
    AssessmentRecorded: [{ name: 'application-assessment-recorded.v1' }],
    ApplicationEvaluated: [{ name: 'application-evaluated.v1' }],
    ApplicationAdmitted: [{ name: 'application-admitted.v1' }],
    ApplicationRefused: [{ name: 'application-refused.v1' }],
    ApplicationWithdrawn: [{ name: 'application-withdrawn.v1' }],
  }),
};

export const rankingAggregate: Aggregate<Ranking, RankingCommand, RankingEvent, RankingRefusal> = {
  category: 'ranking',
  decider: rankingDecider,
  codec: codecFor<RankingEvent>({
    RankingStarted: [{ name: 'ranking-started.v1' }],
    RankingPageAdded: [{ name: 'ranking-page-added.v1' }],
    RankingApproved: [{ name: 'ranking-approved.v1' }],
  }),
};

/** An event of the log of eligibility, decoded. */
export type EligibilityEvent = CallEvent | RegisterEvent | ApplicationEvent | RankingEvent;

/** A decoded event and the id of its aggregate. */
export interface Happening {
  readonly id: string;
  readonly event: EligibilityEvent;
}

const aggregates = [callAggregate, registerAggregate, applicationAggregate, rankingAggregate] as const;
const codecOf = new Map(aggregates.map(({ category, codec }) => [category, codec]));

/** The decoded event; undefined for a stream that is not one of eligibility's own aggregates (`access-…`, `person-…`). */
export const decodeEligibilityEvent = (
  stored: Pick<StoredEvent, 'stream' | 'type' | 'data'>,
): Happening | undefined => {
  const dash = stored.stream.indexOf('-');
  const codec = codecOf.get(stored.stream.slice(0, dash));
  return codec && { id: stored.stream.slice(dash + 1), event: codec.decode(stored.type, stored.data) };
};
