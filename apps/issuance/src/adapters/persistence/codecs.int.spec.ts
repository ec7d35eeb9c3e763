// Every event that issuance ever stored can still be read.
import { describe } from '@jest/globals';
import { goldenContract } from '@buono/event-store/testing';
import { joinsHeardAggregate } from '@buono/service';
import {
  accreditationAggregate,
  joiningCallAggregate,
  admissionAggregate,
  allocationAggregate,
  budgetAggregate,
  offeringAggregate,
  siteAggregate,
  voucherAggregate,
} from './aggregates.js';

const golden = new URL('../../../../../test/golden/issuance', import.meta.url);

describe('the events of accreditations', () => goldenContract(accreditationAggregate.codec, golden));
describe('what is heard of calls', () => goldenContract(joiningCallAggregate.codec, golden));
describe('the events of admissions', () => goldenContract(admissionAggregate.codec, golden));
describe('what was heard of joins', () => goldenContract(joinsHeardAggregate.codec, golden));
describe('the events of budgets', () => goldenContract(budgetAggregate.codec, golden));
describe('the events of allocations', () => goldenContract(allocationAggregate.codec, golden));
describe('the events of offers in the catalogue', () => goldenContract(offeringAggregate.codec, golden));
describe('the events of sites', () => goldenContract(siteAggregate.codec, golden));
describe('the events of vouchers', () => goldenContract(voucherAggregate.codec, golden));
