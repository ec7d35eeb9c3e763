// Late entries and services to confirm put together from the golden events, one of each end: invented histories enter every service in time.
import { readFileSync } from 'node:fs';
import type { StoredEvent } from '@buono/event-store';

const GOLDEN = new URL('../golden/redemption/', import.meta.url);

const ENDS = [
  ['late-entry-requested.v1'],
  ['late-entry-requested.v1', 'late-entry-admitted.v1'],
  ['late-entry-requested.v1', 'late-entry-refused.v1'],
  ['confirmation-asked.v1'],
  ['confirmation-asked.v1', 'service-confirmed.v1'],
  ['confirmation-asked.v1', 'confirmation-lapsed.v1'],
  ['confirmation-asked.v1', 'service-disputed.v1'],
  ['confirmation-asked.v1', 'service-disputed.v1', 'dispute-decided.v1'],
  ['confirmation-asked.v1', 'redemption-reversed.v1'],
];

/** The log of wallets with a late entry or a service to confirm each: one of every end. */
export const lateStory = (): readonly Pick<StoredEvent, 'stream' | 'type' | 'data'>[] =>
  ENDS.flatMap((ends, n) =>
    ends.map((type) => ({
      stream: `wallet-00000000-0000-5000-8000-${String(n).padStart(12, '0')}`,
      type,
      data: readFileSync(new URL(`${type}.json`, GOLDEN), 'utf8').replaceAll('000000000006', `00000000006${n}`),
    })),
  );
