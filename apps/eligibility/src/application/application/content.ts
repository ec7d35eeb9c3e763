// What a family writes, checked against the call: facts by purpose class, and the zone that will examine it.
import { zoneOfComune, type Instant, type LocalDate, type Zone, type ZoneCode } from '@buono/kernel';
import {
  readFacts,
  type CompiledCall,
  type Fact,
  type FactClass,
  type FactDeclaration,
  type Facts,
} from '@buono/rules';
import type { Relation } from '../../domain/application/events.js';
import { countedFacts, householdFaults } from './household.js';
import { isBody, recipientFault, type Listed, type RecipientData } from './recipient.js';
import { answer, refused, type Answer, type Wrong } from '../answer.js';

/** On whose behalf, and by which act; `mandateFrom` and `mandateTo` are its dates, both included. */
export interface ApplicantInput {
  readonly relation: Relation;
  readonly mandate?: string;
  readonly mandateFrom?: LocalDate;
  readonly mandateTo?: LocalDate;
}

/** An application as it comes in. */
export interface ApplicationInput extends Listed {
  readonly action: string | undefined;
  readonly applicant: ApplicantInput | undefined;
  readonly facts: Readonly<Record<string, unknown>>;
  /** The version of the declarations that is accepted; the current one unless said. */
  readonly declarations?: string;
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

/** Reads the facts of an application; every wrong field is named with its remedy. */
export const readContent = (input: ApplicationInput, reading: Reading): Answer<ReadContent> => {
  const { call, zones, today } = reading;
  const { recipient } = input;
  const born = recipientFault(recipient, today);
  if (born !== undefined) return refused('recipient-wrong', [born]);
  const faults = householdFaults(input, today);
  if (faults.length > 0) return refused('household-wrong', faults);
  const facts = declaredFacts(input, reading);
  if (!facts.ok) return facts;
  const domicile = facts.value['domicileComune'];
  const places = [recipient.comune, domicile?.state === 'known' ? String(domicile.value) : ''];
  const zone = places.map((place) => zoneOfComune(zones, place, today)).find((found) => found !== undefined);
  if (zone === undefined) return refused('zone-not-found');
  if (!reading.covered.includes(zone.code)) return refused('zone-not-covered');
  return answer({ zone: zone.code, facts: byClass(call, facts.value) });
};

const declaredFacts = (input: ApplicationInput, { call, now, today }: Reading): Answer<Facts> => {
  const { recipient, facts: given } = input;
  // Who applies may repeat what the recipient's data say already, not contradict it.
  const own = ownFacts(recipient);
  const listed: Readonly<Record<string, unknown>> = { ...own, ...countedFacts(input, today) };
  const wrong: Wrong[] = [];
  for (const [name, value] of Object.entries(given)) {
    const fault = undeclarable(call.facts.get(name), value, listed[name]);
    if (fault !== undefined) wrong.push({ field: `facts.${name}`, detail: fault });
  }
  const read = readFacts(call.facts, { ...given, ...own }, { source: 'declared', at: now }, today);
  if (!read.ok) wrong.push(...read.problems.map(({ place, what }) => ({ field: placeOf(place), detail: what })));
  return read.ok && wrong.length === 0 ? answer(read.facts) : refused('facts-wrong', wrong);
};

const ownFacts = (recipient: RecipientData): Readonly<Record<string, string>> =>
  isBody(recipient) ? { comune: recipient.comune } : { birthDate: recipient.birthDate, comune: recipient.comune };

const placeOf = (fact: string): string =>
  fact === 'comune' || fact === 'birthDate' ? `recipient.${fact}` : `facts.${fact}`;

const undeclarable = (declaration: FactDeclaration | undefined, value: unknown, own: unknown): string | undefined => {
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
