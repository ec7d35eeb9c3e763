// Derived ids: compared with what Python's uuid.uuid5 gives for the same namespace and name.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { commandIdFor, commandIdForMessage, eventIdFor, uuidV5 } from './identity.js';

describe('derived ids', () => {
  it.each([
    [['a', 'b'], 'ad77d572-e25f-56c6-a19d-121d20bc373c'],
    [['event', 'c1', '0'], '6f1691c1-e0cf-592e-b713-ac4762e1262f'],
    [['perché'], 'c350fc57-a731-50c8-a49a-b2e7fcb7b31a'],
  ])('of %j is %s, for ever', (parts, id) => expect(uuidV5(...parts)).toBe(id));

  it('of an event follow from its command and place', () =>
    expect(eventIdFor('c1', 0)).toBe(uuidV5('event', 'c1', '0')));

  it('differ whenever a part differs, wherever the parts are cut', () => {
    const parts = fc.array(fc.string(), { maxLength: 4 });
    fc.assert(
      fc.property(parts, parts, (a, b) => {
        expect(uuidV5(...a) === uuidV5(...b)).toBe(JSON.stringify(a) === JSON.stringify(b));
      }),
    );
  });

  it('keep requests and messages apart', () =>
    expect(commandIdFor('a', 'b', 'c')).not.toBe(commandIdForMessage('a', 'b')));
});
