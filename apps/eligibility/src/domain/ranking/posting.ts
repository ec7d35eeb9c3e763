// A ranking on the notice board (albo): recorded once it is published, and the day from which a term may count.
import { accept, addDays, dueDate, refuse, type Decision } from '@buono/kernel';
import type { RankingRefusal, RecordPosting } from './commands.js';
import type { RankingEvent, RankingPosted } from './events.js';
import type { Ranking } from './state.js';

/** Days ahead on which a posting that is recorded today may begin. */
const MOST_AHEAD = 30;

/** The ranking while it can be posted, and the day of the act that published it. */
const publishedOn = (ranking: Ranking) =>
  ranking.status === 'approved'
    ? ranking.approvedOn
    : ranking.status === 'provisional'
      ? ranking.provisional.publishedOn
      : undefined;

export const recordPosting = (c: RecordPosting, ranking: Ranking): Decision<RankingEvent, RankingRefusal> => {
  if (ranking.status === 'none') return refuse('ranking-unknown');
  const published = publishedOn(ranking);
  if (published === undefined) return refuse('ranking-not-published');
  const { number, from, to, on } = c;
  const { posting, rankingId, observationDays } = ranking;
  if (posting !== undefined)
    return posting.number === number && posting.from === from && posting.to === to
      ? accept()
      : refuse('ranking-already-posted');
  // Before the act families would lose days that they could not see; far from now it is a slip that would hold the call up.
  if (from < published || from > addDays(on, MOST_AHEAD) || to < from) return refuse('posting-dates-wrong');
  const awaited = ranking.status === 'provisional' && ranking.provisional.awaitsPosting === true;
  const term = awaited && observationDays !== undefined ? { observationsBy: dueDate(from, observationDays) } : {};
  return accept({ type: 'RankingPosted', rankingId, number, from, to, ...term });
};

/** A ranking with its posting; the term that waited for it runs. */
export const posted = (
  ranking: Exclude<Ranking, { readonly status: 'none' }>,
  { number, from, to, observationsBy }: RankingPosted,
): Ranking => {
  const posting = { number, from, to };
  if (ranking.status !== 'provisional' || observationsBy === undefined) return { ...ranking, posting };
  const { awaitsPosting: _, ...provisional } = ranking.provisional;
  return { ...ranking, posting, provisional: { ...provisional, observationsBy } };
};
