// Opening personal data: nothing is shown that is not recorded first.
import { beforeEach, describe, expect, it } from '@jest/globals';
import { Executor, InMemoryEventStore, type EventToAppend, type ExpectedRevision } from '@buono/event-store';
import { SettableClock } from '@buono/event-store/testing';
import type { PersonId } from '@buono/kernel';
import { AccessLog, AccessNotRecorded, PageTooLarge } from './access-log.js';
import { BoxTampered, Boxes, type Box } from './boxes.js';
import { InMemoryKeyStore } from './in-memory-key-store.js';

const NOW = '2026-03-02T09:00:00.000Z';
const OFFICER = '7d1f3f2a-90a4-4a4c-8a3e-0d5b1c2e4f66';
const PURPOSE = 'assess-application';

/** A log that cannot be written once it is full. */
class FullLog extends InMemoryEventStore {
  full = false;
  override append(stream: string, events: readonly EventToAppend[], expected: ExpectedRevision) {
    return this.full ? Promise.reject(new Error('disk full')) : super.append(stream, events, expected);
  }
}

let store: FullLog;
let keys: InMemoryKeyStore;
let boxes: Boxes;
let access: AccessLog;
let ada: PersonId;
let bruno: PersonId;
beforeEach(async () => {
  store = new FullLog();
  keys = new InMemoryKeyStore();
  boxes = new Boxes(keys);
  const clock = new SettableClock(NOW);
  access = new AccessLog(new Executor(store, clock), boxes, clock);
  [ada, bruno] = [await keys.newPerson(), await keys.newPerson()];
});
const namesOf = (person: PersonId): Promise<Box> => boxes.seal(person, 'identity', 'e-1', { name: person.slice(0, 4) });
const healthOf = (person: PersonId): Promise<Box> => boxes.seal(person, 'health', 'e-2', { score: 80 });

describe('a page of boxes', () => {
  it('is opened in its order, with one event per person that names the classes seen', async () => {
    const page = [await healthOf(bruno), await namesOf(ada), await namesOf(bruno)];
    expect(await access.openPage(OFFICER, PURPOSE, page, 'view-1')).toEqual([
      { score: 80 },
      { name: ada.slice(0, 4) },
      { name: bruno.slice(0, 4) },
    ]);
    const opening = { actor: OFFICER, purpose: PURPOSE, at: NOW, recordedAt: NOW };
    expect(await access.history(ada)).toEqual([{ ...opening, person: ada, classes: ['identity'] }]);
    expect(await access.history(bruno)).toEqual([{ ...opening, person: bruno, classes: ['identity', 'health'] }]);
    const events = await store.readAll(0, 10);
    expect(events.map(({ stream, type }) => [stream, type]).sort()).toEqual(
      [ada, bruno].sort().map((person) => [`access-${person}`, 'person-data-opened.v1']),
    );
    expect(events.map(({ meta }) => (JSON.parse(meta) as { correlationId: string }).correlationId)).toEqual([
      'view-1',
      'view-1',
    ]);
  });

  it('is recorded at every view, also of the same request', async () => {
    const page = [await namesOf(ada)];
    await access.openPage(OFFICER, PURPOSE, page, 'view-1');
    await access.openPage(OFFICER, PURPOSE, page, 'view-1');
    expect(await access.history(ada)).toHaveLength(2);
  });

  it('is not shown when the opening cannot be written', async () => {
    const page = [await namesOf(ada), await namesOf(bruno)];
    store.full = true;
    await expect(access.openPage(OFFICER, PURPOSE, page)).rejects.toThrow('disk full');
    expect(await access.history(ada)).toEqual([]);
  });

  it('is not shown for a purpose that cannot be recorded', async () => {
    const page = [await namesOf(ada)];
    await expect(access.openPage(OFFICER, 'why not', page)).rejects.toThrow(AccessNotRecorded);
    expect(await store.head()).toBe(0);
  });

  it('is not shown when one box does not open', async () => {
    const moved = (await namesOf(ada)).replace('e-1', 'e-9') as Box;
    await expect(access.openPage(OFFICER, PURPOSE, [await namesOf(bruno), moved])).rejects.toThrow(BoxTampered);
  });

  it('shows what is erased as erased, and records no look at it', async () => {
    const page = [await namesOf(ada), await healthOf(bruno), await namesOf(bruno)];
    await keys.erase(ada);
    await keys.erase(bruno, ['health']);
    expect(await access.openPage(OFFICER, PURPOSE, page)).toEqual(['erased', 'erased', { name: bruno.slice(0, 4) }]);
    expect(await access.history(ada)).toEqual([]);
    expect((await access.history(bruno)).map(({ classes }) => classes)).toEqual([['identity']]);
  });

  it('holds at most 500 boxes', async () => {
    const box = await namesOf(ada);
    expect(await access.openPage(OFFICER, PURPOSE, Array<Box>(500).fill(box))).toHaveLength(500);
    expect(await access.history(ada)).toHaveLength(1);
    await expect(access.openPage(OFFICER, PURPOSE, Array<Box>(501).fill(box))).rejects.toThrow(PageTooLarge);
  });

  it('without boxes is shown and recorded nowhere', async () => {
    expect(await access.openPage(OFFICER, PURPOSE, [])).toEqual([]);
    expect(await store.head()).toBe(0);
  });
});

describe('one box', () => {
  it('is opened after its opening is recorded', async () => {
    expect(await access.openFor(OFFICER, PURPOSE, await healthOf(ada))).toEqual({ score: 80 });
    expect((await access.history(ada)).map(({ classes }) => classes)).toEqual([['health']]);
  });

  it('is erased when its key is', async () => {
    const box = await healthOf(ada);
    await keys.erase(ada);
    expect(await access.openFor(OFFICER, PURPOSE, box)).toBe('erased');
  });
});
