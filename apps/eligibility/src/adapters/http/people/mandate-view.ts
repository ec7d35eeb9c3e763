// Mandates as they come in and as they are shown.
import { invalidBody } from '@buono/http';
import { localDate } from '@buono/kernel';
import type { HolderInput, MandateInput, WrittenMandates } from '../../../application/people/record-mandate.handler.js';
import type { GivenMandate, ShownMandates } from '../../../application/people/show-mandates.handler.js';
import type { Mandate } from '../../../domain/mandate/state.js';
import type {
  GiveMandateDto,
  GivenMandateView,
  MandateHolderDto,
  MandatesView,
  MandateView,
  RecordMandateDto,
} from './mandates.dto.js';

/** The input of a mandate that the caller gives. */
export const mandateInputOf = (body: GiveMandateDto): MandateInput => {
  const { holder, kind, from, to, act, evidence } = body;
  return {
    holder: holderOf(holder),
    kind,
    from: localDate(from),
    ...(to !== undefined && { to: localDate(to) }),
    ...(act !== undefined && { act }),
    ...(evidence !== undefined && { evidence }),
  };
};

/** The input of a mandate that an office records for a person. */
export const recordedInputOf = ({ person, replaces, ...body }: RecordMandateDto): MandateInput => ({
  ...mandateInputOf(body),
  person,
  ...(replaces !== undefined && { replaces }),
});

const holderOf = ({ fiscalCode, desk, name }: MandateHolderDto): HolderInput => {
  if (fiscalCode !== undefined && desk === undefined) return { fiscalCode, name };
  if (desk !== undefined && fiscalCode === undefined) return { desk, name };
  throw invalidBody([
    {
      field: 'holder',
      detail: 'indica il codice fiscale di una persona oppure il codice di uno sportello, non entrambi',
    },
  ]);
};

/** A mandate right after it was recorded or ended. */
export const writtenMandateView = ({ state, mandateId }: WrittenMandates): MandateView => {
  const mandate = state.find((known) => known.mandateId === mandateId);
  if (mandate === undefined) throw new Error(`mandate ${mandateId} was written and is not there`);
  return viewOf(mandate);
};

const viewOf = ({ mandateId, personId, holder, kind, from, to, ended }: Mandate): MandateView => ({
  mandateId,
  personId,
  holder,
  kind,
  from,
  ...(to !== undefined && { to }),
  ...(ended !== undefined && { endedOn: ended.on }),
});

const givenView = ({ mandate, ...said }: GivenMandate): GivenMandateView => ({
  ...viewOf(mandate),
  ...said,
  ...(mandate.ended !== undefined && { endedFor: mandate.ended.cause }),
});

/** Mandates given and held. */
export const mandatesView = ({ given, held }: ShownMandates): MandatesView => ({
  given: given.map(givenView),
  held: held.map((line) => ({ ...line })),
});
