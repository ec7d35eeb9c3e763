// People of a demonstration as registries would know them: invented, the same each time, plausible beside their code.
import { createHash } from 'node:crypto';
import { cents, dateInRome, dsuProtocol, localDateOf, type Clock, type IseeKind } from '@buono/kernel';
import type { IseeAttestation } from '../registries.js';
import type { MockPeople } from './mock-people.js';

const KINDS: readonly IseeKind[] = ['ordinario', 'minorenni', 'sociosanitario'];
/** Between 6,000.00 and 36,000.00 euro. */
const [LEAST, SPREAD] = [600_000, 3_000_000];

/** Everybody has an ISEE of this year and one of the last, and lives where they were born. */
export const inventedPeople =
  (clock: Clock, istatOf: (belfiore: string) => string | undefined): MockPeople =>
  (fiscalCode) => {
    const chance = createHash('sha256').update(fiscalCode).digest().readUInt32BE(0);
    const year = Number(dateInRome(clock.now()).slice(0, 4));
    const comune = istatOf(fiscalCode.slice(11, 15));
    return {
      attestations: [year, year - 1].flatMap((of) => KINDS.map((kind) => attestation(kind, of, chance))),
      ...(comune !== undefined && { residence: { comune, since: `${year - 5}-01-01` } }),
      existence: { alive: true },
    };
  };

const attestation = (kind: IseeKind, year: number, chance: number): IseeAttestation => ({
  kind,
  isee: cents(LEAST + (chance % SPREAD)),
  protocol: dsuProtocol(`INPS-ISEE-${year}-${String(chance % 100_000_000).padStart(8, '0')}A-00`),
  presentedOn: localDateOf(year, 1, 15),
  validTo: localDateOf(year, 12, 31),
  annotations: [],
  householdSize: 2 + (chance % 3),
  minors: 1,
});
