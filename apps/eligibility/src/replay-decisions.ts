// Takes every decision of a log again, for an audit: over the parts of the context, without a port that listens.
import { EventSourced, pagesOf, type StoredEvent } from '@buono/event-store';
import type { ContextParts } from '@buono/service';
import { territory } from '@buono/territory';
import { applicationAggregate, callAggregate, decodeEligibilityEvent } from './adapters/persistence/aggregates.js';
import { CallVersions } from './application/call/call-versions.js';
import { CompiledCalls } from './application/call/compiled-calls.js';
import { Evaluations, type DecidedAct } from './application/decision/evaluations.js';
import { takenAgain, type TakenAgain } from './application/decision/replay-decision.handler.js';
import { Sealing } from './application/sealing.js';

/** One decision of the log, taken again. `what` names the stored event, as `application-admitted.v1`. */
export interface ReplayedDecision extends TakenAgain {
  readonly applicationId: string;
  readonly what: string;
  readonly revision: number;
}

/** Openings wait for the disk together, not one after the other. */
const AT_ONCE = 100;

const LOOKING = { actor: 'process:audit-decisions', purpose: 'audit-decisions' };

/** Every decision of the log in its order, also those of earlier rounds. Each opening of evidence is recorded first. */
export async function* replayDecisions({
  store,
  executor,
  boxes,
  access,
}: Pick<ContextParts, 'store' | 'executor' | 'boxes' | 'access'>): AsyncGenerator<ReplayedDecision> {
  const versions = new CallVersions(new EventSourced(executor, callAggregate), new CompiledCalls());
  const zones = { all: () => territory().zones };
  // A decision has what other calls had granted in its own evidence.
  const others = { facts: () => Promise.resolve({}) };
  const evaluations = new Evaluations(versions, new Sealing(boxes, access), zones, others);
  for await (const page of pagesOf(store)) {
    const decided = page.flatMap(decisionIn);
    for (let from = 0; from < decided.length; from += AT_ONCE)
      yield* await Promise.all(decided.slice(from, from + AT_ONCE).map((one) => replayed(evaluations, one)));
  }
}

interface StoredDecision {
  readonly stored: StoredEvent;
  readonly applicationId: string;
  readonly act: DecidedAct;
}

/** The decision that an event holds: whatever pins an evaluation with its evidence. */
const decisionIn = (stored: StoredEvent): readonly StoredDecision[] => {
  if (!stored.stream.startsWith(`${applicationAggregate.category}-`)) return [];
  const happening = decodeEligibilityEvent(stored);
  if (happening === undefined) return [];
  const { id: applicationId, event } = happening;
  return 'evidence' in event && 'evaluation' in event ? [{ stored, applicationId, act: event }] : [];
};

const replayed = async (
  evaluations: Evaluations,
  { stored, applicationId, act }: StoredDecision,
): Promise<ReplayedDecision> => {
  const again = await takenAgain(evaluations, act, LOOKING);
  if (!again.ok)
    throw new Error(`the decision on application ${applicationId} cannot be taken again: ${again.refusal}`);
  return { applicationId, what: stored.type, revision: stored.revision, ...again.value };
};
