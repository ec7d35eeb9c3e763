// The specification of webhooks: who is told of what, with which secret, until when.
import { describe, expect, it } from '@jest/globals';
import { instant, personId } from '@buono/kernel';
import { given } from '@buono/kernel/testing';
import { MOST_WEBHOOKS, toldOf, webhookDecider } from './decider.js';
import type { RegisterWebhook } from './commands.js';
import type { WebhookEvent, WebhookRegistered } from './events.js';

const BY = personId('00000000-0000-4000-8000-000000000001');
const ISSUED = 'it.buono.issuance.voucher-issued.v1';
const CLOSED = 'it.buono.issuance.voucher-closed.v1';
const UNTIL = instant('2026-05-02T08:00:00.000Z');

const register = (n = 1): RegisterWebhook => ({
  type: 'RegisterWebhook',
  webhookId: `w${n}`,
  url: `https://comune.example/${n}`,
  description: 'Gestionale del Comune',
  types: [ISSUED],
  keyVersion: 7,
  by: BY,
});
const registered = (n = 1): WebhookRegistered => {
  const { keyVersion, ...what } = register(n);
  return { ...what, type: 'WebhookRegistered', secret: { version: 1, keyVersion } };
};
const rotated = {
  type: 'WebhookSecretRotated',
  webhookId: 'w1',
  secret: { version: 2, keyVersion: 8 },
  bothUntil: UNTIL,
  by: BY,
} as const;
const removed = { type: 'WebhookRemoved', webhookId: 'w1', reason: 'removed', by: BY } as const;
const webhooks = (...past: readonly WebhookEvent[]) => given(webhookDecider, ...past);
const folded = (...past: readonly WebhookEvent[]) => past.reduce(webhookDecider.evolve, webhookDecider.initial);

describe('registering a webhook', () => {
  it('begins with the first secret', () => webhooks().when(register()).then(registered()));
  it('says nothing twice', () => webhooks(registered()).when(register()).thenNothing());
  it('is done once for an address that is told', () =>
    webhooks(registered())
      .when({ ...register(), webhookId: 'w2' })
      .thenRefused('webhook-already-there'));
  it('is possible again for an address that was removed', () =>
    webhooks(registered(), removed)
      .when({ ...register(), webhookId: 'w2' })
      .then({ ...registered(), webhookId: 'w2' }));
  it('ends at so many that are told', () => {
    const many = Array.from({ length: MOST_WEBHOOKS }, (_, n) => registered(n + 1));
    webhooks(...many)
      .when(register(MOST_WEBHOOKS + 1))
      .thenRefused('webhooks-too-many');
    webhooks(...many, removed)
      .when(register(MOST_WEBHOOKS + 1))
      .then(registered(MOST_WEBHOOKS + 1));
  });
});

describe('a new secret', () => {
  const rotate = { type: 'RotateWebhookSecret', webhookId: 'w1', keyVersion: 8, bothUntil: UNTIL, by: BY } as const;
  it('follows the one before', () => webhooks(registered()).when(rotate).then(rotated));
  it('is for webhooks that are told', () => {
    webhooks().when(rotate).thenRefused('webhook-unknown');
    webhooks(registered(), removed).when(rotate).thenRefused('webhook-removed');
  });
  it('signs beside the older one for a while', () =>
    expect(folded(registered(), rotated).get('w1')).toMatchObject({
      secret: { version: 2, keyVersion: 8 },
      older: { version: 1, keyVersion: 7, until: UNTIL },
    }));
});

describe('removing a webhook', () => {
  const remove = { type: 'RemoveWebhook', webhookId: 'w1', reason: 'removed', by: BY } as const;
  it('happens once', () => {
    webhooks(registered()).when(remove).then(removed);
    webhooks(registered(), removed)
      .when({ ...remove, reason: 'gone' })
      .thenNothing();
    webhooks().when(remove).thenRefused('webhook-unknown');
  });
});

describe('who is told of a message', () => {
  it('is who asked for its kind and was not removed', () => {
    const state = folded(registered(), registered(2), removed);
    expect(toldOf(state, ISSUED).map(({ webhookId }) => webhookId)).toEqual(['w2']);
    expect(toldOf(state, CLOSED)).toEqual([]);
  });
});
