// Takes a decision again on its own evidence, version of the call and dates: it must come out the same.
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { ApplicationId } from '@buono/kernel';
import { ENGINE_VERSION } from '@buono/rules';
import type { Evaluation } from '../../domain/application/evaluation.js';
import type { Admitted, Refused } from '../../domain/application/state.js';
import { answer, refused, type Answer } from '../answer.js';
import { Evaluations, type DecidedAct } from './evaluations.js';
import { Applications } from '../ports.js';
import { differencesBetween, type Difference } from './replay.js';
import type { Looking } from '../sealing.js';

/** What came of taking a decision again; 'erased' when the evidence was forgotten, and only the act is left. */
export interface TakenAgain {
  readonly result: 'same' | 'different' | 'erased';
  readonly replayedWith: string;
  readonly differences: readonly Difference[];
  /** Whether the steps of the amount were pinned, and so compared. */
  readonly stepsCompared: boolean;
  /** What comes out now, when it is different. */
  readonly now?: Evaluation;
}

/** What a replay finds, beside the decision. */
export interface Replay extends TakenAgain {
  readonly decided: Admitted | Refused;
}

export class ReplayDecisionQuery extends Query<Answer<Replay>> {
  constructor(
    readonly application: ApplicationId,
    readonly actor: string,
  ) {
    super();
  }
}

@QueryHandler(ReplayDecisionQuery)
export class ReplayDecisionHandler implements IQueryHandler<ReplayDecisionQuery> {
  constructor(
    private readonly applications: Applications,
    private readonly evaluations: Evaluations,
  ) {}

  async execute({ application: id, actor }: ReplayDecisionQuery): Promise<Answer<Replay>> {
    const { state: decided } = await this.applications.find(id);
    if (decided.status !== 'admitted' && decided.status !== 'refused') return refused('not-decided');
    const again = await takenAgain(this.evaluations, decided, { actor, purpose: 'replay-decision' });
    return again.ok ? answer({ decided, ...again.value }) : again;
  }
}

/** Takes one decision again. Refused only when its call cannot answer any more. */
export const takenAgain = async (
  evaluations: Evaluations,
  decided: DecidedAct,
  looking: Looking,
): Promise<Answer<TakenAgain>> => {
  const again = await evaluations.again(decided, looking);
  const replayedWith = ENGINE_VERSION;
  if (!again.ok) {
    if (again.refusal !== 'data-erased') return again;
    return answer({ result: 'erased', replayedWith, differences: [], stepsCompared: false });
  }
  const { evaluation, assessment, pinned } = again.value;
  const was = { evaluation: decided.evaluation, ...(pinned !== undefined && { steps: pinned }) };
  const differences = differencesBetween(was, { evaluation, steps: assessment.steps });
  const found = { replayedWith, differences, stepsCompared: pinned !== undefined };
  if (differences.length === 0) return answer({ result: 'same', ...found });
  return answer({ result: 'different', ...found, now: evaluation });
};
