// Secrets of webhooks, derived from a master key: the same one every time, kept nowhere.
import { createHmac } from 'node:crypto';
import type { MasterKeys } from '@buono/privacy';
import { WebhookSecrets } from '../../application/ports.js';
import type { SecretName } from '../../domain/webhook/events.js';

/** WebhookSecrets under the master keys. Give webhooks new secrets before a master key is thrown away. */
export class DerivedSecrets extends WebhookSecrets {
  constructor(private readonly masterKeys: MasterKeys) {
    super();
  }

  override get keyVersion(): number {
    return this.masterKeys.newest;
  }

  override of(webhookId: string, { version, keyVersion }: SecretName): string {
    const { key } = this.masterKeys.serverKey('webhooks', keyVersion);
    return `whsec_${createHmac('sha256', key).update(`${webhookId}.${version}`).digest('base64')}`;
  }
}
