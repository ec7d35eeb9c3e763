// Readers that nobody here wrote: the console consumer of the Kafka distribution, and the official CloudEvents package.
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Kafka as KafkaBinding, type CloudEvent } from 'cloudevents';
import { CONTRACT_TYPES } from '../contracts/index.js';
import { processesOn, temporaryKafka, type Processes, type TemporaryKafka } from '../kafka-testing/index.js';
import type { Message } from '../message.js';
import { aMessage } from '../testing/messages.js';

const TOOL = fileURLToPath(new URL('../../../../deploy/local/kafka-run', import.meta.url));
const TAB = '\t';

interface Printed {
  readonly headers: Record<string, string>;
  readonly key: string;
  readonly value: string;
}

const printedOf = (line: string): Printed => {
  const [headers = '', key = '', value = ''] = line.split(TAB);
  const pairs = headers.split('|').map((text) => [text.slice(0, text.indexOf(':')), text.slice(text.indexOf(':') + 1)]);
  return { headers: Object.fromEntries(pairs) as Record<string, string>, key, value };
};

describe('what is published on Kafka', () => {
  let kafka: TemporaryKafka;
  let processes: Processes;
  beforeEach(() => {
    kafka = temporaryKafka();
    processes = processesOn(kafka);
  });
  afterEach(async () => {
    await processes.end();
    await kafka.drop();
  });

  /** What the console consumer prints of all topics: headers, key, value. */
  const printed = async (count: number): Promise<readonly Printed[]> => {
    const settings = ['print.headers=true', 'print.key=true', `key.separator=${TAB}`, 'headers.separator=|'];
    const { stdout } = await promisify(execFile)(TOOL, [
      'org.apache.kafka.tools.consumer.ConsoleConsumer',
      ...['--bootstrap-server', kafka.brokers.join(','), '--include', `${kafka.prefix}buono\\..*`],
      ...['--from-beginning', '--max-messages', String(count), '--timeout-ms', '45000'],
      ...['--group', `${kafka.prefix}console`],
      ...settings.flatMap((setting) => ['--property', setting]),
    ]);
    return stdout
      .split('\n')
      .filter((line) => line !== '')
      .map(printedOf);
  };

  it('is read by a Java consumer, and is CloudEvents to the official package', async () => {
    const messages: readonly Message[] = Object.values(CONTRACT_TYPES)
      .flat()
      .map((type, index) =>
        aMessage({
          id: `m-${index}`,
          type,
          source: `buono/${type.split('.')[2] ?? ''}`,
          subject: `subject-${index % 7}`,
          sequence: index + 1,
          traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
          data: { amountCents: index, note: 'Forlì, 12 €' },
        }),
      );
    const { bus } = processes.start();
    await bus.publish(messages);
    const records = await printed(messages.length);
    expect(records).toHaveLength(messages.length);
    const found = new Map(records.map((record) => [record.headers['ce_id'], record]));
    for (const message of messages) {
      const record = found.get(message.id);
      expect(record?.key).toBe(message.subject);
      const event = KafkaBinding.toEvent({ ...record, body: record?.value } as never) as CloudEvent<unknown>;
      expect(event.validate()).toBe(true);
      const { id, source, type, subject, time, datacontenttype, specversion } = event;
      expect({ id, source, type, subject, time }).toEqual({
        id: message.id,
        source: message.source,
        type: message.type,
        subject: message.subject,
        time: message.time,
      });
      expect({ datacontenttype, specversion }).toEqual({ datacontenttype: 'application/json', specversion: '1.0' });
      expect(event['correlationid']).toBe(message.correlationid);
      expect(event['sequence']).toBe(String(message.sequence));
      expect(event['traceparent']).toBe(message.traceparent);
      expect(JSON.parse(String(record?.value))).toEqual(message.data);
    }
  });
});
