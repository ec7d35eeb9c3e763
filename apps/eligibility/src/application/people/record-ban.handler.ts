// Records that a person or a body is excluded, by an act, and lifts it again; what the act says of them is sealed under them.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { eventIdFor, uuidV5, type CommandMeta } from '@buono/event-store';
import { Clock, codiceFiscale, dateInRome, personId, type LocalDate, type PersonId } from '@buono/kernel';
import { Boxes, KeyErased, KeyStore } from '@buono/privacy';
import type { BanCause, BanEvent, Bans } from '../../domain/ban/bans.js';
import { answer, answered, refused, type Answer, type Written } from '../answer.js';
import { Exclusions } from './exclusions.js';

/** A ban as it comes in; `fiscalCode` of a person, or of eleven digits of a body. */
export interface BanInput {
  readonly fiscalCode: string;
  readonly cause: BanCause;
  readonly actNumber: string;
  readonly from: LocalDate;
  readonly to?: LocalDate;
  readonly text: string;
}

/** What was written: the bans of the person, and which of them. */
export type WrittenBan = Written<Bans, BanEvent> & { readonly banId: string };

export class RecordBanCommand extends Command<Answer<WrittenBan>> {
  constructor(
    readonly input: BanInput,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(RecordBanCommand)
export class RecordBanHandler implements ICommandHandler<RecordBanCommand> {
  constructor(
    private readonly exclusions: Exclusions,
    private readonly keys: KeyStore,
    private readonly boxes: Boxes,
    private readonly clock: Clock,
  ) {}

  async execute({ input, meta }: RecordBanCommand): Promise<Answer<WrittenBan>> {
    const { fiscalCode, text, ...said } = input;
    const person = await this.keys.personFor(codiceFiscale(fiscalCode));
    const sealed = await this.seal(person, text, meta.commandId);
    if (!sealed.ok) return sealed;
    const banId = uuidV5('ban', meta.commandId);
    const by = { by: personId(meta.actor), on: dateInRome(this.clock.now()) };
    const record = { type: 'RecordBan', banId, personId: person, ...said, sealed: sealed.value, ...by } as const;
    const written = answered(await this.exclusions.bans.execute(person, record, meta));
    return written.ok ? answer({ ...written.value, banId }) : written;
  }

  private async seal(person: PersonId, text: string, commandId: string): Promise<Answer<string>> {
    try {
      return answer(await this.boxes.seal(person, 'identity', eventIdFor(commandId, 0), { text }));
    } catch (error) {
      if (error instanceof KeyErased) return refused('data-erased');
      throw error;
    }
  }
}

export class LiftBanCommand extends Command<Answer<WrittenBan>> {
  constructor(
    readonly person: PersonId,
    readonly input: { readonly banId: string; readonly actNumber: string },
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(LiftBanCommand)
export class LiftBanHandler implements ICommandHandler<LiftBanCommand> {
  constructor(
    private readonly exclusions: Exclusions,
    private readonly clock: Clock,
  ) {}

  async execute({ person, input, meta }: LiftBanCommand): Promise<Answer<WrittenBan>> {
    const by = { by: personId(meta.actor), on: dateInRome(this.clock.now()) };
    const written = answered(await this.exclusions.bans.execute(person, { type: 'LiftBan', ...input, ...by }, meta));
    return written.ok ? answer({ ...written.value, banId: input.banId }) : written;
  }
}
