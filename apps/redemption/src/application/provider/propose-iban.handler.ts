// A provider asks to be paid elsewhere: the IBAN is sealed at once and waits for a second person.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { eventIdFor, type CommandMeta } from '@buono/event-store';
import { personId, type ProviderId } from '@buono/kernel';
import { Boxes } from '@buono/privacy';
import { Providers } from '../ports.js';
import type { ProviderOutcome } from './register-provider.handler.js';
import { dataErased, sealed } from '../sealing.js';

export class ProposeIbanCommand extends Command<ProviderOutcome> {
  constructor(
    readonly provider: ProviderId,
    readonly iban: string,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(ProposeIbanCommand)
export class ProposeIbanHandler implements ICommandHandler<ProposeIbanCommand> {
  constructor(
    private readonly providers: Providers,
    private readonly boxes: Boxes,
  ) {}

  async execute({ provider, iban, meta }: ProposeIbanCommand): Promise<ProviderOutcome> {
    const { state } = await this.providers.find(provider);
    if (state.status === 'unknown') throw new Error(`provider ${provider} has an administrator and no registration`);
    const person = state.registration.keyOwner;
    const whose = { person, purposeClass: 'payment', eventId: eventIdFor(meta.commandId, 0) } as const;
    const box = await sealed(this.boxes, whose, { iban });
    if (box === undefined) return dataErased;
    return this.providers.execute(provider, { type: 'ProposeIban', iban: box, by: personId(meta.actor) }, meta);
  }
}
