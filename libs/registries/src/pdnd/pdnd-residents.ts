// The register of residents (ANPR): residence C020, household C021, existence in life C019, each an e-service of its own.
import { ageAt, type CodiceFiscale, type LocalDate } from '@buono/kernel';
import type { Answered, Asking } from '../asking.js';
import { ResidentsRegistry, type Existence, type Residence } from '../registries.js';
import type { EService } from './e-service.js';
import { NoAnswer } from './no-answer.js';
import { civilDate, list, members, sameCode, text } from './reading.js';

/** The services of ANPR that we use, and the reason of the request (motivo) as the body declared it. */
export interface AnprServices {
  readonly residence: EService;
  readonly household: EService;
  readonly existence: EService;
}

const OF_AGE = 18;

export class PdndResidents extends ResidentsRegistry {
  constructor(private readonly services: AnprServices) {
    super();
  }

  override residence(asking: Asking): Promise<Answered<Residence>> {
    return this.services.residence.ask(asking, requestOf(asking, 'C020'), (json) => {
      const [subject] = subjectsOf(json);
      if (subject === undefined) return undefined;
      sameCode(codeOf(subject), asking.fiscalCode);
      const [residence] = list(subject['residenza']).map(members);
      return residence && residenceOf(residence);
    });
  }

  override household(asking: Asking): Promise<Answered<{ readonly members: number; readonly minors: number }>> {
    return this.services.household.ask(asking, requestOf(asking, 'C021'), (json) => {
      const subjects = subjectsOf(json);
      if (subjects.length === 0) return undefined;
      if (!subjects.some((subject) => isOf(subject, asking.fiscalCode))) throw new NoAnswer('unintelligible');
      const minors = subjects.filter((subject) => ageAt(birthOf(subject), asking.on) < OF_AGE);
      return { members: subjects.length, minors: minors.length };
    });
  }

  override existence(asking: Asking): Promise<Answered<Existence>> {
    return this.services.existence.ask(asking, requestOf(asking, 'C019'), (json) => {
      const [subject] = subjectsOf(json);
      if (subject === undefined) return undefined;
      sameCode(codeOf(subject), asking.fiscalCode);
      return existenceOf(list(subject['infoSoggettoEnte']).map(members));
    });
  }
}

/** The request that all services of ANPR share; `motivoRichiesta` is the number of our application. */
const requestOf = ({ requestId, fiscalCode, on, application }: Asking, useCase: string): object => ({
  idOperazioneClient: requestId,
  criteriRicerca: { codiceFiscale: fiscalCode },
  datiRichiesta: { dataRiferimentoRichiesta: on, motivoRichiesta: application, casoUso: useCase },
});

type Subject = Readonly<Record<string, unknown>>;

const subjectsOf = (json: unknown): readonly Subject[] =>
  list(members(members(json)['listaSoggetti'])['datiSoggetto']).map(members);

const codeOf = (subject: Subject): unknown => members(members(subject['generalita'])['codiceFiscale'])['codFiscale'];

const birthOf = (subject: Subject): LocalDate => civilDate(members(subject['generalita'])['dataNascita']);

const isOf = (subject: Subject, fiscalCode: CodiceFiscale): boolean => codeOf(subject) === fiscalCode;

const ISTAT = /^\d{6}$/;

const residenceOf = (residence: Subject): Residence => {
  const comune = text(members(members(residence['indirizzo'])['comune'])['codiceIstat']);
  if (!ISTAT.test(comune)) throw new NoAnswer('unintelligible');
  const since = residence['dataDecorrenzaResidenza'];
  return { comune, ...(since !== undefined && { since: civilDate(since) }) };
};

/** Answers come as rows of key and value: 'S' alive, 'N' not, with the date of death in a row of its own. */
const existenceOf = (rows: readonly Subject[]): Existence => {
  const row = rows.find(({ chiave }) => chiave === 'Verifica esistenza in vita');
  if (row?.['valore'] === 'S') return { alive: true };
  if (row?.['valore'] !== 'N') throw new NoAnswer('unintelligible');
  const died = rows.find(({ chiave }) => chiave === 'Data decesso')?.['valoreData'];
  return { alive: false, ...(died !== undefined && { diedOn: civilDate(died) }) };
};
