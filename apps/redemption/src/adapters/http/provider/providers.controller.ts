// Providers over HTTP: they register, the offices accredit, two persons change an IBAN.
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  Allow,
  can,
  canAny,
  CurrentPrincipal,
  notFound,
  providersOf,
  withinScope,
  type Principal,
} from '@buono/access';
import {
  AtLeast,
  Command,
  decodeCursor,
  IdParams,
  PAGE_SIZE,
  pageOf,
  revisionTag,
  waitForPosition,
  written,
  type CommandRequest,
  type Reply,
} from '@buono/http';
import { codiceFiscale, isZoneCode, localDate, providerId, zoneCode } from '@buono/kernel';
import { ChangeProviderCommand } from '../../../application/provider/change-provider.handler.js';
import { RedemptionLists } from '../../../application/lists.js';
import { ProposeIbanCommand } from '../../../application/provider/propose-iban.handler.js';
import {
  RegisterProviderCommand,
  type ProviderOutcome,
} from '../../../application/provider/register-provider.handler.js';
import { providerProblem } from './provider-problems.js';
import { ProviderDoor } from './provider-door.js';
import {
  AccreditDto,
  IbanDto,
  ProviderDetailsView,
  ProviderPage,
  ProvidersQuery,
  RegisterProviderDto,
  SuspendAccreditationDto,
} from './providers.dto.js';
import { providerView } from './provider-view.js';

const SEES_IBAN_CHANGES = ['region-officer', 'second-approver', 'treasurer', 'auditor'] as const;

@ApiTags('providers')
@Controller('providers')
export class ProvidersController {
  constructor(
    private readonly commands: CommandBus,
    private readonly door: ProviderDoor,
    private readonly lists: RedemptionLists,
  ) {}

  /** Registers a provider; whoever asks becomes its administrator. */
  @Post()
  @Allow()
  @ApiOperation({ summary: 'Registra un ente erogatore', operationId: 'provider-register' })
  @ApiCreatedResponse({ type: ProviderDetailsView })
  async register(
    @Body() body: RegisterProviderDto,
    @Command({ about: ({ vatNumber, category }) => [vatNumber, category] }) command: CommandRequest,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ProviderDetailsView> {
    const { fiscalCode, ...registration } = body;
    const person = fiscalCode === undefined ? {} : { fiscalCode: codiceFiscale(fiscalCode) };
    const asked = new RegisterProviderCommand({ ...registration, ...person }, command.meta);
    return this.#written(await this.commands.execute(asked), reply);
  }

  /** The providers, with what they are accredited for. */
  @Get()
  @Allow()
  @ApiOperation({ summary: 'Elenca gli enti erogatori', operationId: 'provider-list' })
  @ApiOkResponse({ type: ProviderPage })
  async list(
    @Query() query: ProvidersQuery,
    @CurrentPrincipal() principal: Principal,
    @AtLeast('redemption') atLeast: number | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ProviderPage> {
    await waitForPosition(this.lists, atLeast, reply);
    const { category, zone, ibanPending, limit = PAGE_SIZE, cursor } = query;
    if (ibanPending !== undefined) withinScope(principal, SEES_IBAN_CHANGES, {});
    const [after] = cursor === undefined ? [] : decodeCursor(cursor);
    const filter = {
      ...(category !== undefined && { category }),
      ...(zone !== undefined && { zone }),
      ...(ibanPending !== undefined && { ibanPending }),
    };
    const page = { limit: limit + 1, ...(after !== undefined && { after: String(after) }) };
    const rows = await this.lists.providers(filter, page);
    const shown = pageOf(
      rows,
      limit,
      (row) => ({ ...row, accreditations: [...row.accreditations] }),
      (row) => [row.providerId],
    );
    return { ...shown, items: [...shown.items] };
  }

  /** One provider; a natural person's name is shown to the own administrator and to the offices, and that is recorded. */
  @Get(':id')
  @Allow()
  @ApiOperation({ summary: 'Mostra un ente erogatore', operationId: 'provider-show' })
  @ApiOkResponse({ type: ProviderDetailsView })
  async show(
    @Param() { id }: IdParams,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ProviderDetailsView> {
    const { provider, name, revision } = await this.door.seen(providerId(id), principal);
    revisionTag(reply, revision);
    return providerView(provider, name);
  }

  /** Accredits a provider for a service category, in a zone or everywhere. */
  @Post(':id/accreditations')
  @Allow('region-officer', 'zone-officer')
  @ApiOperation({ summary: 'Accredita un ente', operationId: 'provider-accredit' })
  @ApiCreatedResponse({ type: ProviderDetailsView })
  async accredit(
    @Param() { id }: IdParams,
    @Body() { from, to, ...body }: AccreditDto,
    @Command() command: CommandRequest,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ProviderDetailsView> {
    officeOf(principal, body.zone);
    const until = to === undefined ? {} : { to: localDate(to) };
    const byOwn = providersOf(principal).includes(providerId(id));
    const change = { type: 'AccreditProvider', ...body, from: localDate(from), ...until, byOwn } as const;
    return this.#change(id, change, command, reply);
  }

  /** Suspends an accreditation from a date on, until it is resumed or given again. */
  @Post(':id/suspensions')
  @Allow('region-officer', 'zone-officer')
  @ApiOperation({ summary: 'Sospende un accreditamento', operationId: 'provider-suspend' })
  @ApiCreatedResponse({ type: ProviderDetailsView })
  async suspend(
    @Param() { id }: IdParams,
    @Body() { effectiveFrom, ...body }: SuspendAccreditationDto,
    @Command() command: CommandRequest,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ProviderDetailsView> {
    officeOf(principal, body.zone);
    const change = { type: 'SuspendAccreditation', ...body, effectiveFrom: localDate(effectiveFrom) } as const;
    return this.#change(id, change, command, reply);
  }

  /** Asks to be paid elsewhere; a second person must approve. */
  @Post(':id/iban-changes')
  @Allow('provider-admin', 'provider-operator')
  @ApiOperation({ summary: 'Chiede di cambiare l’IBAN dell’ente', operationId: 'provider-propose-iban' })
  @ApiCreatedResponse({ type: ProviderDetailsView })
  async proposeIban(
    @Param() { id }: IdParams,
    @Body() { iban }: IbanDto,
    @Command() command: CommandRequest,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ProviderDetailsView> {
    if (!providersOf(principal, 'change-iban').includes(providerId(id))) throw notFound();
    return this.#written(
      await this.commands.execute(new ProposeIbanCommand(providerId(id), iban, command.meta)),
      reply,
    );
  }

  /** Approves the change of IBAN that somebody else asked for. */
  @Post(':id/iban-changes/approval')
  @HttpCode(200)
  @Allow('provider-admin', 'provider-operator', 'region-officer', 'second-approver')
  @ApiOperation({ summary: 'Approva il cambio di IBAN dell’ente', operationId: 'provider-approve-iban' })
  @ApiOkResponse({ type: ProviderDetailsView })
  async approveIban(
    @Param() { id }: IdParams,
    @Command() command: CommandRequest,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ProviderDetailsView> {
    const own = providersOf(principal, 'change-iban').includes(providerId(id));
    if (!own && !canAny(principal, ['region-officer', 'second-approver'])) throw notFound();
    return this.#change(id, { type: 'ApproveIban', by: principal.actorId }, command, reply);
  }

  async #change(
    id: string,
    change: ConstructorParameters<typeof ChangeProviderCommand>[1],
    command: CommandRequest,
    reply: Reply,
  ): Promise<ProviderDetailsView> {
    const asked = new ChangeProviderCommand(providerId(id), change, command.meta);
    return this.#written(await this.commands.execute(asked), reply);
  }

  #written(outcome: ProviderOutcome, reply: Reply): ProviderDetailsView {
    if (!outcome.accepted) throw providerProblem(outcome.refusal);
    written(reply, 'redemption', outcome);
    const { state } = outcome;
    if (state.status === 'unknown') throw providerProblem('provider-unknown');
    return providerView(state, state.registration.name);
  }
}

/** The region everywhere, a zone for itself. */
export const officeOf = (principal: Principal, zone: string): void => {
  if (can(principal, 'region-officer')) return;
  if (!isZoneCode(zone) || !can(principal, 'zone-officer', { zone: zoneCode(zone) })) throw notFound();
};
