// All that a marked directory adds to the platform: a clock that can be set, personas with roles, an identity provider.
import { issuerWithKeys, type Grants, type TrustedIssuer } from '@buono/access';
import type { KeyStore } from '@buono/privacy';
import { DemonstrationClock, type DataDirectory, type MachineClock } from '@buono/process';
import { PRINTED_ISSUER, writeMark, type DemonstrationMark } from '@buono/process/demonstration';
import { DemonstrationTime, type Remember } from './demonstration-time.js';
import { grantStaff } from './grant-staff.js';
import { identityKeyOf, publicHalf } from './identity-key.js';
import { issuerOf } from './identity-names.js';
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

/** A clock of the demonstration and where it is remembered. */
export interface KeptClock {
  readonly clock: DemonstrationClock;
  readonly remember: Remember;
}

/** The demonstration of a directory; undefined when it is not marked as one. Its clock is kept there unless it is told another. */
export const openDemonstration = (
  directory: DataDirectory,
  machine: MachineClock,
  kept?: KeptClock,
): Demonstration | undefined => {
  const mark = directory.demonstration;
  if (mark === undefined) return undefined;
  const key = identityKeyOf(directory.path);
  const { clock, remember } = kept ?? keptIn(directory.path, mark, machine);
  const time = new DemonstrationTime(clock, () => machine.now(), remember);
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

const keptIn = (path: string, mark: DemonstrationMark, machine: MachineClock): KeptClock => ({
  clock: new DemonstrationClock(() => machine.millis(), mark.clockAheadMillis),
  remember: (clockAheadMillis) => writeMark(path, { ...mark, clockAheadMillis }),
});
