// Openings of several services in one list: the same pages as if one process had recorded them all.
import { describe, expect, it } from '@jest/globals';
import { decodeCursor, pageOf } from '@buono/http';
import { mergedHistory, type AskService, type ToldOpening } from './merged-history.js';

interface Opening extends ToldOpening {
  readonly key: string;
}

const opening = (at: string, context: string, number: number): Opening => ({
  ...{ at, context },
  key: `${at} ${context} ${String(number).padStart(9, '0')}`,
});

// Two openings of one service in the same instant, and one of the other: what a page may cut through.
const RECORDED: readonly Opening[] = [
  opening('2026-01-03', 'eligibility', 2),
  opening('2026-01-02', 'eligibility', 1),
  opening('2026-01-02', 'eligibility', 0),
  opening('2026-01-02', 'redemption', 0),
  opening('2026-01-01', 'redemption', 1),
];
const byKey = (one: Opening, other: Opening): number => (one.key < other.key ? 1 : -1);

// Each service pages as the process's own controller does.
const ask: AskService = (service, { limit, cursor }) => {
  const before = cursor === undefined ? undefined : String(decodeCursor(cursor)[0]);
  const rows = RECORDED.filter(({ context }) => context === service)
    .sort(byKey)
    .filter(({ key }) => before === undefined || key < before)
    .slice(0, limit + 1);
  return Promise.resolve(
    pageOf(
      rows,
      limit,
      (row) => row,
      ({ key }) => [key],
    ),
  );
};

const pagesOf = async (limit: number): Promise<(readonly ToldOpening[])[]> => {
  const pages: (readonly ToldOpening[])[] = [];
  let cursor: string | undefined;
  do {
    const query = { limit, ...(cursor !== undefined && { cursor }) };
    const { items, next } = await mergedHistory(['eligibility', 'redemption'], ask, query);
    pages.push(items);
    cursor = next;
  } while (cursor !== undefined && pages.length < 20);
  return pages;
};

describe('the history of access of several services', () => {
  it.each([1, 2, 3, 4, 5, 50])('in pages of %d tells each opening once, newest first', async (limit) => {
    const pages = await pagesOf(limit);
    expect(pages.flat()).toEqual([...RECORDED].sort(byKey));
    expect(pages.slice(0, -1).every(({ length }) => length === limit)).toBe(true);
  });

  it('is empty where nobody looked', async () => {
    expect(await mergedHistory(['issuance'], ask, {})).toEqual({ items: [] });
  });
});
