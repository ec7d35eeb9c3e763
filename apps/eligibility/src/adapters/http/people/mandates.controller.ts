// Mandates over HTTP: a person gives and takes back, an office records acts, who holds one sees for whom they act.
import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, canAny, CurrentPrincipal, type Principal } from '@buono/access';
import { AtLeast, Command, waitForPosition, type CommandRequest, type Reply } from '@buono/http';
import { personId } from '@buono/kernel';
import { EndMandateCommand } from '../../../application/people/end-mandate.handler.js';
import { MandateLists } from '../../../application/people/people-ports.js';
import { RecordMandateCommand } from '../../../application/people/record-mandate.handler.js';
import { ShowMandatesQuery } from '../../../application/people/show-mandates.handler.js';
import { mandateInputOf, mandatesView, recordedInputOf, writtenMandateView } from './mandate-view.js';
import {
  EndMandateDto,
  GiveMandateDto,
  MandateParams,
  MandatesView,
  MandateView,
  RecordMandateDto,
} from './mandates.dto.js';
import { writtenValue } from '../problems.js';

@ApiTags('mandates')
@Controller('mandates')
export class MandatesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly lists: MandateLists,
  ) {}

  /** Gives somebody, or a CAF desk, the right to act for the caller from a day to a day. */
  @Post()
  @Allow()
  @ApiOperation({ summary: 'Dai un mandato a un delegato o a un CAF', operationId: 'mandate-give' })
  @ApiCreatedResponse({ type: MandateView })
  async give(
    @Body() body: GiveMandateDto,
    @Command() { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<MandateView> {
    const done = await this.commands.execute(new RecordMandateCommand(mandateInputOf(body), meta));
    return writtenMandateView(writtenValue(reply, done));
  }

  /** Records, as an office that has seen the act, who may act for a person: parent, guardian, delegate, CAF. */
  @Post('recordings')
  @Allow('zone-officer', 'region-officer')
  @ApiOperation({ summary: 'Registra un mandato visto dall’ufficio', operationId: 'mandate-record' })
  @ApiCreatedResponse({ type: MandateView })
  async record(
    @Body() body: RecordMandateDto,
    @Command() { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<MandateView> {
    const done = await this.commands.execute(new RecordMandateCommand(recordedInputOf(body), meta));
    return writtenMandateView(writtenValue(reply, done));
  }

  /** Ends a mandate from today: the person takes it back, the holder gives it up, an office ends it for a cause. */
  @Post(':mandateId/ending')
  @HttpCode(200)
  @Allow()
  @ApiOperation({ summary: 'Fai cessare un mandato', operationId: 'mandate-end' })
  @ApiOkResponse({ type: MandateView })
  async end(
    @Param() { mandateId }: MandateParams,
    @Body() { personId: person, cause = 'ended-by-authority' }: EndMandateDto,
    @CurrentPrincipal() principal: Principal,
    @Command() { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<MandateView> {
    const office = principal.secondFactor && canAny(principal, ['zone-officer', 'region-officer']);
    const ending = { person: personId(person), mandateId, cause, office };
    return writtenMandateView(writtenValue(reply, await this.commands.execute(new EndMandateCommand(ending, meta))));
  }

  /** The mandates that the caller gave, and those that they or their desks hold. */
  @Get()
  @Allow()
  @ApiOperation({ summary: 'Elenca i mandati dati e ricevuti', operationId: 'mandate-list' })
  @ApiOkResponse({ type: MandatesView })
  async list(
    @CurrentPrincipal() principal: Principal,
    @AtLeast('eligibility') atLeast: number | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<MandatesView> {
    await waitForPosition(this.lists, atLeast, reply);
    return mandatesView(await this.queries.execute(new ShowMandatesQuery(principal.actorId)));
  }
}
