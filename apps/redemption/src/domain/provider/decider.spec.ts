// What a provider may become: registered, accredited by category, zone and date, paid where two persons agree.
import { describe, it, expect } from '@jest/globals';
import { localDate, personId, providerId } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import { accreditedFor, providerDecider } from './decider.js';
import type { RegisterProvider } from './commands.js';
import type { AccreditationSuspended, ProviderAccredited, ProviderEvent, ProviderRegistered } from './events.js';

const on = localDate;
const id = providerId('00000000-0000-4000-8000-000000000001');
const ann = personId('00000000-0000-4000-8000-000000000002');
const bob = personId('00000000-0000-4000-8000-000000000003');

const register: RegisterProvider = {
  type: 'RegisterProvider',
  providerId: id,
  category: 'nursery',
  keyOwner: ann,
  name: { legalName: 'Nido di prova', vatNumber: '12345678903' },
  iban: 'box-1',
  registeredBy: ann,
  registeredOn: on('2026-01-01'),
};
const registered: ProviderRegistered = { ...register, type: 'ProviderRegistered' };
const accredited = (over: Partial<ProviderAccredited> = {}): ProviderAccredited => ({
  type: 'ProviderAccredited',
  providerId: id,
  category: 'nursery',
  zone: 'TC-01',
  from: on('2026-01-01'),
  to: on('2026-12-31'),
  ...over,
});
const suspended = (over: Partial<AccreditationSuspended> = {}): AccreditationSuspended => ({
  type: 'AccreditationSuspended',
  providerId: id,
  category: 'nursery',
  zone: 'TC-01',
  effectiveFrom: on('2026-06-01'),
  ...over,
});
const provider = (...past: ProviderEvent[]) => given(providerDecider, ...past);

describe('registering a provider', () => {
  it('records it', () => provider().when(register).then(registered));
  it('refuses it twice', () => provider(registered).when(register).thenRefused('provider-already-registered'));
});

describe('accrediting a provider', () => {
  const { providerId: _, ...command } = accredited();
  it('records it', () =>
    provider(registered)
      .when({ ...command, type: 'AccreditProvider' })
      .then(accredited()));
  it('refuses an end before the start', () =>
    provider(registered)
      .when({ ...command, type: 'AccreditProvider', to: on('2025-12-31') })
      .thenRefused('accreditation-dates-wrong'));
  it('refuses who acts for the provider', () =>
    provider(registered)
      .when({ ...command, type: 'AccreditProvider', byOwn: true })
      .thenRefused('own-provider'));
  it('refuses who is excluded by an act', () => {
    provider(registered)
      .when({ ...command, type: 'AccreditProvider', excluded: true })
      .thenRefused('provider-excluded');
    provider(registered)
      .when({ ...command, type: 'AccreditProvider', excluded: false })
      .then(accredited());
  });
  it('refuses an unknown provider', () =>
    provider()
      .when({ ...command, type: 'AccreditProvider' })
      .thenRefused('provider-unknown'));
  it('suspends what was accredited', () =>
    provider(registered, accredited({ zone: 'all' }))
      .when({ type: 'SuspendAccreditation', category: 'nursery', zone: 'TC-01', effectiveFrom: on('2026-06-01') })
      .then(suspended()));
  it('refuses to suspend what was not', () =>
    provider(registered, accredited())
      .when({ type: 'SuspendAccreditation', category: 'taxi', zone: 'TC-01', effectiveFrom: on('2026-06-01') })
      .thenRefused('accreditation-unknown'));
});

describe('whether a provider was accredited', () => {
  const seen = (events: ProviderEvent[], date: string, zone = 'TC-01', categories = ['taxi', 'nursery']) =>
    accreditedFor(
      [registered, ...events].reduce(providerDecider.evolve, providerDecider.initial),
      categories,
      zone,
      on(date),
    );

  it('holds from the first to the last day', () => {
    expect(seen([accredited()], '2025-12-31')).toBeUndefined();
    expect(seen([accredited()], '2026-01-01')).toBe('nursery');
    expect(seen([accredited()], '2026-12-31')).toBe('nursery');
    expect(seen([accredited()], '2027-01-01')).toBeUndefined();
  });
  it('holds in its zone, and everywhere if it says all', () => {
    expect(seen([accredited()], '2026-03-01', 'TC-02')).toBeUndefined();
    expect(seen([accredited({ zone: 'all' })], '2026-03-01', 'TC-02')).toBe('nursery');
  });
  it('holds for its category', () => expect(seen([accredited()], '2026-03-01', 'TC-01', ['taxi'])).toBeUndefined());
  it('stops from the day of suspension', () => {
    expect(seen([accredited(), suspended()], '2026-05-31')).toBe('nursery');
    expect(seen([accredited(), suspended()], '2026-06-01')).toBeUndefined();
  });
  it('stops only in the suspended zone', () =>
    expect(seen([accredited({ zone: 'all' }), suspended()], '2026-07-01', 'TC-02')).toBe('nursery'));
  it('starts again with a new accreditation', () =>
    expect(seen([accredited(), suspended(), accredited({ from: on('2026-08-01') })], '2026-08-01')).toBe('nursery'));
});

describe('changing the IBAN', () => {
  const proposed: ProviderEvent = { type: 'IbanProposed', iban: 'box-2', proposedBy: ann };
  it('waits for a second person', () =>
    provider(registered).when({ type: 'ProposeIban', iban: 'box-2', by: ann }).then(proposed));
  it('refuses the approval of who proposed it', () =>
    provider(registered, proposed).when({ type: 'ApproveIban', by: ann }).thenRefused('iban-proposer-may-not-approve'));
  it('changes with the approval of another', () =>
    provider(registered, proposed)
      .when({ type: 'ApproveIban', by: bob })
      .then({ type: 'IbanChanged', iban: 'box-2', approvedBy: bob }));
  it('refuses an approval of nothing', () =>
    provider(registered).when({ type: 'ApproveIban', by: bob }).thenRefused('iban-change-unknown'));
});
