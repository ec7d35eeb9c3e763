// One request of a person to a page, and what a page answers.
import type { BuonoClient } from '@buono/client';
import type { Html } from './frame/html.js';
import type { Language } from './language/language.js';
import type { Desk } from './session/desk.js';
import type { Person } from './session/session.js';
import type { HelpDesk } from './settings.js';
import type { Download, SentFile, Upload } from './upload.js';

/** What a page is told. */
export interface Visit extends Language {
  readonly languages: readonly Language[];
  /** The path with its query, to come back to. */
  readonly here: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** What a form sent; empty for a page that is only read. */
  readonly form: URLSearchParams;
  /** The files that a form sent, by their fields. */
  readonly files: ReadonlyMap<string, SentFile>;
  /** The API, as this person. */
  readonly api: BuonoClient;
  /** A file to the API, as this person. */
  readonly upload: Upload;
  /** A file from the API, as this person. */
  readonly download: Download;
  /** Who has signed in. */
  readonly person: Person | undefined;
  /** What they may do here. */
  readonly desk: Desk | undefined;
  /** Proof that a form is of this browser. */
  readonly proof: string;
  /** A mark of this person that says nothing of them: the same on every device, as long as the portal keeps its key. */
  readonly mark: string;
  readonly icons: string;
  /** Where a file of the pages is served, by its name. */
  readonly asset: (name: string) => string;
  readonly help: HelpDesk;
  /** Whose service this is, and where it is seen from outside: papers say both. */
  readonly site: { readonly organisation: string; readonly publicUrl: string };
  readonly isDemonstration: boolean;
  /** Now, on the clock of the portal's machine, in milliseconds. */
  readonly nowMillis: number;
}

/** A step of the way here. */
export interface Crumb {
  readonly label: string;
  readonly href: string;
}

/** A page. */
export interface Page {
  readonly title: string;
  readonly body: Html;
  readonly status?: number;
  /** The way here, without the home page and this one. */
  readonly crumbs?: readonly Crumb[];
  /** The entry of the menu that it belongs to. */
  readonly area?: Area;
  /** The home page shows no way. */
  readonly isHome?: boolean;
  /** Whether fields are wrong: the title says so first. */
  readonly hasErrors?: boolean;
  /** Scripts that only this page has, by the names of their files. */
  readonly scripts?: readonly string[];
  /** Whether its scripts may ask for the camera. */
  readonly mayFilm?: boolean;
  /** Whether it is kept on the device for when there is no network: the same for everybody, with nobody's name in it. */
  readonly isKept?: boolean;
}

export type Area =
  | 'applications'
  | 'audit'
  | 'bank'
  | 'bank-files'
  | 'calls'
  | 'care-plans'
  | 'claims'
  | 'complaints'
  | 'files'
  | 'grants'
  | 'help'
  | 'holds'
  | 'inbox'
  | 'joining'
  | 'late'
  | 'letters'
  | 'messages'
  | 'money'
  | 'notice-texts'
  | 'notices'
  | 'offers'
  | 'office-calls'
  | 'orders'
  | 'papers'
  | 'payments'
  | 'providers'
  | 'rankings'
  | 'recoveries'
  | 'exchange'
  | 'operators'
  | 'own-offers'
  | 'register'
  | 'staff'
  | 'search'
  | 'surveys'
  | 'today'
  | 'warnings'
  | 'workload';

/** Another page, to be read with GET. */
export interface Elsewhere {
  readonly to: string;
}

/** A file for the browser to keep. */
export interface FileSent {
  readonly fileName: string;
  readonly type: string;
  readonly content: string | Uint8Array;
}

/** An answer to a script of a page. */
export interface Told {
  readonly told: unknown;
  readonly status?: number;
}

export type Outcome = Page | Elsewhere | FileSent | Told;

/** What answers at an address. */
export type Handler = (visit: Visit) => Outcome | Promise<Outcome>;

/** An address of the pages. */
export interface Route {
  readonly method: 'GET' | 'POST';
  /** As Fastify writes it: `/avvisi/:callId`. Every parameter that ends in `Id` is a UUID. */
  readonly path: string;
  readonly handler: Handler;
  /** Only for who has signed in. */
  readonly isPrivate?: boolean;
}

/** There is no such page for this person: the same answer whether it is somebody else's or nobody's. */
export class NoSuchPage extends Error {
  override readonly name = 'NoSuchPage';
}
