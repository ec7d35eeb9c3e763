// With a password over TLS: the listener that deploy/local/up prints as KAFKA_TEST_SECURE_URL.
import { afterAll, describe, expect, it } from '@jest/globals';
import { instant, type Clock } from '@buono/kernel';
import { consumed } from '../bus.js';
import { temporaryKafka } from '../kafka-testing/index.js';
import { ISSUED, SOON, numbered } from '../testing/bus-under-test.js';
import { KafkaBus } from './kafka-bus.js';
import { kafkaSettings } from './settings.js';

const clock: Clock = { now: () => instant('2026-03-02T10:00:00.000Z') };
const secureUrl = (): string => {
  const url = process.env['KAFKA_TEST_SECURE_URL'];
  if (!url) throw new Error('KAFKA_TEST_SECURE_URL is not set: deploy/local/up starts a Kafka and prints it');
  return url;
};

describe('Kafka with TLS and SCRAM-SHA-512', () => {
  const kafka = temporaryKafka();
  afterAll(() => kafka.drop());
  const open = (url: string) =>
    new KafkaBus(kafkaSettings(`${url}&prefix=${kafka.prefix}&partitions=2`), { clock, fetchWaitMs: 100, retries: 2 });

  it('carries messages', async () => {
    const bus = open(secureUrl());
    const seen: string[] = [];
    const subscription = bus.subscribe('g', [ISSUED], async (message) => {
      seen.push(message.id);
      return consumed;
    });
    await bus.publish(numbered(3));
    expect(await subscription.caughtUp(SOON)).toBe(true);
    expect(seen).toEqual(['m-1', 'm-2', 'm-3']);
    await bus.close();
  });

  it.each([
    ['a wrong password', (url: string) => url.replace(/:[0-9a-f]+@/, ':wrong@')],
    ['a server that nobody vouches for', (url: string) => url.replace(/&ca=[^&]*/, '')],
    ['a line without TLS', (url: string) => url.replace(/&tls=true&ca=[^&]*/, '')],
  ])('refuses %s', async (_, changed) => {
    const bus = open(changed(secureUrl()));
    await expect(bus.publish(numbered(1))).rejects.toThrow();
    await bus.close();
  });
});
