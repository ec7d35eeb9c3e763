// The anonymous pre-check: would I qualify, for how much, and why? Nothing is kept of it.
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Clock, dateInRome, type CallId, type LocalDate, type Zone } from '@buono/kernel';
import {
  deriveZones,
  precheck,
  readFacts,
  type Assessment,
  type AssessmentOptions,
  type CompiledCall,
} from '@buono/rules';
import { versionInForce } from '../../domain/call/decider.js';
import { actionOf } from './action-of.js';
import { householdOfNobody } from '../application/counted-households.js';
import { nothingGranted } from '../application/other-benefits.js';
import { answer, refused, type Answer } from '../answer.js';
import { CompiledCalls } from './compiled-calls.js';
import { Calls, Zones } from '../ports.js';

/** What the engine says of these facts today, on which version and action. */
export interface Precheck {
  readonly callVersion: number;
  readonly action: string;
  readonly assessment: Assessment;
  /** Whether the call shares its money among all who are admitted: the amount is then the most that may come. */
  readonly sharesMoney: boolean;
}

/** Facts as JSON by name; null for "there is none". Without an action, the only one of the call. */
export class PrecheckQuery extends Query<Answer<Precheck>> {
  constructor(
    readonly call: CallId,
    readonly action: string | undefined,
    readonly facts: Readonly<Record<string, unknown>>,
  ) {
    super();
  }
}

@QueryHandler(PrecheckQuery)
export class PrecheckHandler implements IQueryHandler<PrecheckQuery> {
  constructor(
    private readonly calls: Calls,
    private readonly compiled: CompiledCalls,
    private readonly zones: Zones,
    private readonly clock: Clock,
  ) {}

  async execute(query: PrecheckQuery): Promise<Answer<Precheck>> {
    const { state: call } = await this.calls.find(query.call);
    if (call.status !== 'published') return refused('call-unknown');
    const today = dateInRome(this.clock.now());
    const version = versionInForce(call, today);
    const compiled = this.compiled.of(call.callId, version);
    const published = { callId: call.callId, callVersion: version.version };
    return prechecked(compiled, query, { today, zones: this.zones.all(), ...published });
  }
}

/** What is tried, on which day and territory, and which version of which call it is made of. */
export interface Trial extends Required<AssessmentOptions> {
  readonly today: LocalDate;
  readonly zones: readonly Zone[];
}

/** Facts under a call, as if the application came in and were admitted that day. */
export const prechecked = (
  compiled: CompiledCall,
  asked: Pick<PrecheckQuery, 'action' | 'facts'>,
  { today, zones, ...made }: Trial,
): Answer<Precheck> => {
  const action = actionOf(compiled, asked.action);
  if (!action.ok) return action;
  const read = readFacts(compiled.facts, asked.facts, { source: 'declared' }, today);
  if (!read.ok)
    return refused(
      'facts-wrong',
      read.problems.map(({ place, what }) => ({ field: `facts.${place}`, detail: what })),
    );
  // Anonymous: of what other calls granted to whoever asks nothing is known, and nothing is supposed.
  const nobody = { ...nothingGranted(compiled), ...householdOfNobody(compiled) };
  const facts = { ...nobody, ...deriveZones(read.facts, zones, today) };
  const assessment = precheck(compiled, action.value, facts, { today, ...made });
  const sharesMoney = compiled.actions.get(action.value)?.policies.lastVoucher === 'share';
  return answer({ callVersion: made.callVersion, action: action.value, assessment, sharesMoney });
};
