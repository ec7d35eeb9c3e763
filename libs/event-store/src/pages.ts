// A whole log, page by page: for audits, copies and rebuilds of any engine.
import type { EventStore, Position, StoredEvent } from './port.js';

const PAGE = 2_000;

/** Every event after a position, in log order, in pages of at most 2,000; it ends where the log ended when last asked. */
export async function* pagesOf(
  log: Pick<EventStore, 'readAll'>,
  after: Position = 0,
): AsyncGenerator<readonly StoredEvent[], void> {
  for (let last = after; ;) {
    const page = await log.readAll(last, PAGE);
    const end = page.at(-1);
    if (end === undefined) return;
    yield page;
    last = end.position;
  }
}
