// What the logs record of one thing, for auditors: searched by a code in the body, in pages or as lines of JSON; looking is recorded.
import { Readable } from 'node:stream';
import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow, CurrentPrincipal, ReadOnly, type Principal } from '@buono/access';
import { decodeCursor, notFound, PAGE_SIZE, pageOf } from '@buono/http';
import { AuditHistories, type AuditAsked, type ToldLine } from './audit-histories.js';
import {
  AuditEventView,
  AuditHistoryDto,
  AuditHistoryPage,
  AuditHistoryPageDto,
  AuditHistoryParams,
} from './audit-history.dto.js';

const AT_ONCE = 500;

@ApiTags('audit-histories')
@Controller('audit-histories/:context')
export class AuditHistoryController {
  constructor(private readonly histories: AuditHistories) {}

  /** The events of one thing in a context's log, in their order; who is concerned can see that somebody looked. */
  @Post('searches')
  @HttpCode(200)
  @ReadOnly()
  @Allow('auditor')
  @ApiOperation({ summary: 'Cerca gli eventi registrati di una cosa', operationId: 'audit-history-search' })
  @ApiOkResponse({ type: AuditHistoryPage })
  async search(
    @Param() { context }: AuditHistoryParams,
    @Body() { limit = PAGE_SIZE, cursor, ...asked }: AuditHistoryPageDto,
    @CurrentPrincipal() principal: Principal,
  ): Promise<AuditHistoryPage> {
    const [after] = cursor === undefined ? [] : decodeCursor(cursor);
    const from = { limit: limit + 1, ...(after !== undefined && { after: Number(after) }) };
    const lines = await this.read(context, askedIn(asked, from), principal);
    const { items, ...next } = pageOf(lines, limit, viewOf, ({ position }) => [position]);
    return { ...next, items: [...items] };
  }

  /** All of them, one a line. */
  @Post('exports')
  @HttpCode(200)
  @ReadOnly()
  @Allow('auditor')
  @ApiOperation({ summary: 'Esporta gli eventi registrati di una cosa', operationId: 'audit-history-export' })
  @ApiProduces('application/x-ndjson')
  @ApiOkResponse({ type: AuditEventView })
  async export(
    @Param() { context }: AuditHistoryParams,
    @Body() asked: AuditHistoryDto,
    @CurrentPrincipal() principal: Principal,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    // What keeps the look from being recorded must be a problem, not the end of a file.
    const first = await this.read(context, askedIn(asked, { limit: AT_ONCE }), principal);
    void reply
      .code(200)
      .type('application/x-ndjson; charset=utf-8')
      .send(Readable.from(this.#told(first, context, asked, principal)));
  }

  async *#told(
    first: readonly ToldLine[],
    context: string,
    asked: AuditHistoryDto,
    principal: Principal,
  ): AsyncGenerator<string> {
    for (let lines = first; lines.length > 0;) {
      yield lines.map((line) => `${JSON.stringify(viewOf(line))}\n`).join('');
      const after = lines.at(-1)?.position ?? 0;
      lines = await this.read(context, askedIn(asked, { limit: AT_ONCE, after }), principal);
    }
  }

  private async read(context: string, asked: AuditAsked, principal: Principal): Promise<readonly ToldLine[]> {
    // Whoever audits one zone alone finds nothing in a log of all of them.
    const seesAll = principal.grants.some(({ role, zone }) => role === 'auditor' && zone === undefined);
    if (!seesAll || !this.histories.knows(context)) throw notFound();
    return this.histories.read(context, asked, principal.actorId);
  }
}

const askedIn = (
  { kind, code, knownAt, validAt }: AuditHistoryDto,
  from: { readonly limit: number; readonly after?: number },
): AuditAsked => ({
  ...{ kind, id: code, ...from },
  ...(knownAt !== undefined && { knownAt }),
  ...(validAt !== undefined && { validAt }),
});

const viewOf = ({ roles, acts, facts, sealed, ...line }: ToldLine): AuditEventView => ({
  ...line,
  ...{ roles: [...roles], acts: [...acts], facts: [...facts], sealed: [...sealed] },
});
