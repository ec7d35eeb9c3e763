// Shows the public catalogue, all of it or what answers a need: services that no call pays, then calls, each by code.
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { callId, Clock, dateInRome } from '@buono/kernel';
import { catalogueServices } from '@buono/rules/call-templates';
import { CallVersions } from './call-versions.js';
import {
  answersNeed,
  callEntry,
  serviceEntry,
  type CatalogueEntry,
  type CatalogueState,
  type Findable,
} from './catalogue.js';
import { Lists } from '../ports.js';

/** What is looked for; what is not said does not count. */
export interface CatalogueAsked {
  readonly need?: string;
  readonly state?: CatalogueState;
}

export class ShowCatalogueQuery extends Query<readonly CatalogueEntry[]> {
  constructor(readonly asked: CatalogueAsked) {
    super();
  }
}

const AT_ONCE = 200;

@QueryHandler(ShowCatalogueQuery)
export class ShowCatalogueHandler implements IQueryHandler<ShowCatalogueQuery> {
  constructor(
    private readonly lists: Lists,
    private readonly versions: CallVersions,
    private readonly clock: Clock,
  ) {}

  async execute({ asked: { need = '', state } }: ShowCatalogueQuery): Promise<readonly CatalogueEntry[]> {
    const all = [...catalogueServices().map(serviceEntry), ...(await this.#calls())];
    return all
      .filter((one) => answersNeed(one, need) && (state === undefined || one.entry.state === state))
      .map(({ entry }) => entry);
  }

  async #calls(): Promise<readonly Findable[]> {
    const found: Findable[] = [];
    for (let after: string | undefined; ;) {
      const lines = await this.lists.publishedCalls({ limit: AT_ONCE, ...(after !== undefined && { after }) });
      for (const line of lines) found.push(...(await this.#call(line.callId)));
      after = lines.at(-1)?.callId;
      if (lines.length < AT_ONCE) break;
    }
    return found.sort((a, b) => (a.entry.code < b.entry.code ? -1 : 1));
  }

  /** None for a call that was annulled. */
  async #call(id: string): Promise<readonly Findable[]> {
    const now = this.clock.now();
    const ready = await this.versions.inForce(callId(id), dateInRome(now));
    if (ready === undefined || ready.halt === 'annulled') return [];
    return [callEntry(ready.compiled.document, { callId: id, window: ready.version.terms.window }, now)];
  }
}
