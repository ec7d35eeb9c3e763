// Every event that eligibility ever stored can still be read.
import { describe } from '@jest/globals';
import { goldenContract } from '@buono/event-store/testing';
import { applicationAggregate, callAggregate, rankingAggregate, registerAggregate } from './aggregates.js';

const golden = new URL('../../../../../test/golden/eligibility', import.meta.url);

describe('the events of calls', () => goldenContract(callAggregate.codec, golden));
describe('the events of registers', () => goldenContract(registerAggregate.codec, golden));
describe('the events of applications', () => goldenContract(applicationAggregate.codec, golden));
describe('the events of rankings', () => goldenContract(rankingAggregate.codec, golden));
