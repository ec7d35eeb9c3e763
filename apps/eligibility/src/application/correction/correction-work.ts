// A correction worked out: the evidence of the decision with what the act says instead, and the engine's answer to that.
import type { Cents, Clock, Instant, LocalDate } from '@buono/kernel';
import { deriveZones, type Assessment, type Facts } from '@buono/rules';
import { standingOf, type Standing } from '../../domain/application/correction.js';
import type { Evaluation } from '../../domain/application/evaluation.js';
import { grantedBy, type Admitted, type Application } from '../../domain/application/state.js';
import { answer, refused, type Answer } from '../answer.js';
import type { ReadyCall, CallVersions } from '../call/call-versions.js';
import type { AskedCorrection, DecisionCorrection } from './asked-correction.js';
import { correctionAsked } from './change-by-call.js';
import { correctedFacts } from '../decision/correct-facts.handler.js';
import { correctedWorth } from './correction-worth.js';
import { evaluateFacts } from '../decision/evaluations.js';
import type { CountedHouseholds } from '../application/counted-households.js';
import type { Zones } from '../ports.js';
import type { Looking, Sealing } from '../sealing.js';

/** What it would come to. */
export interface WorkedOut {
  readonly admitted: Admitted;
  readonly ready: ReadyCall;
  readonly facts: Facts;
  readonly assessment: Assessment;
  readonly evaluation: Evaluation;
  readonly before: Standing;
  readonly effectiveFrom: LocalDate;
  readonly entitled: boolean;
  readonly valueCents: Cents;
}

export class CorrectionWork {
  constructor(
    private readonly calls: CallVersions,
    private readonly sealing: Sealing,
    private readonly known: { readonly zones: Zones; readonly households: Pick<CountedHouseholds, 'asked'> },
    private readonly clock: Clock,
  ) {}

  /** Works a correction out on the decision in force. Refused where something is erased or a fact is wrong. */
  async of(application: Application, asked: AskedCorrection, looking: Looking): Promise<Answer<WorkedOut>> {
    const now = this.clock.now();
    if (application.status !== 'admitted') return refused('decision-not-correctable');
    const { callId, evaluation: decided } = application;
    const ready = await this.calls.numbered(callId, decided.callVersion);
    const found = correctionAsked(ready, application, asked);
    if (!found.ok) return found;
    const correction = found.value;
    const opened = await this.sealing.open([application.evidence], looking);
    if (opened.erased.length > 0) return refused('data-erased');
    const before = standingOf(application, grantedBy(application));
    if (before === undefined) return refused('decision-not-correctable');
    const said = saidBy(ready, correction, { now, before });
    if (!said.ok) return said;
    const { household, effectiveFrom: since } = correction;
    const counted = await (household && this.known.households.asked({ ...ready, application }, household, since));
    if (counted?.ok === false) return counted;
    const all = { ...opened.facts, ...said.value, ...counted?.value.facts };
    const facts = deriveZones(all, this.known.zones.all(), application.submittedOn);
    // On the day of the decision: what it says of that day is what was wrong.
    const { assessment, evaluation } = evaluateFacts(ready, facts, application, decided.evaluatedOn);
    const entitled = evaluation.due !== undefined && evaluation.outcome === 'qualifies' && !correction.nothingDue;
    const { effectiveFrom } = correction;
    const valueCents = correctedWorth(effectiveFrom, {
      standingCents: before.valueCents,
      before: before.entitled ? grantedBy(application).due : undefined,
      after: entitled ? evaluation.due : undefined,
    });
    return answer({
      admitted: application,
      ready,
      facts,
      assessment,
      evaluation,
      before,
      effectiveFrom,
      entitled,
      valueCents,
    });
  }
}

/** What the act says instead. Nothing need be said to end what was due, or to give it back as it was. */
const saidBy = (
  { compiled }: ReadyCall,
  { facts, nothingDue, actNumber, household }: DecisionCorrection,
  { now, before }: { readonly now: Instant; readonly before: Standing },
): Answer<Facts> => {
  if (Object.keys(facts).length === 0 && (nothingDue || household !== undefined || !before.entitled)) return answer({});
  return correctedFacts(compiled, { facts, basis: actNumber, byAct: true }, now);
};
