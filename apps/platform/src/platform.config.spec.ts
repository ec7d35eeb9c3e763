// The platform's configuration: what is assumed, what is refused.
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { BadConfiguration } from '@buono/process';
import { readPlatformConfig } from './platform.config.js';

describe('the platform configuration', () => {
  it('listens on loopback, port 3000, over ./data, when nothing is said', () => {
    expect(readPlatformConfig({})).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      publicUrl: 'http://127.0.0.1:3000',
      dataDirectory: resolve('data'),
      demonstration: 'when-empty',
      rateLimit: true,
      logLevel: 'info',
      seed: 'small',
    });
  });

  it('takes the address and the port from the environment', () => {
    const config = readPlatformConfig({ HOST: '::1', PORT: '8080' });
    expect(config).toMatchObject({ host: '::1', port: 8080, publicUrl: 'http://[::1]:8080' });
  });

  it.each(['', 'http', '-1', '3000.5', '65536', '0x50'])('refuses PORT=%j and names the variable', (value) => {
    expect(() => readPlatformConfig({ PORT: value })).toThrow(BadConfiguration);
    expect(() => readPlatformConfig({ PORT: value })).toThrow(/^PORT=/);
  });

  it.each([
    ['BUONO_DEMONSTRATION', 'no'],
    ['BUONO_RATE_LIMIT', 'false'],
    ['LOG_LEVEL', 'loud'],
    ['BUONO_SEED', 'large'],
    ['BUONO_DEMONSTRATION_CLOCK', '2026-03-02'],
    ['BUONO_PUBLIC_URL', 'buono'],
  ])('refuses %s=%j and names the variable', (variable, value) => {
    expect(() => readPlatformConfig({ [variable]: value })).toThrow(new RegExp(`^${variable}=`));
  });

  it('shows a demonstration to this machine only, unless told otherwise', () => {
    expect(() => readPlatformConfig({ HOST: '0.0.0.0' })).toThrow(/^HOST=.*BUONO_DEMONSTRATION_HOST_ALLOWED/);
    expect(readPlatformConfig({ HOST: '0.0.0.0', BUONO_DEMONSTRATION_HOST_ALLOWED: 'yes' }).host).toBe('0.0.0.0');
    expect(readPlatformConfig({ HOST: '0.0.0.0', BUONO_DEMONSTRATION: 'off' }).host).toBe('0.0.0.0');
  });

  it('wants an issuer with its keys', () => {
    expect(() => readPlatformConfig({ OIDC_ISSUER: 'https://login.example' })).toThrow(/^OIDC_JWKS=/);
    const oidc = { issuer: 'https://login.example', jwks: 'https://login.example/jwks' };
    expect(readPlatformConfig({ OIDC_ISSUER: oidc.issuer, OIDC_JWKS: oidc.jwks }).oidc).toEqual(oidc);
  });
});
