// Joins a provisional code to the definitive one by an act, and undoes a wrong join by another.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { uuidV5, type CommandMeta } from '@buono/event-store';
import { Clock, codiceFiscale, dateInRome, isProvisional, personId, type ZoneCode } from '@buono/kernel';
import { KeyStore } from '@buono/privacy';
import { selvesOf } from '../../domain/identity/identities.js';
import { answer, answered, refused, type Answer } from '../answer.js';
import { IdentityDesk, type WrittenIdentities } from './identity-desk.js';
import { ALL_IDENTITIES } from './selves.js';

/** An act on two codes of one person; `zones` are those for which the office works. */
export interface JoinInput {
  readonly formerCode: string;
  readonly currentCode: string;
  readonly actNumber: string;
  readonly reason: string;
  readonly zones: readonly ZoneCode[] | 'all';
}

/** A join, and what was written. */
export type WrittenJoin = WrittenIdentities & { readonly joinId: string };

export class JoinPersonsCommand extends Command<Answer<WrittenJoin>> {
  constructor(
    readonly input: JoinInput,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(JoinPersonsCommand)
export class JoinPersonsHandler implements ICommandHandler<JoinPersonsCommand> {
  constructor(
    private readonly desk: IdentityDesk,
    private readonly keys: KeyStore,
    private readonly clock: Clock,
  ) {}

  async execute({ input, meta }: JoinPersonsCommand): Promise<Answer<WrittenJoin>> {
    const [formerCode, currentCode] = [codiceFiscale(input.formerCode), codiceFiscale(input.currentCode)];
    if (isProvisional(currentCode)) return refused('join-to-provisional', [PROVISIONAL]);
    if (!(await this.desk.caughtUp())) return refused('lists-behind');
    const former = await this.keys.findPerson(formerCode);
    const identities = await this.desk.selves.known();
    // Whom no application of these zones speaks of is nobody here.
    if (former === undefined || !(await this.desk.isServed(selvesOf(identities, former), input.zones)))
      return refused('person-unknown');
    if (await this.desk.withholds(former, personId(meta.actor))) return refused('person-unknown');
    const current = await this.keys.personFor(currentCode);
    const both = await this.desk.openUnderBoth(selvesOf(identities, former), selvesOf(identities, current));
    const { actNumber, reason } = input;
    const sealed = await this.desk.seal(former, meta.commandId, { text: reason, formerCode, currentCode });
    if (!sealed.ok) return sealed;
    const joinId = uuidV5('identity-join', meta.commandId);
    const said = { joinId, former, current, actNumber, sealed: sealed.value, openUnderBoth: both };
    const by = { by: personId(meta.actor), on: dateInRome(this.clock.now()) };
    const join = { type: 'JoinPersons', ...said, ...by } as const;
    const written = answered(await this.desk.selves.identities.execute(ALL_IDENTITIES, join, meta));
    if (!written.ok) return written;
    // Asked again of what is so already, it is the act that made it so.
    const standing = written.value.state.joins.has(joinId) ? joinId : written.value.state.byFormer.get(former)?.joinId;
    return answer({ ...written.value, joinId: standing ?? joinId });
  }
}

const PROVISIONAL = {
  field: 'currentCode',
  detail: 'è un codice provvisorio (undici cifre, STP o ENI): indica il codice fiscale definitivo, di sedici caratteri',
};

/** The act that undoes a join. */
export interface UndoInput {
  readonly joinId: string;
  readonly actNumber: string;
  readonly reason: string;
  readonly zones: readonly ZoneCode[] | 'all';
}

export class UndoJoinCommand extends Command<Answer<WrittenIdentities>> {
  constructor(
    readonly input: UndoInput,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(UndoJoinCommand)
export class UndoJoinHandler implements ICommandHandler<UndoJoinCommand> {
  constructor(
    private readonly desk: IdentityDesk,
    private readonly clock: Clock,
  ) {}

  async execute({ input, meta }: UndoJoinCommand): Promise<Answer<WrittenIdentities>> {
    const { joinId, actNumber, reason, zones } = input;
    const known = (await this.desk.selves.known()).joins.get(joinId);
    if (known === undefined || !(await this.desk.isServed([known.former, known.current], zones)))
      return refused('join-unknown');
    const sealed = await this.desk.seal(known.former, meta.commandId, { text: reason });
    if (!sealed.ok) return sealed;
    const by = { by: personId(meta.actor), on: dateInRome(this.clock.now()) };
    const undo = { type: 'UndoJoin', joinId, actNumber, sealed: sealed.value, ...by } as const;
    return answered(await this.desk.selves.identities.execute(ALL_IDENTITIES, undo, meta));
  }
}
