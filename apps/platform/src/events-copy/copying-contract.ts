// What a copy to any engine and back must keep: one suite, run for each engine that can hold all of it.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { GrantsDiffer } from '@buono/access';
import { embeddedIn, NothingToCopy, openEngines, openMovable, type Engines, type MovableEngines } from '@buono/engines';
import { instant, localDate, personId } from '@buono/kernel';
import { erasePerson, KeysDiffer, MasterKeys } from '@buono/privacy';
import { SettableClock } from '@buono/event-store/testing';
import { inventedFiscalCode } from '@buono/privacy/testing';
import { copyEngines, type CopiedEngines } from './copy-events.js';

/** An engine that is copied to. */
export interface CopyTarget {
  /** The address of the logs and of what stands beside them. */
  readonly url: string;
  dispose(): Promise<void>;
}

const CONTEXTS = ['eligibility', 'issuance'];
const [KEPT, FORGOTTEN, STRANGER] = [1, 2, 3].map((number) => inventedFiscalCode(number));
const CLERK = personId('c0ffee00-0000-4000-8000-00000000000a');
const OFFICE = { role: 'treasurer', from: localDate('2026-01-01') } as const;
const FORMER = { role: 'auditor', from: localDate('2026-01-01') } as const;
const FORGETTING = {
  classes: ['identity', 'health'],
  reason: 'retention-ended',
  actNumber: 'D.D. 41/2037',
  neededFor: [],
} as const;

const DOCUMENT = {
  documentId: 'd0c00000-0000-4000-8000-000000000001',
  purposeClass: 'economic',
  holder: 'an application',
  standing: 'arriving',
  startedAt: instant('2026-03-01T08:00:00.000Z'),
} as const;

/** @param make gives an engine that holds nothing */
export const copyingContract = (name: string, make: () => Promise<CopyTarget>): void =>
  describe(`a copy of all logs to ${name}`, () => {
    let place: string;
    let target: CopyTarget;
    const clock = new SettableClock(instant('2026-03-01T08:00:00.000Z'));
    const onFault = (error: unknown): never => {
      throw error;
    };
    beforeEach(async () => {
      place = mkdtempSync(join(tmpdir(), 'buono-copying-'));
      for (const name of ['source', 'back']) mkdirSync(join(place, name));
      target = await make();
      await use(sourceUrl());
    });
    afterEach(async () => {
      await target.dispose();
      rmSync(place, { recursive: true });
    });

    const sourceUrl = (): string => `sqlite:${join(place, 'source')}`;
    const backUrl = (): string => `sqlite:${join(place, 'back')}`;

    const enginesAt = (url: string): Promise<Engines> => {
      const masterKeys = MasterKeys.of(new Uint8Array(32).fill(9));
      const urls = embeddedIn(url.slice('sqlite:'.length));
      return openEngines({ urls, masterKeys, clock, contexts: CONTEXTS, onFault });
    };
    const partsOf = (engines: Engines) => {
      const parts = engines.contexts.get('issuance');
      if (parts === undefined) throw new Error('no issuance');
      return parts;
    };

    /** Two persons, one of them forgotten; a grant that was given and one that was taken away; a publisher. */
    const use = async (url: string): Promise<void> => {
      const engines = await enginesAt(url);
      const { keys, grants, vault } = engines.shared;
      const { executor, checkpoints, store } = partsOf(engines);
      await keys.personFor(KEPT ?? onFault('no person'));
      const person = await keys.personFor(FORGOTTEN ?? onFault('no person'));
      for (const grant of [OFFICE, FORMER]) await grants.grant(CLERK, grant, CLERK);
      await grants.revoke(CLERK, FORMER, CLERK);
      const meta = { commandId: 'c0ffee00-0000-4000-8000-000000000001', actor: 'dpo', correlationId: 'a' };
      await erasePerson({ executor, keys }, { person, ...FORGETTING }, meta);
      await checkpoints.save('publisher', await store.head());
      await vault.begin({ ...DOCUMENT, person });
      await vault.keep(DOCUMENT.documentId, 0, new Uint8Array([1, 2, 3]));
      await engines.close();
    };

    const movableAt = (url: string, mustExist = false): Promise<MovableEngines> =>
      openMovable({ urls: { log: url, reads: url }, contexts: CONTEXTS, clock, mustExist, onFault });

    const copy = async (from: string, to: string, publishAgain = false): Promise<CopiedEngines> => {
      const source = await movableAt(from, true);
      try {
        const other = await movableAt(to);
        try {
          return await copyEngines(source, other, { publishAgain, onProgress: () => undefined });
        } finally {
          await other.close();
        }
      } finally {
        await source.close();
      }
    };

    it('is the same log there and back, with the keys, the grants and how far followers were', async () => {
      const there = await copy(sourceUrl(), target.url);
      const back = await copy(target.url, backUrl());
      expect(back).toEqual(there);
      expect(there).toMatchObject({ keys: { persons: 2, written: 2 }, grants: 2, documents: 1, followers: 1 });
      const [before, after] = [await enginesAt(sourceUrl()), await enginesAt(backUrl())];
      const [kept, code] = [await before.shared.keys.findPerson(KEPT ?? onFault('')), FORGOTTEN ?? onFault('')];
      expect(await after.shared.keys.findPerson(KEPT ?? onFault(''))).toBe(kept);
      expect(await after.shared.keys.findPerson(code)).toBeUndefined();
      if (kept === undefined) throw new Error('nobody was kept');
      const key = await before.shared.keys.dataKey(kept, 'health');
      expect(await after.shared.keys.dataKey(kept, 'health')).toEqual(key);
      expect(await after.shared.grants.of(CLERK)).toEqual([OFFICE]);
      expect(await after.shared.vault.piece(DOCUMENT.documentId, 0)).toEqual(new Uint8Array([1, 2, 3]));
      expect(await partsOf(after).checkpoints.load('publisher')).toBe(await partsOf(after).store.head());
      await before.close();
      await after.close();
    });

    it('keeps destroyed what was destroyed', async () => {
      await copy(sourceUrl(), target.url);
      const moved = await movableAt(target.url);
      const rows = await moved.keys.after('', 10);
      const own = await movableAt(sourceUrl());
      expect(rows).toEqual(await own.keys.after('', 10));
      expect(rows.filter(({ index, keys }) => index === null && keys.health.every((byte) => byte === 0))).toHaveLength(
        1,
      );
      await own.close();
      await moved.close();
    });

    it('is proved again, and changes nothing, when it was complete', async () => {
      const first = await copy(sourceUrl(), target.url);
      const second = await copy(sourceUrl(), target.url);
      expect(second.keys).toEqual({ persons: 2, written: 0 });
      expect([...second.logs]).toEqual([...first.logs].map(([context, log]) => [context, { ...log, written: 0 }]));
    });

    it('lets publishers begin anew where the bus is another', async () => {
      await copy(sourceUrl(), target.url, true);
      const moved = await movableAt(target.url);
      expect(await moved.contexts.get('issuance')?.checkpoints.load('publisher')).toBe(0);
      await moved.close();
    });

    it('is refused where there are other keys or other grants', async () => {
      const engines = await enginesAt(backUrl());
      await engines.shared.keys.personFor(STRANGER ?? onFault('no person'));
      await engines.close();
      await expect(copy(sourceUrl(), backUrl())).rejects.toThrow(KeysDiffer);
      await copy(sourceUrl(), target.url);
      const again = await enginesAt(sourceUrl());
      await again.shared.grants.revoke(CLERK, OFFICE, CLERK);
      await again.close();
      await expect(copy(sourceUrl(), target.url)).rejects.toThrow(GrantsDiffer);
    });

    it('is refused while another holds either end, and where there is no log', async () => {
      const held = await movableAt(target.url);
      await expect(copy(sourceUrl(), target.url)).rejects.toThrow(/in use|stop the services/);
      await held.close();
      await expect(copy(`sqlite:${join(place, 'nowhere')}`, target.url)).rejects.toThrow(NothingToCopy);
      await copy(sourceUrl(), target.url);
    });
  });
