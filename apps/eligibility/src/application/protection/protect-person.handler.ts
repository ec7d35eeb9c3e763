// Puts a person under protection by an act, and lifts it by another; the reason is sealed under the person.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { uuidV5, type CommandMeta } from '@buono/event-store';
import { Clock, codiceFiscale, dateInRome, personId, type LocalDate, type PersonId } from '@buono/kernel';
import { KeyStore } from '@buono/privacy';
import type { ProtectionEvent, Protections } from '../../domain/protection/protections.js';
import { answer, answered, refused, type Answer, type Written } from '../answer.js';
import { IdentityDesk } from '../identity/identity-desk.js';
import { ALL_PROTECTIONS, Shields } from './shields.js';

/** An act of protection as it comes in: whom, and who alone may know them, by codice fiscale and by desk. */
export interface ProtectionInput {
  readonly fiscalCode: string;
  readonly persons: readonly string[];
  readonly desks: readonly string[];
  readonly actNumber: string;
  readonly reason: string;
  readonly from: LocalDate;
  readonly to?: LocalDate;
  readonly replaces?: string;
  /** Whether the office answers for the whole region. */
  readonly region: boolean;
}

/** What was written, and which protection. */
export type WrittenProtection = Written<Protections, ProtectionEvent> & { readonly protectionId: string };

export class ProtectPersonCommand extends Command<Answer<WrittenProtection>> {
  constructor(
    readonly input: ProtectionInput,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(ProtectPersonCommand)
export class ProtectPersonHandler implements ICommandHandler<ProtectPersonCommand> {
  constructor(
    private readonly shields: Shields,
    private readonly desk: IdentityDesk,
    private readonly keys: KeyStore,
    private readonly clock: Clock,
  ) {}

  async execute({ input, meta }: ProtectPersonCommand): Promise<Answer<WrittenProtection>> {
    const { fiscalCode, persons, desks, reason, region, actNumber, from, to, replaces } = input;
    const person = await this.keys.personFor(codiceFiscale(fiscalCode));
    const named = await this.keys.personsFor(persons.map((code) => codiceFiscale(code)));
    const sealed = await this.desk.seal(person, meta.commandId, { text: reason });
    if (!sealed.ok) return sealed;
    const by = personId(meta.actor);
    const asking = { holders: await this.shields.holdersOf(by), region };
    const protectionId = uuidV5('protection', meta.commandId);
    const when = { from, ...(to !== undefined && { to }), ...(replaces !== undefined && { replaces }) };
    const said = { protectionId, personId: person, allowed: [...new Set<string>([...named, ...desks])], actNumber };
    const on = dateInRome(this.clock.now());
    const protect = { type: 'ProtectPerson', ...said, ...when, sealed: sealed.value, ...asking, by, on } as const;
    const written = answered(await this.shields.parts.protections.execute(ALL_PROTECTIONS, protect, meta));
    return written.ok ? answer({ ...written.value, protectionId }) : written;
  }
}

export class LiftProtectionCommand extends Command<Answer<WrittenProtection>> {
  constructor(
    readonly input: { readonly protectionId: string; readonly actNumber: string; readonly region: boolean },
    readonly person: PersonId,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(LiftProtectionCommand)
export class LiftProtectionHandler implements ICommandHandler<LiftProtectionCommand> {
  constructor(
    private readonly shields: Shields,
    private readonly clock: Clock,
  ) {}

  async execute({ input, person, meta }: LiftProtectionCommand): Promise<Answer<WrittenProtection>> {
    const { protectionId } = input;
    const known = (await this.shields.known()).get(protectionId);
    if (known?.personId !== person) return refused('protection-unknown');
    const by = personId(meta.actor);
    const asking = { holders: await this.shields.holdersOf(by), on: dateInRome(this.clock.now()), by };
    const lift = { type: 'LiftProtection', ...input, ...asking } as const;
    const written = answered(await this.shields.parts.protections.execute(ALL_PROTECTIONS, lift, meta));
    return written.ok ? answer({ ...written.value, protectionId }) : written;
  }
}
