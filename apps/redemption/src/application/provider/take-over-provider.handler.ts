// Takes over a provider of another scheme, by an act: registered by the region, administered by who is named.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { eventIdFor, type CommandMeta } from '@buono/event-store';
import { Clock, dateInRome, personId, type CodiceFiscale } from '@buono/kernel';
import { providerOf } from '../ids.js';
import { Providers } from '../ports.js';
import { ProviderSealing, type Registration } from './provider-sealing.js';
import type { ProviderOutcome } from './register-provider.handler.js';
import { dataErased } from '../sealing.js';
import { TakeOverAdmins } from './take-over-admins.js';

/** A provider of another scheme; `administrator` enters for it from now on. */
export interface TakenOverProvider extends Registration {
  readonly administrator?: CodiceFiscale;
  readonly actNumber: string;
}

export class TakeOverProviderCommand extends Command<ProviderOutcome> {
  constructor(
    readonly provider: TakenOverProvider,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(TakeOverProviderCommand)
export class TakeOverProviderHandler implements ICommandHandler<TakeOverProviderCommand> {
  constructor(
    private readonly providers: Providers,
    private readonly sealing: ProviderSealing,
    private readonly admins: TakeOverAdmins,
    private readonly clock: Clock,
  ) {}

  async execute({ provider, meta }: TakeOverProviderCommand): Promise<ProviderOutcome> {
    const { administrator, actNumber, ...registration } = provider;
    const registeredOn = dateInRome(this.clock.now());
    const { tag, parts } = await this.sealing.of(registration, eventIdFor(meta.commandId, 0));
    if (parts === undefined) return dataErased;
    const { category } = registration;
    const providerId = providerOf(tag, category);
    const by = { registeredBy: personId(meta.actor), registeredOn, actNumber };
    const take = { type: 'TakeOverProvider', providerId, category, ...parts, ...by } as const;
    const outcome = await this.providers.execute(providerId, take, meta);
    if (outcome.accepted && outcome.state.status === 'registered' && administrator !== undefined)
      await this.admins.name(administrator, outcome.state, registeredOn, meta);
    return outcome;
  }
}
