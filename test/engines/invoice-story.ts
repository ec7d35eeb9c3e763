// Invoices put together from the golden events, one of each end: invented histories present none.
import { readFileSync } from 'node:fs';
import type { StoredEvent } from '@buono/event-store';

const GOLDEN = new URL('../golden/redemption/', import.meta.url);

const ENDS = [[], ['invoice-blocked.v1'], ['invoice-accepted.v1'], ['invoice-refused.v1']];

/** The log of four invoices: one as it was presented, the others blocked for another claim, taken and refused. */
export const invoiceStory = (): readonly Pick<StoredEvent, 'stream' | 'type' | 'data'>[] =>
  ENDS.flatMap((ends, n) =>
    ['invoice-presented.v1', ...ends].map((type) => ({
      stream: `invoice-00000000-0000-5000-8000-${String(n).padStart(12, '0')}`,
      type,
      data: readFileSync(new URL(`${type}.json`, GOLDEN), 'utf8'),
    })),
  );
