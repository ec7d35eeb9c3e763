// The stored forms of the library's events, each with its golden file.
import { expect, it } from '@jest/globals';
import { goldenContract } from '@buono/event-store/testing';
import { accessCodec } from './access-record.js';
import { erasureCodec } from './erasure.js';

const GOLDEN = new URL('../../../test/golden/privacy/', import.meta.url);
goldenContract(accessCodec, GOLDEN);
goldenContract(erasureCodec, GOLDEN);

it('stores events under the names that were chosen for them', () => {
  expect([...accessCodec.names, ...erasureCodec.names]).toEqual([
    'person-data-opened.v1',
    'person-erased.v1',
    'person-erased.v2',
  ]);
});
