// The registries as ports: what each can be asked. Adapters speak their protocols; nobody else knows them.
import type { Cents, DsuProtocol, IseeKind, LocalDate } from '@buono/kernel';
import type { Answered, Asking } from './asking.js';

/** An attestation of the ISEE as INPS gives it. */
export interface IseeAttestation {
  readonly kind: IseeKind;
  readonly isee: Cents;
  readonly protocol: DsuProtocol;
  readonly presentedOn: LocalDate;
  /** The last day on which it may be used. */
  readonly validTo: LocalDate;
  /** Omissions or differences (omissioni, difformità) that INPS noted and nobody resolved. */
  readonly annotations: readonly ('omission' | 'difference')[];
  readonly householdSize: number;
  readonly minors: number;
}

/** For which benefit the ISEE is asked: INPS wants its code and our number. */
export interface IseeQuestion extends Asking {
  /** Code of the benefit in INPS's table of social benefits, as 'A1.05'. */
  readonly benefitCode: string;
}

/** The ISEE at INPS: every attestation of a person in force on the day, the latest first. */
export abstract class IseeRegistry {
  abstract attestations(question: IseeQuestion): Promise<Answered<readonly IseeAttestation[]>>;
}

/** Where somebody lives by the register of residents; `comune` is the ISTAT code of six digits. */
export interface Residence {
  readonly comune: string;
  readonly since?: LocalDate;
}

/** Alive, or since when not. */
export type Existence = { readonly alive: true } | { readonly alive: false; readonly diedOn?: LocalDate };

/** The register of residents (ANPR). Each question is a service of its own: only what is needed is asked. */
export abstract class ResidentsRegistry {
  abstract residence(asking: Asking): Promise<Answered<Residence>>;
  /** How many live in the registered household (famiglia anagrafica), and how many of them are under 18 on the day. */
  abstract household(asking: Asking): Promise<Answered<{ readonly members: number; readonly minors: number }>>;
  abstract existence(asking: Asking): Promise<Answered<Existence>>;
}
