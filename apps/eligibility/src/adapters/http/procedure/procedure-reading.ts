// Procedures as they are read: one from its stream, those that are due from the lists.
import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Principal } from '@buono/access';
import { decodeCursor, notFound, PAGE_SIZE, pageOf, type Page } from '@buono/http';
import { addDays, Clock, dateInRome } from '@buono/kernel';
import { ProcedureLists, type DueFilter } from '../../../application/procedure/procedure-lists.js';
import { ShowProcedureQuery } from '../../../application/procedure/show-procedure.handler.js';
import { isSent, type SentApplication } from '../../../application/application/receipts.js';
import { ApplicationDoor, filterFor } from '../application/application-door.js';
import { dueView, procedureView } from './procedure-view.js';
import type { DueQuery, DueView, ProcedureView } from './procedure.dto.js';

const A_WEEK = 7;

/** What an office only proposes is not told yet. */
const asTold = (application: SentApplication): SentApplication => {
  if (application.status !== 'received') return application;
  const { override: _, ...told } = application;
  return told;
};

@Injectable()
export class ProcedureReading {
  constructor(
    private readonly queries: QueryBus,
    private readonly door: ApplicationDoor,
    private readonly lists: ProcedureLists,
    private readonly clock: Clock,
  ) {}

  async show(id: string, principal: Principal): Promise<ProcedureView> {
    const { application, purpose, asFamily, withheld } = await this.door.seen(id, principal);
    if (!isSent(application))
      throw notFound('La domanda non è ancora stata inviata: il procedimento comincia con la ricevuta.');
    const looking = { actor: principal.actorId, purpose };
    return procedureView(
      await this.queries.execute(
        new ShowProcedureQuery(asFamily ? asTold(application) : application, looking, withheld),
      ),
    );
  }

  /** Late ones first, then those that come soonest. */
  async due({ withinDays, zone, officer, held, ...page }: DueQuery, principal: Principal): Promise<Page<DueView>> {
    const today = dateInRome(this.clock.now());
    const { zones } = filterFor(principal, { ...(zone !== undefined && { zone }) });
    const filter: DueFilter = {
      until: addDays(today, withinDays ?? A_WEEK),
      ...(zones !== undefined && { zones }),
      ...(officer !== undefined && { officer }),
      ...(held !== undefined && { holder: held === 'by-me' ? { is: principal.actorId } : 'nobody' }),
    };
    const limit = page.limit ?? PAGE_SIZE;
    const [dueOn, applicationId] = page.cursor === undefined ? [] : decodeCursor(page.cursor);
    const after = { dueOn: String(dueOn), applicationId: String(applicationId) };
    const stretch = { limit: limit + 1, ...(applicationId !== undefined && { after }) };
    const lines = await this.lists.due(filter, stretch);
    const view = (line: (typeof lines)[number]): DueView => dueView(line, today);
    return pageOf(lines, limit, view, (line) => [line.dueOn, line.applicationId]);
  }
}
