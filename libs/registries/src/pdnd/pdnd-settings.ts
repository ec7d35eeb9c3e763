// What an adherent (aderente) of the PDND knows of itself and of the services that it uses.

/** The client that asks for vouchers, as it is registered at the PDND. */
export interface PdndClient {
  /** Where vouchers are asked for, as 'https://auth.interop.pagopa.it/token.oauth2'. */
  readonly tokenUrl: string;
  /** `aud` of the assertion, as 'auth.interop.pagopa.it/client-assertion'. */
  readonly audience: string;
  readonly clientId: string;
  /** The id of the public key at the PDND. */
  readonly keyId: string;
  /** The private key, PKCS 8 in PEM; RSA. Never logged, never shown. */
  readonly privateKey: string;
  /** Who we are in the evidence: the office's code, the place it works from, how sure we are of the person (LoA). */
  readonly userId: string;
  readonly userLocation: string;
  readonly levelOfAssurance: string;
}

/** One e-service in use. */
export interface EServiceSettings {
  /** Our short name of it, as 'inps-isee'; it stands in records. */
  readonly name: string;
  readonly url: string;
  /** `aud` that the provider (erogatore) expects. */
  readonly audience: string;
  /** The purpose (finalità) approved for this service. */
  readonly purposeId: string;
}

/** How long somebody is waited for, in milliseconds, and how often they are asked again. */
export interface Patience {
  readonly timeout: number;
  /** Pauses before the second, third, … attempt. */
  readonly pauses: readonly number[];
  /** After this many failures in a row the service rests. */
  readonly failures: number;
  readonly rest: number;
}

/** Ten seconds for an answer, three attempts, a minute of rest after five failures in a row. */
export const PATIENCE: Patience = { timeout: 10_000, pauses: [500, 2_000], failures: 5, rest: 60_000 };
