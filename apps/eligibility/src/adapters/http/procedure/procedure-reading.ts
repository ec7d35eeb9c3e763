// The procedure of one application as it is read, from its stream.
import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Principal } from '@buono/access';
import { notFound } from '@buono/http';
import { ShowProcedureQuery } from '../../../application/procedure/show-procedure.handler.js';
import { isSent, type SentApplication } from '../../../application/application/receipts.js';
import { ApplicationDoor } from '../application/application-door.js';
import { procedureView } from './procedure-view.js';
import type { ProcedureView } from './procedure.dto.js';

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
}
