// A corner of the Kafka cluster of KAFKA_TEST_BROKERS for one specification, gone when it ends.
import { randomUUID } from 'node:crypto';
import { Kafka, logLevel } from 'kafkajs';
import { testBrokers } from './test-brokers.config.js';

/** Topics and groups under a prefix that nobody else has. */
export interface TemporaryKafka {
  /** A `kafka://` URL with the prefix. */
  readonly url: string;
  readonly brokers: readonly string[];
  readonly prefix: string;
  /** Deletes the topics and groups that came to be under the prefix. */
  drop(): Promise<void>;
}

/** A corner of a cluster, that of KAFKA_TEST_BROKERS unless told. */
export const temporaryKafka = (query = 'partitions=3', brokers = testBrokers()): TemporaryKafka => {
  const prefix = `test-${randomUUID()}.`;
  const list = brokers.split(',');
  return {
    url: `kafka://${brokers}?prefix=${prefix}&${query}`,
    brokers: list,
    prefix,
    drop: async () => {
      const kafka = new Kafka({ brokers: list, logLevel: logLevel.NOTHING, retry: { retries: 10 } });
      const admin = kafka.admin();
      await admin.connect();
      try {
        const topics = (await admin.listTopics()).filter((topic) => topic.startsWith(prefix));
        if (topics.length > 0) await admin.deleteTopics({ topics });
        const { groups } = await admin.listGroups();
        const ours = groups.map(({ groupId }) => groupId).filter((groupId) => groupId.startsWith(prefix));
        // Those of a process that was cut off are still taken for alive: they vanish by themselves.
        if (ours.length > 0) await admin.deleteGroups(ours).catch(() => undefined);
      } finally {
        await admin.disconnect();
      }
    },
  };
};
