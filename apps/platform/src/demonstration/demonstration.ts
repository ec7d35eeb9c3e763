// All that a marked directory adds to the platform: a clock that can be set, personas with roles, an identity provider.
import { issuerWithKeys, type Grants, type TrustedIssuer } from '@buono/access';
import type { KeyStore } from '@buono/privacy';
import type { MachineClock } from '../composition/machine-clock.js';
import type { DataDirectory } from '../data-directory/data-directory.js';
import { writeMark } from '../data-directory/demonstration-mark.js';
import { DemonstrationClock } from './demonstration-clock.js';
import { DemonstrationTime } from './demonstration-time.js';
import { grantStaff } from './grant-staff.js';
import { identityKeyOf, publicHalf } from './identity-key.js';
import { issuerOf } from './identity-names.js';
import { PRINTED_ISSUER } from './mint-token.js';
import { mountIdentity } from './mount-identity.js';

/** A demonstration in this process. */
export interface Demonstration {
  readonly clock: DemonstrationClock;
  readonly time: DemonstrationTime;
  /** Gives the personas of the staff their roles. */
  grantStaff(keys: KeyStore, grants: Grants): Promise<void>;
  /** Whose tokens are believed: the identity provider's and those that were printed, under one key. */
  issuers(publicUrl: string): readonly TrustedIssuer[];
  /** Puts the identity provider below /oidc. */
  mountIdentity(server: Parameters<typeof mountIdentity>[0], publicUrl: string): void;
}

/** The demonstration of a directory; undefined when it is not marked as one. */
export const openDemonstration = (directory: DataDirectory, machine: MachineClock): Demonstration | undefined => {
  const mark = directory.demonstration;
  if (mark === undefined) return undefined;
  const key = identityKeyOf(directory.path);
  const clock = new DemonstrationClock(() => machine.millis(), mark.clockAheadMillis);
  const time = new DemonstrationTime(
    clock,
    () => machine.now(),
    (clockAheadMillis) => writeMark(directory.path, { ...mark, clockAheadMillis }),
  );
  return {
    clock,
    time,
    grantStaff,
    issuers: (publicUrl) =>
      [issuerOf(publicUrl), PRINTED_ISSUER].map((issuer) => issuerWithKeys(issuer, { keys: [publicHalf(key)] })),
    mountIdentity: (server, publicUrl) =>
      mountIdentity(server, async () => {
        const { identityProvider } = await import('./identity-provider.js');
        return identityProvider(publicUrl, key, () => machine.millis());
      }),
  };
};
