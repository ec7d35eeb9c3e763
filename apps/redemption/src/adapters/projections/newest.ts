// Lists that show all that is in the log now: what follows from them must not follow from less.
import type { Position } from '@buono/event-store';
import { ProblemException } from '@buono/http';

/** What fills the rows. */
export interface Filling {
  waitFor(position: Position, timeoutMs: number): Promise<boolean>;
}

/** For how long a question waits for the newest entries, at most. */
export const NEWEST_WITHIN_MS = 2_000;

/** Waits for what was in the log at the call. @throws ProblemException 503 `lists-behind` when it does not show in time. */
export const untilNewest = async (filling: Filling, head: () => Promise<Position>): Promise<void> => {
  if (await filling.waitFor(await head(), NEWEST_WITHIN_MS)) return;
  throw new ProblemException(
    503,
    'lists-behind',
    'Elenchi in aggiornamento',
    'Gli elenchi non sono ancora aggiornati: nulla è stato registrato. Riprova tra qualche secondo con la stessa chiave.',
    {},
    { 'Retry-After': '2' },
  );
};
