// What another scheme granted, taken over by an act of the region: one application at a time.
import { Body, Controller, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '@buono/access';
import { Command, type CommandRequest, type Reply } from '@buono/http';
import { callId, zoneCode } from '@buono/kernel';
import type { JsonValue } from '@buono/rules';
import {
  TakeOverApplicationCommand,
  type TakenOverRow,
} from '../../../application/application/take-over-application.handler.js';
import { recipientOf, writtenApplicationView } from './application-view.js';
import { ApplicationWrittenView } from './applications.dto.js';
import { writtenValue } from '../problems.js';
import { TakeOverApplicationDto } from './takeovers.dto.js';

@ApiTags('applications')
@Controller('applications/takeovers')
export class TakeoversController {
  constructor(private readonly commands: CommandBus) {}

  /** Takes over an application that another scheme granted: the person is sealed at once, what is due follows the call. */
  @Post()
  @Allow('region-officer')
  @ApiOperation({ summary: 'Prende in carico una domanda concessa altrove', operationId: 'application-take-over' })
  @ApiCreatedResponse({ type: ApplicationWrittenView })
  async takeOver(
    @Body() body: TakeOverApplicationDto,
    @Command() { meta }: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ApplicationWrittenView> {
    const command = new TakeOverApplicationCommand(callId(body.callId), rowOf(body), meta);
    return writtenApplicationView(writtenValue(reply, await this.commands.execute(command)));
  }
}

const rowOf = ({ action, zone, recipient, applicant, granted, ...rest }: TakeOverApplicationDto): TakenOverRow => {
  const { valueCents, validFrom, validTo, given = {} } = granted;
  const { reference, actNumber } = rest;
  return {
    action,
    zone: zoneCode(zone),
    recipient: recipientOf(recipient),
    applicant: applicant && { ...applicant },
    granted: { valueCents, validFrom, validTo, given: given as Record<string, JsonValue> },
    reference,
    actNumber,
  };
};
