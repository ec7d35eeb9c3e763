// People under protection: their identity and address are for those alone who are named, by an act, for a time.
import {
  accept,
  PersistentMap,
  refuse,
  type Decider,
  type Decision,
  type LocalDate,
  type PersonId,
} from '@buono/kernel';

/**
 * From a day, to a day if the act says one, both included, only the person and `allowed` know who they are and where they live:
 * persons, and desks whose operators work for them. Why is sealed under the person. `replaces` names the act whose place it takes.
 */
export interface PersonProtected {
  readonly type: 'PersonProtected';
  readonly protectionId: string;
  readonly personId: PersonId;
  readonly allowed: readonly string[];
  readonly actNumber: string;
  readonly from: LocalDate;
  readonly to?: LocalDate;
  readonly replaces?: string;
  readonly sealed: string;
  readonly by: PersonId;
  readonly on: LocalDate;
}

/** It holds no more from `on`. */
export interface ProtectionLifted {
  readonly type: 'ProtectionLifted';
  readonly protectionId: string;
  readonly personId: PersonId;
  readonly actNumber: string;
  readonly by: PersonId;
  readonly on: LocalDate;
}

export type ProtectionEvent = PersonProtected | ProtectionLifted;

/** Who asks: under which ids and desks, and whether they answer for the whole region. */
interface Asking {
  readonly holders: readonly string[];
  readonly region: boolean;
}

export type ProtectPerson = Omit<PersonProtected, 'type'> & Asking & { readonly type: 'ProtectPerson' };
export type LiftProtection = Omit<ProtectionLifted, 'type' | 'personId'> & Asking & { readonly type: 'LiftProtection' };
export type ProtectionCommand = ProtectPerson | LiftProtection;

export type ProtectionRefusal =
  | 'protection-dates-wrong'
  | 'protected-already'
  | 'protection-unknown'
  | 'protection-lifted-already'
  | 'own-protection'
  | 'protection-not-yours';

/** A protection, lifted or not. */
export type Protection = Omit<PersonProtected, 'type'> & {
  readonly lifted?: Pick<ProtectionLifted, 'actNumber' | 'by' | 'on'>;
};

/** Every protection that was ever recorded. */
export type Protections = PersistentMap<Protection>;

/** Whether it holds on a day: first and last day count whole, the day on which it is lifted no more. */
export const protectsOn = ({ from, to, lifted }: Protection, day: LocalDate): boolean =>
  day >= from && (to === undefined || day <= to) && (lifted === undefined || day < lifted.on);

/** The protections that hold on a day. */
export const protectionsOn = (protections: Protections, day: LocalDate): readonly Protection[] =>
  [...protections].map(([, protection]) => protection).filter((protection) => protectsOn(protection, day));

const isNamed = ({ allowed }: Protection, holders: readonly string[]): boolean =>
  allowed.some((holder) => holders.includes(holder));

type Decided = Decision<ProtectionEvent, ProtectionRefusal>;

/** Not over on a day: it holds, or will. */
const standsOn = ({ to, lifted }: Protection, day: LocalDate): boolean =>
  lifted === undefined && (to === undefined || day <= to);

const protect = ({ type: _, holders, region, ...c }: ProtectPerson, protections: Protections): Decided => {
  if (protections.has(c.protectionId)) return accept();
  if (holders.includes(c.personId)) return refuse('own-protection');
  if (c.to !== undefined && (c.to < c.from || c.to < c.on)) return refuse('protection-dates-wrong');
  // The act in whose place it comes ends today: not one day may be left open.
  if (c.replaces !== undefined && c.from > c.on) return refuse('protection-dates-wrong');
  const standing = [...protections]
    .map(([, protection]) => protection)
    .filter(({ personId, ...protection }) => personId === c.personId && standsOn({ personId, ...protection }, c.on));
  const replaced = standing.find(({ protectionId }) => protectionId === c.replaces);
  if (c.replaces !== undefined && replaced === undefined) return refuse('protection-unknown');
  // Whoever could put another act beside the first would name themself.
  if (standing.some((one) => one !== replaced)) return refuse('protected-already');
  if (replaced !== undefined && !region && !isNamed(replaced, holders)) return refuse('protection-not-yours');
  const written: PersonProtected = { type: 'PersonProtected', ...c };
  if (replaced === undefined) return accept(written);
  const { protectionId, personId } = replaced;
  // The box of the new act is sealed for the first event of the command.
  return accept<ProtectionEvent>(written, {
    type: 'ProtectionLifted',
    ...{ protectionId, personId, actNumber: c.actNumber, by: c.by, on: c.on },
  });
};

const lift = ({ type: _, holders, region, ...c }: LiftProtection, protections: Protections): Decided => {
  const protection = protections.get(c.protectionId);
  if (protection === undefined) return refuse('protection-unknown');
  if (holders.includes(protection.personId)) return refuse('own-protection');
  if (!region && !isNamed(protection, holders)) return refuse('protection-unknown');
  const { lifted, personId } = protection;
  if (lifted !== undefined) return lifted.actNumber === c.actNumber ? accept() : refuse('protection-lifted-already');
  return accept({ type: 'ProtectionLifted', personId, ...c });
};

/** All protections, in one stream: a household or a second code is asked for the people in it, not for one person. */
export const protectionDecider: Decider<Protections, ProtectionCommand, ProtectionEvent, ProtectionRefusal> = {
  initial: PersistentMap.empty(),
  evolve: (protections, event) => {
    if (event.type === 'ProtectionLifted') {
      const known = protections.get(event.protectionId);
      const { actNumber, by, on } = event;
      return known === undefined
        ? protections
        : protections.with(event.protectionId, { ...known, lifted: { actNumber, by, on } });
    }
    const { type: _, ...protection } = event;
    return protections.with(event.protectionId, protection);
  },
  decide: (command, protections) =>
    command.type === 'ProtectPerson' ? protect(command, protections) : lift(command, protections),
};
