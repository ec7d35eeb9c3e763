// Holds put together from the golden events, one of each end: invented histories say no times, and so nothing in them is held.
import { readFileSync } from 'node:fs';
import type { StoredEvent } from '@buono/event-store';

const GOLDEN = new URL('../golden/redemption/', import.meta.url);

const ENDS = [[], ['hold-released.v1'], ['hold-confirmed.v1'], ['hold-lapsed.v1'], ['hold-lifted.v1']];

/** The log of five watches with a hold each: one open, the others ended. */
export const holdStory = (): readonly Pick<StoredEvent, 'stream' | 'type' | 'data'>[] =>
  ENDS.flatMap((ends, n) =>
    ['hold-raised.v1', ...ends].map((type) => ({
      stream: `watch-00000000-0000-5000-8000-${String(n).padStart(12, '0')}`,
      type,
      data: readFileSync(new URL(`${type}.json`, GOLDEN), 'utf8'),
    })),
  );
