// A message becomes a CloudEvents record and comes back as it was; a broken record says what is broken.
import { describe, expect, it } from '@jest/globals';
import { aMessage } from '../testing/messages.js';
import { Names, UnknownContext } from './names.js';
import { messageOf, recordOf, type IncomingRecord } from './records.js';

const arrived = (record: ReturnType<typeof recordOf>): IncomingRecord => ({
  key: Buffer.from(record.key),
  value: Buffer.from(record.value),
  headers: Object.fromEntries(Object.entries(record.headers).map(([name, text]) => [name, Buffer.from(text)])),
});
const without = (record: IncomingRecord, name: string): IncomingRecord => ({
  ...record,
  headers: Object.fromEntries(Object.entries(record.headers ?? {}).filter(([header]) => header !== name)),
});

describe('a record', () => {
  const message = aMessage({ id: 'm-1', traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01' });

  it('is keyed by the subject, with every attribute a header', () => {
    expect(recordOf(message)).toEqual({
      key: 'voucher-1',
      value: '{"valueCents":35000}',
      headers: {
        'content-type': 'application/json',
        ce_specversion: '1.0',
        ce_id: 'm-1',
        ce_source: 'buono/issuance',
        ce_type: 'it.buono.issuance.voucher-issued.v1',
        ce_subject: 'voucher-1',
        ce_time: '2026-03-02T09:00:00.000Z',
        ce_recordedat: '2026-03-02T09:00:00.000Z',
        ce_sequence: '1',
        ce_correlationid: 'correlation-1',
        ce_traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
      },
    });
  });

  it.each([
    ['as it was', message],
    ['without a trace', aMessage({ id: 'm-2' })],
    ['with letters of any kind', aMessage({ id: 'm-3', subject: 'è-1', data: { name: 'Forlì €' } })],
  ])('comes back %s', (_, sent) => {
    expect(messageOf(arrived(recordOf(sent)), 'place')).toEqual({ message: sent });
  });

  it('says what it lacks, and is still something to look at', () => {
    const { message: read, fault } = messageOf(without(arrived(recordOf(message)), 'ce_id'), 'topic/0/7');
    expect(fault).toBe('fault: no id');
    expect(read).toEqual({ ...message, id: 'topic/0/7' });
  });

  it('says that its data is not JSON, and keeps it as text', () => {
    const record = { ...arrived(recordOf(message)), value: Buffer.from('{half') };
    expect(messageOf(record, 'place')).toEqual({
      message: { ...message, data: '{half' },
      fault: 'fault: the data is not JSON',
    });
  });

  it.each(['ce_time', 'ce_recordedat', 'ce_sequence'])('says that its %s cannot be read', (name) => {
    const record = arrived(recordOf(message));
    const { fault } = messageOf({ ...record, headers: { ...record.headers, [name]: Buffer.from('soon') } }, 'place');
    expect(fault).toBe('fault: a time or a sequence cannot be read');
  });

  it('of a stranger without headers has no type, so no group takes it', () => {
    expect(messageOf({ key: null, value: null }, 'place').message.type).toBe('');
  });
});

describe('names', () => {
  const names = new Names('lazio.');
  it('give each publishing context one topic', () => {
    expect(names.topicOf('it.buono.issuance.voucher-issued.v1')).toBe('lazio.buono.issuance');
    expect(names.isContext('lazio.buono.issuance')).toBe(true);
    expect(names.isContext(names.deadLetters)).toBe(false);
    expect(names.isContext('buono.issuance')).toBe(false);
  });
  it.each(['voucher-issued.v1', 'it.buono.', 'it.buono.Issuance.x.v1'])('know no context in %s', (type) => {
    expect(() => names.topicOf(type)).toThrow(UnknownContext);
  });
});
