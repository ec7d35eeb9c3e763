// The registries behind their ports, as the configuration wants them.
import type { Clock } from '@buono/kernel';
import { EService, PdndIsee, PdndResidents, type IseeRegistry, type ResidentsRegistry } from '@buono/registries';
import { inventedPeople, MockRegistries } from '@buono/registries/mock';
import { belfioreOfIstat, istatOfBelfiore } from '@buono/territory';
import { NO_REGISTRIES, type Registries } from './application/registry/registries.js';
import type { RegistriesConfig, RegistriesFile } from './registries.config.js';

/** Connects; nothing is asked yet. */
export const connectedRegistries = (config: RegistriesConfig, clock: Clock): Registries => {
  if (config === 'none') return NO_REGISTRIES;
  return config === 'mock' ? invented(clock) : overPdnd(config, clock);
};

const overPdnd = ({ client, isee, residence }: RegistriesFile, clock: Clock): Registries => ({
  ...(isee && {
    isee: { registry: new PdndIsee(new EService(isee, { client, clock })), ...isee },
  }),
  ...(residence && {
    residence: { registry: residenceOver(new EService(residence, { client, clock })), perDay: residence.perDay },
  }),
  belfioreOf: belfioreOfIstat,
});

/** Only its residence is asked: the other services of the register are not connected. */
const residenceOver = (service: EService): Pick<ResidentsRegistry, 'residence'> =>
  new PdndResidents({ residence: service, household: service, existence: service });

const MOCK_PER_DAY = 1_000;
/** Code A1.05 of INPS's table of social benefits: services to the early years. */
const MOCK_BENEFIT = 'A1.05';

/** Invented registries, started over HTTP on loopback when the first question comes. */
const invented = (clock: Clock): Registries => {
  let started: Promise<MockRegistries> | undefined;
  const service = async (name: 'inps-isee' | 'anpr-residence'): Promise<EService> => {
    started ??= MockRegistries.start({ clock, people: inventedPeople(clock, istatOfBelfiore) });
    const mock = await started;
    return new EService(mock.service(name), { client: mock.client, clock });
  };
  const isee: IseeRegistry = {
    attestations: async (question) => new PdndIsee(await service('inps-isee')).attestations(question),
  };
  const residents: Pick<ResidentsRegistry, 'residence'> = {
    residence: async (asking) => residenceOver(await service('anpr-residence')).residence(asking),
  };
  return {
    isee: { registry: isee, benefitCode: MOCK_BENEFIT, perDay: MOCK_PER_DAY },
    residence: { registry: residents, perDay: MOCK_PER_DAY },
    belfioreOf: belfioreOfIstat,
  };
};
