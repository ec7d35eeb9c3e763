// A person decides: the engine is asked once more, its answer and the sealed facts are pinned in the decision.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandMeta } from '@buono/event-store';
import { dateInRome, type Clock, personId, type ApplicationId, type LocalDate, type PersonId } from '@buono/kernel';
import { examined } from '../../domain/application/examined.js';
import type { AdmitApplication, ApplicationCommand, RefuseApplication } from '../../domain/application/commands.js';
import type { KnownOverride } from '../../domain/application/override.js';
import type { Reserve } from '../../domain/application/reserve.js';
import type { Application, Received } from '../../domain/application/state.js';
import { answer, answered, refused, type Answer } from '../answer.js';
import { byClass } from '../application/content.js';
import type { Exclusions } from '../people/exclusions.js';
import { Evaluations } from './evaluations.js';
import { dueUntil } from '../correction/correction-worth.js';
import { dueIfMet } from './worth-if-met.js';
import { Applications } from '../ports.js';
import { mustRenounce } from '../application/other-benefits.js';
import { besideDecision } from './pinned-steps.js';
import { Sealing } from '../sealing.js';
import type { WrittenApplication } from '../application/start-draft.handler.js';

/** What the officer decides, and what they add in their own words. */
export interface DecisionInput {
  readonly outcome: 'admit' | 'refuse';
  readonly note?: string;
  /** The number of the act that the decision is signed with. */
  readonly actNumber?: string;
  /** Admits with reserve: what is still to be resolved. */
  readonly reserve?: Reserve;
  /** Approves what somebody proposed: the engine's answer is set aside until a day. */
  readonly override?: Pick<KnownOverride, 'overrideId' | 'endsOn'>;
  /** Signs what another person proposed. */
  readonly signs?: true;
}

export class DecideApplicationCommand extends Command<Answer<WrittenApplication>> {
  constructor(
    readonly application: ApplicationId,
    readonly input: DecisionInput,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

/** What a decision asks beside the file. */
export class DecidingParts {
  constructor(
    readonly exclusions: Exclusions,
    readonly clock: Clock,
  ) {}
}

@CommandHandler(DecideApplicationCommand)
export class DecideApplicationHandler implements ICommandHandler<DecideApplicationCommand> {
  constructor(
    private readonly applications: Applications,
    private readonly evaluations: Evaluations,
    private readonly sealing: Sealing,
    private readonly parts: DecidingParts,
  ) {}

  async execute({ application: id, input, meta }: DecideApplicationCommand): Promise<Answer<WrittenApplication>> {
    const by = personId(meta.actor);
    const on = dateInRome(this.parts.clock.now());
    const { state: application } = await this.applications.find(id);
    const work = examined(application, by);
    const command =
      'received' in work
        ? await this.decision(work.received, input, { meta, by, on })
        : decidedBefore(application, input, { by, on });
    if (command === undefined) return refused('refusal' in work ? work.refusal : 'application-unknown');
    if (!command.ok) return command;
    return answered(await this.applications.execute(id, command.value, meta));
  }

  private async decision(
    application: Received,
    { outcome, note, actNumber, reserve, override, signs }: DecisionInput,
    { meta, by, on }: Deciding & { readonly meta: CommandMeta },
  ): Promise<Answer<ApplicationCommand>> {
    const looking = { actor: by, purpose: 'decide-application', correlationId: meta.correlationId };
    const evaluated = await this.evaluations.evaluate(application, on, looking);
    if (!evaluated.ok) return evaluated;
    const { ready, facts, evaluation, assessment } = evaluated.value;
    if (outcome === 'admit' && ready.halt === 'annulled') return refused('call-annulled');
    if (outcome === 'admit' && mustRenounce(ready.compiled, application.action, facts))
      return refused('renunciation-needed');
    const classes = byClass(ready.compiled, facts);
    const beside = besideDecision(classes, assessment.steps, note);
    const sealed = await this.sealing.seal(application.recipientId, meta.commandId, classes, beside);
    if (!sealed.ok) return sealed;
    const decided = { evaluation, evidence: sealed.value, ...(actNumber !== undefined && { actNumber }), by, on };
    const asTwo = async (decision: AdmitApplication | RefuseApplication): Promise<Answer<ApplicationCommand>> => {
      if (signs === true) return answer({ type: 'SignDecision', decision });
      if (ready.compiled.actions.get(application.action)?.terms.decisionsBy !== 'two-persons') return answer(decision);
      return this.proposal(application, decision, { note, meta });
    };
    if (outcome === 'refuse') return asTwo({ type: 'RefuseApplication', ...decided });
    const terms = ready.version.terms.actions.find(({ code }) => code === application.action);
    const order = terms?.order ?? ready.version.terms.order;
    const assessmentRequired = terms?.assessmentRequired ?? false;
    const excluded = await this.parts.exclusions.excludes(application, on);
    const ifMet = (reserve ?? override) && dueIfMet(ready, application, facts, on);
    const granted = ifMet && override ? dueUntil(override.endsOn, ifMet) : ifMet;
    const open = { ...(reserve && { reserve }), ...(granted && { granted }) };
    const admitting = { ...decided, ...open, order, assessmentRequired, excluded };
    return override === undefined
      ? asTwo({ type: 'AdmitApplication', ...admitting })
      : answer({ type: 'ApproveOverride', ...admitting, overrideId: override.overrideId });
  }

  /** The decision as a proposal: nothing of it is pinned but what would be due, and what is added in words. */
  private async proposal(
    { recipientId }: Received,
    decision: AdmitApplication | RefuseApplication,
    { note, meta }: { readonly note: string | undefined; readonly meta: CommandMeta },
  ): Promise<Answer<ApplicationCommand>> {
    if (note === undefined) return answer({ type: 'ProposeDecision', decision });
    const sealed = await this.sealing.seal(recipientId, meta.commandId, {}, { health: { note } });
    return sealed.ok ? answer({ type: 'ProposeDecision', decision, sealed: sealed.value }) : sealed;
  }
}

interface Deciding {
  readonly by: PersonId;
  readonly on: LocalDate;
}

/** The same question on a decided application: the decision tells its repetition from a change of mind. */
const decidedBefore = (
  application: Application,
  { outcome, override, signs }: DecisionInput,
  { by, on }: Deciding,
): Answer<ApplicationCommand> | undefined => {
  if (application.status !== 'admitted' && application.status !== 'refused') return undefined;
  const { evaluation, evidence } = application;
  const asked = (decision: AdmitApplication | RefuseApplication): Answer<ApplicationCommand> =>
    answer(signs === true ? { type: 'SignDecision', decision } : decision);
  if (outcome === 'refuse') return asked({ type: 'RefuseApplication', evaluation, evidence, by, on });
  const rest = { order: 'arrival', assessmentRequired: false } as const;
  const decided = { evaluation, evidence, by, on, ...rest };
  return override === undefined
    ? asked({ type: 'AdmitApplication', ...decided })
    : answer({ type: 'ApproveOverride', ...decided, overrideId: override.overrideId });
};
