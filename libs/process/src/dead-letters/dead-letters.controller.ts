// Dead letters over HTTP: who runs the system sees what a consumer could not take, hands it over again, or has it skipped.
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentPrincipal, idsOf, type Principal } from '@buono/access';
import { Command, decodeCursor, notFound, PAGE_SIZE, pageOf, ProblemException, type CommandRequest } from '@buono/http';
import { GroupNotSubscribed } from '@buono/messaging';
import { ContextBuses, DeadLetterDesk, keyOf, type Acted } from './dead-letter-desk.js';
import {
  DeadLetterPage,
  DeadLetterParams,
  DeadLettersParams,
  DeadLettersQuery,
  DeadLetterView,
  ReplayView,
  SkipLetterDto,
} from './dead-letters.dto.js';
import { fileView, problemOfLetter, waitingView } from './letter-view.js';

const RUN = ['administrator', 'region-officer'] as const;
const SECOND = [...RUN, 'second-approver'] as const;
const LOOK = [...SECOND, 'auditor'] as const;

@ApiTags('dead-letters')
@Controller('dead-letters/:context')
export class DeadLettersController {
  readonly #desk: DeadLetterDesk;

  constructor(buses: ContextBuses) {
    this.#desk = new DeadLetterDesk(buses);
  }

  /** The messages that consumers of a context could not take, oldest first. */
  @Get()
  @Allow(...LOOK)
  @ApiOperation({ summary: 'Elenca i messaggi non consegnati', operationId: 'dead-letter-list' })
  @ApiOkResponse({ type: DeadLetterPage })
  async list(
    @Param() { context }: DeadLettersParams,
    @Query() { limit = PAGE_SIZE, cursor, consumer }: DeadLettersQuery,
    @CurrentPrincipal() principal: Principal,
  ): Promise<DeadLetterPage> {
    mustBeOfAllZones(principal, LOOK);
    const [after] = cursor === undefined ? [] : decodeCursor(cursor);
    const page = await this.#desk.waiting(context, {
      limit,
      ...(consumer !== undefined && { consumer }),
      ...(after !== undefined && { after: String(after) }),
    });
    const { items, ...next } = pageOf(
      page,
      limit,
      (waiting) => waitingView(waiting, principal),
      ({ letter }) => [keyOf(letter)],
    );
    return { ...next, items: [...items] };
  }

  /** One message, also after it was skipped, with who did what about it. */
  @Get(':deadLetterId')
  @Allow(...LOOK)
  @ApiOperation({ summary: 'Mostra un messaggio non consegnato', operationId: 'dead-letter-show' })
  @ApiOkResponse({ type: DeadLetterView })
  async show(
    @Param() { context, deadLetterId }: DeadLetterParams,
    @CurrentPrincipal() principal: Principal,
  ): Promise<DeadLetterView> {
    mustBeOfAllZones(principal, LOOK);
    return fileView(deadLetterId, await this.#desk.file(context, deadLetterId), principal);
  }

  /** Hands a message to its consumer once more; consumers take effect once, however often it comes. Who asks is recorded. */
  @Post(':deadLetterId/replays')
  @HttpCode(200)
  @Allow(...RUN)
  @ApiOperation({ summary: 'Riconsegna un messaggio', operationId: 'dead-letter-replay' })
  @ApiOkResponse({ type: ReplayView })
  async replay(
    @Param() { context, deadLetterId }: DeadLetterParams,
    @CurrentPrincipal() principal: Principal,
    @Command() { meta }: CommandRequest,
  ): Promise<ReplayView> {
    mustBeOfAllZones(principal, RUN);
    try {
      const outcome = await this.#desk.handOver(context, deadLetterId, principal.actorId, meta);
      return { deadLetterId, done: outcome.done, ...(!outcome.done && { reason: outcome.reason }) };
    } catch (error) {
      if (error instanceof GroupNotSubscribed) throw consumerAway();
      throw error;
    }
  }

  /** Has a message never take effect, by act; where money may hang on it, once a second person confirms. */
  @Post(':deadLetterId/skips')
  @HttpCode(200)
  @Allow(...RUN)
  @ApiOperation({ summary: 'Salta un messaggio, o lo propone a una seconda persona', operationId: 'dead-letter-skip' })
  @ApiOkResponse({ type: DeadLetterView })
  async skip(
    @Param() { context, deadLetterId }: DeadLetterParams,
    @Body() { reason, actNumber }: SkipLetterDto,
    @CurrentPrincipal() principal: Principal,
    @Command() { meta }: CommandRequest,
  ): Promise<DeadLetterView> {
    mustBeOfAllZones(principal, RUN);
    const act = { reason, actNumber, by: principal.actorId };
    return told(deadLetterId, await this.#desk.skip(context, deadLetterId, act, meta), principal);
  }

  /** The second person agrees: the message is skipped for good. */
  @Post(':deadLetterId/skips/confirmation')
  @HttpCode(200)
  @Allow(...SECOND)
  @ApiOperation({
    summary: 'Conferma di saltare un messaggio, da seconda persona',
    operationId: 'dead-letter-skip-confirm',
  })
  @ApiOkResponse({ type: DeadLetterView })
  async confirm(
    @Param() { context, deadLetterId }: DeadLetterParams,
    @CurrentPrincipal() principal: Principal,
    @Command() { meta }: CommandRequest,
  ): Promise<DeadLetterView> {
    mustBeOfAllZones(principal, SECOND);
    const command = { type: 'ConfirmSkip', by: principal.actorId, ids: idsOf(principal) } as const;
    return told(deadLetterId, await this.#desk.decide(context, deadLetterId, command, meta), principal);
  }

  /** The proposal to skip is withdrawn or not agreed with: the message goes on waiting. */
  @Post(':deadLetterId/skips/dismissal')
  @HttpCode(200)
  @Allow(...SECOND)
  @ApiOperation({ summary: 'Respinge la proposta di saltare un messaggio', operationId: 'dead-letter-skip-dismiss' })
  @ApiOkResponse({ type: DeadLetterView })
  async dismiss(
    @Param() { context, deadLetterId }: DeadLetterParams,
    @CurrentPrincipal() principal: Principal,
    @Command() { meta }: CommandRequest,
  ): Promise<DeadLetterView> {
    mustBeOfAllZones(principal, SECOND);
    const command = { type: 'DismissSkip', by: principal.actorId } as const;
    return told(deadLetterId, await this.#desk.decide(context, deadLetterId, command, meta), principal);
  }
}

const told = (deadLetterId: string, acted: Acted, principal: Principal): DeadLetterView => {
  if ('refusal' in acted) throw problemOfLetter(acted.refusal);
  return fileView(deadLetterId, acted.file, principal);
};

// Messages are of every zone: a role for one zone finds nothing here.
const mustBeOfAllZones = ({ grants }: Principal, roles: readonly Principal['grants'][number]['role'][]): void => {
  if (!grants.some(({ role, zone }) => roles.includes(role) && zone === undefined)) throw notFound();
};

const consumerAway = (): ProblemException =>
  new ProblemException(
    503,
    'consumer-away',
    'Consumatore non attivo',
    'Chi deve ricevere il messaggio non è attivo in questo momento. Riprova fra qualche secondo.',
    {},
    { 'Retry-After': '5' },
  );
