// Whether an act excludes who is to be accredited or paid, on a day: a person, or the body behind a provider.
import type { Streams } from '@buono/event-store';
import { parseCodiceFiscale, type LocalDate, type PersonId } from '@buono/kernel';
import type { KeyStore } from '@buono/privacy';
import { excludedOn, type HearOfBan, type HeardBanEvent, type HeardBans } from '../domain/ban/heard-bans.js';
import type { Payee } from '../domain/payee.js';
import type { Provider } from '../domain/provider/decider.js';
import type { Providers } from './ports.js';

/** What was heard of bans, by person. */
export type HeardBanStreams = Streams<HeardBans, HearOfBan, HeardBanEvent, never>;

export class Exclusions {
  constructor(
    readonly bans: HeardBanStreams,
    private readonly providers: Providers,
    private readonly keys: KeyStore,
  ) {}

  /** Whether a provider is excluded: a natural person by themself, a body by its codice fiscale or partita IVA. */
  async excludesProvider(provider: Provider, on: LocalDate): Promise<boolean> {
    if (provider.status === 'unknown') return false;
    const { keyOwner, name } = provider.registration;
    return this.#anyOf([keyOwner, ...(await this.#bodyOf(name?.vatNumber))], on);
  }

  /** Whether who is paid is excluded. */
  async excludesPayee(payee: Payee, on: LocalDate): Promise<boolean> {
    if (payee.kind === 'person') return this.#anyOf([payee.id], on);
    return this.excludesProvider((await this.providers.find(payee.id)).state, on);
  }

  async #bodyOf(vatNumber: string | undefined): Promise<readonly PersonId[]> {
    if (vatNumber === undefined) return [];
    const code = parseCodiceFiscale(vatNumber);
    const person = code.ok ? await this.keys.findPerson(code.value) : undefined;
    return person === undefined ? [] : [person];
  }

  async #anyOf(persons: readonly PersonId[], on: LocalDate): Promise<boolean> {
    const heard = await Promise.all(persons.map((person) => this.bans.find(person)));
    return heard.some(({ state }) => excludedOn(state, on));
  }
}
