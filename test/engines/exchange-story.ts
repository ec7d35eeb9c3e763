// Invoices of the exchange system put together from the golden events, one of each end: invented histories are connected to none.
import { readFileSync } from 'node:fs';
import type { StoredEvent } from '@buono/event-store';

const GOLDEN = new URL('../golden/redemption/', import.meta.url);

const TIED = 'exchange-invoice-tied.v1';
const ANSWERED = 'exchange-invoice-answered.v1';
const ENDS = [
  [],
  [TIED, ANSWERED],
  [TIED, ANSWERED, 'exchange-answer-taken.v1'],
  [ANSWERED, 'exchange-answer-rejected.v1'],
  ['exchange-answer-term-over.v1'],
];

/** The log of five deliveries: as it came, answered, with its answer taken or rejected, and over. */
export const exchangeStory = (): readonly Pick<StoredEvent, 'stream' | 'type' | 'data'>[] =>
  ENDS.flatMap((ends, n) =>
    ['exchange-invoice-delivered.v1', ...ends].map((type) => ({
      stream: `exchange-invoice-00000000-0000-5000-8000-${String(n).padStart(12, '0')}`,
      type,
      data: readFileSync(new URL(`${type}.json`, GOLDEN), 'utf8'),
    })),
  );
