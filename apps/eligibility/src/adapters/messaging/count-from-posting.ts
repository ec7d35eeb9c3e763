// Follows the own log: a ranking that the notice board shows is told so, since its term may count from there.
import { metaOf, uuidV5, type StoredEvent } from '@buono/event-store';
import { dateInRome } from '@buono/kernel';
import type { Papers } from '../../application/acts/paper-ports.js';
import type { Rankings } from '../../application/ports.js';
import { paperEventOf } from '../persistence/paper-aggregate.js';

/** Takes a batch of the log, in order. */
export const countingFromPosting =
  (papers: Pick<Papers, 'find'>, rankings: Rankings) =>
  async (events: readonly StoredEvent[]): Promise<void> => {
    for (const stored of events) {
      const event = paperEventOf(stored);
      if (event?.type !== 'PaperPosted') continue;
      const { state: paper } = await papers.find(event.paperId);
      if (paper.status === 'none' || paper.rankingId === undefined) continue;
      const { recordedAt, correlationId } = metaOf(stored);
      const { number, from, to } = event;
      const record = { type: 'RecordPosting', number, from, to, on: dateInRome(recordedAt) } as const;
      const commandId = uuidV5('count-from-posting', stored.id);
      const meta = { commandId, actor: 'process:count-from-posting', correlationId, causationId: stored.id };
      const outcome = await rankings.execute(paper.rankingId, record, meta);
      // What the office had recorded by hand stands: the board came later.
      if (!outcome.accepted && outcome.refusal !== 'ranking-already-posted')
        throw new Error(`the posting of ranking ${paper.rankingId} was refused: ${outcome.refusal}`);
    }
  };
