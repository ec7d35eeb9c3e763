// Who looked at my data, asked of every service and told in one list: each knows only what was opened there.
import { decodeCursor, encodeCursor, PAGE_SIZE, MAX_PAGE_SIZE, type Page } from '@buono/http';

/** An opening as a service tells it; what else it says goes through. */
export interface ToldOpening {
  readonly at: string;
  readonly context: string;
}

/** One page of one service. */
export type AskService = (service: string, query: { limit: number; cursor?: string }) => Promise<Page<ToldOpening>>;

/**
 * A page of the openings of all services, newest first. A service orders its own by time and number; here they are
 * merged by time and context, so that the cursor of the last one shown is a cursor of every service.
 */
export const mergedHistory = async (
  services: readonly string[],
  ask: AskService,
  { limit = PAGE_SIZE, cursor }: { readonly limit?: number; readonly cursor?: string },
): Promise<Page<ToldOpening>> => {
  const most = Math.min(limit, MAX_PAGE_SIZE);
  const query = { limit: most, ...(cursor !== undefined && { cursor }) };
  const pages = await Promise.all(services.map((service) => ask(service, query)));
  const all = pages.flatMap(({ items }) => items).sort(newestFirst);
  const items = all.slice(0, most);
  const last = items.at(-1);
  const isLastPage = all.length <= most && pages.every(({ next }) => next === undefined);
  if (last === undefined || isLastPage) return { items };
  return { items, next: await cursorAfter(last, items, (shown) => ask(last.context, { ...query, limit: shown })) };
};

// A sort that keeps the order of what is equal: each service's own.
const newestFirst = (one: ToldOpening, other: ToldOpening): number => {
  const [first, second] = [keyOf(one), keyOf(other)];
  return first === second ? 0 : first < second ? 1 : -1;
};

const keyOf = ({ at, context }: ToldOpening): string => `${at} ${context}`;

// The number of the last opening is known to its service alone: the page that ends there says where the next begins.
const cursorAfter = async (
  last: ToldOpening,
  items: readonly ToldOpening[],
  pageOf: (shown: number) => Promise<Page<ToldOpening>>,
): Promise<string> => {
  const { next } = await pageOf(items.filter(({ context }) => context === last.context).length);
  return next ?? encodeCursor([keyOf(last)]);
};

/** Whether a cursor is one of ours. @throws the 400 problem otherwise */
export const checkCursor = (cursor: string | undefined): void => {
  if (cursor !== undefined) decodeCursor(cursor);
};
