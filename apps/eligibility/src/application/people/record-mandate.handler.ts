// Records that somebody may act for a person: given by the person, or by an office that has seen the act.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Grants } from '@buono/access';
import { eventIdFor, uuidV5, type CommandMeta } from '@buono/event-store';
import { Clock, codiceFiscale, dateInRome, personId, providerId, type LocalDate, type PersonId } from '@buono/kernel';
import { Boxes, KeyErased, KeyStore, type JsonObject } from '@buono/privacy';
import type { MandateEvent, MandateKind } from '../../domain/mandate/events.js';
import type { Mandates } from '../../domain/mandate/state.js';
import { answer, answered, refused, type Answer, type Written } from '../answer.js';
import { MandateStreams } from './people-ports.js';

/** Who may act: a person by codice fiscale and name, or a desk by the id under which its operators hold their role. */
export type HolderInput =
  { readonly fiscalCode: string; readonly name: string } | { readonly desk: string; readonly name: string };

/** A mandate as it comes in; without `person` whoever asks gives it. */
export interface MandateInput {
  readonly person?: string;
  readonly holder: HolderInput;
  readonly kind: MandateKind;
  readonly from: LocalDate;
  readonly to?: LocalDate;
  /** The act or protocol that it rests on, and where its evidence is kept. */
  readonly act?: string;
  readonly evidence?: string;
  readonly replaces?: string;
}

/** What was written: the mandates of the person. */
export type WrittenMandates = Written<Mandates, MandateEvent> & {
  readonly mandateId: string;
  readonly person: PersonId;
};

export class RecordMandateCommand extends Command<Answer<WrittenMandates>> {
  constructor(
    readonly input: MandateInput,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

/** What is needed to seal a mandate. */
export class MandateParts {
  constructor(
    readonly boxes: Boxes,
    readonly clock: Clock,
  ) {}
}

@CommandHandler(RecordMandateCommand)
export class RecordMandateHandler implements ICommandHandler<RecordMandateCommand> {
  constructor(
    private readonly mandates: MandateStreams,
    private readonly keys: KeyStore,
    private readonly grants: Grants,
    private readonly parts: MandateParts,
  ) {}

  async execute({ input, meta }: RecordMandateCommand): Promise<Answer<WrittenMandates>> {
    const by = personId(meta.actor);
    const on = dateInRome(this.parts.clock.now());
    const office = input.person !== undefined;
    const person = input.person === undefined ? by : await this.keys.personFor(codiceFiscale(input.person));
    const holder = await this.#holderOf(input.holder);
    if (!holder.ok) return holder;
    const sealed = await this.#seal(person, input, meta.commandId);
    if (!sealed.ok) return sealed;
    const mandateId = uuidV5('mandate', meta.commandId);
    const { kind, from, to, replaces } = input;
    const when = { from, ...(to !== undefined && { to }), ...(replaces !== undefined && { replaces }) };
    const mandate = { mandateId, personId: person, holder: holder.value, kind, ...when, sealed: sealed.value };
    const record = { type: 'RecordMandate', ...mandate, office, by, on } as const;
    const written = answered(await this.mandates.execute(person, record, meta));
    return written.ok ? answer({ ...written.value, mandateId, person }) : written;
  }

  async #holderOf(holder: HolderInput): Promise<Answer<string>> {
    if ('fiscalCode' in holder) return answer(await this.keys.personFor(codiceFiscale(holder.fiscalCode)));
    const operators = await this.grants.membersOf({ role: 'delegate', providerId: providerId(holder.desk) });
    return operators.length > 0 ? answer(holder.desk) : refused('desk-not-yours');
  }

  async #seal(person: PersonId, { holder, act, evidence }: MandateInput, commandId: string): Promise<Answer<string>> {
    const fields: JsonObject = {
      holderName: holder.name,
      ...(act !== undefined && { act }),
      ...(evidence !== undefined && { evidence }),
    };
    try {
      return answer(await this.parts.boxes.seal(person, 'identity', eventIdFor(commandId, 0), fields));
    } catch (error) {
      if (error instanceof KeyErased) return refused('data-erased');
      throw error;
    }
  }
}
