// Who stands in an application, as keyed digests: what makes two people alike can be compared, and nothing be read back.
import { codiceFiscale, isProvisional, localDate } from '@buono/kernel';
import type { BlindTokens, JsonObject } from '@buono/privacy';
import { isBody, type MemberData, type RecipientData } from '../../application/application/recipient.js';

/** A row of `likeness_lines`: the `nth` person of an application, the recipient first. It goes when that recipient is forgotten. */
export interface LikenessRow {
  readonly application_id: string;
  readonly nth: number;
  /** Under whose key the application names its people. */
  readonly recipient_id: string;
  readonly person_id: string;
  readonly code: string;
  /** 1 for a code of eleven digits. */
  readonly provisional: number;
  /** Of the code before omocodia; none where a code is provisional. */
  readonly plain: string | null;
  /** Of name and birth date; none where a name has no letter. */
  readonly named: string | null;
}

/** Somebody with the digests of what they are compared by. */
export type Compared = Pick<LikenessRow, 'code' | 'provisional' | 'plain' | 'named'>;

/** The persons whom an open identity box names: the recipient, then the members of the household; none for a body. */
export const personsIn = (fields: JsonObject): readonly MemberData[] => {
  const recipient = fields['recipient'] as unknown as RecipientData | undefined;
  if (recipient === undefined || isBody(recipient)) return [];
  return [recipient, ...((fields['household'] ?? []) as unknown as readonly MemberData[])];
};

/** The digests of one person. */
export const comparedBy = (
  tokens: BlindTokens,
  { fiscalCode, givenName, familyName, birthDate }: MemberData,
): Compared => {
  const code = codiceFiscale(fiscalCode);
  const provisional = isProvisional(code);
  const named = hasLetters(givenName) && hasLetters(familyName);
  return {
    code: tokens.fiscalCode(code),
    provisional: provisional ? 1 : 0,
    plain: provisional ? null : tokens.codeBeforeOmocodia(code),
    named: named ? tokens.nameAndBirth(givenName, familyName, localDate(birthDate)) : null,
  };
};

const hasLetters = (text: string): boolean => /\p{L}/u.test(text);
