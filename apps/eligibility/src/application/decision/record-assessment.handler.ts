// Records what the assessment unit (UVM, equipe) found: score, severity, areas of the plan, as facts that only it may say.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandMeta } from '@buono/event-store';
import { Clock, dateInRome, personId, type ApplicationId, type Instant } from '@buono/kernel';
import { readFacts, type CompiledCall } from '@buono/rules';
import { examined } from '../../domain/application/examined.js';
import { answered, answer, refused, type Answer, type Wrong } from '../answer.js';
import { CallVersions } from '../call/call-versions.js';
import { byClass, type FactsByClass } from '../application/content.js';
import { Applications } from '../ports.js';
import { Sealing } from '../sealing.js';
import type { WrittenApplication } from '../application/start-draft.handler.js';

/** The personal plan (PAI, progetto personalizzato), as far as rules read it. */
export interface PlanInput {
  readonly areas: readonly string[];
  readonly approved?: boolean;
  readonly caseManagerNamed?: boolean;
}

/** What the unit found; `facts` are any facts whose source is the assessment. */
export interface AssessmentInput {
  readonly score?: number;
  readonly severity?: string;
  readonly plan?: PlanInput;
  readonly facts: Readonly<Record<string, unknown>>;
}

export class RecordAssessmentCommand extends Command<Answer<WrittenApplication>> {
  constructor(
    readonly application: ApplicationId,
    readonly input: AssessmentInput,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(RecordAssessmentCommand)
export class RecordAssessmentHandler implements ICommandHandler<RecordAssessmentCommand> {
  constructor(
    private readonly applications: Applications,
    private readonly calls: CallVersions,
    private readonly sealing: Sealing,
    private readonly clock: Clock,
  ) {}

  async execute({ application: id, input, meta }: RecordAssessmentCommand): Promise<Answer<WrittenApplication>> {
    const by = personId(meta.actor);
    const now = this.clock.now();
    const { state: application } = await this.applications.find(id);
    const on = dateInRome(now);
    // Decided meanwhile: only the repetition of an earlier request still has an answer, its first one.
    if (application.status === 'admitted' || application.status === 'refused')
      return answered(await this.applications.execute(id, { type: 'RecordAssessment', sealed: {}, by, on }, meta));
    const work = examined(application, by);
    if ('refusal' in work) return refused(work.refusal);
    const { callId, callVersion, action, recipientId } = work.received;
    const { compiled } = await this.calls.numbered(callId, callVersion);
    const facts = foundFacts(compiled, action, input, now);
    if (!facts.ok) return facts;
    const sealed = await this.sealing.seal(recipientId, meta.commandId, facts.value);
    if (!sealed.ok) return sealed;
    const assess = { type: 'RecordAssessment', sealed: sealed.value, by, on } as const;
    return answered(await this.applications.execute(id, assess, meta));
  }
}

/** The facts of an assessment, by class; each must be one that the unit may say, and the plan's areas known to the action. */
export const foundFacts = (
  call: CompiledCall,
  actionCode: string,
  input: AssessmentInput,
  at: Instant,
): Answer<FactsByClass> => {
  const action = call.actions.get(actionCode)?.definition;
  const given = { ...shorthand(input, action?.assessment?.plan?.areasFact ?? 'planAreas'), ...input.facts };
  const wrong: Wrong[] = Object.keys(given).flatMap((name) => {
    const declaration = call.facts.get(name);
    if (declaration === undefined || declaration.source === 'assessment') return [];
    return [
      {
        field: `facts.${name}`,
        detail: `«${declaration.label}» non lo accerta l’unità di valutazione: togli questo dato`,
      },
    ];
  });
  const areas = (action?.areas ?? []).map(({ code }) => code);
  const strange = (input.plan?.areas ?? []).filter((area) => !areas.includes(area));
  if (strange.length > 0)
    wrong.push({
      field: 'plan.areas',
      detail: `aree non previste: ${strange.join(', ')}. Quelle dell’azione sono: ${areas.join(', ')}`,
    });
  const read = readFacts(call.facts, given, { source: 'assessment', at }, dateInRome(at));
  if (!read.ok) wrong.push(...read.problems.map(({ place, what }) => ({ field: `facts.${place}`, detail: what })));
  if (Object.keys(given).length === 0) wrong.push({ field: 'facts', detail: 'indica almeno un dato accertato' });
  return read.ok && wrong.length === 0 ? answer(byClass(call, read.facts)) : refused('facts-wrong', wrong);
};

const shorthand = ({ score, severity, plan }: AssessmentInput, areasFact: string): Record<string, unknown> => ({
  ...(score !== undefined && { severityScore: score }),
  ...(severity !== undefined && { severity }),
  ...(plan !== undefined && { [areasFact]: plan.areas, planApproved: plan.approved ?? true }),
  ...(plan?.caseManagerNamed !== undefined && { caseManagerNamed: plan.caseManagerNamed }),
});
