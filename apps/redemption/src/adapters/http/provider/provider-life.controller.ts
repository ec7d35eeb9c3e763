// What becomes of a provider over HTTP: suspensions that are lifted, other zones, another body that goes on.
import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentPrincipal, providersOf, type Principal } from '@buono/access';
import { Command, IdParams, written, type CommandRequest, type Reply } from '@buono/http';
import { localDate, providerId } from '@buono/kernel';
import { ChangeProviderCommand } from '../../../application/provider/change-provider.handler.js';
import { MergeProviderCommand } from '../../../application/provider/merge-provider.handler.js';
import type { ProviderOutcome } from '../../../application/provider/register-provider.handler.js';
import { providerProblem } from './provider-problems.js';
import { officeOf } from './providers.controller.js';
import { MergerDto, MoveAccreditationDto, ProviderDetailsView, ResumeAccreditationDto } from './providers.dto.js';
import { providerView } from './provider-view.js';

@ApiTags('providers')
@Controller('providers')
export class ProviderLifeController {
  constructor(private readonly commands: CommandBus) {}

  /**
   * Lifts a suspension by an act, with effect from a date that may be past: services that were refused since then may be entered
   * within their term, and are payable. The accreditation ends when it would have.
   */
  @Post(':id/resumptions')
  @Allow('region-officer', 'zone-officer')
  @ApiOperation({ summary: 'Revoca la sospensione di un accreditamento', operationId: 'provider-resume' })
  @ApiCreatedResponse({ type: ProviderDetailsView })
  async resume(
    @Param() { id }: IdParams,
    @Body() { effectiveFrom, ...body }: ResumeAccreditationDto,
    @Command() command: CommandRequest,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ProviderDetailsView> {
    officeOf(principal, body.zone);
    const byOwn = providersOf(principal).includes(providerId(id));
    const change = { type: 'ResumeAccreditation', ...body, effectiveFrom: localDate(effectiveFrom), byOwn } as const;
    return this.#written(await this.#change(id, change, command), reply);
  }

  /** Moves an accreditation to another zone, for as long as it was given; vouchers of the zone that it leaves must choose again. */
  @Post(':id/zone-moves')
  @Allow('region-officer')
  @ApiOperation({ summary: 'Trasferisce un accreditamento a un’altra zona', operationId: 'provider-move-zone' })
  @ApiCreatedResponse({ type: ProviderDetailsView })
  async move(
    @Param() { id }: IdParams,
    @Body() { effectiveFrom, ...body }: MoveAccreditationDto,
    @Command() command: CommandRequest,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ProviderDetailsView> {
    const byOwn = providersOf(principal).includes(providerId(id));
    const change = { type: 'MoveAccreditation', ...body, effectiveFrom: localDate(effectiveFrom), byOwn } as const;
    return this.#written(await this.#change(id, change, command), reply);
  }

  /**
   * Merges a provider into another by an act: from the cut on the successor is accredited for what this one was, and the vouchers
   * that chose it go over. What it served before stays its own to claim, to be paid and to give back.
   */
  @Post(':id/mergers')
  @Allow('region-officer')
  @ApiOperation({ summary: 'Registra la fusione di un ente in un altro', operationId: 'provider-merge' })
  @ApiCreatedResponse({ type: ProviderDetailsView })
  async merge(
    @Param() { id }: IdParams,
    @Body() body: MergerDto,
    @Command() command: CommandRequest,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ProviderDetailsView> {
    const [own, successorId] = [providersOf(principal), providerId(body.successorId)];
    const byOwn = own.includes(providerId(id)) || own.includes(successorId);
    const merger = { successorId, effectiveFrom: localDate(body.effectiveFrom), actNumber: body.actNumber, byOwn };
    const asked = new MergeProviderCommand(providerId(id), merger, command.meta);
    return this.#written(await this.commands.execute(asked), reply);
  }

  #change(
    id: string,
    change: ConstructorParameters<typeof ChangeProviderCommand>[1],
    { meta }: CommandRequest,
  ): Promise<ProviderOutcome> {
    return this.commands.execute(new ChangeProviderCommand(providerId(id), change, meta));
  }

  #written(outcome: ProviderOutcome, reply: Reply): ProviderDetailsView {
    if (!outcome.accepted) throw providerProblem(outcome.refusal);
    written(reply, 'redemption', outcome);
    const { state } = outcome;
    if (state.status === 'unknown') throw providerProblem('provider-unknown');
    return providerView(state, state.registration.name);
  }
}
