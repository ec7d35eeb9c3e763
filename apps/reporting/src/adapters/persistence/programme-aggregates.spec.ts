// Every stored version of what happens to programmes and statements is kept and read.
import { describe } from '@jest/globals';
import { goldenContract } from '@buono/event-store/testing';
import { declaredAggregate, programmeAggregate } from './programme-aggregates.js';

const GOLDEN = 'test/golden/reporting';

describe('the events of programmes', () => {
  goldenContract(programmeAggregate.codec, GOLDEN);
  goldenContract(declaredAggregate.codec, GOLDEN);
});
