// Documents at the door: what is wrong is named with its place, what is right becomes terms in Italian time.
import { describe, expect, it } from '@jest/globals';
import { SettableClock } from '@buono/event-store/testing';
import { localDate, zoneCode, type Zone } from '@buono/kernel';
import { callDocument } from '../../testing/call-document.examples.js';
import { CallDocuments } from './call-documents.js';

const zone = (code: string, over: Partial<Zone> = {}): Zone => ({
  code: zoneCode(code),
  name: code,
  validFrom: localDate('2018-01-01'),
  comuni: [],
  ...over,
});
const zones = [zone('TC-01'), zone('TC-02'), zone('TC-03', { validTo: localDate('2025-12-31') })];
const documents = new CallDocuments({ all: () => zones }, new SettableClock('2026-02-20T09:00:00.000Z'));

describe('a call document', () => {
  it('becomes terms: its window on Italian clocks, all the zones of today, money in cents', () => {
    const read = documents.read(callDocument());
    expect(read).toMatchObject({
      ok: true,
      value: {
        terms: {
          // Winter time on 2 March, summer time on the 31st.
          window: { opensAt: '2026-03-02T08:00:00.000Z', closesAt: '2026-03-31T10:00:30.000Z' },
          zones: ['TC-01', 'TC-02'],
          funds: [{ source: 'FSE+', year: 2026, amountCents: 100_050 }],
          actions: [
            { code: 'A', order: 'arrival', assessmentRequired: false },
            { code: 'B', order: 'score', assessmentRequired: true },
          ],
        },
      },
    });
  });

  it('opens at the first second of a minute and closes at its last, or at the second that it says', () => {
    const windowOf = (opensAt: string, closesAt: string) => {
      const read = documents.read(callDocument({ window: { opensAt, closesAt } }));
      return read.ok ? read.value.terms.window : read;
    };
    expect(windowOf('2026-05-04T09:00', '2026-05-31T23:59')).toEqual({
      opensAt: '2026-05-04T07:00:00.000Z',
      closesAt: '2026-05-31T21:59:59.000Z',
    });
    expect(windowOf('2026-05-04T09:00:00', '2026-05-31T12:00:00')).toEqual({
      opensAt: '2026-05-04T07:00:00.000Z',
      closesAt: '2026-05-31T10:00:00.000Z',
    });
  });

  it('says of which actions the money is shared among all, whether the call or the action says so', () => {
    const actionsOf = (over: Parameters<typeof callDocument>[0]) => {
      const read = documents.read(callDocument(over));
      return read.ok ? read.value.terms.actions.map(({ code, sharesMoney }) => [code, sharesMoney]) : read;
    };
    const [, ranked] = callDocument().actions;
    if (ranked === undefined) throw new Error('the example has an action with a ranking');
    const alone = { order: 'score', actions: [ranked] } as const;
    expect(actionsOf({})).toEqual([
      ['A', undefined],
      ['B', undefined],
    ]);
    expect(actionsOf({ ...alone, policies: { lastVoucher: 'share' } })).toEqual([['B', true]]);
    expect(actionsOf({ ...alone, actions: [{ ...ranked, policies: { lastVoucher: 'share' } }] })).toEqual([
      ['B', true],
    ]);
    expect(
      actionsOf({
        ...{ ...alone, policies: { lastVoucher: 'share' } },
        actions: [{ ...ranked, policies: { lastVoucher: 'skip' } }],
      }),
    ).toEqual([['B', undefined]]);
  });

  it('names the place of what is wrong', () => {
    const read = documents.read({ ...callDocument(), order: 'random' });
    expect(read).toMatchObject({ ok: false, refusal: 'call-document-invalid', errors: [{ field: 'order' }] });
  });

  it('does not speak of zones that are not there today', () => {
    const read = documents.read(callDocument({ zones: ['TC-01', 'TC-03'] }));
    expect(read).toMatchObject({ ok: false, errors: [{ field: 'zones' }] });
  });

  it('fits into an event', () => {
    const texts = Object.fromEntries(Array.from({ length: 4 }, (_, n) => [`testo${n}`, 'a'.repeat(16_000)]));
    expect(documents.read(callDocument({ texts }))).toMatchObject({ refusal: 'call-document-too-long' });
  });
});
