// What a family writes, checked against the call: facts by purpose class, and the zone that will examine it.
import { ageAt, zoneOfComune, type Instant, type LocalDate, type Zone, type ZoneCode } from '@buono/kernel';
import {
  readFacts,
  type CompiledCall,
  type Fact,
  type FactClass,
  type FactDeclaration,
  type Facts,
} from '@buono/rules';
import type { Relation } from '../domain/application/events.js';
import { answer, refused, type Answer, type Wrong } from './answer.js';

/** The recipient (destinatario) as the family names them; `comune` is the Belfiore code of the residence. */
export interface RecipientData {
  readonly fiscalCode: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate: LocalDate;
  readonly comune: string;
  readonly contact?: { readonly email?: string; readonly phone?: string };
}

/** An application as it comes in. */
export interface ApplicationInput {
  readonly action: string | undefined;
  readonly recipient: RecipientData;
  readonly applicant: { readonly relation: Relation; readonly mandate?: string } | undefined;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** Facts of one application, each under the class whose key seals it. */
export type FactsByClass = Partial<Record<FactClass, Facts>>;

/** What was read: where it belongs, and the facts that the family declares. */
export interface ReadContent {
  readonly zone: ZoneCode;
  readonly facts: FactsByClass;
}

/** Where and when content is read. */
export interface Reading {
  readonly call: CompiledCall;
  readonly zones: readonly Zone[];
  readonly covered: readonly ZoneCode[];
  readonly now: Instant;
  readonly today: LocalDate;
}

const OLDEST = 130;

/** Reads the facts of an application; every wrong field is named with its remedy. */
export const readContent = (input: ApplicationInput, reading: Reading): Answer<ReadContent> => {
  const { call, zones, today } = reading;
  const { recipient } = input;
  const born = birthDateFault(recipient.birthDate, today);
  if (born !== undefined) return refused('recipient-wrong', [born]);
  const facts = declaredFacts(input, reading);
  if (!facts.ok) return facts;
  const domicile = facts.value['domicileComune'];
  const places = [recipient.comune, domicile?.state === 'known' ? String(domicile.value) : ''];
  const zone = places.map((place) => zoneOfComune(zones, place, today)).find((found) => found !== undefined);
  if (zone === undefined) return refused('zone-not-found');
  if (!reading.covered.includes(zone.code)) return refused('zone-not-covered');
  return answer({ zone: zone.code, facts: byClass(call, facts.value) });
};

const birthDateFault = (birthDate: LocalDate, today: LocalDate): Wrong | undefined => {
  const field = 'recipient.birthDate';
  if (birthDate > today) return { field, detail: 'la data di nascita è nel futuro: controllala' };
  return ageAt(birthDate, today) > OLDEST
    ? { field, detail: 'la data di nascita è troppo lontana: controllala' }
    : undefined;
};

const declaredFacts = ({ recipient, facts: given }: ApplicationInput, { call, now }: Reading): Answer<Facts> => {
  // Who applies may repeat what the recipient's data say already, not contradict it.
  const own: Readonly<Record<string, string>> = { birthDate: recipient.birthDate, comune: recipient.comune };
  const wrong: Wrong[] = [];
  for (const [name, value] of Object.entries(given)) {
    const fault = undeclarable(call.facts.get(name), value, own[name]);
    if (fault !== undefined) wrong.push({ field: `facts.${name}`, detail: fault });
  }
  const read = readFacts(call.facts, { ...given, ...own }, { source: 'declared', at: now });
  if (!read.ok) wrong.push(...read.problems.map(({ place, what }) => ({ field: placeOf(place), detail: what })));
  return read.ok && wrong.length === 0 ? answer(read.facts) : refused('facts-wrong', wrong);
};

const placeOf = (fact: string): string =>
  fact === 'comune' || fact === 'birthDate' ? `recipient.${fact}` : `facts.${fact}`;

const undeclarable = (
  declaration: FactDeclaration | undefined,
  value: unknown,
  own: string | undefined,
): string | undefined => {
  if (declaration === undefined) return undefined;
  const { label, source } = declaration;
  if (own !== undefined && value !== own)
    return `«${label}» non coincide con i dati del destinatario: indicalo solo lì`;
  if (source === 'assessment') return `«${label}» lo accerta l’unità di valutazione: togli questo dato`;
  if (source === 'derived') return `«${label}» si ricava dagli altri dati: togli questo dato`;
  return undefined;
};

/** The facts, each under its class. */
export const byClass = (call: CompiledCall, facts: Facts): FactsByClass => {
  const sorted: Partial<Record<FactClass, Record<string, Fact>>> = {};
  for (const [name, fact] of Object.entries(facts)) {
    const declaration = call.facts.get(name);
    if (declaration !== undefined) (sorted[declaration.class] ??= {})[name] = fact;
  }
  return sorted;
};
