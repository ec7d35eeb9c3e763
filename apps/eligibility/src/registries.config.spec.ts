// Which registries: what is assumed, what is refused, and that no secret is repeated.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BadConfiguration } from '@buono/process';
import { readRegistriesConfig } from './registries.config.js';

const KEY = '-----BEGIN PRIVATE KEY-----\nsegretissima\n-----END PRIVATE KEY-----\n';
const client = {
  tokenUrl: 'https://pdnd.example/token.oauth2',
  audience: 'pdnd.example/client-assertion',
  clientId: 'c',
  keyId: 'k',
  privateKeyFile: 'key.pem',
  userId: 'ufficio',
  userLocation: 'sede',
  levelOfAssurance: 'LOA3',
};
const service = { url: 'https://inps.example/isee', audience: 'https://inps.example', purposeId: 'p', perDay: 10 };

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'buono-registries-'));
  writeFileSync(join(folder, 'key.pem'), KEY);
});
afterAll(() => rmSync(folder, { recursive: true }));

const reading = (file: unknown) => {
  const path = join(folder, 'registries.json');
  writeFileSync(path, typeof file === 'string' ? file : JSON.stringify(file));
  return () => readRegistriesConfig({ BUONO_REGISTRIES: `file:${path}` });
};

describe('the registries of an installation', () => {
  it('are none unless told, and invented ones in a demonstration', () => {
    expect(readRegistriesConfig({})).toBe('none');
    expect(readRegistriesConfig({}, 'mock')).toBe('mock');
    expect(readRegistriesConfig({ BUONO_REGISTRIES: 'mock:' })).toBe('mock');
    expect(() => readRegistriesConfig({ BUONO_REGISTRIES: 'si' })).toThrow(BadConfiguration);
  });
  it('are read from a file, the key from one beside it', () => {
    const { privateKeyFile: _, ...said } = client;
    expect(reading({ client, isee: { ...service, benefitCode: 'A1.05' } })()).toEqual({
      client: { ...said, privateKey: KEY },
      isee: { ...service, name: 'inps-isee', benefitCode: 'A1.05' },
    });
  });
  it.each([
    [{ isee: service }, /client, an object/],
    [{ client, isee: service }, /isee\.benefitCode/],
    [{ client, residence: { ...service, perDay: 0 } }, /residence\.perDay/],
    [{ client: { ...client, keyId: '' } }, /client\.keyId/],
    [{ client: { ...client, privateKeyFile: 'none.pem' } }, /a file that can be read/],
  ])('must be whole: %#', (file, why) => expect(reading(file)).toThrow(why));
  it('repeat nothing of a file that cannot be read', () => {
    const attempt = reading(`{"client": {"clientId": "segreto-${KEY}"`);
    expect(attempt).toThrow(BadConfiguration);
    expect(attempt).not.toThrow(/segreto|segretissima/);
  });
});
