// Boxes keep what they were given, for one event, one class and one person, or open not at all.
import { beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { personId, type PersonId } from '@buono/kernel';
import { BoxTampered, Boxes, KeyErased, asBox, labelOf, type Box } from './boxes.js';
import { InMemoryKeyStore } from './in-memory-key-store.js';
import type { JsonObject } from './json.js';
import { UnknownPerson } from './key-store.js';

const EVENT = '5f0f1b6e-2a57-5c1e-9b0d-3f7a4e2c9d10';
const OTHER_EVENT = '5f0f1b6e-2a57-5c1e-9b0d-3f7a4e2c9d11';
const NOBODY = personId('00000000-0000-4000-8000-000000000000');
const NAMES = { surname: 'Provadati', name: 'Ada' };

let keys: InMemoryKeyStore;
let boxes: Boxes;
let ada: PersonId;
beforeEach(async () => {
  keys = new InMemoryKeyStore();
  boxes = new Boxes(keys);
  ada = await keys.newPerson();
});
const tampering = (box: string, eventId?: string): Promise<string | undefined> =>
  boxes.open(box as Box, eventId).then(
    () => undefined,
    (error: unknown) => (error instanceof BoxTampered ? error.tampering : String(error)),
  );

describe('a box', () => {
  it('opens as what was sealed, whatever the fields', async () => {
    const anyFields = fc.dictionary(fc.string(), fc.jsonValue()) as fc.Arbitrary<JsonObject>;
    await fc.assert(
      fc.asyncProperty(anyFields, async (fields) => {
        const opened = await boxes.open(await boxes.seal(ada, 'health', EVENT, fields));
        expect(JSON.stringify(opened)).toBe(JSON.stringify(fields));
      }),
    );
  });

  it('says whose it is, of which class and for which event, and nothing of what is inside', async () => {
    const box = await boxes.seal(ada, 'identity', EVENT, NAMES);
    expect(labelOf(box)).toEqual({ person: ada, purposeClass: 'identity', eventId: EVENT });
    expect(box).toMatch(new RegExp(`^b1\\.${ada}\\.identity\\.${EVENT}\\.[A-Za-z0-9_-]+$`));
    expect(Buffer.from(box.split('.')[4] ?? '', 'base64url').toString('latin1')).not.toContain('Ada');
    expect(asBox(box)).toBe(box);
  });

  it('is never the same twice', async () => {
    expect(await boxes.seal(ada, 'identity', EVENT, NAMES)).not.toBe(await boxes.seal(ada, 'identity', EVENT, NAMES));
  });

  it('does not open when any one of its characters is another', async () => {
    const box = await boxes.seal(ada, 'payment', EVENT, NAMES);
    const change = fc.tuple(fc.nat({ max: box.length - 1 }), fc.constantFrom(...'abcdef0189AZ-_.=+/ è'));
    await fc.assert(
      fc.asyncProperty(change, async ([at, character]) => {
        fc.pre(box[at] !== character);
        await expect(boxes.open((box.slice(0, at) + character + box.slice(at + 1)) as Box)).rejects.toThrow(
          BoxTampered,
        );
      }),
      { numRuns: 500 },
    );
  });

  it('does not open when any one byte of its closed part is another', async () => {
    const box = await boxes.seal(ada, 'payment', EVENT, NAMES);
    const [payload = ''] = box.split('.').slice(-1);
    const header = box.slice(0, -payload.length);
    for (const at of Buffer.from(payload, 'base64url').keys()) {
      const sealed = Buffer.from(payload, 'base64url');
      sealed.writeUInt8(sealed.readUInt8(at) ^ 1, at);
      expect(await tampering(header + sealed.toString('base64url'))).toBe('changed');
    }
  });

  it('does not open cut short or with more behind it', async () => {
    const box = await boxes.seal(ada, 'payment', EVENT, NAMES);
    for (let length = 0; length < box.length; length += 1)
      await expect(boxes.open(box.slice(0, length) as Box)).rejects.toThrow(BoxTampered);
    expect(await tampering(`${box}A`)).toBe('changed');
    expect(await tampering(`${box}.A`)).toBe('malformed');
  });

  it('does not open under another event, class or person', async () => {
    const bruno = await keys.newPerson();
    const box = await boxes.seal(ada, 'economic', EVENT, NAMES);
    expect(await tampering(box.replace(EVENT, OTHER_EVENT))).toBe('changed');
    expect(await tampering(box.replace('economic', 'payment'))).toBe('changed');
    expect(await tampering(box.replace(ada, bruno))).toBe('changed');
    expect(await tampering(box.replace(ada, NOBODY))).toBe('unknown-person');
    expect(await tampering(box.replace('economic', 'political'))).toBe('malformed');
  });

  it('moved whole into another event does not open for it', async () => {
    const box = await boxes.seal(ada, 'economic', EVENT, NAMES);
    expect(await tampering(box, OTHER_EVENT)).toBe('of-another-event');
    expect(await boxes.open(box, EVENT)).toEqual(NAMES);
  });
});

describe('after an erasure', () => {
  it('a box opens as erased, its neighbours of other classes as they were', async () => {
    const [names, income] = [
      await boxes.seal(ada, 'identity', EVENT, NAMES),
      await boxes.seal(ada, 'economic', EVENT, { iseeCents: 900_000 }),
    ];
    await keys.erase(ada, ['identity']);
    expect(await boxes.openMany([income, names, income])).toEqual([
      { iseeCents: 900_000 },
      'erased',
      { iseeCents: 900_000 },
    ]);
    expect([await boxes.isErased(names), await boxes.isErased(income)]).toEqual([true, false]);
  });

  it('nothing more can be sealed for that class', async () => {
    await keys.erase(ada, ['identity']);
    await expect(boxes.seal(ada, 'identity', EVENT, NAMES)).rejects.toThrow(KeyErased);
  });
});

it('seals nothing for a person never heard of, nor for an event without a usable id', async () => {
  await expect(boxes.seal(NOBODY, 'identity', EVENT, NAMES)).rejects.toThrow(UnknownPerson);
  await expect(boxes.seal(ada, 'identity', 'an.event', NAMES)).rejects.toThrow(BoxTampered);
});
