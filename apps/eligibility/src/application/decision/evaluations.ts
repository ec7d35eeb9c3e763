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
import { namesWaitedFor } from '../../domain/application/checks.js';
import type { CriterionFinding, Due, Evaluation } from '../../domain/application/evaluation.js';
import type { Sealed } from '../../domain/application/events.js';
import { gathered } from '../../domain/application/findings.js';
import type { Admitted, Received, Refused } from '../../domain/application/state.js';
import { answer, refused, type Answer } from '../answer.js';
import { deriveHousehold } from '../application/household.js';
import type { CallVersions, ReadyCall } from '../call/call-versions.js';
import type { OtherBenefits } from '../application/other-benefits.js';
import type { Zones } from '../ports.js';
import type { PinnedStep } from './replay.js';
import type { Looking, Sealing } from '../sealing.js';

/** An application that was received, decided or not. */
export type Examinable = Received | Admitted | Refused;

/** The engine's answer with everything it rests on; `evaluation` is what may be pinned. */
export interface Evaluated {
  readonly ready: ReadyCall;
  readonly facts: Facts;
  readonly assessment: Assessment;
  readonly evaluation: Evaluation;
}

/** A decision as its event and its application have it: on what, by which version, on which facts. */
export interface DecidedAct {
  readonly callId: Admitted['callId'];
  readonly action: string;
  readonly evaluation: Evaluation;
  readonly evidence: Sealed;
}

/** A decision evaluated again; `pinned` are the steps that were pinned with it, absent in older decisions. */
export interface EvaluatedAgain extends Evaluated {
  readonly pinned?: readonly PinnedStep[];
}

export class Evaluations {
  constructor(
    private readonly calls: CallVersions,
    private readonly sealing: Sealing,
    private readonly zones: Zones,
    private readonly others: Pick<OtherBenefits, 'facts'>,
  ) {}

  /**
   * Evaluates as if decided on a day. A decided application is evaluated on its own evidence, which holds the facts as
   * they were; any other on what the family declared and what was found since. Refused when something is erased.
   */
  async evaluate(application: Examinable, on: LocalDate, looking: Looking): Promise<Answer<Evaluated>> {
    const opened = await this.factsOf(application, looking, on);
    if (!opened.ok) return opened;
    const ready = await this.governing(application, on);
    return answer({ ready, facts: opened.value, ...evaluateFacts(ready, opened.value, application, on) });
  }

  /** The version that decides: of a decided application the one it was decided on, of any other the one that governs it. */
  private governing(application: Examinable, on: LocalDate): Promise<ReadyCall> {
    const { callId, callVersion } = application;
    return application.status === 'received'
      ? this.calls.governing(callId, callVersion, on)
      : this.calls.numbered(callId, application.evaluation.callVersion);
  }

  /** The facts that an application is evaluated on, as of a day. Refused when something is erased. */
  async factsOf(
    application: Examinable,
    looking: Looking,
    on: LocalDate = application.submittedOn,
  ): Promise<Answer<Facts>> {
    const boxes = application.status === 'received' ? gathered(application) : [application.evidence];
    const opened = await this.sealing.open(boxes, looking);
    if (opened.erased.length > 0) return refused('data-erased');
    if (application.status !== 'received') return answer(opened.facts);
    const { submittedOn } = application;
    const counted = deriveHousehold(knownFacts(opened.facts, application), opened, submittedOn);
    const { compiled } = await this.governing(application, on);
    const granted = await this.others.facts({ compiled, application, household: opened.household, on });
    return answer({ ...deriveZones(counted, this.zones.all(), submittedOn), ...granted });
  }

  /** Evaluates a decision again, on its own evidence, version of the call and dates. Refused when something is erased. */
  async again({ callId, action, evaluation, evidence }: DecidedAct, looking: Looking): Promise<Answer<EvaluatedAgain>> {
    const { facts, steps: pinned, erased } = await this.sealing.open([evidence], looking);
    if (erased.length > 0) return refused('data-erased');
    const { callVersion, submittedOn, evaluatedOn } = evaluation;
    const ready = await this.calls.numbered(callId, callVersion);
    const now = evaluateFacts(ready, facts, { action, submittedOn }, evaluatedOn);
    return answer({ ready, facts, ...now, ...(pinned !== undefined && { pinned }) });
  }
}

/** The facts without those that a registry is still to confirm: what was declared of them is not known yet. */
const knownFacts = (facts: Facts, application: Received): Facts => {
  const waited = namesWaitedFor(application);
  return Object.fromEntries(
    Object.entries(facts).filter(([name, { source }]) => source !== 'declared' || !waited.has(name)),
  );
};

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
export const dueOf = (entitlement: Entitlement): Due => ({
  ...entitlement,
  valueCents: cents(entitlement.valueCents),
  validFrom: localDate(entitlement.validFrom),
  validTo: localDate(entitlement.validTo),
});

/** The whole entitlement of what is due: the decider reads only a part of it, the rest travels along. */
export const entitlementOf = ({ due }: Pick<Evaluation, 'due'>): Entitlement | undefined =>
  due as unknown as Entitlement | undefined;
