// Every event that a shadow ever stored can still be read.
import { describe } from '@jest/globals';
import { goldenContract } from '@buono/event-store/testing';
import { shadowAggregate } from './shadow-aggregate.js';

const golden = new URL('../../../../../test/golden/eligibility', import.meta.url);

describe('the events of shadows', () => goldenContract(shadowAggregate.codec, golden));
