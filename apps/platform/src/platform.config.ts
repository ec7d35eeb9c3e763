// The platform's configuration, read from the environment once.
import { embeddedIn, engineUrlsFrom, type EngineUrls } from '@buono/engines';
import { openApiFile, readProcessConfig, urlFrom, urlOf, type Environment, type ProcessConfig } from '@buono/process';
import {
  readDemonstrationSettings,
  type DemonstrationSettings,
} from '../../portal/src/demonstration/demonstration.config.js';
import { readPagesSettings } from '../../portal/src/pages/pages.config.js';
import type { PagesSettings } from '../../portal/src/pages/settings.js';
import { readDocumentsConfig, type DocumentsConfig } from '../../eligibility/src/documents.config.js';
import { readActsConfig, type ActsConfig } from '../../eligibility/src/acts.config.js';
import { readNoticesConfig, type NoticesConfig } from '../../eligibility/src/notices.config.js';
import { readRegistriesConfig, type RegistriesConfig } from '../../eligibility/src/registries.config.js';
import { readMoneyConfig, type MoneyConfig } from '../../redemption/src/money.config.js';
import { readHoldDays, readLeaseSeconds } from '../../redemption/src/redemption.config.js';
import type { TargetPolicy } from '../../reporting/src/adapters/webhooks/targets.js';
import { readWebhookTargets } from '../../reporting/src/reporting.config.js';

/** What the platform needs to know before it starts. */
export interface PlatformConfig extends ProcessConfig, DemonstrationSettings {
  /** Where the platform is seen from outside, without a slash at the end. */
  readonly publicUrl: string;
  /** The engines; files in the data directory unless told otherwise. */
  readonly engines: EngineUrls;
  /** The master keys, as `MasterKeys.parse` of `@buono/privacy` reads them. */
  readonly masterKey?: string;
  /** The registries that applications are checked with; invented ones in a demonstration, none elsewhere, unless told. */
  readonly registries?: RegistriesConfig;
  /** The offices that number, sign and post acts; invented ones in a demonstration, none elsewhere, unless told. */
  readonly acts?: ActsConfig;
  /** The channels that notices go by; invented ones in a demonstration, none elsewhere, unless told. */
  readonly notices?: NoticesConfig;
  /** The services that money passes through; invented ones in a demonstration, none elsewhere, unless told. */
  readonly money?: MoneyConfig;
  /** How documents are taken in; an invented scanner looks at those of a demonstration, none elsewhere, unless told. */
  readonly documents: DocumentsConfig;
  /** For how many seconds a reservation holds its money. */
  readonly leaseSeconds: number;
  /** For how many days a hold waits for a decision. */
  readonly holdDays: number;
  /** Where webhooks may be. */
  readonly webhookTargets: TargetPolicy;
  /** What the office tells of itself on the pages. */
  readonly pages: PagesSettings;
  /** The committed OpenAPI document; absent when it has not been made yet. */
  readonly openApiFile?: string;
}

/**
 * Reads the configuration.
 * @throws BadConfiguration at the first variable that cannot be used
 */
export function readPlatformConfig(env: Environment = process.env): PlatformConfig {
  const listening = readProcessConfig(env, '3000');
  const demonstration = readDemonstrationSettings(env, { host: listening.host, assumed: 'when-empty' });
  const masterKey = env['BUONO_MASTER_KEY'];
  const document = openApiFile();
  return {
    ...listening,
    ...demonstration,
    publicUrl: urlFrom('BUONO_PUBLIC_URL', env['BUONO_PUBLIC_URL'] ?? urlOf(listening.host, listening.port)),
    leaseSeconds: readLeaseSeconds(env),
    holdDays: readHoldDays(env),
    webhookTargets: readWebhookTargets(env),
    pages: readPagesSettings(env),
    documents: readDocumentsConfig(env),
    engines: engineUrlsFrom(env, embeddedIn(demonstration.dataDirectory)),
    ...(env['BUONO_REGISTRIES'] !== undefined && { registries: readRegistriesConfig(env) }),
    ...(env['BUONO_ACTS'] !== undefined && { acts: readActsConfig(env) }),
    ...(env['BUONO_NOTICES'] !== undefined && { notices: readNoticesConfig(env) }),
    ...(env['BUONO_MONEY'] !== undefined && { money: readMoneyConfig(env) }),
    ...(masterKey !== undefined && { masterKey }),
    ...(document !== undefined && { openApiFile: document }),
  };
}
