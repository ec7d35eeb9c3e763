// Hands messages to receivers over HTTP: a CloudEvent in JSON, signed as Standard Webhooks says, no redirect followed.
import { request as requestHttp, type RequestOptions } from 'node:http';
import { request as requestHttps } from 'node:https';
import { millisOf, type Instant } from '@buono/kernel';
import { Webhook as Signer } from 'standardwebhooks';
import { WebhookSender, type WebhookSecrets } from '../../application/ports.js';
import type { AttemptOutcome } from '../../domain/delivery/commands.js';
import type { ReceivedMessage } from '../../domain/received/received.js';
import type { Webhook } from '../../domain/webhook/decider.js';
import { AddressNotAllowed, publicLookup, targetFault, type TargetPolicy } from './targets.js';

/** How a sender works. */
export interface SenderOptions {
  readonly targets: TargetPolicy;
  /** How long a receiver may take to answer, in milliseconds; 10,000 unless told. */
  readonly answerWithinMs?: number;
}

/** The body: a CloudEvent 1.0 in its JSON format, with our extensions; `sequence` is a text, as its extension says. */
export const bodyOf = (message: ReceivedMessage): string => {
  const { id, source, type, subject, time, recordedat, sequence, correlationid, data } = message;
  const envelope = { specversion: '1.0', id, source, type, subject, time, datacontenttype: 'application/json' };
  return JSON.stringify({ ...envelope, recordedat, sequence: String(sequence), correlationid, data });
};

/** WebhookSender over HTTP. */
export class HttpWebhookSender extends WebhookSender {
  constructor(
    private readonly secrets: WebhookSecrets,
    private readonly options: SenderOptions,
  ) {
    super();
  }

  override async send(webhook: Webhook, message: ReceivedMessage, at: Instant): Promise<AttemptOutcome> {
    if (targetFault(webhook.url, this.options.targets) !== undefined) return failed('address-not-allowed');
    const body = bodyOf(message);
    try {
      const status = await this.post(webhook.url, this.headersFor(webhook, message.id, { body, at }), body);
      if (status >= 200 && status < 300) return { taken: true, status };
      return { taken: false, reason: status === 410 ? 'gone' : 'refused', status };
    } catch (error) {
      if (error instanceof AddressNotAllowed) return failed('address-not-allowed');
      return failed(error instanceof Error && error.name === 'AbortError' ? 'no-answer' : 'unreachable');
    }
  }

  private headersFor(webhook: Webhook, id: string, { body, at }: { readonly body: string; readonly at: Instant }) {
    const sent = new Date(millisOf(at));
    const { webhookId, secret, older } = webhook;
    const names = older !== undefined && at < older.until ? [secret, older] : [secret];
    const signatures = names.map((name) => new Signer(this.secrets.of(webhookId, name)).sign(id, sent, body));
    return {
      'content-type': 'application/cloudevents+json; charset=utf-8',
      'content-length': String(Buffer.byteLength(body)),
      'user-agent': 'buono-webhooks/1',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(sent.getTime() / 1_000)),
      'webhook-signature': signatures.join(' '),
    };
  }

  private post(url: string, headers: Readonly<Record<string, string>>, body: string): Promise<number> {
    const { targets, answerWithinMs = 10_000 } = this.options;
    const options: RequestOptions = {
      method: 'POST',
      headers,
      // A connection of its own: what a name resolves to is looked at every time.
      agent: false,
      signal: AbortSignal.timeout(answerWithinMs),
      ...(targets === 'public' && { lookup: publicLookup }),
    };
    const request = url.startsWith('https:') ? requestHttps : requestHttp;
    return new Promise((resolve, reject) => {
      const sent = request(url, options, (response) => {
        resolve(response.statusCode ?? 0);
        // Only the status is of interest; whoever sends more is not listened to.
        response.destroy();
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }
}

const failed = (reason: Extract<AttemptOutcome, { taken: false }>['reason']): AttemptOutcome => ({
  taken: false,
  reason,
});
