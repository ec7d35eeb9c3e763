// The platform's configuration: what is assumed, what is refused.
import { describe, expect, it } from '@jest/globals';
import { BadConfiguration, readPlatformConfig } from './platform.config.js';

describe('the platform configuration', () => {
  it('listens on loopback, port 3000, when nothing is said', () => {
    expect(readPlatformConfig({})).toEqual({ host: '127.0.0.1', port: 3000 });
  });

  it('takes the address and the port from the environment', () => {
    expect(readPlatformConfig({ HOST: '0.0.0.0', PORT: '8080' })).toEqual({ host: '0.0.0.0', port: 8080 });
  });

  it.each(['', 'http', '-1', '3000.5', '65536', '0x50'])('refuses PORT=%j and names the variable', (value) => {
    expect(() => readPlatformConfig({ PORT: value })).toThrow(BadConfiguration);
    expect(() => readPlatformConfig({ PORT: value })).toThrow(/^PORT=/);
  });
});
