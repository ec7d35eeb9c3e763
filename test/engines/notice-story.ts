// Notices of payment put together from the golden events, one of each end: invented histories are connected to no node.
import { readFileSync } from 'node:fs';
import type { StoredEvent } from '@buono/event-store';

const GOLDEN = new URL('../golden/redemption/', import.meta.url);

const ENDS = [
  [],
  ['notice-changed.v1', 'notice-sent.v1'],
  ['notice-withdrawn.v1'],
  ['notice-payment-held.v1', 'notice-paid.v1'],
];

/** The log of four notices of one recovery: as drawn up, changed and sent, withdrawn, paid. */
export const noticeStory = (): readonly Pick<StoredEvent, 'stream' | 'type' | 'data'>[] =>
  ENDS.flatMap((ends, n) => {
    const noticeId = `00000000-0000-5000-8000-${String(n).padStart(12, '0')}`;
    return ['notice-drawn-up.v1', ...ends].map((type) => {
      const golden = JSON.parse(readFileSync(new URL(`${type}.json`, GOLDEN), 'utf8')) as object;
      const own = type === 'notice-drawn-up.v1' ? { noticeId } : {};
      return { stream: `notice-${noticeId}`, type, data: JSON.stringify({ ...golden, ...own }) };
    });
  });
