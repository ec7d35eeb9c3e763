// A set told to a real platform over HTTP: from the calls to the payments, audited, and told again without effect.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readLog } from '@buono/event-store/sqlite';
import { isUuid } from '@buono/kernel';
import { freePort, openDataDirectory, processLog, type RunningProcess } from '@buono/process';
import { startPlatform } from '../platform.js';
import { agrees } from '../../../portal/src/demonstration/seed/audit-set.js';
import { readDemoConfig, type DemoConfig } from './demo.config.js';
import { beginLargeSetToday, seedLargeSet } from '../../../portal/src/demonstration/seed/large-set.js';
import { StoryCalendar } from '../../../portal/src/demonstration/seed/plan/calendar.js';
import { prepareDirectory } from './prepare-directory.js';

const OPTIONS = { recipients: 14, providers: 7, months: 1, seed: 5 };
const TOLD_WITHIN_MS = 120_000;

describe('a set told over HTTP', () => {
  let directory: string;
  let config: DemoConfig;
  let platform: RunningProcess;

  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'buono-seed-'));
    const PORT = String(await freePort());
    config = readDemoConfig({ PORT, BUONO_DATA: directory, BUONO_RATE_LIMIT: 'off' });
    const begins = (end: Parameters<typeof StoryCalendar.endingAt>[0]) =>
      StoryCalendar.endingAt(end, OPTIONS.months).begin;
    await prepareDirectory(config, begins, (end) => beginLargeSetToday(directory, OPTIONS, end));
    const taken = openDataDirectory(config, () => new Date());
    platform = await startPlatform(config, taken, processLog());
  }, TOLD_WITHIN_MS);

  afterAll(async () => {
    await platform.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  const said: string[] = [];
  const tell = () =>
    seedLargeSet(
      { directory, url: config.publicUrl, say: (line) => said.push(line), nowMillis: () => Date.now() },
      OPTIONS,
    );
  // What people did: who looked is noted each time, and what follows by itself may still be on its way.
  const actsIn = (context: string): number =>
    [...readLog(join(directory, `${context}.log.db`))].filter(
      ({ type, meta }) => isUuid((JSON.parse(meta) as { actor: string }).actor) && type !== 'person-data-opened.v1',
    ).length;

  it(
    'comes to payments that reconcile but for what was planted',
    async () => {
      const audited = await tell();
      expect(audited.filter((each) => !agrees(each))).toEqual([]);
      expect(audited.reduce((paid, { totals }) => paid + (totals['paidCents'] ?? 0), 0)).toBeGreaterThan(0);
      expect(said.join('\n')).toContain('Domande: 14');
    },
    TOLD_WITHIN_MS,
  );

  it(
    'changes nothing when it is told again',
    async () => {
      const contexts = ['eligibility', 'issuance', 'redemption'];
      const before = contexts.map(actsIn);
      const again = await tell();
      expect(again.every(agrees)).toBe(true);
      expect(contexts.map(actsIn)).toEqual(before);
    },
    TOLD_WITHIN_MS,
  );
});
