// What a call asks about a person: the catalogue's facts, and which of them the pages put as questions.
import type { components } from '@buono/client';
import { needed } from '../api.js';
import type { Visit } from '../visit.js';

/** A fact of the catalogue (`GET /facts`). */
export interface Fact {
  readonly name: string;
  readonly type: 'LocalDate' | 'Money' | 'Percent' | 'Decimal' | 'bool' | 'int' | 'string' | 'list<string>';
  readonly class: 'economic' | 'health' | 'identity';
  readonly label: string;
  readonly source: 'assessment' | 'declared' | 'derived';
  readonly mayBeNone?: boolean;
  readonly values?: readonly string[];
}

export type FactValue = string | number | boolean;

const KEPT_MS = 300_000;
let kept: { readonly facts: ReadonlyMap<string, Fact>; readonly until: number } | undefined;

/** The catalogue, by name; asked for again after five minutes. */
export const catalogue = async ({ api, nowMillis }: Visit): Promise<ReadonlyMap<string, Fact>> => {
  if (kept !== undefined && kept.until > nowMillis) return kept.facts;
  const { facts } = needed(await api.get('/facts')) as unknown as { readonly facts: readonly Fact[] };
  kept = { facts: new Map(facts.map((fact) => [fact.name, fact])), until: nowMillis + KEPT_MS };
  return kept.facts;
};

// The zone follows from the Comune, which a person knows.
const ASKED_AS: Readonly<Record<string, string>> = { zone: 'comune', domicileZone: 'domicileComune' };

// What most calls turn on comes first.
const FIRST = ['birthDate', 'comune', 'isee'];

/** The questions behind these facts: what only an office can say is left out. */
export const questionsFor = (names: readonly string[], facts: ReadonlyMap<string, Fact>): readonly Fact[] => {
  const asked = new Set(names.map((name) => ASKED_AS[name] ?? name));
  const inOrder = [...FIRST.filter((name) => asked.has(name)), ...[...asked].filter((name) => !FIRST.includes(name))];
  return inOrder
    .map((name) => facts.get(name))
    .filter((fact): fact is Fact => fact?.source === 'declared' && fact.type !== 'list<string>');
};

/** The labels of the facts that only an office can say. */
export const leftToOffice = (names: readonly string[], facts: ReadonlyMap<string, Fact>): readonly string[] =>
  names.map((name) => facts.get(name)).flatMap((fact) => (fact?.source === 'assessment' ? [fact.label] : []));

/** A call's document, as far as the pages read it. */
export interface CallDocument {
  readonly summary?: string;
  readonly terms?: { readonly entryDays?: number };
  /** Who receives; a person unless said. */
  readonly recipient?: 'person' | 'household' | 'body';
  /** Whether providers join it, and by which words. */
  readonly providers?: { readonly join: boolean; readonly agreement?: string };
  readonly actions: readonly CallAction[];
}

/** A document that a call asks for. */
export interface AskedProof {
  readonly code: string;
  readonly label: string;
  /** Without it the application cannot be sent. */
  readonly atSubmission?: boolean;
}

export interface CallAction {
  readonly code: string;
  readonly title: string;
  readonly recipient?: CallDocument['recipient'];
  /** Its requirements: what is said of each where it is not met, under which article. */
  readonly criteria?: readonly { readonly id: string; readonly article: string; readonly notMet: string }[];
  /** Of its ceilings, whose vouchers they are counted over. */
  readonly ceilings?: readonly { readonly across?: 'person' | 'household' }[];
  /** The documents that are asked of an application. */
  readonly proofs?: readonly AskedProof[];
  /** Whether a unit assesses it, and whether a plan is written for it. */
  readonly assessment?: { readonly plan?: unknown };
  /** Parts of a plan, each with its services. */
  readonly areas?: readonly { readonly code: string; readonly label: string }[];
  readonly services?: readonly {
    readonly code: string;
    readonly label: string;
    readonly unit: string;
    /** The categories of providers that may deliver it. */
    readonly providerCategories?: readonly string[];
    /** The documents that are asked for each entry. */
    readonly proofs?: readonly AskedProof[];
  }[];
}

// What is said to people, not worked out: words in it are words.
const PROSE = new Set(['article', 'label', 'met', 'notMet', 'remedy', 'sentence', 'title', 'code', 'id']);

/** The facts that the rules of an action name. */
export const factsNamedIn = (action: CallAction, facts: ReadonlyMap<string, Fact>): readonly string[] => {
  const found = new Set<string>();
  const look = (value: unknown): void => {
    if (typeof value === 'string')
      for (const word of value.match(/\b[a-z][A-Za-z]+\b/g) ?? []) if (facts.has(word)) found.add(word);
    if (Array.isArray(value)) value.forEach(look);
    else if (typeof value === 'object' && value !== null)
      for (const [key, inside] of Object.entries(value)) if (!PROSE.has(key)) look(inside);
  };
  look(action);
  return [...found];
};

const MOST_DOCUMENTS = 200;
const documents = new Map<string, CallDocument>();

/** The document of a version of a call: a version never changes, so it is asked for once. */
export const callDocument = async (
  { api }: Visit,
  { callId, version }: Pick<components['schemas']['CallLineView'], 'callId' | 'version'>,
): Promise<CallDocument> => {
  const key = `${callId} ${version}`;
  const known = documents.get(key);
  if (known !== undefined) return known;
  const params = { path: { callId }, query: { version: String(version) } };
  const { document } = needed(await api.get('/calls/{callId}/document', { params } as never)) as unknown as {
    readonly document: CallDocument;
  };
  if (documents.size >= MOST_DOCUMENTS) documents.clear();
  documents.set(key, document);
  return document;
};
