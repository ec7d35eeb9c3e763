// Anything that an office or an administrator asks of one provider: the provider decides.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandMeta } from '@buono/event-store';
import { Clock, dateInRome, type ProviderId } from '@buono/kernel';
import type { ProviderCommand } from '../../domain/provider/commands.js';
import { Exclusions } from '../exclusions.js';
import { Providers } from '../ports.js';
import type { ProviderOutcome } from './register-provider.handler.js';

// Whoever an act excludes is given nothing.
const GIVING = ['AccreditProvider', 'ResumeAccreditation', 'MoveAccreditation'] as const;

export class ChangeProviderCommand extends Command<ProviderOutcome> {
  constructor(
    readonly provider: ProviderId,
    readonly change: ProviderCommand,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(ChangeProviderCommand)
export class ChangeProviderHandler implements ICommandHandler<ChangeProviderCommand> {
  constructor(
    private readonly providers: Providers,
    private readonly exclusions: Exclusions,
    private readonly clock: Clock,
  ) {}

  async execute({ provider, change, meta }: ChangeProviderCommand): Promise<ProviderOutcome> {
    const isGiving = (GIVING as readonly string[]).includes(change.type);
    if (!isGiving) return this.providers.execute(provider, change, meta);
    const { state } = await this.providers.find(provider);
    const excluded = await this.exclusions.excludesProvider(state, dateInRome(this.clock.now()));
    return this.providers.execute(provider, { ...change, excluded } as ProviderCommand, meta);
  }
}
