// Applications in other hands over HTTP: filed by an office for a family, taken over by another applicant, and who did what.
import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, canAny, CurrentPrincipal, type Principal } from '@buono/access';
import { Command, written, type CommandRequest, type Reply } from '@buono/http';
import { ApplicationSteps, qualified } from '../../../application/application/application-steps.js';
import { ChangeApplicantCommand } from '../../../application/application/change-applicant.handler.js';
import { FileApplicationCommand } from '../../../application/application/file-application.handler.js';
import { Selves } from '../../../application/identity/selves.js';
import { selvesOf } from '../../../domain/identity/identities.js';
import { ApplicationDoor, filingZones } from './application-door.js';
import { writtenApplicationView } from './application-view.js';
import { ApplicationParams, ApplicationWrittenView, ReceiptDto } from './applications.dto.js';
import { filingOf, handsOf, stepView } from './filing-view.js';
import { ChangeApplicantDto, FileApplicationDto, StepsView } from './filings.dto.js';
import { valueOf, writtenValue } from '../problems.js';

const OFFICES = ['zone-officer', 'region-officer'] as const;

@ApiTags('applications')
@Controller('applications')
export class FilingsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly door: ApplicationDoor,
    private readonly steps: ApplicationSteps,
    private readonly selves: Selves,
  ) {}

  /** Files an application for a family, also from paper: written, sent and numbered in one act; the receipt is the same. */
  @Post('filings')
  @Allow('zone-officer', 'assessment-unit', 'region-officer')
  @ApiOperation({ summary: 'Presenta una domanda per conto di una famiglia', operationId: 'application-file' })
  @ApiCreatedResponse({ type: ReceiptDto })
  async file(
    @Body() body: FileApplicationDto,
    @CurrentPrincipal() principal: Principal,
    @Command() { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ReceiptDto> {
    const filing = filingOf(body, filingZones(principal));
    const done = valueOf(await this.commands.execute(new FileApplicationCommand(filing, meta)));
    written(reply, 'eligibility', done);
    return done.receipt;
  }

  /** Puts an application into other hands: an office on an act, the recipient into their own. */
  @Post(':applicationId/applicant-changes')
  @HttpCode(200)
  @Allow()
  @ApiOperation({ summary: 'Cambia chi agisce per il destinatario', operationId: 'application-change-applicant' })
  @ApiOkResponse({ type: ApplicationWrittenView })
  async change(
    @Param() { applicationId }: ApplicationParams,
    @Body() body: ChangeApplicantDto,
    @CurrentPrincipal() principal: Principal,
    @Command() { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ApplicationWrittenView> {
    const office = principal.secondFactor && canAny(principal, OFFICES);
    const application = office
      ? await this.door.office(applicationId, principal, OFFICES)
      : await this.door.own(applicationId, principal);
    const change = new ChangeApplicantCommand(application, handsOf(body, office), meta);
    return writtenApplicationView(writtenValue(reply, await this.commands.execute(change)));
  }

  /** Who took which step for the recipient, and when. */
  @Get(':applicationId/steps')
  @Allow()
  @ApiOperation({ summary: 'Mostra chi ha agito su una domanda e quando', operationId: 'application-steps' })
  @ApiOkResponse({ type: StepsView })
  async past(
    @Param() { applicationId }: ApplicationParams,
    @CurrentPrincipal() principal: Principal,
  ): Promise<StepsView> {
    const { application } = await this.door.seen(applicationId, principal);
    const steps = await this.steps.of(application.applicationId);
    const identities = await this.selves.known();
    return { items: qualified(application, steps, (person) => selvesOf(identities, person)).map(stepView) };
  }
}
