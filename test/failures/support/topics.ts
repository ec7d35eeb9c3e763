// What somebody else could do to a topic: send again, byte for byte, what is there, and send what is no message.
import { Kafka, logLevel, type Message as KafkaRecord } from 'kafkajs';
import type { TemporaryKafka } from '@buono/messaging/kafka-testing';

/** The topic of a publishing context. */
const topicOf = ({ prefix }: TemporaryKafka, context: string): string => `${prefix}buono.${context}`;

const kafkaOf = ({ brokers }: TemporaryKafka): Kafka =>
  new Kafka({ brokers: [...brokers], logLevel: logLevel.NOTHING });

/** How many records a context's topic has had. */
export const lengthOf = async (corner: TemporaryKafka, context: string): Promise<number> => {
  const admin = kafkaOf(corner).admin();
  await admin.connect();
  try {
    const ends = await admin.fetchTopicOffsets(topicOf(corner, context));
    return ends.reduce((sum, { high }) => sum + Number(high), 0);
  } finally {
    await admin.disconnect();
  }
};

const recordsOf = async (corner: TemporaryKafka, context: string): Promise<readonly KafkaRecord[]> => {
  const wanted = await lengthOf(corner, context);
  const consumer = kafkaOf(corner).consumer({ groupId: `${corner.prefix}copier` });
  const records: KafkaRecord[] = [];
  await consumer.connect();
  try {
    await consumer.subscribe({ topic: topicOf(corner, context), fromBeginning: true });
    await new Promise<void>((resolve, reject) => {
      const take = ({ partition, message: { key, value, headers } }: Parameters<EachMessage>[0]): Promise<void> => {
        records.push({ partition, key, value, ...(headers !== undefined && { headers }) });
        if (records.length >= wanted) resolve();
        return Promise.resolve();
      };
      consumer.run({ eachMessage: take, autoCommit: false }).catch(reject);
    });
    return records;
  } finally {
    await consumer.disconnect();
  }
};
type EachMessage = NonNullable<Parameters<ReturnType<Kafka['consumer']>['run']>[0] & object>['eachMessage'] & object;

/** Sends these records to a context's topic. */
export const send = async (corner: TemporaryKafka, context: string, records: readonly KafkaRecord[]): Promise<void> => {
  const producer = kafkaOf(corner).producer();
  await producer.connect();
  try {
    await producer.send({ topic: topicOf(corner, context), messages: [...records] });
  } finally {
    await producer.disconnect();
  }
};

/** Sends all records of a context's topic again, so many times, to the same partitions. */
export const sendAgain = async (corner: TemporaryKafka, context: string, times = 1): Promise<void> => {
  const records = await recordsOf(corner, context);
  for (let time = 0; time < times; time += 1) await send(corner, context, records);
};
