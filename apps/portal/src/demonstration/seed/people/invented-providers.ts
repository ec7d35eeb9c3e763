// Invents providers: nurseries, cooperatives, day centres, drivers. DATI DI PROVA.
import {
  computePartitaIva,
  italianIban,
  localDate,
  type CodiceFiscale,
  type Iban,
  type PartitaIva,
  type ZoneCode,
} from '@buono/kernel';
import type { Chance } from '../chance.js';
import type { InventedPeople, InventedPerson } from './invented-people.js';
import { invented, type Who } from './who.js';

/** The categories of providers that the demonstration has, as the calls name them. */
export type ProviderCategory =
  'nido' | 'micronido' | 'assistenza-domiciliare' | 'centro-diurno' | 'servizio-educativo' | 'taxi' | 'ncc';

/** What a provider says of itself when it registers. */
export interface Registration {
  readonly category: ProviderCategory;
  readonly legalName: string;
  readonly vatNumber?: PartitaIva;
  /** Of a natural person. */
  readonly fiscalCode?: CodiceFiscale;
  readonly licence?: string;
  readonly iban: Iban;
}

/** A provider of the demonstration, and who answers for it. */
export interface PlannedProvider {
  readonly key: string;
  readonly registration: Registration;
  readonly administrator: Who;
  /** Where it is accredited. */
  readonly zone: ZoneCode | 'all';
}

const KINDS: Readonly<Record<ProviderCategory, readonly string[]>> = {
  nido: ['Nido', 'Asilo nido'],
  micronido: ['Micronido'],
  'assistenza-domiciliare': ['Cooperativa sociale', 'Consorzio di assistenza'],
  'centro-diurno': ['Centro diurno'],
  'servizio-educativo': ['Centro educativo', 'Associazione educativa'],
  taxi: ['Taxi'],
  ncc: ['Noleggio con conducente'],
};
const SIGNS: readonly string[] = [
  ...['Girandola', 'Aquilone', 'Arcobaleno', 'Girasole', 'Mongolfiera', 'Trottola', 'Veliero', 'Lanterna', 'Meridiana'],
  ...['Quercia', 'Ginestra', 'Rondine', 'Primula', 'Altalena', 'Barchetta', 'Orizzonte', 'Filastrocca', 'Ciliegio'],
];

const BORN = [localDate('1960-01-01'), localDate('1996-12-31')] as const;

/** Invents providers that are told apart by their number; `series` keeps those of two sets apart. */
export class InventedProviders {
  private count = 0;

  constructor(
    private readonly chance: Chance,
    private readonly people: InventedPeople,
    private readonly series: number,
  ) {}

  /** A provider of a category, accredited in one zone or in all. Drivers are natural persons. */
  provider(category: ProviderCategory, zone: ZoneCode | 'all', home: ZoneCode): PlannedProvider {
    this.count += 1;
    const key = `${category}-${this.count}`;
    const born = { zone: home, born: BORN, description: 'Risponde di un ente inventato' };
    const person = this.people.person(born);
    const identity = category === 'taxi' ? driver(person, this.count) : this.body();
    const legalName = `${this.chance.pick(KINDS[category])} ${this.chance.pick(SIGNS)} ${this.count} (prova)`;
    const registration = { category, legalName, ...identity, iban: inventedIban(this.series, this.count) };
    return { key, registration, administrator: invented(`administrator-${this.count}`, person), zone };
  }

  private body(): { readonly vatNumber: PartitaIva } {
    return { vatNumber: inventedPartitaIva(this.series, this.count) };
  }
}

const driver = ({ fiscalCode }: InventedPerson, count: number) => ({ fiscalCode, licence: `Prova ${1_000 + count}` });

/** A partita IVA whose check digit is right and whose beginning no office gives out. */
export const inventedPartitaIva = (series: number, count: number): PartitaIva =>
  computePartitaIva(`99${String(series).padStart(4, '0')}${String(count).padStart(4, '0')}`);

/** An IBAN of a bank that does not exist. */
export const inventedIban = (series: number, count: number): Iban =>
  italianIban('99999', '99999', String(series * 1_000_000 + count));
