// The portal's configuration as a process of its own, read from the environment once.
import { serverUrlsFrom, type EngineUrls } from '@buono/engines';
import {
  BadConfiguration,
  choiceFrom,
  openApiFile,
  readProcessConfig,
  required,
  urlFrom,
  urlOf,
  type Environment,
  type ProcessConfig,
} from '@buono/process';
import { readPagesSettings } from './pages/pages.config.js';
import type { PagesSettings } from './pages/settings.js';
import { readDemonstrationSettings, type DemonstrationSettings } from './demonstration/demonstration.config.js';
import { SERVICE_ADDRESSES } from './service-addresses.js';

/** What a demonstration needs of the portal: it grants roles, signs tokens and keeps the clock. */
export interface PortalDemonstration extends DemonstrationSettings {
  readonly engines: EngineUrls;
  /** As the services have it. */
  readonly masterKey: string;
}

/** What the portal needs to know before it starts. */
export interface PortalConfig extends ProcessConfig {
  /** Where it is seen from outside, without a slash at the end. */
  readonly publicUrl: string;
  /** The address of each service, by its name. */
  readonly services: ReadonlyMap<string, string>;
  /** The document that says which service answers what. */
  readonly openApiFile: string;
  /** What the office tells of itself on the pages. */
  readonly pages: PagesSettings;
  /** 32 bytes under which sessions are sealed; a demonstration derives its own. */
  readonly sessionKey?: Uint8Array;
  /** Absent in production. */
  readonly demonstration?: PortalDemonstration;
  /** Who may tell for whom a request comes (`X-Forwarded-For`). */
  readonly trustedProxies: readonly string[];
}

/** Reads it. @throws BadConfiguration at the first variable that cannot be used */
export const readPortalConfig = (env: Environment = process.env): PortalConfig => {
  const listening = readProcessConfig(env, '3000');
  const services = Object.entries(SERVICE_ADDRESSES).map(
    ([name, variable]) =>
      [name, urlFrom(variable, required(variable, env[variable], `the address of ${name}`))] as const,
  );
  const isDemonstration =
    choiceFrom('BUONO_DEMONSTRATION', env['BUONO_DEMONSTRATION'] ?? 'off', ['on', 'off']) === 'on';
  const pages = readPagesSettings(env);
  const sessionKey = sessionKeyFrom(env['BUONO_SESSION_KEY']);
  if (pages.client !== undefined && !isDemonstration && sessionKey === undefined)
    throw new BadConfiguration('BUONO_SESSION_KEY', '', '32 bytes in base64, the same in every process of the portal');
  return {
    ...listening,
    publicUrl: urlFrom('BUONO_PUBLIC_URL', env['BUONO_PUBLIC_URL'] ?? urlOf(listening.host, listening.port)),
    services: new Map(services),
    pages,
    ...(sessionKey !== undefined && { sessionKey }),
    openApiFile: required('openapi.json', openApiFile(), 'the document of the API beside package.json'),
    ...(isDemonstration && { demonstration: demonstrationFrom(env, listening.host) }),
    trustedProxies: (env['BUONO_TRUSTED_PROXIES'] ?? 'loopback').split(',').filter((proxy) => proxy !== ''),
  };
};

// Does not repeat the secret.
const sessionKeyFrom = (text: string | undefined): Uint8Array | undefined => {
  if (text === undefined || text === '') return undefined;
  const key = Buffer.from(text, 'base64');
  if (key.length !== 32) throw new BadConfiguration('BUONO_SESSION_KEY', '…', '32 bytes in base64');
  return key;
};

const demonstrationFrom = (env: Environment, host: string): PortalDemonstration => ({
  ...readDemonstrationSettings(env, { host, assumed: 'on' }),
  engines: serverUrlsFrom(env),
  masterKey: required('BUONO_MASTER_KEY', env['BUONO_MASTER_KEY'], '32 bytes in base64'),
});
