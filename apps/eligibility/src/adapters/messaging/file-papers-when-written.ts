// Follows the own log: every act and everything that came in is filed as a paper, also when the process died meanwhile.
import type { StoredEvent } from '@buono/event-store';
import { applicationId } from '@buono/kernel';
import type { FilePapers } from '../../application/acts/file-papers.js';
import { paperOfApplication, paperOfCall, paperOfRanking, type DraftPaper } from '../../application/acts/papers-of.js';
import { applicationAggregate, callAggregate, rankingAggregate } from '../persistence/aggregates.js';

/** How many are filed side by side: each has a stream of its own. */
const AT_ONCE = 50;

/** Takes a batch of the log, in order. */
export const filingPapers =
  (papers: Pick<FilePapers, 'file'>) =>
  async (events: readonly StoredEvent[]): Promise<void> => {
    const drafts = events.flatMap((stored) => {
      const draft = paperOf(stored);
      return draft === undefined ? [] : [{ draft, stored }];
    });
    for (let from = 0; from < drafts.length; from += AT_ONCE) {
      const some = drafts.slice(from, from + AT_ONCE);
      await Promise.all(some.map(({ draft, stored }) => papers.file(draft, stored)));
    }
  };

/** The paper that an event is; undefined for most. */
const paperOf = ({ stream, type, data }: StoredEvent): DraftPaper | undefined => {
  const dash = stream.indexOf('-');
  switch (stream.slice(0, dash)) {
    case applicationAggregate.category:
      return paperOfApplication(applicationAggregate.codec.decode(type, data), applicationId(stream.slice(dash + 1)));
    case rankingAggregate.category:
      return paperOfRanking(rankingAggregate.codec.decode(type, data));
    case callAggregate.category:
      return paperOfCall(callAggregate.codec.decode(type, data));
    default:
      return undefined;
  }
};
