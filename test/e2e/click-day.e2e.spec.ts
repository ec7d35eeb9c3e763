// A click day in small: everybody sends at once, the platform dies in the middle; whoever has a receipt is in the register.
import { setTimeout as pause } from 'node:timers/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { readLog } from '@buono/event-store/sqlite';
import { Journey, publishCall } from './support/journey.js';
import { respite } from './support/occasion.js';
import { invented } from './support/people.js';
import { describeEmbedded } from './support/shape.js';

const PEOPLE = Number(process.env['BUONO_CLICK_DAY'] ?? '500');
const DRAFTING = 32;
// Half a minute on a machine of its own; a busy one may take ten times as long.
const PATIENCE_MS = 300_000;
const LETTERS = 'BCDFGLMNPRSTVZ';

interface Receipt {
  readonly applicationId: string;
  readonly receiptNumber: number;
}

const recipient = (n: number) => {
  const letters = [n, n / LETTERS.length, n / LETTERS.length ** 2].map((part) =>
    LETTERS.charAt(Math.floor(part) % LETTERS.length),
  );
  // Three consonants: as a surname they are their own part of a codice fiscale.
  return invented('Puntuale', letters.join(''), 'F', '1950-03-14');
};

describeEmbedded(`${PEOPLE} families who send at the same moment`, () => {
  let journey: Journey;
  const applications: string[] = [];
  const receipts = new Map<string, number>();
  const statuses = new Set<number>();
  const withoutRetryAfter: number[] = [];

  beforeAll(async () => {
    journey = await Journey.start('2026-04-01T08:00:00.000Z', { BUONO_RATE_LIMIT: 'off' });
    const document = respite('CLICK-2026', { from: '2026-04-01', to: '2026-12-31' }, '1000.00', 'visit');
    const funds = [{ source: 'Fondo di prova', year: 2026, amountCents: 100_000_000 }];
    const { callId } = await publishCall(journey, document, funds);
    let next = 0;
    const drafting = async (): Promise<void> => {
      const delegate = journey.as('delegate');
      for (let n = next++; n < PEOPLE; n = next++) {
        const draft = {
          ...{ callId, action: 'SOLLIEVO', recipient: recipient(n), declarationsAccepted: true },
          applicant: { relation: 'delegate', mandate: 'Delega di prova 4/2026' },
          facts: { caresFor: true, isee: 500_000, householdSize: 4 },
        };
        applications[n] = (await delegate.did<{ applicationId: string }>('/applications', draft)).applicationId;
      }
    };
    await Promise.all(Array.from({ length: DRAFTING }, drafting));
  }, PATIENCE_MS);
  afterAll(() => journey.end());

  /** Sends until there is a receipt, always with the same key: when told to wait, and when nobody answers. */
  const family = async (applicationId: string): Promise<void> => {
    for (;;) {
      const answer = await journey
        .as('delegate')
        .post<Receipt>(`/applications/${applicationId}/submission`, {}, { key: `click-${applicationId}` })
        .catch(() => undefined);
      if (answer === undefined) {
        await pause(500);
        continue;
      }
      statuses.add(answer.status);
      if (answer.status === 200) return void receipts.set(applicationId, answer.body.receiptNumber);
      const seconds = Number(answer.headers.get('retry-after') ?? '0');
      if (seconds < 1) withoutRetryAfter.push(answer.status);
      await pause(Math.max(1, seconds) * 1_000);
    }
  };

  it(
    'all have a receipt, though the platform was killed while half of them waited',
    async () => {
      const all = Promise.all(applications.map(family));
      while (receipts.size < PEOPLE / 4) await pause(5);
      await journey.restart('SIGKILL');
      await all;
      expect(receipts.size).toBe(PEOPLE);
      expect(withoutRetryAfter).toEqual([]);
      expect([...statuses].filter((status) => status !== 200 && status !== 429)).toEqual([]);
    },
    PATIENCE_MS,
  );

  it('stand in the register in one order without gaps, each with the number that it was told', async () => {
    await journey.stop();
    const registered: [string, number][] = [];
    for (const { type, data } of readLog(join(journey.directory, 'eligibility.log.db'))) {
      if (type !== 'application-registered.v1') continue;
      const { applicationId, number } = JSON.parse(data) as { applicationId: string; number: number };
      registered.push([applicationId, number]);
    }
    expect(registered.map(([, number]) => number)).toEqual(registered.map((_, index) => index + 1));
    expect(new Map(registered)).toEqual(receipts);
  });
});
