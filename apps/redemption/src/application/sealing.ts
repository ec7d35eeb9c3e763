// What redemption seals: IBANs, names of natural persons, the service's own facts, free words.
import { KeyErased, type Box, type Boxes, type JsonObject, type PurposeClass } from '@buono/privacy';
import type { PersonId } from '@buono/kernel';

/** Words that are codes, not sentences: they may stand in clear. Anything else that people write is sealed. */
export const REASON_CODES = [
  'entered-by-mistake',
  'not-delivered',
  'not-documented',
  'not-payable',
  'wrong-amount',
  'wrong-date',
  'duplicate',
  'disputed',
  'account-closed',
  'wrong-iban',
  'other',
] as const;

// Return reasons of the banks (ISO 20022 external code set): two letters and two digits.
const BANK_CODE = /^[A-Z]{2}\d{2}$/;

/** A reason as an event keeps it: a code, and the words sealed where no code said it. */
export interface Reason {
  readonly reason: string;
  readonly note?: Box;
}

/** A bank's code as it came, 'other' where it gave none. */
export const returnCode = (text: string | undefined): string =>
  text !== undefined && BANK_CODE.test(text) ? text : 'other';

/** Whose words, for which event. */
export interface SealedFor {
  readonly person: PersonId;
  readonly purposeClass: PurposeClass;
  readonly eventId: string;
}

/** The reason that people gave: its code, or 'other' with their words sealed under the person they speak of. */
export const reasonOf = async (boxes: Boxes, text: string, whose: SealedFor): Promise<Reason> => {
  if ((REASON_CODES as readonly string[]).includes(text) || BANK_CODE.test(text)) return { reason: text };
  const note = await sealed(boxes, whose, { words: text });
  return note === undefined ? { reason: 'other' } : { reason: 'other', note };
};

/** Nothing new is kept of a person whose data of that class were erased. */
export const dataErased = { accepted: false, refusal: 'data-erased' } as const;
export type DataErased = typeof dataErased;

/** The box; none for a person whose data were erased, of whom nothing more is kept. */
export const sealed = async (
  boxes: Boxes,
  { person, purposeClass, eventId }: SealedFor,
  fields: JsonObject,
): Promise<Box | undefined> => {
  try {
    return await boxes.seal(person, purposeClass, eventId, fields);
  } catch (error) {
    if (error instanceof KeyErased) return undefined;
    throw error;
  }
};
