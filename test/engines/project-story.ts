// Projects put together from the golden events, one of each end: no invented history has a grant with a project.
import { readFileSync } from 'node:fs';
import type { StoredEvent } from '@buono/event-store';

const GOLDEN = new URL('../golden/redemption/', import.meta.url);

const PLANNED = ['plan-proposed', 'plan-approved'];
const ENDS = [
  ['plan-proposed'],
  ['plan-proposed', 'plan-refused'],
  [...PLANNED, 'plan-shifted', 'advance-asked'],
  [...PLANNED, 'spending-claimed', 'claim-withdrawn'],
  [...PLANNED, 'spending-claimed', 'claim-refused'],
  [...PLANNED, 'spending-claimed', 'claim-approved', 'claim-entered'],
  [...PLANNED, 'spending-claimed', 'claim-approved', 'claim-held-up'],
  [...PLANNED, 'spending-claimed', 'claim-approved', 'claim-held-up', 'claim-sent-again'],
];

/** The log of projects, one of every end. */
export const projectStory = (): readonly Pick<StoredEvent, 'stream' | 'type' | 'data'>[] =>
  ENDS.flatMap((ends, n) => {
    const voucherId = `00000000-0000-4000-8000-${String(100 + n).padStart(12, '0')}`;
    return ends.map((end) => {
      const type = `project-${end}.v1`;
      const data = readFileSync(new URL(`${type}.json`, GOLDEN), 'utf8');
      return {
        ...{ stream: `project-${voucherId}`, type },
        data: data.replaceAll('00000000-0000-4000-8000-000000000001', voucherId),
      };
    });
  });
