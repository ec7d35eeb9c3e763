// The stored forms of what people do with dead letters, each with its golden file.
import { expect, it } from '@jest/globals';
import { goldenContract } from '@buono/event-store/testing';
import { letterCodec } from './letter-acts.js';

goldenContract(letterCodec, new URL('../../../../test/golden/process/', import.meta.url));

it('stores events under the names that were chosen for them', () => {
  expect([...letterCodec.names].sort()).toEqual([
    'dead-letter-handed-over.v1',
    'dead-letter-skip-dismissed.v1',
    'dead-letter-skip-proposed.v1',
    'dead-letter-skipped.v1',
  ]);
});
