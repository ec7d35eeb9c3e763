// Who somebody is here follows from what the API opens to them.
import { describe, expect, it } from '@jest/globals';
import { staffRoles } from './desk.js';

const behind = (...doors: readonly string[]) => staffRoles((door) => doors.includes(door));

describe('the roles behind the lists that open', () => {
  it('are those that the API admits to each list', () => {
    expect(behind()).toEqual([]);
    expect(behind('due', 'orders', 'rankings')).toEqual(['zone-officer']);
    expect(behind('due', 'orders', 'rankings', 'templates', 'programmes', 'webhooks')).toEqual(['region-officer']);
    expect(behind('rankings')).toEqual(['assessment-unit']);
    expect(behind('orders', 'programmes')).toEqual(['second-approver']);
    expect(behind('orders', 'programmes', 'files')).toEqual(['treasurer']);
    expect(behind('due', 'orders', 'rankings', 'programmes', 'webhooks', 'files', 'erasures')).toEqual(['auditor']);
    expect(behind('webhooks')).toEqual(['administrator']);
    expect(behind('erasures')).toEqual(['dpo']);
  });

  it('are several for who holds several', () => {
    expect(behind('due', 'orders', 'rankings', 'programmes')).toEqual(['zone-officer', 'second-approver']);
  });
});
