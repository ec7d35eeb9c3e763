// Erasure: the event first, then the keys; after a restore or a crash, the keys once more.
import { beforeEach, describe, expect, it } from '@jest/globals';
import { Executor, InMemoryEventStore, type CommandMeta } from '@buono/event-store';
import { SettableClock, someEvent } from '@buono/event-store/testing';
import { personId } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import { erasePerson, erasureDecider, personErasure, reapplyErasures } from './erasure.js';
import { InMemoryKeyStore } from './in-memory-key-store.js';
import { PURPOSE_CLASSES, type PurposeClass } from './purpose-class.js';

const person = personId('0b6c0b0e-6f0e-4e7a-9a51-6a3a5e0f7c11');
const meta = (commandId: string): CommandMeta => ({ commandId, actor: 'dpo', correlationId: commandId });
const grounds = { reason: 'retention-ended', actNumber: 'D.D. 41/2037' } as const;
const erasedEvent = (name: PurposeClass) => ({ type: 'PersonErased', person, class: name, ...grounds }) as const;
const erase = (...classes: PurposeClass[]) =>
  ({ type: 'ErasePerson', person, classes, ...grounds, neededFor: [] }) as const;
const ofAll = { ...grounds, neededFor: [] };

describe('deciding an erasure', () => {
  it('says it for each class', () =>
    given(erasureDecider).when(erase('health', 'identity')).then(erasedEvent('identity'), erasedEvent('health')));
  it('says nothing twice', () => given(erasureDecider, erasedEvent('health')).when(erase('health')).thenNothing());
  it('says only what is new', () =>
    given(erasureDecider, erasedEvent('health')).when(erase('health', 'payment')).then(erasedEvent('payment')));
  it('refuses what is still needed, unless an authority orders it', () => {
    const needed = { ...erase('health'), neededFor: ['application-open'] };
    given(erasureDecider).when(needed).thenRefused('still-needed');
    const ordered = { reason: 'ordered-by-authority', actNumber: 'Garante 9/2026' } as const;
    given(erasureDecider)
      .when({ ...needed, ...ordered })
      .then({ ...erasedEvent('health'), ...ordered });
  });
  it('says nothing of what is erased already, needed or not', () =>
    given(erasureDecider, erasedEvent('health'))
      .when({ ...erase('health'), neededFor: ['application-open'] })
      .thenNothing());
  it('refuses an erasure of nothing', () => given(erasureDecider).when(erase()).thenRefused('no-class-named'));
});

describe('erasing a person', () => {
  let store: InMemoryEventStore;
  let executor: Executor;
  let keys: InMemoryKeyStore;
  beforeEach(() => {
    store = new InMemoryEventStore();
    executor = new Executor(store, new SettableClock());
    keys = new InMemoryKeyStore();
  });

  it('writes the event and destroys the keys', async () => {
    const ada = await keys.newPerson();
    const outcome = await erasePerson(
      { executor, keys },
      { person: ada, classes: ['economic', 'health'], ...ofAll },
      meta('c-1'),
    );
    expect(outcome.accepted).toBe(true);
    expect(await keys.erased(ada)).toEqual(['economic', 'health']);
    expect((await store.read(`person-${ada}`)).events.map(({ type }) => type)).toEqual([
      'person-erased.v2',
      'person-erased.v2',
    ]);
  });

  it('completes, asked again, what a crash left after the event', async () => {
    const ada = await keys.newPerson();
    await executor.execute(
      personErasure,
      ada,
      { type: 'ErasePerson', person: ada, classes: ['health'], ...ofAll },
      meta('c-1'),
    );
    expect(await keys.erased(ada)).toEqual([]);
    await erasePerson({ executor, keys }, { person: ada, classes: ['health'], ...ofAll }, meta('c-1'));
    expect(await keys.erased(ada)).toEqual(['health']);
    expect((await store.read(`person-${ada}`)).events).toHaveLength(1);
  });

  it('destroys nothing when it is refused', async () => {
    const ada = await keys.newPerson();
    expect(await erasePerson({ executor, keys }, { person: ada, classes: [], ...ofAll }, meta('c-1'))).toMatchObject({
      refusal: 'no-class-named',
    });
    expect(await keys.erased(ada)).toEqual([]);
  });

  it('is carried out again on keys restored from an older copy, in the midst of other events', async () => {
    const [ada, bruno] = [await keys.newPerson(), await keys.newPerson()];
    await store.append('wallet-1', [someEvent('before')], 'no-stream');
    for (const command of [1, 2])
      await executor.execute(
        personErasure,
        [ada, bruno][command - 1] ?? ada,
        {
          type: 'ErasePerson',
          person: [ada, bruno][command - 1] ?? ada,
          classes: command === 1 ? PURPOSE_CLASSES : ['health'],
          ...ofAll,
        },
        meta(`c-${command}`),
      );
    await store.append('wallet-1', [someEvent('after')], 0);
    expect(await reapplyErasures(store, keys, 'eligibility')).toBe(5);
    expect([await keys.erased(ada), await keys.erased(bruno)]).toEqual([[...PURPOSE_CLASSES], ['health']]);
    expect(await keys.erasuresRead('eligibility')).toBe(await store.head());
  });

  it('is read only from where the keys were told last, per log', async () => {
    const ada = await keys.newPerson();
    await erasePerson({ executor, keys }, { person: ada, classes: ['health'], ...ofAll }, meta('c-1'));
    expect(await reapplyErasures(store, keys, 'eligibility')).toBe(1);
    expect(await reapplyErasures(store, keys, 'eligibility')).toBe(0);
    await erasePerson({ executor, keys }, { person: ada, classes: ['payment'], ...ofAll }, meta('c-2'));
    expect(await reapplyErasures(store, keys, 'eligibility')).toBe(1);
    expect(await reapplyErasures(store, keys, 'redemption')).toBe(2);
  });

  it('is read from the beginning of a log that is itself an older copy', async () => {
    const ada = await keys.newPerson();
    await erasePerson({ executor, keys }, { person: ada, classes: ['health'], ...ofAll }, meta('c-1'));
    await keys.saveErasuresRead('eligibility', 99);
    expect(await reapplyErasures(store, keys, 'eligibility')).toBe(1);
    expect(await keys.erasuresRead('eligibility')).toBe(1);
  });
});
