// The engine at work on an application: facts opened, assessed on the version they came under, the answer pinned.
import { cents, localDate, type LocalDate } from '@buono/kernel';
import {
  assess,
  deriveZones,
  score,
  type Assessment,
  type CriterionOutcome,
  type Entitlement,
  type Facts,
} from '@buono/rules';
import type { CriterionFinding, Due, Evaluation } from '../domain/application/evaluation.js';
import type { Admitted, Received, Refused } from '../domain/application/state.js';
import { answer, refused, type Answer } from './answer.js';
import type { CallVersions, ReadyCall } from './call-versions.js';
import type { Zones } from './ports.js';
import type { Looking, Sealing } from './sealing.js';

/** An application that was received, decided or not. */
export type Examinable = Received | Admitted | Refused;

/** The engine's answer with everything it rests on; `evaluation` is what may be pinned. */
export interface Evaluated {
  readonly ready: ReadyCall;
  readonly facts: Facts;
  readonly assessment: Assessment;
  readonly evaluation: Evaluation;
}

export class Evaluations {
  constructor(
    private readonly calls: CallVersions,
    private readonly sealing: Sealing,
    private readonly zones: Zones,
  ) {}

  /**
   * Evaluates as if decided on a day. A decided application is evaluated on its own evidence, which holds the facts as
   * they were; any other on what the family declared and the assessment unit found. Refused when something is erased.
   */
  async evaluate(application: Examinable, on: LocalDate, looking: Looking): Promise<Answer<Evaluated>> {
    const boxes =
      application.status === 'received' ? [application.sealed, ...application.assessments] : [application.evidence];
    const opened = await this.sealing.open(boxes, looking);
    if (opened.erased.length > 0) return refused('data-erased');
    const facts =
      application.status === 'received'
        ? deriveZones(opened.facts, this.zones.all(), application.submittedOn)
        : opened.facts;
    const ready = await this.calls.numbered(application.callId, application.callVersion);
    return answer({ ready, facts, ...evaluateFacts(ready, facts, application, on) });
  }
}

/** The engine's answer to these facts, and what may be pinned of it. Pure: the same facts and day give the same answer. */
export const evaluateFacts = (
  { callId, version, compiled }: ReadyCall,
  facts: Facts,
  { action, submittedOn }: { readonly action: string; readonly submittedOn: LocalDate },
  on: LocalDate,
): { readonly assessment: Assessment; readonly evaluation: Evaluation } => {
  const options = { callId, callVersion: version.version };
  const assessment = assess(compiled, action, facts, { submittedOn, admittedOn: on }, options);
  const { outcome, engineVersion, criteria, missing, entitlement } = assessment;
  const ranked = compiled.actions.get(action)?.order === 'score';
  const evaluation: Evaluation = {
    outcome,
    callVersion: version.version,
    engineVersion,
    submittedOn,
    evaluatedOn: on,
    criteria: criteria.map(findingOf),
    missing,
    ...(entitlement !== undefined && { due: dueOf(entitlement) }),
    ...(ranked && { score: score(compiled, action, facts, submittedOn).total }),
  };
  return { assessment, evaluation };
};

// The sentence of a fault may name a value: it is shown to the officer, and stands in no event.
const findingOf = ({ id, article, outcome, sentence }: CriterionOutcome): CriterionFinding => ({
  id,
  article,
  outcome,
  sentence: outcome === 'needs-officer' ? 'Serve la verifica di un operatore.' : sentence,
});

/** The entitlement as a decision carries it: whole, with its value and dates proved. */
const dueOf = (entitlement: Entitlement): Due => ({
  ...entitlement,
  valueCents: cents(entitlement.valueCents),
  validFrom: localDate(entitlement.validFrom),
  validTo: localDate(entitlement.validTo),
});

/** The whole entitlement of an evaluation: the decider reads only a part of it, the rest travels along. */
export const entitlementOf = (evaluation: Evaluation): Entitlement | undefined =>
  evaluation.due as unknown as Entitlement | undefined;
