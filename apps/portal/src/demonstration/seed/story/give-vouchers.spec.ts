// Of several vouchers of one application the plan speaks of the first, in whatever order they are listed.
import { describe, expect, it } from '@jest/globals';
import { firstOfEach } from './give-vouchers.js';

const line = (voucherId: string, status: string, issuedOn: string) => ({
  ...{ voucherId, status, issuedOn, applicationId: 'application' },
});

const RENOUNCED = line('first', 'renounced', '2026-03-02');

describe('the first voucher of an application', () => {
  it.each([
    ['is still offered', line('second', 'offered', '2026-03-02')],
    ['has lapsed since', line('second', 'lapsed', '2026-03-02')],
    ['came on a later day', line('second', 'lapsed', '2026-04-01')],
  ])('is the renounced one, where the second %s', (_, second) => {
    for (const lines of [
      [RENOUNCED, second],
      [second, RENOUNCED],
    ])
      expect(firstOfEach(lines).get('application')).toBe('first');
  });

  it('is the one of the earlier day, answered or not', () => {
    const lapsed = line('first', 'lapsed', '2026-03-02');
    const accepted = line('second', 'active', '2026-03-20');
    for (const lines of [
      [lapsed, accepted],
      [accepted, lapsed],
    ])
      expect(firstOfEach(lines).get('application')).toBe('first');
  });
});
