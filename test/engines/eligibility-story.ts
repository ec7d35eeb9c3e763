// A log of eligibility put together from the golden events: calls, applications at every stage, rankings.
import { readFileSync } from 'node:fs';
import type { StoredEvent } from '@buono/event-store';

const GOLDEN = new URL('../golden/eligibility/', import.meta.url);

/** What a golden event says, with some of its members said otherwise. */
const golden = (type: string, other: object): string =>
  JSON.stringify({ ...(JSON.parse(readFileSync(new URL(`${type}.json`, GOLDEN), 'utf8')) as object), ...other });

const uuid = (kind: number, n: number): string =>
  `${String(kind).padStart(8, '0')}-0000-4000-8000-${String(n * 7_919).padStart(12, '0')}`;

const ZONES = ['TC-01', 'TC-02', 'TC-03', 'città', 'Zona'];

/** How far applications come: the events after the draft. */
const JOURNEYS = [
  [],
  ['application-draft-changed.v1', 'application-submitted.v1'],
  ['application-submitted.v1', 'application-receipt-recorded.v1'],
  ['application-submitted.v1', 'application-receipt-recorded.v1', 'application-admitted.v1'],
  ['application-submitted.v1', 'application-receipt-recorded.v1', 'application-refused.v1'],
  ['application-withdrawn.v1'],
];

type Told = Pick<StoredEvent, 'stream' | 'type' | 'data'>;

const tellCall = (n: number): Told[] => {
  const stream = `call-${uuid(1, n)}`;
  const types = ['call-drafted.v1', 'call-published.v1', 'call-amended.v1'].slice(0, 1 + (n % 3));
  return types.map((type) => ({ stream, type, data: golden(type, { callId: uuid(1, n) }) }));
};

const tellApplication = (n: number): Told[] => {
  const stream = `application-${uuid(2, n)}`;
  const place = { callId: uuid(1, n % 4), zone: ZONES[n % ZONES.length], action: n % 2 === 0 ? 'A' : 'B' };
  const people = { recipientId: uuid(3, n), applicantId: uuid(3, n % 10) };
  const started = { applicationId: uuid(2, n), ...place, ...people };
  const later = (JOURNEYS[n % JOURNEYS.length] ?? []).map((type) => {
    const said = type === 'application-receipt-recorded.v1' ? { receiptNumber: n } : {};
    return { stream, type, data: golden(type, type === 'application-draft-changed.v1' ? place : said) };
  });
  return [
    { stream, type: 'application-draft-started.v1', data: golden('application-draft-started.v1', started) },
    ...later,
  ];
};

const tellRanking = (n: number): Told[] => {
  const stream = `ranking-${uuid(4, n)}`;
  const types = ['ranking-started.v1', 'ranking-page-added.v1', 'ranking-approved.v1'].slice(0, 1 + (n % 3));
  const said = { rankingId: uuid(4, n), callId: uuid(1, n % 4), zone: ZONES[n % ZONES.length] };
  return types.map((type) => ({ stream, type, data: golden(type, type === 'ranking-started.v1' ? said : {}) }));
};

/** Some hundred events, in the order in which a log would have them. */
export const eligibilityStory = (): readonly Told[] => [
  ...Array.from({ length: 5 }, (_, n) => tellCall(n)).flat(),
  ...Array.from({ length: 90 }, (_, n) => tellApplication(n)).flat(),
  ...Array.from({ length: 12 }, (_, n) => tellRanking(n)).flat(),
];
