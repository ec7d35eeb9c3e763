// A client of the PDND for mocks: a new key pair, its private half with us, its public half with the mock.
import { exportPKCS8, exportSPKI, generateKeyPair } from 'jose';
import type { PdndClient } from '../pdnd/pdnd-settings.js';
import type { KnownClient } from './guard.js';

const CLIENT = 'buono-mock-client';
const KEY = 'buono-mock-key';

/** Both halves. */
export const makeClient = async (
  tokenUrl: string,
): Promise<{ readonly client: PdndClient; readonly known: KnownClient }> => {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const client: PdndClient = {
    tokenUrl,
    audience: 'mock-pdnd/client-assertion',
    clientId: CLIENT,
    keyId: KEY,
    privateKey: await exportPKCS8(privateKey),
    userId: 'ufficio-di-esempio',
    userLocation: 'sede-di-esempio',
    levelOfAssurance: 'LOA3',
  };
  return { client, known: { clientId: CLIENT, keyId: KEY, publicKey: await exportSPKI(publicKey) } };
};
