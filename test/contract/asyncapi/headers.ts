// The headers of a message on Kafka: CloudEvents 1.0 in binary mode, and what each of them says.
import type { Message } from '@buono/messaging';
import { recordOf } from '../../../libs/messaging/src/kafka/records.js';
import type { JsonSchema } from './schema-of-types.js';

const text = (description: string, more: JsonSchema = {}): JsonSchema => ({ type: 'string', ...more, description });

/** The schema of the headers that every message has. */
export const HEADERS_SCHEMA: JsonSchema = {
  type: 'object',
  description: 'CloudEvents 1.0 in Kafka’s binary mode: the attributes are headers, the value is the data as JSON.',
  required: [
    ...['content-type', 'ce_specversion', 'ce_id', 'ce_source', 'ce_type', 'ce_subject', 'ce_time'],
    ...['ce_recordedat', 'ce_sequence', 'ce_correlationid'],
  ],
  properties: {
    'content-type': text('The media type of the value.', { pattern: '^application/json' }),
    ce_specversion: { const: '1.0' },
    ce_id: text('Unique for ever: a message that comes again has the same one.', { format: 'uuid' }),
    ce_source: text('The publishing context.', { pattern: '^buono/[a-z]+$' }),
    ce_type: text('The message type, with its version.', { pattern: '^it\\.buono\\.[a-z]+\\.[a-z-]+\\.v[1-9]\\d*$' }),
    ce_subject: text(
      'The id of what it speaks of; also the key of the record: one subject’s messages keep their order.',
    ),
    ce_time: text('When it happened.', { format: 'date-time' }),
    ce_recordedat: text('When the publishing context recorded it.', { format: 'date-time' }),
    ce_sequence: text('Its position in the log of the publishing context: increasing, with gaps.', {
      pattern: '^\\d+$',
    }),
    ce_correlationid: text('The same for everything that follows from one request.'),
    ce_traceparent: text('W3C Trace Context, when the request was traced.'),
  },
};

/** The headers of a message, as the bus on Kafka sends them. */
export const headersOf = (message: Message): Readonly<Record<string, string>> => recordOf(message).headers;
