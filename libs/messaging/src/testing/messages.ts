// Messages for specs.
import { instant } from '@buono/kernel';
import type { Message } from '../message.js';

/** A message with sensible members; name the ones that matter. */
export const aMessage = (some: Partial<Message> & { readonly id: string }): Message => ({
  source: 'buono/issuance',
  type: 'it.buono.issuance.voucher-issued.v1',
  subject: 'voucher-1',
  time: instant('2026-03-02T09:00:00.000Z'),
  recordedat: instant('2026-03-02T09:00:00.000Z'),
  sequence: 1,
  correlationid: 'correlation-1',
  data: { valueCents: 35_000 },
  ...some,
});
