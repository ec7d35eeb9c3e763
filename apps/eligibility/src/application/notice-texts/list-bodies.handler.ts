// The bodies whose notices are written here, by the name that their calls have: each with its published calls.
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { callId, Clock, dateInRome } from '@buono/kernel';
import { CallVersions } from '../call/call-versions.js';
import { NoticeChannels } from '../notices/notice-channels.js';
import { Lists } from '../ports.js';

/** A body, and the calls that it has published. */
export interface NoticeBody {
  readonly body: string;
  readonly callIds: readonly string[];
}

export class ListNoticeBodiesQuery extends Query<readonly NoticeBody[]> {}

const AT_ONCE = 200;

@QueryHandler(ListNoticeBodiesQuery)
export class ListNoticeBodiesHandler implements IQueryHandler<ListNoticeBodiesQuery> {
  constructor(
    private readonly lists: Lists,
    private readonly versions: CallVersions,
    private readonly channels: NoticeChannels,
    private readonly clock: Clock,
  ) {}

  async execute(): Promise<readonly NoticeBody[]> {
    const found = new Map<string, string[]>();
    for (let after: string | undefined; ;) {
      const lines = await this.lists.publishedCalls({ limit: AT_ONCE, ...(after !== undefined && { after }) });
      for (const line of lines) {
        const body = await this.#bodyOf(line.callId);
        if (body !== undefined) found.set(body, [...(found.get(body) ?? []), line.callId]);
      }
      after = lines.at(-1)?.callId;
      if (lines.length < AT_ONCE) break;
    }
    return [...found]
      .map(([body, callIds]) => ({ body, callIds }))
      .sort((one, other) => (one.body < other.body ? -1 : 1));
  }

  /** Undefined for a body of which no notices are written here. */
  async #bodyOf(id: string): Promise<string | undefined> {
    const ready = await this.versions.inForce(callId(id), dateInRome(this.clock.now()));
    const name = ready?.compiled.document.body.name;
    return name === undefined || this.channels.of(name) === undefined ? undefined : name;
  }
}
