// Who somebody is here follows from the roles that hold today.
import { describe, expect, it } from '@jest/globals';
import { deskRoles } from './desk.js';

const holding = (...roles: readonly string[]) =>
  deskRoles(roles.map((role) => ({ role, holds: true, needsSecondFactor: false })));

describe('the roles that somebody is known by', () => {
  it('are none for who holds none', () => expect(holding()).toEqual([]));

  it('are those of staff, several for who holds several', () => {
    expect(holding('treasurer', 'zone-officer')).toEqual(['zone-officer', 'treasurer']);
    expect(holding('staff-administrator')).toEqual(['staff-administrator']);
  });

  it('are one for whoever works for a provider, and for no desk that applies for families', () => {
    expect(holding('provider-admin', 'provider-operator')).toEqual(['provider']);
    expect(holding('provider-operator')).toEqual(['provider']);
    expect(holding('delegate')).toEqual([]);
  });

  it('are never a provider for staff', () => expect(holding('provider-admin', 'auditor')).toEqual(['auditor']));

  it('are not those that begin later, or that wait for a second factor', () => {
    expect(deskRoles([{ role: 'dpo', holds: false, needsSecondFactor: false }])).toEqual([]);
    expect(deskRoles([{ role: 'dpo', holds: true, needsSecondFactor: true }])).toEqual([]);
  });
});
