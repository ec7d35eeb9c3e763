// Dead letters over HTTP: who runs the system sees what a consumer could not take, and hands it over again once it can.
import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '@buono/access';
import { Command, decodeCursor, notFound, PAGE_SIZE, pageOf, ProblemException, type CommandRequest } from '@buono/http';
import { GroupNotSubscribed, UnknownDeadLetter, type DeadLetter, type MessageBus } from '@buono/messaging';
import {
  DeadLetterPage,
  DeadLetterParams,
  DeadLettersParams,
  DeadLettersQuery,
  DeadLetterView,
  ReplayView,
} from './dead-letters.dto.js';

/** The bus of each context of the process, which tells the dead letters of that context's consumers. */
export abstract class ContextBuses {
  abstract of(context: string): Pick<MessageBus, 'deadLetters' | 'replay'> | undefined;
}

@ApiTags('dead-letters')
@Controller('dead-letters/:context')
export class DeadLettersController {
  constructor(private readonly buses: ContextBuses) {}

  /** The messages that consumers of a context could not take, oldest first. */
  @Get()
  @Allow('administrator', 'region-officer', 'auditor')
  @ApiOperation({ summary: 'Elenca i messaggi non consegnati', operationId: 'dead-letter-list' })
  @ApiOkResponse({ type: DeadLetterPage })
  async list(
    @Param() { context }: DeadLettersParams,
    @Query() { limit = PAGE_SIZE, cursor, consumer }: DeadLettersQuery,
  ): Promise<DeadLetterPage> {
    const letters = await this.busOf(context).deadLetters(consumer === undefined ? {} : { group: consumer });
    const [after] = cursor === undefined ? [] : decodeCursor(cursor);
    const ordered = letters
      .map((letter) => ({ letter, key: `${letter.failedAt} ${letter.id}` }))
      .filter(({ key }) => after === undefined || key > String(after))
      .sort((a, b) => (a.key < b.key ? -1 : 1));
    const page = ordered.slice(0, limit + 1);
    const { items, ...next } = pageOf(
      page,
      limit,
      ({ letter }) => letterView(letter),
      ({ key }) => [key],
    );
    return { ...next, items: [...items] };
  }

  /** Hands a message to its consumer once more; consumers take effect once, however often it comes. */
  @Post(':deadLetterId/replays')
  @HttpCode(200)
  @Allow('administrator', 'region-officer')
  @ApiOperation({ summary: 'Riconsegna un messaggio', operationId: 'dead-letter-replay' })
  @ApiOkResponse({ type: ReplayView })
  async replay(
    @Param() { context, deadLetterId }: DeadLetterParams,
    @Command() _command: CommandRequest,
  ): Promise<ReplayView> {
    try {
      const outcome = await this.busOf(context).replay(deadLetterId);
      return { deadLetterId, done: outcome.done, ...(!outcome.done && { reason: outcome.reason }) };
    } catch (error) {
      if (error instanceof UnknownDeadLetter) throw notFound(GONE);
      if (error instanceof GroupNotSubscribed) throw consumerAway();
      throw error;
    }
  }

  private busOf(context: string): Pick<MessageBus, 'deadLetters' | 'replay'> {
    const bus = this.buses.of(context);
    if (bus === undefined)
      throw notFound('Non c’è nessun contesto con questo nome. Usa eligibility, issuance, redemption o reporting.');
    return bus;
  }
}

const GONE = 'Questo messaggio non è fra quelli non consegnati: forse è già stato riconsegnato. Guarda l’elenco.';

const consumerAway = (): ProblemException =>
  new ProblemException(
    503,
    'consumer-away',
    'Consumatore non attivo',
    'Chi deve ricevere il messaggio non è attivo in questo momento. Riprova fra qualche secondo.',
    {},
    { 'Retry-After': '5' },
  );

const letterView = ({ id, group, reason, attempts, failedAt, message }: DeadLetter): DeadLetterView => ({
  deadLetterId: id,
  consumer: group,
  ...{ reason, attempts, failedAt },
  message: {
    id: message.id,
    source: message.source,
    type: message.type,
    subject: message.subject,
    time: message.time,
    data: message.data as object,
  },
});
