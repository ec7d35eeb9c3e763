// What a bus may do to a context — say things three times, out of order, unreadably, to another process — and what it did.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { temporaryKafka, type TemporaryKafka } from '@buono/messaging/kafka-testing';
import { temporaryDatabase, type TemporaryDatabase } from '@buono/sql/testing';
import { decodeIssuanceEvent, type IssuanceEvent } from '../../apps/issuance/src/adapters/persistence/aggregates.js';
import {
  admitted,
  application,
  callPublished,
  IssuanceProcess,
  ranked,
  voucher,
  VALUE,
  walletClosed,
} from './support/issuance-process.js';
import { logsIn, unsoundIn } from './support/logs.js';
import { until } from './support/until.js';
import { lengthOf, send, sendAgain } from './support/topics.js';

const numbers = (from: number, count: number): number[] => Array.from({ length: count }, (_, n) => from + n);
const TIMEOUT_MS = 120_000;

let database: TemporaryDatabase;
let kafka: TemporaryKafka;
let issuance: IssuanceProcess;
const start = () => IssuanceProcess.start({ database: database.url, kafka: kafka.url });

beforeAll(async () => {
  database = await temporaryDatabase();
  kafka = temporaryKafka();
  issuance = await start();
}, TIMEOUT_MS);
afterAll(async () => {
  await issuance.close();
  await database.drop();
  await kafka.drop();
}, TIMEOUT_MS);

/** The log of issuance, decoded, once it is found sound. */
const history = async (): Promise<readonly IssuanceEvent[]> => {
  const logs = await logsIn(database.url, ['issuance']);
  expect(await unsoundIn(logs)).toEqual([]);
  return (logs['issuance'] ?? []).flatMap((stored) => decodeIssuanceEvent(stored)?.event ?? []);
};

/** For each application, what money and vouchers came of it: one of each, unless something is wrong. */
const effectsOf = async (applications: readonly number[]) => {
  const events = await history();
  return applications.map((n) => {
    const ofIt = events.filter((event) => 'applicationId' in event && event.applicationId === application(n));
    return ofIt.map(({ type }) => type).sort();
  });
};
const WHOLE = ['AdmissionRecorded', 'FundsReserved', 'VoucherIssued'];

describe('messages that come three times', () => {
  it(
    'have their effect once',
    async () => {
      await issuance.bus.publish([callPublished]);
      await issuance.settled();
      await issuance.allocate();
      const admissions = numbers(1, 20);
      await issuance.bus.publish(admissions.map((n) => admitted(n)));
      await issuance.settled();
      const before = await history();
      const told = await lengthOf(kafka, 'issuance');

      const once = await lengthOf(kafka, 'eligibility');
      expect(once).toBe(21);
      await sendAgain(kafka, 'eligibility', 2);
      expect(await lengthOf(kafka, 'eligibility')).toBe(3 * once);
      await issuance.settled();

      expect(await history()).toEqual(before);
      expect(await effectsOf(admissions)).toEqual(admissions.map(() => WHOLE));
      expect(await lengthOf(kafka, 'issuance')).toBe(told);
      expect(await issuance.bus.deadLetters()).toEqual([]);
    },
    TIMEOUT_MS,
  );
});

describe('messages of different topics out of order', () => {
  it(
    'wait where they only came too early: a ranking before its admissions',
    async () => {
      const inOrder = [102, 101, 103];
      await issuance.bus.publish([ranked(...inOrder)]);
      // What was said after it has had its effect: by then the ranking has looked for its admissions in vain.
      await issuance.bus.publish([admitted(99)]);
      const isIssued = async () => (await effectsOf([99]))[0]?.includes('VoucherIssued') === true;
      await until(isIssued, 'the voucher of an application said later');
      await issuance.bus.publish(numbers(101, 3).map((n) => admitted(n, { order: 'score' })));
      await issuance.settled();
      expect(await effectsOf(inOrder)).toEqual(inOrder.map(() => WHOLE));
      const served = (await history()).flatMap((event) => (event.type === 'FundsReserved' ? event.voucherId : []));
      expect(served.filter((id) => inOrder.map(voucher).includes(id))).toEqual(inOrder.map(voucher));
    },
    TIMEOUT_MS,
  );

  it(
    'are parked where nothing is known of them yet, seen, and replayed when it is: a wallet that closes before its voucher',
    async () => {
      const spent = 2_000;
      await issuance.bus.publish([walletClosed(201, spent)]);
      await issuance.settled();
      const parked = await issuance.bus.deadLetters();
      expect(parked).toMatchObject([
        { group: 'close-voucher-when-wallet-closed', reason: 'voucher-unknown', message: walletClosed(201, spent) },
      ]);
      const [letter] = parked;
      expect(await issuance.bus.replay(letter?.id ?? '')).toEqual({ done: false, reason: 'voucher-unknown' });

      await issuance.bus.publish([admitted(201)]);
      await issuance.settled();
      await issuance.acceptAndRenounce(201);
      const [again] = await issuance.bus.deadLetters();
      expect(await issuance.bus.replay(again?.id ?? '')).toEqual({ done: true });
      await sendAgain(kafka, 'redemption', 2);
      await issuance.settled();

      expect(await issuance.bus.deadLetters()).toEqual([]);
      const events = await history();
      const residuals = events.filter(({ type }) => type === 'FundsReleased' || type === 'VoucherClosed');
      expect(residuals).toMatchObject([
        { type: 'VoucherClosed', spentCents: spent, residualCents: VALUE - spent },
        { type: 'FundsReleased', voucherId: voucher(201), amountCents: VALUE - spent },
      ]);
    },
    TIMEOUT_MS,
  );
});

describe('a poison message', () => {
  it(
    'is parked and seen, stays parked when replayed, and holds nobody up',
    async () => {
      const before = (await history()).length;
      const { id, source, type, subject, time } = admitted(301);
      const headers = {
        ...{ ce_specversion: '1.0', ce_id: id, ce_source: source, ce_type: type, ce_subject: subject, ce_time: time },
        ...{ ce_recordedat: time, ce_sequence: '1', ce_correlationid: id, 'content-type': 'application/json' },
      };
      await send(kafka, 'eligibility', [{ key: subject, value: '{"applicationId": ', headers }]);
      await issuance.settled();
      const parked = await issuance.bus.deadLetters();
      expect(parked.map(({ group, message }) => [group, message.id])).toEqual([['record-admission-when-admitted', id]]);
      expect(parked[0]?.reason).toMatch(/^fault: /);
      expect(await issuance.bus.replay(parked[0]?.id ?? '')).toMatchObject({ done: false });
      expect(await history()).toHaveLength(before);
      expect(await issuance.bus.deadLetters()).toHaveLength(1);

      // Of the same subject, hence behind it in the same partition; its id is its own.
      const healthy = { ...admitted(301), id: application(700_301) };
      await issuance.bus.publish([healthy, ...numbers(302, 5).map((n) => admitted(n))]);
      await issuance.settled();
      expect(await effectsOf(numbers(301, 6))).toEqual(numbers(301, 6).map(() => WHOLE));
    },
    TIMEOUT_MS,
  );
});

describe('a second process that comes, and the first that goes, while messages arrive', () => {
  it(
    'leave one whole effect of each',
    async () => {
      const admissions = numbers(401, 90);
      const say = (from: number) => issuance.bus.publish(admissions.slice(from, from + 30).map((n) => admitted(n)));
      await say(0);
      const [second] = await Promise.all([start(), say(30)]);
      await second.bus.publish(admissions.slice(60).map((n) => admitted(n)));
      // In the middle of it all, without waiting for anything.
      await issuance.close();
      issuance = second;
      // Until it is elected, the one that stays has nothing to catch up with.
      const areIssued = async () => (await effectsOf(admissions)).every((events) => events.includes('VoucherIssued'));
      await until(areIssued, 'a voucher for each admission');
      expect(await effectsOf(admissions)).toEqual(admissions.map(() => WHOLE));
      await sendAgain(kafka, 'eligibility');
      await issuance.settled();
      expect(await effectsOf(admissions)).toEqual(admissions.map(() => WHOLE));
    },
    TIMEOUT_MS,
  );
});
