// What a service of its own needs to know before it starts: the same for each context.
import type { MasterKeys } from '@buono/privacy';
import {
  choiceFrom,
  masterKeysFrom,
  readProcessConfig,
  required,
  type Environment,
  type Oidc,
  type ProcessConfig,
} from '@buono/process';
import { serverUrlsFrom, type EngineUrls } from './engine-urls.js';

/** The configuration of a service. */
export interface ServiceConfig extends ProcessConfig {
  readonly engines: EngineUrls;
  readonly masterKeys: MasterKeys;
  /** The one issuer of tokens that is trusted. */
  readonly oidc: Oidc;
  /** Whether this is a service of a demonstration; its database must be marked as one. */
  readonly demonstration: boolean;
  /** Who may tell for whom a request comes (`X-Forwarded-For`): addresses, networks, or `loopback`, `uniquelocal`. */
  readonly trustedProxies: readonly string[];
}

/** Reads it. @throws BadConfiguration at the first variable that cannot be used */
export const readServiceConfig = (env: Environment): ServiceConfig => {
  const { oidc, ...listening } = readProcessConfig(env, '3000');
  const engines = serverUrlsFrom(env);
  const masterKeys = masterKeysFrom(env['BUONO_MASTER_KEY']);
  const issuer = required('OIDC_ISSUER', oidc?.issuer, 'the issuer of tokens');
  return {
    ...listening,
    engines,
    masterKeys,
    oidc: { issuer, jwks: oidc?.jwks ?? '' },
    demonstration: choiceFrom('BUONO_DEMONSTRATION', env['BUONO_DEMONSTRATION'] ?? 'off', ['on', 'off']) === 'on',
    trustedProxies: (env['BUONO_TRUSTED_PROXIES'] ?? 'loopback').split(',').filter((proxy) => proxy !== ''),
  };
};
