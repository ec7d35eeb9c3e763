// Says in which household the recipient of an undecided application is counted, on an act: where lists leave it open, or are wrong.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandMeta } from '@buono/event-store';
import { personId, type ApplicationId } from '@buono/kernel';
import { examined } from '../../domain/application/examined.js';
import { answer, refused, type Answer } from '../answer.js';
import { CallVersions } from '../call/call-versions.js';
import { Applications } from '../ports.js';
import { CountedHouseholds, type AskedHousehold, type ShownHousehold } from './counted-households.js';

export class MoveHouseholdCommand extends Command<Answer<ShownHousehold>> {
  constructor(
    readonly application: ApplicationId,
    readonly asked: AskedHousehold & { readonly actNumber: string },
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(MoveHouseholdCommand)
export class MoveHouseholdHandler implements ICommandHandler<MoveHouseholdCommand> {
  constructor(
    private readonly applications: Applications,
    private readonly calls: CallVersions,
    private readonly households: CountedHouseholds,
  ) {}

  async execute({ application: id, asked, meta }: MoveHouseholdCommand): Promise<Answer<ShownHousehold>> {
    const by = personId(meta.actor);
    const { state } = await this.applications.find(id);
    const work = examined(state, by);
    if ('refusal' in work) return refused(work.refusal);
    const application = work.received;
    const { compiled } = await this.calls.numbered(application.callId, application.callVersion);
    const found = await this.households.asked({ compiled, application }, asked, meta.commandId);
    if (!found.ok) return found;
    const to = { household: found.value.household, by, actNumber: asked.actNumber };
    const outcome = await this.households.move({ compiled, application }, to, meta);
    if (outcome?.accepted === false) return refused(outcome.refusal);
    return answer(await this.households.shown(compiled, application));
  }
}
