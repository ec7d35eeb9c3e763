// Whose drafts an outage left unsent: those of the call that were begun by its last day and are drafts still. Codes and dates.
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { dateInRome, type ApplicationId, type CallId, type LocalDate, type PersonId } from '@buono/kernel';
import { versionNumbered } from '../../domain/call/decider.js';
import { answer, refused, type Answer } from '../answer.js';
import { Applications, Calls, Lists, type Stretch } from '../ports.js';

/** A draft that was not sent. */
export interface UnsentDraft {
  readonly applicationId: ApplicationId;
  readonly applicantId: PersonId;
  readonly zone: string;
  readonly action: string;
  readonly startedOn: LocalDate;
}

/** Which act gives the time back, and where one looks. */
export interface UnsentAsked {
  readonly call: CallId;
  /** The version that the act on the outage made. */
  readonly version: number;
  readonly zones: readonly string[] | 'all';
}

export class UnsentDraftsQuery extends Query<Answer<readonly UnsentDraft[]>> {
  constructor(
    readonly asked: UnsentAsked,
    readonly stretch: Stretch,
  ) {
    super();
  }
}

const LISTED_AT_ONCE = 100;

@QueryHandler(UnsentDraftsQuery)
export class UnsentDraftsHandler implements IQueryHandler<UnsentDraftsQuery> {
  constructor(
    private readonly calls: Calls,
    private readonly applications: Applications,
    private readonly lists: Lists,
  ) {}

  async execute({ asked, stretch }: UnsentDraftsQuery): Promise<Answer<readonly UnsentDraft[]>> {
    const { state: call } = await this.calls.find(asked.call);
    if (call.status === 'none') return refused('call-unknown');
    const outage = call.status === 'published' ? versionNumbered(call, asked.version)?.outage : undefined;
    if (outage === undefined) return refused('version-unknown');
    const lastDay = dateInRome(outage.to);
    const { limit } = stretch;
    const found: UnsentDraft[] = [];
    for (let after = stretch.after; found.length < limit;) {
      const filter = { callId: asked.call, status: 'draft', ...(asked.zones !== 'all' && { zones: asked.zones }) };
      const lines = await this.lists.applications(filter, {
        limit: LISTED_AT_ONCE,
        ...(after !== undefined && { after }),
      });
      const drafts = await Promise.all(lines.map(({ applicationId }) => this.draft(applicationId)));
      found.push(...drafts.flatMap((one) => (one !== undefined && one.startedOn <= lastDay ? [one] : [])));
      after = lines.at(-1)?.applicationId;
      if (lines.length < LISTED_AT_ONCE) break;
    }
    return answer(found.slice(0, limit));
  }

  /** Ids come from the list, situations from the streams: what was sent meanwhile is left out. */
  private async draft(id: string): Promise<UnsentDraft | undefined> {
    const { state } = await this.applications.find(id);
    if (state.status !== 'draft' || state.startedOn === undefined) return undefined;
    const { applicationId, applicantId, zone, action, startedOn } = state;
    return { applicationId, applicantId, zone, action, startedOn };
  }
}
