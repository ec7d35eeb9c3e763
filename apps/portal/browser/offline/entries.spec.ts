// The queue of a device: nothing is lost, nothing is sent for another, nothing stays longer than it must.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  answered,
  corrected,
  hasCode,
  ofOthers,
  sendingOf,
  toForget,
  toSend,
  unsent,
  type Answer,
  type Entry,
  type Standing,
} from './entries.js';

const STANDINGS: readonly Standing[] = ['waiting', 'recorded', 'held', 'late', 'refused'];
const entry = (over: Partial<Entry> = {}): Entry => ({
  key: 'k1',
  owner: 'anna',
  service: 'call ride',
  label: 'Corsa',
  fields: { codice: 'c1', giorno: '2026-03-02', importo: '20' },
  readAt: '2026-03-02T10:05:00.000Z',
  writtenAt: '2026-03-02T10:06:00.000Z',
  standing: 'waiting',
  ...over,
});

describe('what is sent', () => {
  it('is what waits and is one’s own, oldest first', () => {
    const entries = [
      entry({ key: 'late', writtenAt: '2026-03-02T12:00:00.000Z' }),
      entry({ key: 'early', writtenAt: '2026-03-02T09:00:00.000Z' }),
      entry({ key: 'berta', owner: 'berta' }),
      entry({ key: 'refused', standing: 'refused' }),
    ];
    expect(toSend(entries, 'anna').map(({ key }) => key)).toEqual(['early', 'late']);
    expect(ofOthers(entries, 'anna').map(({ key }) => key)).toEqual(['berta']);
  });

  it('leaves the queue only by an answer', () => {
    const status = fc.constantFrom(200, 303, 401, 403, 404, 429, 500, 502, 503);
    const state = fc.constantFrom<unknown>(undefined, {}, { state: 'later' }, { state: 'sign-in' }, 'page', null);
    fc.assert(
      fc.property(status, state, (code, body) => {
        expect(sendingOf(code, body).is).not.toBe('answered');
      }),
    );
  });

  it('knows what to do without one', () => {
    expect(sendingOf(401, { state: 'sign-in' })).toEqual({ is: 'sign-in' });
    expect(sendingOf(403, undefined)).toEqual({ is: 'stale' });
    expect(sendingOf(403, { state: 'stranger' })).toEqual({ is: 'stranger' });
    expect(sendingOf(503, { state: 'later' })).toEqual({ is: 'later' });
    expect(sendingOf(200, undefined)).toEqual({ is: 'later' });
  });
});

describe('an answer', () => {
  const answer = (state: Answer['state']): Answer => ({ state, detail: 'Perché', entryId: 'r1', mark: '3F0C2A52' });

  it('leaves of what is recorded nothing but its day and its outcome', () => {
    for (const state of ['recorded', 'held'] as const)
      expect(answered(entry(), answer(state))).toEqual({
        key: 'k1',
        owner: 'anna',
        service: 'call ride',
        label: 'Corsa',
        fields: { giorno: '2026-03-02' },
        writtenAt: '2026-03-02T10:06:00.000Z',
        standing: state,
        detail: 'Perché',
        entryId: 'r1',
        mark: '3F0C2A52',
      });
  });

  it('leaves what is refused as it was written, to be corrected under another key', () => {
    const refused = answered(entry(), { state: 'refused', detail: 'Perché' });
    expect(refused).toEqual({ ...entry(), standing: 'refused', detail: 'Perché' });
    expect(corrected(refused, entry({ key: 'k2' }))).toEqual(entry({ key: 'k2' }));
    expect(() => corrected(refused, entry())).toThrow();
    // What waits may have been recorded already: its key and its words stay together.
    expect(() => corrected(entry(), entry({ key: 'k2' }))).toThrow();
  });

  it('loses no service: each is recorded, or still here to be sent, corrected or discarded', () => {
    const entries = fc.array(fc.constantFrom(...STANDINGS).map((standing) => entry({ standing })));
    fc.assert(
      fc.property(entries, fc.date({ noInvalidDate: true }), (all, now) => {
        const kept = all.filter((one) => !toForget(all, now.getTime()).includes(one));
        expect(unsent(kept)).toHaveLength(unsent(all).length);
      }),
    );
  });
});

describe('what may go', () => {
  const seenAt = '2026-03-02T10:00:00.000Z';
  const dayAfter = Date.parse('2026-03-03T10:00:00.000Z');
  it('is recorded, was seen, and that a day ago', () => {
    const seen = entry({ standing: 'recorded', seenAt });
    expect(toForget([seen], dayAfter)).toEqual([seen]);
    expect(toForget([seen], dayAfter - 1)).toEqual([]);
    expect(toForget([entry({ standing: 'recorded' })], dayAfter)).toEqual([]);
    expect(toForget([entry({ standing: 'refused', seenAt })], dayAfter)).toEqual([]);
  });
});

describe('a code', () => {
  it('stands in one service of the device', () => {
    expect(hasCode([entry()], 'c1')).toBe(true);
    expect(hasCode([entry()], 'c2')).toBe(false);
    expect(hasCode([entry()], 'c1', 'k1')).toBe(false);
  });
});
