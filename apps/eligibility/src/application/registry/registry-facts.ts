// What a registry answered, as facts of an application.
import { iseeValidUntil, type LocalDate } from '@buono/kernel';
import type { IseeAttestation, Residence } from '@buono/registries';
import type { Fact, Facts, FactsOrigin, JsonValue } from '@buono/rules';

const known = (value: JsonValue, origin: FactsOrigin): Fact => ({ state: 'known', value, ...origin });
const none = (origin: FactsOrigin): Fact => ({ state: 'none', ...origin });

/**
 * The attestation that counts: in force on the day, of the kind that was declared if there is one, else the latest. Whether
 * its kind is accepted, and what an annotation means, is for the call to say.
 */
export const attestationFor = (
  attestations: readonly IseeAttestation[],
  on: LocalDate,
  declaredKind: string | undefined,
): IseeAttestation | undefined => {
  const inForce = attestations.filter((it) => it.presentedOn <= on && on <= lastDayOf(it));
  return inForce.find(({ kind }) => kind === declaredKind) ?? inForce[0];
};

// Never beyond 31 December of the year of presentation, whatever was answered (DPCM 159/2013, art. 10).
const lastDayOf = ({ validTo, presentedOn }: IseeAttestation): LocalDate => {
  const end = iseeValidUntil(presentedOn);
  return validTo < end ? validTo : end;
};

/** The facts of an attestation; without one, there is no ISEE. */
export const iseeFacts = (it: IseeAttestation | undefined, origin: FactsOrigin): Facts => {
  if (it === undefined) {
    const names = ['isee', 'iseeKind', 'iseeProtocol', 'iseePresentedOn', 'iseeAnnotated'];
    return Object.fromEntries(names.map((name) => [name, none(origin)]));
  }
  return {
    isee: known(it.isee, origin),
    iseeKind: known(it.kind, origin),
    iseeProtocol: known(it.protocol, origin),
    iseePresentedOn: known(it.presentedOn, origin),
    iseeAnnotated: known(it.annotations.length > 0, origin),
    householdSize: known(it.householdSize, origin),
    minorsInHousehold: known(it.minors, origin),
  };
};

/** The Comune of residence; one that the region does not have, or no residence at all, is none of the region's. */
export const residenceFacts = (
  residence: Residence | undefined,
  belfioreOf: (istat: string) => string | undefined,
  origin: FactsOrigin,
): Facts => {
  const belfiore = residence && belfioreOf(residence.comune);
  return { comune: belfiore === undefined ? none(origin) : known(belfiore, origin) };
};
