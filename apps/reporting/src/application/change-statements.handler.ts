// Opens statements of expenditure, has a second person decide on them, and books what controls cut.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { notFound } from '@buono/access';
import { uuidV5, type CommandMeta, type Outcome } from '@buono/event-store';
import { Clock, dateInRome, personId, type Cents, type Instant, type LocalDate } from '@buono/kernel';
import type { DeclaredCommand, DeclaredRefusal } from '../domain/declared/decider.js';
import type { CorrectionReason, DeclaredEvent } from '../domain/declared/events.js';
import type { Declared } from '../domain/declared/state.js';
import { ALL_PROGRAMMES, CurrentLedger, DeclaredStreams, ProgrammeStreams } from './ports.js';

/** What is asked of a programme's statements. */
export type StatementChange =
  /** Of what was recorded by `knownAt`, which reporting has heard of. */
  | { readonly change: 'open'; readonly paidUpTo: LocalDate; readonly knownAt: Instant }
  | { readonly change: 'sign' | 'dismiss'; readonly statementId: string }
  | {
      readonly change: 'correct';
      readonly voucherId: string;
      readonly redemptionId: string;
      readonly claimId: string;
      readonly cutCents: Cents;
      readonly reason: CorrectionReason;
      readonly actNumber: string;
    };

export interface ChangedStatements {
  readonly outcome: Outcome<Declared, DeclaredEvent, DeclaredRefusal>;
  /** The statement that was opened or decided on; the id of the correction that was booked. */
  readonly id: string;
}

export class ChangeStatementsCommand extends Command<ChangedStatements> {
  constructor(
    readonly programmeId: string,
    readonly change: StatementChange,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(ChangeStatementsCommand)
export class ChangeStatementsHandler implements ICommandHandler<ChangeStatementsCommand> {
  constructor(
    private readonly programmes: ProgrammeStreams,
    private readonly declared: DeclaredStreams,
    private readonly ledger: CurrentLedger,
    private readonly clock: Clock,
  ) {}

  async execute({ programmeId, change, meta }: ChangeStatementsCommand): Promise<ChangedStatements> {
    const { state: programmes } = await this.programmes.find(ALL_PROGRAMMES);
    const programme = programmes.get(programmeId);
    if (programme === undefined) throw notFound('Non abbiamo trovato questo programma.');
    const { id, command } = await this.#commandFor(change, { programmeId, callIds: programme.callIds, meta });
    return { id, outcome: await this.declared.execute(programmeId, command, meta) };
  }

  async #commandFor(
    change: StatementChange,
    { programmeId, callIds, meta }: { programmeId: string; callIds: readonly string[]; meta: CommandMeta },
  ): Promise<{ readonly id: string; readonly command: DeclaredCommand }> {
    const said = { by: personId(meta.actor), on: dateInRome(this.clock.now()) };
    switch (change.change) {
      case 'open': {
        const statementId = uuidV5('statement', meta.commandId);
        const { paidUpTo, knownAt } = change;
        return {
          id: statementId,
          command: { type: 'OpenStatement', programmeId, statementId, paidUpTo, knownAt, ...said },
        };
      }
      case 'sign':
      case 'dismiss': {
        const { statementId } = change;
        const type = change.change === 'sign' ? 'SignStatement' : 'DismissStatement';
        return { id: statementId, command: { type, statementId, ...said } };
      }
      case 'correct': {
        const correctionId = uuidV5('spending-correction', meta.commandId);
        const { redemptionId, claimId, cutCents, reason, actNumber } = change;
        const paidCents = await this.#paidFor(change, callIds);
        const line = { claimId, redemptionId };
        const told = { correctionId, cutCents, reason, actNumber, correctedBy: said.by, correctedOn: said.on };
        return { id: correctionId, command: { type: 'CorrectSpending', ...line, ...told, paidCents } };
      }
    }
  }

  async #paidFor(
    { voucherId, redemptionId, claimId }: Extract<StatementChange, { change: 'correct' }>,
    callIds: readonly string[],
  ): Promise<number> {
    const history = await this.ledger.voucher(voucherId);
    const redemption = history?.redemptions.find((one) => one.redemptionId === redemptionId);
    const line = redemption?.lines.find((one) => one.claimId === claimId && one.kind === 'service');
    if (line === undefined || redemption === undefined || !callIds.includes(redemption.callId))
      throw notFound('Non abbiamo trovato questa riga tra le spese del programma.');
    return line.paidCents;
  }
}
