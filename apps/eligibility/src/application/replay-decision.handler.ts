// Takes a decision again on its own evidence, version of the call and dates: it must come out the same.
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { ApplicationId } from '@buono/kernel';
import { ENGINE_VERSION } from '@buono/rules';
import type { Evaluation } from '../domain/application/evaluation.js';
import type { Admitted, Refused } from '../domain/application/state.js';
import { answer, refused, type Answer } from './answer.js';
import { Evaluations } from './evaluations.js';
import { Applications } from './ports.js';
import { sameValue } from './same-value.js';

/** What a replay finds; 'erased' when the evidence was forgotten, and only the act is left. */
export interface Replay {
  readonly result: 'same' | 'different' | 'erased';
  readonly decided: Admitted | Refused;
  readonly replayedWith: string;
  /** What comes out now, when it is different. */
  readonly now?: Evaluation;
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
    const { evaluatedOn } = decided.evaluation;
    const looking = { actor, purpose: 'replay-decision' };
    const again = await this.evaluations.evaluate(decided, evaluatedOn, looking);
    const replay = { decided, replayedWith: ENGINE_VERSION };
    if (!again.ok) return again.refusal === 'data-erased' ? answer({ result: 'erased', ...replay }) : again;
    const now = again.value.evaluation;
    if (sameValue(withoutEngine(now), withoutEngine(decided.evaluation))) return answer({ result: 'same', ...replay });
    return answer({ result: 'different', ...replay, now });
  }
}

/** What must come out the same whatever engine is asked. */
const withoutEngine = ({ engineVersion: _, due, ...evaluation }: Evaluation): unknown => ({
  ...evaluation,
  due: due && { ...due, engineVersion: '' },
});
