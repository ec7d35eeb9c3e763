// Renewals over HTTP: this year's application begins from last year's file, and asks only what changed.
import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentPrincipal, type Principal } from '@buono/access';
import { Command, type CommandRequest, type Reply } from '@buono/http';
import { applicationId, callId } from '@buono/kernel';
import { PrepareRenewalQuery } from '../../../application/application/prepare-renewal.handler.js';
import { StartDraftCommand } from '../../../application/application/start-draft.handler.js';
import { ApplicationDoor } from './application-door.js';
import { applicantOf, writtenApplicationView } from './application-view.js';
import { ApplicationParams } from './applications.dto.js';
import { valueOf, writtenValue } from '../problems.js';
import { RenewalDto, RenewalView } from './renewals.dto.js';

@ApiTags('applications')
@Controller('applications/:applicationId/renewal')
export class RenewalsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly door: ApplicationDoor,
  ) {}

  /** Starts a draft to a call that renews this one's: it says what the past file said, and what is given here instead. */
  @Post()
  @Allow()
  @ApiOperation({ summary: 'Rinnova partendo dalla domanda dell’anno prima', operationId: 'application-renew' })
  @ApiCreatedResponse({ type: RenewalView })
  async renew(
    @Param() params: ApplicationParams,
    @Body() { callId: call, action, applicant, facts = {}, declarationsVersion }: RenewalDto,
    @CurrentPrincipal() principal: Principal,
    @Command() { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<RenewalView> {
    await this.door.own(params.applicationId, principal);
    const renewal = {
      ...{ call: callId(call), facts },
      ...(action !== undefined && { action }),
      ...(applicant !== undefined && { applicant: applicantOf(applicant) }),
    };
    const prepare = new PrepareRenewalQuery(applicationId(params.applicationId), renewal, principal.actorId);
    const { input, carried, askAgain } = valueOf(await this.queries.execute(prepare));
    const declared = { ...input, ...(declarationsVersion !== undefined && { declarations: declarationsVersion }) };
    const started = await this.commands.execute(new StartDraftCommand(callId(call), declared, meta));
    const view = writtenApplicationView(writtenValue(reply, started));
    return { ...view, carried: [...carried], askAgain: askAgain.map((one) => ({ ...one })) };
  }
}
