// Messages as Kafka records: CloudEvents 1.0 in binary mode, keyed by subject.
import { isInstant } from '@buono/kernel';
import type { IHeaders } from 'kafkajs';
import type { Message } from '../message.js';

/** What goes to Kafka. */
export interface OutgoingRecord {
  readonly key: string;
  readonly value: string;
  readonly headers: Record<string, string>;
}

/** What comes from Kafka. */
export interface IncomingRecord {
  readonly key: Buffer | null;
  readonly value: Buffer | null;
  readonly headers?: IHeaders;
}

/** A record read: what is broken in it is filled in as well as may be, and said. */
export interface Reading {
  readonly message: Message;
  /** Why this is no message of ours: it is not handled, it is a dead letter. */
  readonly fault?: string;
}

/** A message as a record: every attribute a header `ce_…`, the data the value. */
export const recordOf = ({ data, ...attributes }: Message): OutgoingRecord => {
  const headers: Record<string, string> = { 'content-type': 'application/json', ce_specversion: '1.0' };
  for (const [name, value] of Object.entries(attributes)) headers[`ce_${name}`] = String(value);
  return { key: attributes.subject, value: JSON.stringify(data ?? null), headers };
};

/** One header's text. */
export const headerOf = (record: IncomingRecord, name: string): string | undefined => {
  const value = record.headers?.[name];
  return (Array.isArray(value) ? value[0] : value)?.toString();
};

const dataOf = (text: string): { readonly data: unknown; readonly readable: boolean } => {
  try {
    return { data: JSON.parse(text) as unknown, readable: true };
  } catch {
    return { data: text, readable: false };
  }
};

// What a message cannot do without; the rest may come to be.
const REQUIRED = ['id', 'source', 'type', 'subject', 'time', 'recordedat', 'sequence', 'correlationid'] as const;

/** A record as a message; `place` names it where it does not name itself. */
export const messageOf = (record: IncomingRecord, place: string): Reading => {
  const found = (name: string): string | undefined => headerOf(record, `ce_${name}`);
  const { data, readable } = dataOf(record.value?.toString() ?? '');
  const missing = REQUIRED.filter((name) => found(name) === undefined);
  const time = found('time') ?? '';
  const recordedat = found('recordedat') ?? time;
  const sequence = Number(found('sequence') ?? 0);
  const traceparent = found('traceparent');
  const broken = !isInstant(time) || !isInstant(recordedat) || !Number.isSafeInteger(sequence);
  const message: Message = {
    id: found('id') ?? place,
    source: found('source') ?? place,
    type: found('type') ?? '',
    subject: found('subject') ?? record.key?.toString() ?? place,
    time: time as Message['time'],
    recordedat: recordedat as Message['recordedat'],
    sequence: Number.isSafeInteger(sequence) ? sequence : 0,
    ...(traceparent !== undefined && { traceparent }),
    correlationid: found('correlationid') ?? '',
    data,
  };
  if (missing.length > 0) return { message, fault: `fault: no ${missing.join(', ')}` };
  if (!readable) return { message, fault: 'fault: the data is not JSON' };
  return broken ? { message, fault: 'fault: a time or a sequence cannot be read' } : { message };
};
