// Follows the own log: what happens to an application and its family is to know has its notice, also when the process died meanwhile.
import { metaOf, type StoredEvent } from '@buono/event-store';
import { applicationId } from '@buono/kernel';
import type { PrepareNotices } from '../../application/notices/prepare-notices.js';
import { noticeOfApplication, noticeOfThread, type DraftNotice } from '../../application/notices/notices-of.js';
import type { Applications } from '../../application/ports.js';
import { LAW_TERMS, type ProcedureTerms } from '../../domain/application/procedure/terms.js';
import { applicationAggregate } from '../persistence/aggregates.js';
import { threadAggregate } from '../persistence/thread-aggregate.js';

/** How many are written side by side: each has a stream of its own. */
const AT_ONCE = 50;

/** Takes a batch of the log, in order. */
export const writingNotices = (notices: Pick<PrepareNotices, 'prepare'>, applications: Applications) => {
  const write = async (stored: StoredEvent): Promise<void> => {
    // Most events are none: only then is it worth while to look for their application.
    if (draftOf(stored, LAW_TERMS) === undefined) return;
    const id = applicationId(stored.stream.slice(stored.stream.indexOf('-') + 1));
    const { state: application } = await applications.find(id);
    if (application.status === 'none') return;
    const draft = draftOf(stored, 'procedure' in application ? application.procedure.terms : LAW_TERMS);
    const { correlationId } = metaOf(stored);
    if (draft !== undefined) await notices.prepare(draft, application, { causationId: stored.id, correlationId });
  };
  return async (events: readonly StoredEvent[]): Promise<void> => {
    for (let from = 0; from < events.length; from += AT_ONCE)
      await Promise.all(events.slice(from, from + AT_ONCE).map(write));
  };
};

/** The notice that an event of an application, or of the thread on it, is; undefined for most. */
const draftOf = ({ stream, type, data }: StoredEvent, terms: ProcedureTerms): DraftNotice | undefined => {
  switch (stream.slice(0, stream.indexOf('-'))) {
    case applicationAggregate.category:
      return noticeOfApplication(applicationAggregate.codec.decode(type, data), terms);
    case threadAggregate.category:
      return noticeOfThread(threadAggregate.codec.decode(type, data));
    default:
      return undefined;
  }
};
