// A body or a natural person asks to be known as provider; whoever asks becomes its administrator.
import { Injectable } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Grants } from '@buono/access';
import { eventIdFor, type CommandMeta, type Outcome } from '@buono/event-store';
import { Clock, dateInRome, personId, type CodiceFiscale, type LocalDate, type PersonId } from '@buono/kernel';
import { Boxes, KeyStore } from '@buono/privacy';
import type { ProviderRefusal } from '../domain/provider/commands.js';
import type { Provider } from '../domain/provider/decider.js';
import type { ProviderEvent, ProviderName } from '../domain/provider/events.js';
import { providerOf } from './ids.js';
import { Providers } from './ports.js';

/** Bodies are known by their partita IVA; natural persons by their own codice fiscale, and then their name is sealed. */
export interface Registration {
  readonly category: string;
  readonly legalName: string;
  readonly vatNumber?: string;
  readonly fiscalCode?: CodiceFiscale;
  readonly licence?: string;
  readonly iban: string;
}

export type ProviderOutcome = Outcome<Provider, ProviderEvent, ProviderRefusal>;

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
    const id = providerOf(this.sealing.tagOf(registration), registration.category);
    const sealedParts = await this.sealing.of(registration, eventIdFor(meta.commandId, 0));
    const outcome = await this.providers.execute(
      id,
      {
        type: 'RegisterProvider',
        providerId: id,
        category: registration.category,
        ...sealedParts,
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

interface SealedParts {
  readonly keyOwner: PersonId;
  readonly name?: ProviderName;
  readonly identity?: string;
  readonly iban: string;
}

/** Under whose keys a provider's data are sealed, and what of it may stand in clear. */
@Injectable()
export class ProviderSealing {
  constructor(
    private readonly keys: KeyStore,
    private readonly boxes: Boxes,
  ) {}

  tagOf({ vatNumber, fiscalCode }: Registration): string {
    return this.keys.tags(fiscalCode ?? vatNumber ?? '', 'provider');
  }

  async of(registration: Registration, eventId: string): Promise<SealedParts> {
    const { legalName, vatNumber, fiscalCode, licence } = registration;
    const keyOwner = await (fiscalCode === undefined ? this.keys.newPerson() : this.keys.personFor(fiscalCode));
    const iban = await this.boxes.seal(keyOwner, 'payment', eventId, { iban: registration.iban });
    const name = {
      legalName,
      ...(vatNumber !== undefined && { vatNumber }),
      ...(licence !== undefined && { licence }),
    };
    if (fiscalCode === undefined) return { keyOwner, name, iban };
    return { keyOwner, identity: await this.boxes.seal(keyOwner, 'identity', eventId, name), iban };
  }
}
