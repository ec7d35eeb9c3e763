// Applications as they are read: one from its stream, many from the lists.
import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Principal } from '@buono/access';
import {
  decodeCursor,
  notFound,
  PAGE_SIZE,
  pageOf,
  revisionTag,
  waitForPosition,
  type Page,
  type Reply,
} from '@buono/http';
import { isSent, Receipts } from '../../../application/application/receipts.js';
import { SearchApplicationsQuery } from '../../../application/application/search-applications.handler.js';
import { ShowApplicationQuery } from '../../../application/application/show-application.handler.js';
import { ApplicationDoor, filterFor, scopeFor } from './application-door.js';
import { ApplicationLines } from './application-lines.js';
import { applicationView } from './application-view.js';
import type { ApplicationsQuery } from './applications-query.dto.js';
import type { ApplicationLineView, ApplicationView, FoundView, ReceiptDto } from './applications.dto.js';

/** A family is told of the office, not of who there has its file. */
const withoutHolder = ({ holder: _, ...line }: ApplicationLineView): ApplicationLineView => line;

@Injectable()
export class ApplicationReading {
  constructor(
    private readonly queries: QueryBus,
    private readonly door: ApplicationDoor,
    private readonly lines: ApplicationLines,
    private readonly receipts: Receipts,
  ) {}

  async list(
    asked: { readonly query: ApplicationsQuery; readonly principal: Principal; readonly atLeast: number | undefined },
    reply: Reply,
  ): Promise<Page<ApplicationLineView>> {
    const { query, principal } = asked;
    await waitForPosition(this.lines, asked.atLeast, reply);
    const limit = query.limit ?? PAGE_SIZE;
    const [after] = query.cursor === undefined ? [] : decodeCursor(query.cursor);
    const stretch = { limit: limit + 1, ...(after !== undefined && { after: String(after) }) };
    const filter = filterFor(principal, query);
    const found = await this.lines.page(filter, stretch);
    const lines = filter.persons === undefined ? found : found.map(withoutHolder);
    return pageOf(
      lines,
      limit,
      (line) => line,
      ({ applicationId }) => [applicationId],
    );
  }

  async search(fiscalCode: string, principal: Principal): Promise<FoundView> {
    const found = await this.queries.execute(
      new SearchApplicationsQuery(fiscalCode, scopeFor(principal), principal.actorId),
    );
    return { items: [...(await this.lines.views(found))] };
  }

  async show(id: string, principal: Principal, reply: Reply): Promise<ApplicationView> {
    const { application, revision, purpose, withheld } = await this.door.seen(id, principal);
    const looking = { actor: principal.actorId, purpose };
    const shown = await this.queries.execute(new ShowApplicationQuery(application, looking, withheld));
    revisionTag(reply, revision);
    return applicationView(shown);
  }

  async receipt(id: string, principal: Principal): Promise<ReceiptDto> {
    const { application } = await this.door.seen(id, principal);
    const receipt = isSent(application) ? await this.receipts.of(application) : undefined;
    if (receipt === undefined)
      throw notFound('La domanda non ha ancora una ricevuta: va prima inviata, poi riceve il suo numero.');
    return receipt;
  }
}
