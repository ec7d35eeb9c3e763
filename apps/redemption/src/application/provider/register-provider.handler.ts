// A body or a natural person asks to be known as provider; whoever asks becomes its administrator.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Grants } from '@buono/access';
import { eventIdFor, type CommandMeta, type Outcome } from '@buono/event-store';
import { Clock, dateInRome, personId, type LocalDate, type PersonId } from '@buono/kernel';
import type { ProviderRefusal } from '../../domain/provider/commands.js';
import type { Provider } from '../../domain/provider/decider.js';
import type { ProviderEvent } from '../../domain/provider/events.js';
import { providerOf } from '../ids.js';
import { Providers } from '../ports.js';
import { ProviderSealing, type Registration } from './provider-sealing.js';
import { dataErased, type DataErased } from '../sealing.js';

export type ProviderOutcome = Outcome<Provider, ProviderEvent, ProviderRefusal> | DataErased;

export class RegisterProviderCommand extends Command<ProviderOutcome> {
  constructor(
    readonly registration: Registration,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(RegisterProviderCommand)
export class RegisterProviderHandler implements ICommandHandler<RegisterProviderCommand> {
  constructor(
    private readonly providers: Providers,
    private readonly sealing: ProviderSealing,
    private readonly grants: Grants,
    private readonly clock: Clock,
  ) {}

  async execute({ registration, meta }: RegisterProviderCommand): Promise<ProviderOutcome> {
    const today = dateInRome(this.clock.now());
    const by = personId(meta.actor);
    const { tag, parts } = await this.sealing.of(registration, eventIdFor(meta.commandId, 0));
    if (parts === undefined) return dataErased;
    const id = providerOf(tag, registration.category);
    const outcome = await this.providers.execute(
      id,
      {
        type: 'RegisterProvider',
        providerId: id,
        category: registration.category,
        ...parts,
        registeredBy: by,
        registeredOn: today,
      },
      meta,
    );
    if (outcome.accepted) await this.administrate(outcome.state, by, today);
    return outcome;
  }

  // Repeated with the request: a crash between the registration and the grant leaves nobody outside.
  private async administrate(provider: Provider, person: PersonId, from: LocalDate): Promise<void> {
    if (provider.status === 'unknown') return;
    const { providerId } = provider.registration;
    const known = await this.grants.of(person);
    if (known.some((grant) => grant.role === 'provider-admin' && grant.providerId === providerId)) return;
    await this.grants.grant(person, { role: 'provider-admin', providerId, from }, person);
  }
}
