// The answers of the mock registries, in the form of the real ones.
import { decimalFromCents } from '@buono/kernel';
import type { IseeAttestation } from '../registries.js';
import type { MockPerson } from './mock-people.js';

/** A request as it came, its body read. */
export type Body = Readonly<Record<string, unknown>>;

/** The answer's body; undefined is a 404. */
export type Answering = (fiscalCode: string, person: MockPerson) => object | undefined;

const subject = (fiscalCode: string, bornOn?: string): object => ({
  generalita: { codiceFiscale: { codFiscale: fiscalCode }, ...(bornOn !== undefined && { dataNascita: bornOn }) },
});

const listed = (...subjects: readonly object[]): object => ({
  idOperazioneANPR: '1',
  listaSoggetti: { datiSoggetto: subjects },
});

const attestation = (it: IseeAttestation): object => ({
  tipo: it.kind.toUpperCase(),
  valoreIsee: decimalFromCents(it.isee),
  protocolloDsu: it.protocol,
  dataPresentazione: it.presentedOn,
  dataScadenza: it.validTo,
  annotazioni: { omissioni: it.annotations.includes('omission'), difformita: it.annotations.includes('difference') },
  nucleo: { componenti: it.householdSize, minorenni: it.minors },
});

/** The services of the mock, by name. */
export const ANSWERS = {
  'inps-isee': (fiscalCode, { attestations }) =>
    attestations && { codiceFiscale: fiscalCode, attestazioni: attestations.map(attestation) },
  'anpr-residence': (fiscalCode, { residence }) =>
    residence &&
    listed({
      ...subject(fiscalCode),
      residenza: [
        { indirizzo: { comune: { codiceIstat: residence.comune } }, dataDecorrenzaResidenza: residence.since },
      ],
    }),
  'anpr-household': (fiscalCode, { household }) =>
    household &&
    listed(
      subject(fiscalCode, household.bornOn),
      ...household.others.map((bornOn, index) => subject(`OTHER${index}`, bornOn)),
    ),
  'anpr-existence': (fiscalCode, { existence }) => {
    if (existence === undefined) return undefined;
    const died = existence.alive ? undefined : existence.diedOn;
    const rows = [
      { id: '1', chiave: 'Verifica esistenza in vita', valore: existence.alive ? 'S' : 'N' },
      ...(died === undefined ? [] : [{ id: '2', chiave: 'Data decesso', valoreData: died }]),
    ];
    return listed({ ...subject(fiscalCode), infoSoggettoEnte: rows });
  },
} as const satisfies Record<string, Answering>;

export type MockServiceName = keyof typeof ANSWERS;

/** Whose data a request asks for, in the form of either registry. */
export const askedCode = (body: Body): string => {
  const criteria = body['criteriRicerca'] as Body | undefined;
  return String(criteria?.['codiceFiscale'] ?? body['codiceFiscale'] ?? '');
};
