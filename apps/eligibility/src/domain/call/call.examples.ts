// Examples that specifications share: a made-up call that is open through March 2026.
import { callId, cents, instantInRome, localDate, personId, zoneCode } from '@buono/kernel';
import type { CallDraftApproved, CallDrafted, CallPublished } from './events.js';
import type { CallTerms } from './terms.js';

/** A UUID made of one number. */
export const idOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

export const CALL = callId(idOf(1));

export const terms = (over: Partial<CallTerms> = {}): CallTerms => ({
  code: 'PROVA-2026',
  title: 'Avviso di prova',
  order: 'arrival',
  window: {
    opensAt: instantInRome(localDate('2026-03-02'), '09:00'),
    closesAt: instantInRome(localDate('2026-03-31'), '12:00'),
  },
  useFrom: localDate('2026-03-02'),
  useTo: localDate('2026-12-31'),
  zones: [zoneCode('TC-01'), zoneCode('TC-02')],
  actions: [{ code: 'A', title: 'Azione', deliveryModel: 'voucher', order: 'arrival', assessmentRequired: false }],
  funds: [{ source: 'FSE+', year: 2026, amountCents: cents(10_000_000) }],
  ...over,
});

/** Who wrote the draft. */
export const WRITER = personId(idOf(7));

export const drafted: CallDrafted = {
  type: 'CallDrafted',
  callId: CALL,
  terms: terms(),
  document: '{"v":1}',
  by: WRITER,
};

export const approved: CallDraftApproved = {
  type: 'CallDraftApproved',
  callId: CALL,
  by: personId(idOf(8)),
  on: localDate('2026-02-18'),
};

export const published: CallPublished = {
  type: 'CallPublished',
  callId: CALL,
  version: 1,
  actNumber: 'D.D. 1/2026',
  terms: terms(),
  effectiveFrom: localDate('2026-02-20'),
  publishedOn: localDate('2026-02-20'),
};
