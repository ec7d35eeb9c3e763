// What a family is still to say: what the rules of its call would look at and do not find.
import type { LocalDate } from '@buono/kernel';
import { assess, score, type CompiledCall, type FactDeclaration, type Facts } from '@buono/rules';

/** A fact that the family is to say, with its label in this year's call. */
export interface AskedAgain {
  readonly name: string;
  readonly label: string;
}

/** Said where the recipient's own data say it. */
export const OF_THE_RECIPIENT: ReadonlySet<string> = new Set([
  ...['birthDate', 'comune', 'householdSize', 'minorsInHousehold'],
]);

/** What the call declares of a fact that families may declare. */
export const declaredIn = (call: CompiledCall, name: string): FactDeclaration | undefined => {
  const declaration = call.facts.get(name);
  return declaration?.source === 'assessment' || declaration?.source === 'derived' ? undefined : declaration;
};

/** What the rules would look at and do not find, and what is asked again: that is what the family is still to say. */
export const leftToSay = (
  call: CompiledCall,
  action: string,
  { facts, again, today }: { readonly facts: Facts; readonly again: readonly string[]; readonly today: LocalDate },
): readonly AskedAgain[] => {
  const { missing } = assess(call, action, facts, { submittedOn: today, admittedOn: today });
  const asked = new Set([...missing, ...score(call, action, facts, today).missing, ...again]);
  return [...asked].toSorted().flatMap((name) => {
    const declared = declaredIn(call, name);
    const said = Object.hasOwn(facts, name) || OF_THE_RECIPIENT.has(name);
    return declared === undefined || said ? [] : [{ name, label: declared.label }];
  });
};
