// Every event that eligibility ever stored can still be read.
import { describe } from '@jest/globals';
import { goldenContract } from '@buono/event-store/testing';
import {
  applicationAggregate,
  callAggregate,
  movesPageAggregate,
  rankingAggregate,
  registerAggregate,
  simulationAggregate,
  drawAggregate,
  heldAggregate,
} from './aggregates.js';
import { absencesAggregate } from './absence-aggregate.js';
import { identityAggregate } from './identity-aggregate.js';
import { protectionAggregate } from './protection-aggregate.js';
import { carePlanAggregate } from './care-plan-aggregate.js';
import { complaintAggregate } from './complaint-aggregate.js';
import { noticeAggregate } from './notice-aggregate.js';
import { noticeTextAggregate } from './notice-text-aggregate.js';
import { threadAggregate } from './thread-aggregate.js';
import { paperAggregate } from './paper-aggregate.js';
import { mandateAggregate } from './people-aggregates.js';
import { staffAggregate } from './staff-aggregate.js';

const golden = new URL('../../../../../test/golden/eligibility', import.meta.url);

describe('the events of calls', () => goldenContract(callAggregate.codec, golden));
describe('the events of registers', () => goldenContract(registerAggregate.codec, golden));
describe('the events of applications', () => goldenContract(applicationAggregate.codec, golden));
describe('the events of rankings', () => goldenContract(rankingAggregate.codec, golden));
describe('the events of mandates', () => goldenContract(mandateAggregate.codec, golden));
describe('the events of identities', () => goldenContract(identityAggregate.codec, golden));
describe('the events of protections', () => goldenContract(protectionAggregate.codec, golden));
describe('the events of simulations', () => goldenContract(simulationAggregate.codec, golden));
describe('the moves of simulations', () => goldenContract(movesPageAggregate.codec, golden));
describe('the events of members that are held', () => goldenContract(heldAggregate.codec, golden));
describe('the events of care plans', () => goldenContract(carePlanAggregate.codec, golden));
describe('the events of complaints', () => goldenContract(complaintAggregate.codec, golden));
describe('the events of notices', () => goldenContract(noticeAggregate.codec, golden));
describe('the events of the texts of notices', () => goldenContract(noticeTextAggregate.codec, golden));
describe('the events of staff', () => goldenContract(staffAggregate.codec, golden));
describe('the events of absences', () => goldenContract(absencesAggregate.codec, golden));
describe('the events of threads', () => goldenContract(threadAggregate.codec, golden));
describe('the events of papers', () => goldenContract(paperAggregate.codec, golden));
describe('the events of lots', () => goldenContract(drawAggregate.codec, golden));
