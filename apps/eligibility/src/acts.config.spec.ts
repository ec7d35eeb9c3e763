// Which offices: what is assumed, what is refused, and that no secret is repeated.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BadConfiguration } from '@buono/process';
import { readActsConfig } from './acts.config.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'buono-acts-'));
  writeFileSync(join(folder, 'token'), 'segretissimo\n');
  writeFileSync(join(folder, 'key.pem'), 'chiave pubblica');
});
afterAll(() => rmSync(folder, { recursive: true }));

const reading = (file: unknown) => {
  const path = join(folder, 'acts.json');
  writeFileSync(path, typeof file === 'string' ? file : JSON.stringify(file));
  return () => readActsConfig({ BUONO_ACTS: `file:${path}` });
};
const office = { url: 'https://protocollo.example', tokenFile: 'token' };
const key = { keyId: 'k', algorithm: 'EdDSA', publicKeyFile: 'key.pem' };
const bodies = (body: unknown) => ({ bodies: { Ente: body } });

describe('the offices of an installation', () => {
  it('are none unless told, and invented ones in a demonstration', () => {
    expect(readActsConfig({})).toBe('none');
    expect(readActsConfig({}, 'mock')).toBe('mock');
    expect(readActsConfig({ BUONO_ACTS: 'none:' }, 'mock')).toBe('none');
    expect(() => readActsConfig({ BUONO_ACTS: 'si' })).toThrow(BadConfiguration);
  });

  it('are those of a file, by body, with the secrets that stand beside it', () => {
    const known = { url: office.url, token: 'segretissimo' };
    const trusted = { keyId: 'k', algorithm: 'EdDSA', publicKey: 'chiave pubblica' };
    expect(reading(bodies({ protocol: office, signatures: { ...office, keys: [key] } }))()).toEqual(
      new Map([['Ente', { protocol: known, signatures: { ...known, keys: [trusted] } }]]),
    );
  });

  it.each([
    ['no JSON', '{"segretissimo"'],
    ['no bodies', {}],
    ['no token', bodies({ protocol: { url: office.url } })],
    ['no address', bodies({ board: { ...office, url: 'segretissimo' } })],
    ['no keys', bodies({ signatures: { ...office, keys: [] } })],
    ['a strange algorithm', bodies({ signatures: { ...office, keys: [{ ...key, algorithm: 'none' }] } })],
  ])('are refused with %s, and nothing of the file is repeated', (_what, file) => {
    expect(reading(file)).toThrow(BadConfiguration);
    try {
      reading(file)();
    } catch (error) {
      expect(String(error)).not.toContain('segretissimo');
    }
  });
});
