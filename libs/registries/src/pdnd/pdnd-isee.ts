// The ISEE at INPS as an e-service of the PDND.
import {
  centsFromDecimal,
  dsuProtocol,
  isIseeKind,
  parseDsuProtocol,
  type IseeKind,
  type Cents,
  type DsuProtocol,
} from '@buono/kernel';
import type { Answered } from '../asking.js';
import { IseeRegistry, type IseeAttestation, type IseeQuestion } from '../registries.js';
import type { EService } from './e-service.js';
import { NoAnswer } from './no-answer.js';
import { civilDate, list, members, oneOf, sameCode, text, whole } from './reading.js';

export class PdndIsee extends IseeRegistry {
  constructor(private readonly service: EService) {
    super();
  }

  override attestations(question: IseeQuestion): Promise<Answered<readonly IseeAttestation[]>> {
    const { fiscalCode, on, benefitCode, application } = question;
    const body = {
      codiceFiscale: fiscalCode,
      dataValidita: on,
      prestazioneDaErogare: benefitCode,
      protocolloDomandaEnteErogatore: application,
      statoDomandaPrestazione: 'Da Erogare',
    };
    return this.service.ask(question, body, (json) => {
      const answer = members(json);
      sameCode(answer['codiceFiscale'], fiscalCode);
      const found = list(answer['attestazioni']).map(attestationOf);
      return found.length === 0 ? undefined : [...found].sort(latestFirst);
    });
  }
}

const latestFirst = (a: IseeAttestation, b: IseeAttestation): number =>
  a.presentedOn < b.presentedOn ? 1 : a.presentedOn > b.presentedOn ? -1 : 0;

const attestationOf = (json: unknown): IseeAttestation => {
  const it = members(json);
  const annotations = members(it['annotazioni']);
  const household = members(it['nucleo']);
  return {
    kind: oneOf(text(it['tipo']).toLowerCase(), (kind): kind is IseeKind => isIseeKind(kind)),
    isee: amountOf(it['valoreIsee']),
    protocol: protocolOf(it['protocolloDsu']),
    presentedOn: civilDate(it['dataPresentazione']),
    validTo: civilDate(it['dataScadenza']),
    annotations: [
      ...(annotations['omissioni'] === true ? (['omission'] as const) : []),
      ...(annotations['difformita'] === true ? (['difference'] as const) : []),
    ],
    householdSize: whole(household['componenti']),
    minors: whole(household['minorenni']),
  };
};

const AMOUNT = /^\d{1,9}\.\d{2}$/;

const amountOf = (value: unknown): Cents => {
  const decimal = text(value);
  if (!AMOUNT.test(decimal)) throw new NoAnswer('unintelligible');
  return centsFromDecimal(decimal);
};

const protocolOf = (value: unknown): DsuProtocol => {
  const protocol = text(value);
  if (!parseDsuProtocol(protocol).ok) throw new NoAnswer('unintelligible');
  return dsuProtocol(protocol);
};
