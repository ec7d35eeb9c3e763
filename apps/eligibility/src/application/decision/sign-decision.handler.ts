// The second signature on a decision: another person signs what was proposed, worked out anew, or dismisses it.
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandMeta } from '@buono/event-store';
import { Clock, dateInRome, personId, type ApplicationId } from '@buono/kernel';
import { examined } from '../../domain/application/examined.js';
import type { Application } from '../../domain/application/state.js';
import { answered, refused, type Answer } from '../answer.js';
import { DecideApplicationCommand, type DecisionInput } from './decide-application.handler.js';
import { Applications } from '../ports.js';
import { Sealing } from '../sealing.js';
import type { WrittenApplication } from '../application/start-draft.handler.js';

export class SignDecisionCommand extends Command<Answer<WrittenApplication>> {
  constructor(
    readonly application: ApplicationId,
    /** Signs it, or dismisses it. */
    readonly signs: boolean,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(SignDecisionCommand)
export class SignDecisionHandler implements ICommandHandler<SignDecisionCommand> {
  constructor(
    private readonly commands: CommandBus,
    private readonly applications: Applications,
    private readonly sealing: Sealing,
    private readonly clock: Clock,
  ) {}

  async execute({ application: id, signs, meta }: SignDecisionCommand): Promise<Answer<WrittenApplication>> {
    const by = personId(meta.actor);
    if (!signs) {
      const dismiss = { type: 'DismissDecision', by, on: dateInRome(this.clock.now()) } as const;
      return answered(await this.applications.execute(id, dismiss, meta));
    }
    const { state: application } = await this.applications.find(id);
    const input = decidedBefore(application) ?? (await this.#proposed(application, meta));
    return 'ok' in input
      ? input
      : this.commands.execute(new DecideApplicationCommand(id, { ...input, signs: true }, meta));
  }

  /** What was proposed, with the words that stand beside it. */
  async #proposed(application: Application, meta: CommandMeta): Promise<DecisionInput | Refused> {
    const work = examined(application, personId(meta.actor));
    if ('refusal' in work) return refused(work.refusal);
    const { proposed } = work.received;
    if (proposed === undefined) return refused('decision-not-proposed');
    const { outcome, actNumber, reserve, sealed } = proposed;
    const looking = { actor: meta.actor, purpose: 'sign-decision', correlationId: meta.correlationId };
    const { note, erased } = await this.sealing.open(sealed === undefined ? [] : [sealed], looking);
    if (erased.length > 0) return refused('data-erased');
    return {
      outcome,
      ...(note !== undefined && { note }),
      ...(actNumber !== undefined && { actNumber }),
      ...(reserve !== undefined && { reserve }),
    };
  }
}

type Refused = ReturnType<typeof refused>;

/** The same decision of a decided application: its repetition has its first answer. */
const decidedBefore = ({ status }: Application): DecisionInput | undefined => {
  if (status === 'admitted') return { outcome: 'admit' };
  return status === 'refused' ? { outcome: 'refuse' } : undefined;
};
