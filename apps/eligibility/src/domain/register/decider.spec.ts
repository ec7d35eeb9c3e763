// The specification of receipt numbers: strictly in order of registration, one each, without gaps.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applicationId, instant } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import { idOf } from '../call/call.examples.js';
import { registerDecider, registrationOf, type Register } from './decider.js';
import type { RegisterReceipt } from './commands.js';
import type { ApplicationRegistered } from './events.js';

const receipt = (n: number, round = 1): RegisterReceipt => ({
  type: 'RegisterReceipt',
  applicationId: applicationId(idOf(n)),
  round,
  arrivedAt: instant('2026-03-02T08:00:00.120Z'),
  registeredAt: instant('2026-03-02T08:00:00.180Z'),
  digest: 'ab'.repeat(32),
});
const registered = (number: number, n: number, round = 1): ApplicationRegistered => ({
  ...receipt(n, round),
  type: 'ApplicationRegistered',
  number,
});

describe('the register of a call', () => {
  it('begins with one', () => given(registerDecider).when(receipt(7)).then(registered(1, 7)));
  it('goes on with the next', () => given(registerDecider, registered(1, 7)).when(receipt(8)).then(registered(2, 8)));
  it('registers a round once', () => given(registerDecider, registered(1, 7)).when(receipt(7)).thenNothing());
  it('gives a later round a number of its own', () =>
    given(registerDecider, registered(1, 7))
      .when(receipt(7, 2))
      .then(registered(2, 7, 2)));

  it('numbers whatever comes 1, 2, 3, … and never changes a number', () => {
    const asked = fc.array(fc.record({ n: fc.nat(20), round: fc.integer({ min: 1, max: 3 }) }), { maxLength: 80 });
    fc.assert(
      fc.property(asked, (arrivals) => {
        let register: Register = registerDecider.initial;
        const numbers: number[] = [];
        const first = new Map<string, number>();
        for (const { n, round } of arrivals) {
          const decision = registerDecider.decide(receipt(n, round), register);
          if (!decision.accepted) throw new Error('a register refuses nothing');
          register = decision.events.reduce(registerDecider.evolve, register);
          numbers.push(...decision.events.map(({ number }) => number));
          const known = registrationOf(register, receipt(n, round))?.number ?? 0;
          expect(first.get(`${n}#${round}`) ?? known).toBe(known);
          first.set(`${n}#${round}`, known);
        }
        expect(numbers).toEqual(numbers.map((_, index) => index + 1));
        expect(register.count).toBe(first.size);
      }),
    );
  });
});
