// The specification of what people do with a dead letter, and of what a fault may say.
import { describe, expect, it } from '@jest/globals';
import { personId, type PersonId } from '@buono/kernel';
import {
  letterDecider,
  mayMoveMoney,
  tellable,
  type LetterCommand,
  type LetterEvent,
  type LetterFacts,
} from './letter-acts.js';

const [one, other] = [1, 2].map((n) => personId(`00000000-0000-4000-8000-00000000000${n}`)) as [PersonId, PersonId];
const letter: LetterFacts = {
  consumer: 'open-wallet-when-issued',
  messageId: 'm-1',
  messageType: 'it.buono.issuance.voucher-issued.v1',
  source: 'buono/issuance',
  subject: 'voucher-1',
  sequence: 7,
  attempts: 6,
};
const said = { letter, reason: 'done-by-hand', actNumber: '12/2026' } as const;
const after = (events: readonly LetterEvent[]) => events.reduce(letterDecider.evolve, letterDecider.initial);
const decide = (past: readonly LetterEvent[], command: LetterCommand) => letterDecider.decide(command, after(past));

const proposed: LetterEvent = { type: 'DeadLetterSkipProposed', ...said, by: one };
const skipped: LetterEvent = { type: 'DeadLetterSkipped', ...said, proposedBy: one, by: other };

describe('skipping a dead letter', () => {
  it('is done at once where no money hangs on it', () =>
    expect(decide([], { type: 'Skip', ...said, by: one, byTwo: false })).toEqual({
      accepted: true,
      events: [{ type: 'DeadLetterSkipped', ...said, proposedBy: one, by: one }],
    }));

  it('waits for a second person where money may, once', () => {
    const skip = { type: 'Skip', ...said, by: one, byTwo: true } as const;
    expect(decide([], skip)).toEqual({ accepted: true, events: [proposed] });
    expect(decide([proposed], skip)).toEqual({ accepted: false, refusal: 'skip-already-proposed' });
  });

  it('is confirmed by another person, whatever code they come with, and once', () => {
    const confirm = (ids: readonly PersonId[]) => ({ type: 'ConfirmSkip', by: other, ids }) as const;
    expect(decide([], confirm([other]))).toEqual({ accepted: false, refusal: 'skip-not-proposed' });
    expect(decide([proposed], confirm([other, one]))).toEqual({ accepted: false, refusal: 'four-eyes-required' });
    expect(decide([proposed], confirm([other]))).toEqual({ accepted: true, events: [skipped] });
    expect(decide([proposed, skipped], confirm([other]))).toEqual({ accepted: true, events: [] });
  });

  it('is dismissed, and may be proposed again', () => {
    const dismissed: LetterEvent = { type: 'DeadLetterSkipDismissed', by: other };
    expect(decide([proposed], { type: 'DismissSkip', by: other })).toEqual({ accepted: true, events: [dismissed] });
    expect(decide([proposed, dismissed], { type: 'Skip', ...said, by: one, byTwo: true }).accepted).toBe(true);
    expect(decide([skipped], { type: 'DismissSkip', by: other })).toEqual({
      accepted: false,
      refusal: 'skip-not-proposed',
    });
  });
});

describe('whether money may hang on a message', () => {
  it('is so unless it is known not to be, also of kinds yet to come', () => {
    expect(mayMoveMoney('it.buono.issuance.voucher-issued.v1')).toBe(true);
    expect(mayMoveMoney('it.buono.issuance.something-new.v1')).toBe(true);
    expect(mayMoveMoney('it.buono.eligibility.person-protected.v1')).toBe(false);
  });
});

describe('the reason of a fault', () => {
  it('leaves out what it quotes, codes, accounts and addresses', () => {
    expect(tellable('zone-unknown')).toBe('zone-unknown');
    expect(tellable('fault: TypeError: data.zone is not a string')).toBe('fault: TypeError: data.zone is not a string');
    expect(tellable('fault: Error: no person "Maria Rossi" with RSSMRA85T10A562S')).toBe(
      'fault: Error: no person … with …',
    );
    expect(tellable('fault: Error: IT60X0542811101000000123456 of maria@example.org')).toBe('fault: Error: … of …');
  });
});
