// The specification of joining a call and leaving it, and that in no history a service is payable on a day without.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, callId, judgeAdhesion, localDate, personId, providerId, type AdhesionTerms } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import type { JoinCall, LeaveCall } from './adhesion.js';
import type { CallJoined, CallLeft } from './adhesion-events.js';
import { providerDecider, type Provider } from './decider.js';
import type { ProviderEvent } from './events.js';

const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
const [OWN, CALL, ANN] = [providerId(id(1)), callId(id(2)), personId(id(3))] as const;
const day = (n: number) => addDays(localDate('2026-01-01'), n);
const registered: ProviderEvent = {
  ...{ type: 'ProviderRegistered', providerId: OWN, category: 'nursery', keyOwner: ANN, iban: 'box-1' },
  ...{ registeredBy: ANN, registeredOn: day(0) },
};
const wanted: AdhesionTerms = { terms: 'v1', services: ['care', 'ride'] };
const join = (today: number, more: Partial<JoinCall> = {}, asked: Partial<AdhesionTerms> = {}): JoinCall => ({
  ...{ type: 'JoinCall', callId: CALL, terms: 'v1', by: ANN, today: day(today) },
  ...{ call: { version: 1, providers: { ...wanted, ...asked } }, ...more },
});
const leave = (today: number, more: Partial<LeaveCall> = {}, asked: Partial<AdhesionTerms> = {}): LeaveCall => ({
  ...{ type: 'LeaveCall', callId: CALL, reason: 'other', by: ANN, today: day(today) },
  ...{ call: { version: 1, providers: { ...wanted, ...asked } }, ...more },
});
const joined = (from: number, more: Partial<CallJoined> = {}): CallJoined => ({
  ...{ type: 'CallJoined', providerId: OWN, callId: CALL, callVersion: 1, terms: 'v1', from: day(from) },
  ...{ acceptedBy: ANN, acceptedOn: day(from), ...more },
});
const left = (from: number, on: number): CallLeft => ({
  ...{ type: 'CallLeft', providerId: OWN, callId: CALL, effectiveFrom: day(from), reason: 'other' },
  ...{ leftBy: ANN, leftOn: day(on) },
});
const provider = (...past: readonly ProviderEvent[]) => given(providerDecider, registered, ...past);

describe('joining a call', () => {
  it('accepts its terms from today, or a later day, once', () => {
    provider().when(join(5)).then(joined(5));
    provider()
      .when(join(5, { from: day(9) }))
      .then(joined(9, { acceptedOn: day(5) }));
    provider(joined(5)).when(join(6)).thenNothing();
    provider(joined(5), left(9, 6)).when(join(7)).then(joined(7));
    provider()
      .when(join(5, { from: day(4) }))
      .thenRefused('adhesion-in-the-past');
  });
  it('is for a call that is known and wants it, by the text in force, for its services', () => {
    provider()
      .when({ ...join(5), call: undefined })
      .thenRefused('call-unknown');
    provider()
      .when(join(5, { call: { version: 1 } }))
      .thenRefused('adhesion-not-asked');
    provider()
      .when(join(5, { terms: 'v0' }))
      .thenRefused('call-terms-changed');
    provider()
      .when(join(5, { part: { services: ['bus'] } }))
      .thenRefused('service-not-of-call');
    provider()
      .when(join(5, { tariffs: [{ service: 'bus', amountCents: 1 as never }] }))
      .thenRefused('service-not-of-call');
    provider()
      .when(join(5, { excluded: true }))
      .thenRefused('provider-excluded');
  });
  it('is for its window; who has joined may accept new terms and give a part up outside it, and not ask for more', () => {
    const window = { joinFrom: day(10), joinTo: day(20) };
    provider()
      .when(join(9, {}, window))
      .thenRefused('joining-not-open');
    provider()
      .when(join(10, {}, window))
      .then(joined(10));
    provider()
      .when(join(21, {}, window))
      .thenRefused('joining-over');
    const part = { services: ['care'] };
    provider(joined(10))
      .when(join(21, { terms: 'v2' }, { ...window, terms: 'v2' }))
      .then(joined(21, { terms: 'v2' }));
    provider(joined(10))
      .when(join(21, { part, from: day(22) }, window))
      .then(joined(22, { part, acceptedOn: day(21) }));
    provider(joined(10, { part }))
      .when(join(21, {}, window))
      .thenRefused('joining-over');
  });
  it('gives a part up with the notice of leaving', () => {
    const part = { services: ['care'] };
    provider(joined(5))
      .when(join(10, { part }, { noticeDays: 3 }))
      .thenRefused('notice-too-short');
    provider(joined(5))
      .when(join(10, { part, from: day(13) }, { noticeDays: 3 }))
      .then(joined(13, { part, acceptedOn: day(10) }));
    provider(joined(5, { part })).when(join(10)).then(joined(10));
  });
});

describe('leaving a call', () => {
  it('is from the day that the notice allows, from the day after where there is none', () => {
    provider(joined(5)).when(leave(10)).then(left(11, 10));
    provider(joined(5))
      .when(leave(10, {}, { noticeDays: 30 }))
      .then(left(40, 10));
    provider(joined(5))
      .when(leave(10, { from: day(39) }, { noticeDays: 30 }))
      .thenRefused('notice-too-short');
    provider(joined(5))
      .when(leave(10, { from: day(60) }, { noticeDays: 30 }))
      .then(left(60, 10));
  });
  it('is said once; sooner, it is said anew', () => {
    provider(joined(5), left(60, 10)).when(leave(12)).thenNothing();
    provider(joined(5), left(60, 10))
      .when(leave(12, { from: day(60) }))
      .thenNothing();
    provider(joined(5), left(60, 10))
      .when(leave(12, { from: day(20) }))
      .then(left(20, 12));
    provider(joined(5), left(60, 10))
      .when(leave(12, { from: day(70) }))
      .thenRefused('call-not-joined');
    provider(joined(5), left(11, 10)).when(leave(12)).thenRefused('call-not-joined');
    provider().when(leave(12)).thenRefused('call-not-joined');
  });
  it('ends what was to begin later', () => provider(joined(30)).when(leave(10)).then(left(11, 10)));
});

describe('any history of joining, leaving and changing one’s part', () => {
  const part = fc.option(fc.record({ services: fc.constantFrom(['care'], ['ride'], ['care', 'ride']) }), {
    nil: undefined,
  });
  const act = fc.record({
    after: fc.nat(6),
    ahead: fc.option(fc.nat(12), { nil: undefined }),
    joins: fc.boolean(),
    part,
  });
  it('never makes a past day payable, nor one that is not: what was true of today stays', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 14 }), fc.constantFrom(1, 4), (acts, noticeDays) => {
        let state: Provider = providerDecider.evolve(providerDecider.initial, registered);
        let today = 0;
        const payable = (n: number) =>
          ['care', 'ride'].filter((service) => {
            const asked = { callId: CALL, on: day(n), services: [service] };
            const records = state.status === 'unknown' ? [] : state.adhesions;
            return judgeAdhesion(records, wanted, asked).is === 'joined';
          });
        for (const { after, ahead, joins, part: asked } of acts) {
          today += after;
          const from = ahead === undefined ? {} : { from: day(today + ahead) };
          const some = asked === undefined ? {} : { part: asked };
          const before = Array.from({ length: today + noticeDays }, (_, n) => payable(n));
          const command = joins
            ? join(today, { ...from, ...some }, { noticeDays })
            : leave(today, from, { noticeDays });
          const decided = providerDecider.decide(command, state);
          if (decided.accepted) state = decided.events.reduce(providerDecider.evolve, state);
          const now = Array.from({ length: today + noticeDays }, (_, n) => payable(n));
          // Before today nothing changes; within the notice nothing is lost.
          expect(now.slice(0, today)).toEqual(before.slice(0, today));
          for (const [n, services] of before.entries()) expect(now[n]).toEqual(expect.arrayContaining(services));
        }
      }),
    );
  });
});
