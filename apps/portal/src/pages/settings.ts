// What the pages need to know of where they stand.

/** Where the portal runs and with what. */
export interface Surroundings {
  readonly publicUrl: string;
  /** Names of the contexts that are reached here. */
  readonly contexts: readonly string[];
  /** Whether the contexts run in this process, or each in one of its own. */
  readonly shape: 'embedded' | 'services';
  /** Whether the API is described at `/api`. */
  readonly isDocumented: boolean;
}

/** Whom a person can speak to; what is not said is not shown. */
export interface HelpDesk {
  readonly phone?: string;
  readonly email?: string;
}

/** What an office tells of itself and of its identity provider, from the environment. */
export interface PagesSettings {
  /** Whose service it is, at the top of every page. */
  readonly organisation: string;
  readonly help: HelpDesk;
  /** How the portal is known to the issuer of tokens; without it nobody can sign in. */
  readonly client?: { readonly id: string; readonly secret?: string };
}

/** What the pages are put together from. */
export interface PagesParts extends PagesSettings {
  /** Where they are seen from outside, without a slash at the end. */
  readonly publicUrl: string;
  /** Where the API is reached from this process, `/api/v1` included. */
  readonly apiUrl: string;
  /** The issuer of tokens. */
  readonly issuer: string;
  readonly isDemonstration: boolean;
  readonly surroundings: Surroundings;
  /** 32 bytes, the same in every process of the portal. */
  readonly sessionKey: Uint8Array;
  readonly nowMillis: () => number;
  readonly onFault: (error: unknown, where: string) => void;
}
