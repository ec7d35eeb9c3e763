// ISEE: the kinds of the economic indicator, the protocol of the declaration behind it, and until when it is good.
import type { Brand } from './brand.js';
import { capitals } from './capitals.js';
import { addMonths, localDate, type LocalDate } from './local-date.js';
import { parsed, unparsed, valueOf, type Parsed } from './parsed.js';

/** The kinds of ISEE (DPCM 159/2013); which ones a call accepts is written in the call. */
export const ISEE_KINDS = [
  'ordinario',
  'minorenni',
  'sociosanitario',
  'sociosanitario-residenze',
  'ristretto',
  'corrente',
] as const;

/** A kind of ISEE. */
export type IseeKind = (typeof ISEE_KINDS)[number];

/** Whether the text names a kind of ISEE. */
export const isIseeKind = (text: string): text is IseeKind => (ISEE_KINDS as readonly string[]).includes(text);

/** The protocol that INPS gives to a declaration (DSU): 'INPS-ISEE-2025-12345678A-00'. */
export type DsuProtocol = Brand<string, 'DsuProtocol'>;

/** Why a text is no DSU protocol. */
export type DsuProtocolProblem = 'wrong-form';

const DSU_PROTOCOL = /^INPS-ISEE-[0-9]{4}-[0-9]{8}[A-Z]-[0-9]{2}$/;

/** Reads a DSU protocol; blanks around it and small letters are forgiven. */
export const parseDsuProtocol = (text: string): Parsed<DsuProtocol, DsuProtocolProblem> => {
  const code = capitals(text.trim());
  return DSU_PROTOCOL.test(code) ? parsed(code as DsuProtocol) : unparsed('wrong-form');
};

/** The DSU protocol of this text; RangeError if it is none. */
export const dsuProtocol = (text: string): DsuProtocol => valueOf('DSU protocol', parseDsuProtocol(text));

/** The year of the declaration. */
export const dsuYear = (protocol: DsuProtocol): number => Number(protocol.slice(10, 14));

/** The last day of an ISEE by the day its DSU was presented: 31 December of that year, also if presented in December (DPCM 159/2013, art. 10). */
export const iseeValidUntil = (presentedOn: LocalDate): LocalDate => localDate(`${presentedOn.slice(0, 4)}-12-31`);

/** What changed for a household that asks for an ISEE corrente. */
export type IseeChange = 'income' | 'assets';

/** The last day of an ISEE corrente: six months after its presentation for income, 31 December for assets. */
export const iseeCorrenteValidUntil = (presentedOn: LocalDate, change: IseeChange): LocalDate =>
  change === 'income' ? addMonths(presentedOn, 6) : iseeValidUntil(presentedOn);
