// Who receives, as an application names them: a person, who may stand for a household, or a body.
import { ageAt, codiceFiscale, contradictsBirthDate, type LocalDate } from '@buono/kernel';
import type { Wrong } from '../answer.js';

/** A person of a household (componente del nucleo). */
export interface MemberData {
  readonly fiscalCode: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate: LocalDate;
}

interface Reached {
  /** The Belfiore code of the residence, or of a body's seat. */
  readonly comune: string;
  readonly contact?: { readonly email?: string; readonly phone?: string };
}

/** A person as recipient (destinatario). */
export type PersonData = MemberData & Reached;

/** A body as recipient: Comune, partnership, association, enterprise; a sole trader is named by the owner's code. */
export interface BodyData extends Reached {
  readonly fiscalCode: string;
  readonly name: string;
  readonly vatNumber?: string;
}

/** Who receives (destinatario). */
export type RecipientData = PersonData | BodyData;

/** The recipient, and the other members of their household where the household receives. */
export interface Listed {
  readonly recipient: RecipientData;
  readonly household?: readonly MemberData[] | undefined;
}

/** Whether a recipient is a body. */
export const isBody = (recipient: RecipientData): recipient is BodyData => 'name' in recipient;

const OLDEST = 130;

/** What is wrong with the recipient's birth; undefined if nothing is, and for a body. */
export const recipientFault = (recipient: RecipientData, today: LocalDate): Wrong | undefined =>
  isBody(recipient) ? undefined : birthFault('recipient', recipient, today);

/** What is wrong with somebody's birth; undefined if nothing is. */
export const birthFault = (
  field: string,
  { birthDate, fiscalCode }: MemberData,
  today: LocalDate,
): Wrong | undefined => {
  const wrong = (detail: string): Wrong => ({ field: `${field}.birthDate`, detail });
  if (birthDate > today) return wrong('la data di nascita è nel futuro: controllala');
  if (ageAt(birthDate, today) > OLDEST) return wrong('la data di nascita è troppo lontana: controllala');
  return contradictsBirthDate(codiceFiscale(fiscalCode), birthDate)
    ? wrong('la data di nascita non è quella del codice fiscale: controllale tutte e due sulla tessera sanitaria')
    : undefined;
};
