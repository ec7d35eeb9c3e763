// The AsyncAPI document: what contexts tell each other and third parties, made from the contracts and from messages really told.
import type { Message } from '@buono/messaging';
import { Names } from '../../../libs/messaging/src/kafka/names.js';
import type { ContractShape, ContractShapes } from './contracts.js';
import { HEADERS_SCHEMA, headersOf } from './headers.js';

// Without a prefix: an installation that shares its brokers may set one in BUONO_BUS_URL.
const NAMES = new Names('');

const DESCRIPTION = `What the contexts of Buono tell each other, and whoever listens: one Kafka topic per publishing context,
CloudEvents 1.0 in binary mode, keyed by the id of what the message speaks of. The same messages are sent to subscribed
webhooks as one JSON object each (docs/guide/webhooks.md).

Messages come at least once: know them by ce_id. Those of one subject come in order, those of different subjects or topics in
any order. Contracts are additive: a version gains members and loses none, so ignore what you do not know. No message carries
personal data: people are random ids.`;

const CONTEXTS: Readonly<Record<string, string>> = {
  eligibility: 'Who qualifies, for how much, in which order, and why.',
  issuance: 'Whether there is money, whose turn it is, until when a voucher is good.',
  redemption: 'Whether a service may be paid, and what was claimed, settled and paid.',
};

/** No message of this type was told, so that there is no example for it. */
export class NeverTold extends Error {
  override readonly name = 'NeverTold';
}

const keyOf = (type: string): string => type.replace(/^it\.buono\.[a-z]+\./, '');
const ref = (path: string) => ({ $ref: `#/${path}` });
const entries = <T>(list: readonly T[], of: (each: T) => readonly [string, unknown]) =>
  Object.fromEntries(list.map(of));

/** The document of a version; the example of a type is the first message of that type. */
export const asyncApiOf = (version: string, { contracts, schemas }: ContractShapes, told: readonly Message[]) => {
  const contexts = [...new Set(contracts.map(({ context }) => context))];
  const own = (context: string) => contracts.filter((contract) => contract.context === context);
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Buono: messages',
      version,
      description: DESCRIPTION,
      license: { name: 'EUPL-1.2', url: 'https://eupl.eu/1.2/en/' },
    },
    defaultContentType: 'application/json',
    servers: { kafka: KAFKA },
    channels: entries(contexts, (context) => [context, channelOf(context, own(context))]),
    operations: entries(contexts, (context) => [`tell-${context}`, operationOf(context)]),
    components: {
      messages: entries(contracts, (contract) => [keyOf(contract.type), messageOf(contract, told)]),
      schemas: { CloudEventHeaders: HEADERS_SCHEMA, ...schemas },
    },
  };
};

const KAFKA = {
  host: '{brokers}',
  protocol: 'kafka',
  description: 'The brokers of BUONO_BUS_URL; TLS and SASL as the installation has them.',
  variables: { brokers: { default: '127.0.0.1:9092', description: 'Host and port of a broker.' } },
};

const channelOf = (context: string, contracts: readonly ContractShape[]) => {
  const topic = NAMES.topicOf(`it.buono.${context}.any`);
  return {
    address: topic,
    description: CONTEXTS[context] ?? '',
    messages: entries(contracts, ({ type }) => [keyOf(type), ref(`components/messages/${keyOf(type)}`)]),
    bindings: { kafka: { topic, bindingVersion: '0.5.0' } },
  };
};

const operationOf = (context: string) => ({
  action: 'send',
  summary: `${context} tells what it recorded.`,
  channel: ref(`channels/${context}`),
});

const messageOf = ({ type, schema, description }: ContractShape, told: readonly Message[]) => {
  const example = told.find((message) => message.type === type);
  if (example === undefined) throw new NeverTold(`the story tells no ${type}`);
  return {
    name: type,
    title: schema,
    summary: description,
    contentType: 'application/json',
    correlationId: { location: '$message.header#/ce_correlationid' },
    headers: {
      allOf: [
        ref('components/schemas/CloudEventHeaders'),
        { type: 'object', properties: { ce_type: { const: type } } },
      ],
    },
    payload: ref(`components/schemas/${schema}`),
    bindings: {
      kafka: { key: { type: 'string', description: 'The same as ce_subject.' }, bindingVersion: '0.5.0' },
    },
    examples: [{ name: keyOf(type), headers: headersOf(example), payload: example.data }],
  };
};
