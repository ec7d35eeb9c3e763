// The specification of an event as an auditor reads it: both dates, acts and amounts, and nothing that stands for a person.
import { describe, expect, it } from '@jest/globals';
import type { StoredEvent } from '@buono/event-store';
import { instant } from '@buono/kernel';
import { isWithin, readEvent } from './event-line.js';

const PERSON = '00000000-0000-4000-8000-000000000001';
const stored = (data: object): StoredEvent => ({
  id: 'e-1',
  stream: 'application-x',
  revision: 3,
  position: 40,
  type: 'application-decided.v1',
  data: JSON.stringify(data),
  meta: JSON.stringify({
    ...{ recordedAt: '2026-04-20T22:30:00.000Z', actor: PERSON, commandId: 'c', correlationId: 'r', chain: 'abc' },
  }),
});

describe('an event as an auditor reads it', () => {
  it('says the day that it counts for, its act, its amounts and codes', () => {
    const { line } = readEvent(
      stored({
        decidedOn: '2026-04-18',
        effectiveFrom: '2026-05-01',
        actNumber: '12/2026',
        valueCents: 120_000,
        zone: 'TC-01',
      }),
    );
    expect(line).toMatchObject({ effectiveOn: '2026-05-01', acts: ['12/2026'], position: 40, revision: 3 });
    expect(line.facts).toEqual([
      { name: 'decidedOn', value: '2026-04-18' },
      { name: 'effectiveFrom', value: '2026-05-01' },
      { name: 'valueCents', value: '120000' },
      { name: 'zone', value: 'TC-01' },
    ]);
  });

  it('leaves closed what is sealed, and out what may stand for a person; it says of which classes and whose', () => {
    const box = `b1.${PERSON}.health.e-1.cGF5bG9hZA`;
    const read = readEvent(
      stored({ sealed: { health: box }, held: ['token-of-a-person'], digest: 'f00', recipientId: PERSON }),
    );
    expect(read.line.facts).toEqual([]);
    expect(read.line.sealed).toEqual(['health']);
    expect([...read.persons].map(([person, classes]) => [person, [...classes].sort()])).toEqual([
      [PERSON, ['health', 'identity']],
    ]);
    expect(JSON.stringify(read.line)).not.toContain('cGF5bG9hZA');
  });

  it('is within what was known and what was so on a day', () => {
    const line = { recordedAt: instant('2026-04-20T22:30:00.000Z') };
    expect(isWithin(line, { knownAt: '2026-04-20T22:30:00.000Z' })).toBe(true);
    expect(isWithin(line, { knownAt: '2026-04-20T22:29:59.999Z' })).toBe(false);
    // Half past ten in the evening in Greenwich is the next day in Rome.
    expect(isWithin(line, { validAt: '2026-04-20' })).toBe(false);
    expect(isWithin(line, { validAt: '2026-04-21' })).toBe(true);
  });
});
