// Who installs names one person, and only where nobody runs the staff of the region.
import { describe, expect, it } from '@jest/globals';
import { InMemoryGrants } from '@buono/access';
import { SettableClock } from '@buono/event-store/testing';
import { codiceFiscale, localDate, zoneCode } from '@buono/kernel';
import { InMemoryKeyStore } from '@buono/privacy';
import { nameFirst } from './name-first.js';

const ONE = codiceFiscale('RSSMRA80A01H501U');
const OTHER = codiceFiscale('MRTMTT91D08F205J');

const installation = () => {
  const clock = new SettableClock('2026-12-01T08:00:00.000Z');
  return { keys: new InMemoryKeyStore(), grants: new InMemoryGrants(clock), clock };
};

describe('the first who runs the staff of the region', () => {
  it('is named from today, over the whole region', async () => {
    const at = installation();
    expect(await nameFirst(at, ONE)).toBe('named');
    const person = await at.keys.personFor(ONE);
    expect(await at.grants.of(person)).toEqual([{ role: 'staff-administrator', from: '2026-12-01' }]);
  });

  it('is one: whoever else is to be it is invited', async () => {
    const at = installation();
    await nameFirst(at, ONE);
    expect(await nameFirst(at, OTHER)).toBe('taken');
    expect(await nameFirst(at, ONE)).toBe('taken');
    expect(await at.grants.of(await at.keys.personFor(OTHER))).toEqual([]);
  });

  it('is named where only a zone has somebody, or where it has nobody any more', async () => {
    const at = installation();
    const [person, from] = [await at.keys.personFor(OTHER), localDate('2026-01-01')];
    await at.grants.grant(person, { role: 'staff-administrator', zone: zoneCode('TC-01'), from });
    await at.grants.grant(person, { role: 'staff-administrator', from, to: localDate('2026-11-30') });
    expect(await nameFirst(at, ONE)).toBe('named');
  });
});
