// Files of payments put together from the golden event: for a treasurer of this year and of another, and for a bank. Invented
// histories make none.
import { readFileSync } from 'node:fs';
import type { StoredEvent } from '@buono/event-store';
import { instant } from '@buono/kernel';
import type { PaymentFileOpened } from '../../apps/redemption/src/domain/payment-file/events.js';

const OPENED = new URL('../golden/redemption/payment-file-opened.v1.json', import.meta.url);
const TREASURY: PaymentFileOpened['treasury'] = {
  ...{ office: 'UFABC1', istatCode: '910400', taxCode: '01386030488', channel: 'A2A-00000001' },
  ...{ treasurerChannel: 'A2A-00000002', treasurerAbi: '02008', treasurerCode: '540300', firstNumber: 41 },
  ...{ cgu: '1030299999', debt: 'non-commercial' },
};
const FILES: readonly Partial<Pick<PaymentFileOpened, 'openedAt' | 'treasury'>>[] = [
  { treasury: TREASURY },
  { treasury: TREASURY, openedAt: instant('2025-12-31T22:30:00.000Z') },
  {},
];

/** The log of three files as they were asked for. */
export const treasuryStory = (): readonly Pick<StoredEvent, 'stream' | 'type' | 'data'>[] => {
  const golden = JSON.parse(readFileSync(OPENED, 'utf8')) as Omit<PaymentFileOpened, 'type'>;
  return FILES.map((over, n) => {
    const fileId = `00000000-0000-5000-8000-${String(n).padStart(12, '0')}`;
    return {
      stream: `payment-file-${fileId}`,
      type: 'payment-file-opened.v1',
      data: JSON.stringify({ ...golden, ...over, fileId }),
    };
  });
};
