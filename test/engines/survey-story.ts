// Surveys and the questions of families put together from the golden events, one of each end: invented histories ask nobody.
import { readFileSync } from 'node:fs';
import type { StoredEvent } from '@buono/event-store';

const GOLDEN = new URL('../golden/redemption/', import.meta.url);
const golden = (type: string): string => readFileSync(new URL(`${type}.json`, GOLDEN), 'utf8');
const ENDS = [[], ['family-answered.v1'], ['family-silent.v1']];

/** The log of two surveys, one of them drawn, and of three questions. */
export const surveyStory = (): readonly Pick<StoredEvent, 'stream' | 'type' | 'data'>[] => [
  ...[['survey-bound.v1'], ['survey-bound.v1', 'survey-drawn.v1']].flatMap((types, n) =>
    types.map((type) => ({
      stream: `survey-00000000-0000-5000-8000-${String(n).padStart(12, '0')}`,
      type,
      data: golden(type).replaceAll('TC-01', `TC-0${n + 1}`),
    })),
  ),
  ...ENDS.flatMap((ends, n) =>
    ['family-asked.v1', ...ends].map((type) => ({
      stream: `question-00000000-0000-4000-8000-00000000006${n}`,
      type,
      data: golden(type).replaceAll('000000000006', `00000000006${n}`),
    })),
  ),
];
