// What the environment may say of documents.
import { describe, expect, it } from '@jest/globals';
import { readDocumentsConfig } from './documents.config.js';

describe('the configuration of documents', () => {
  it('takes 10 MiB unless told, and names no scanner', () =>
    expect(readDocumentsConfig({})).toEqual({ mostBytes: 10_485_760 }));
  it.each(['none', 'mock'])('knows %s:', (scanner) =>
    expect(readDocumentsConfig({ BUONO_SCANNER: `${scanner}:` })).toMatchObject({ scanner }),
  );
  it('names clamd and the largest size', () =>
    expect(readDocumentsConfig({ BUONO_SCANNER: 'clamd://clamav:3310', BUONO_DOCUMENT_BYTES: '5000' })).toEqual({
      scanner: { host: 'clamav', port: 3310 },
      mostBytes: 5_000,
    }));
  it.each([
    { BUONO_SCANNER: 'clamav:3310' },
    { BUONO_SCANNER: 'clamd://clamav' },
    { BUONO_SCANNER: 'clamd://clamav:70000' },
    { BUONO_DOCUMENT_BYTES: '0' },
    { BUONO_DOCUMENT_BYTES: '10MB' },
    { BUONO_DOCUMENT_BYTES: '104857601' },
  ])('refuses %j, naming the variable', (env) => expect(() => readDocumentsConfig(env)).toThrow(Object.keys(env)[0]));
});
