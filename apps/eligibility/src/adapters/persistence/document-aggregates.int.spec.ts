// Every event that a scan ever stored can still be read.
import { describe } from '@jest/globals';
import { goldenContract } from '@buono/event-store/testing';
import { scanAggregate } from './document-aggregates.js';

const golden = new URL('../../../../../test/golden/eligibility', import.meta.url);

describe('the events of scans', () => goldenContract(scanAggregate.codec, golden));
