// Warnings over HTTP: what is about to run out, for its office, its provider, its family.
import { Controller, Get, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentPrincipal, idsOf, providersOf, type Principal } from '@buono/access';
import { AtLeast, decodeCursor, PAGE_SIZE, pageOf, waitForPosition, type Reply } from '@buono/http';
import { ListWarningsQuery, type WarningsAsked } from '../../application/warnings/list-warnings.handler.js';
import { Warnings, type PlacedWarning, type WarningScope } from '../../application/warnings/warnings.js';
import { WARNING_KINDS } from '../../domain/warning/warning.js';
import { scopeFor, zonesSeenBy } from './report-door.js';
import { WarningPageView, WarningsQuery, WarningView } from './warnings.dto.js';

@ApiTags('warnings')
@Controller('warnings')
export class WarningsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly warnings: Warnings,
  ) {}

  /** What is about to run out today at the thresholds of the calls: offices see that of their zones, providers and families their own. */
  @Get()
  @Allow()
  @ApiOperation({ summary: 'Elenca ciò che sta per finire o scadere', operationId: 'warning-list' })
  @ApiOkResponse({ type: WarningPageView })
  async list(
    @Query() query: WarningsQuery,
    @CurrentPrincipal() principal: Principal,
    @AtLeast('reporting') atLeast: number | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<WarningPageView> {
    const { kind, limit = PAGE_SIZE, cursor } = query;
    const scope = scopeOf(principal, query);
    await waitForPosition(this.warnings, atLeast, reply);
    const asked = { ...(kind !== undefined && { kind }), ...afterOf(cursor), limit: limit + 1 };
    const found = await this.queries.execute(new ListWarningsQuery(scope, asked));
    const page = pageOf(found, limit, viewFor(scope), ({ kind: of, place }) => [of, place]);
    return { ...page, items: [...page.items] };
  }
}

const scopeOf = (principal: Principal, { callId, zone, voucherId }: WarningsQuery): WarningScope => {
  const of = { ...(callId !== undefined && { callId }), ...(voucherId !== undefined && { voucherId }) };
  const seen = zonesSeenBy(principal);
  if (seen === 'all' || seen.length > 0) return { ...of, ...scopeFor(principal, { zone }) };
  const own = { persons: idsOf(principal), providers: providersOf(principal) };
  return { ...of, ...(zone !== undefined && { zones: [zone] }), own };
};

const afterOf = (cursor: string | undefined): Pick<WarningsAsked, 'after'> => {
  if (cursor === undefined) return {};
  const [of, place = ''] = decodeCursor(cursor);
  const kind = WARNING_KINDS.find((one) => one === of);
  return kind === undefined ? {} : { after: { kind, place: String(place) } };
};

// A provider plans by the end of a voucher; its money is the family's business.
const viewFor =
  ({ own }: WarningScope) =>
  ({ place: _, leftCents, ofCents, ...warning }: PlacedWarning): WarningView => {
    const isProviders =
      own !== undefined && warning.providerId !== undefined && own.providers.some((id) => id === warning.providerId);
    return {
      ...warning,
      ...(!isProviders && leftCents !== undefined && { leftCents }),
      ...(!isProviders && ofCents !== undefined && { ofCents }),
    };
  };
