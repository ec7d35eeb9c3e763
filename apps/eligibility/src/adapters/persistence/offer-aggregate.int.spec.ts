// Every event of the checks before offers, of places given after approval of what appeals keep, and of bans, that was ever stored can still be read.
import { describe } from '@jest/globals';
import { goldenContract } from '@buono/event-store/testing';
import { banAggregate } from './ban-aggregate.js';
import { bookingAggregate } from './booking-aggregate.js';
import { freezeAggregate } from './freeze-aggregate.js';
import { insertionAggregate } from './insertion-aggregate.js';
import { offerAggregate } from './offer-aggregate.js';

const golden = new URL('../../../../../test/golden/eligibility', import.meta.url);

describe('the events of offers', () => goldenContract(offerAggregate.codec, golden));
describe('the places given after a ranking was approved', () => goldenContract(insertionAggregate.codec, golden));
describe('what is booked for applications', () => goldenContract(bookingAggregate.codec, golden));
describe('what is kept for appeals', () => goldenContract(freezeAggregate.codec, golden));
describe('bans', () => goldenContract(banAggregate.codec, golden));
