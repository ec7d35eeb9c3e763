// Call documents at the door: checked by the engine, read for the terms that the procedure needs, kept as text.
import { centsFromDecimal, dateInRome, instantInRome, isValidOn, localDate, zoneCode, type Clock } from '@buono/kernel';
import type { Instant, LocalDate, Zone, ZoneCode } from '@buono/kernel';
import {
  adhesionTermsOf,
  parseCallDocument,
  windowsOf,
  type CallDocument,
  type CallWindow,
  type Problem,
} from '@buono/rules';
import { lastVersion, type Call } from '../../domain/call/decider.js';
import type { CallTerms, WindowTerms } from '../../domain/call/terms.js';
import { answer, refused, type Answer, type Wrong } from '../answer.js';
import type { Zones } from '../ports.js';

/** A checked document: its terms, its text as it is kept, and what deserves a second look. */
export interface ReadDocument {
  readonly terms: CallTerms;
  readonly document: string;
  /** Each with its place. */
  readonly warnings: readonly string[];
}

/** As JSON inside the event's JSON, so that the event stays under 64 KB with the terms beside it. */
const MAX_STORED_LENGTH = 58_000;

export class CallDocuments {
  constructor(
    private readonly zones: Zones,
    private readonly clock: Clock,
  ) {}

  /** Reads a document from a JSON value or a YAML text. */
  read(input: unknown): Answer<ReadDocument> {
    const parsed = parseCallDocument(input);
    if (!parsed.ok)
      return refused(
        'call-document-invalid',
        parsed.problems.map(({ place, what }) => ({ field: place, detail: what })),
      );
    const document = JSON.stringify(parsed.document);
    if (Buffer.byteLength(JSON.stringify(document)) > MAX_STORED_LENGTH) return refused('call-document-too-long');
    const today = dateInRome(this.clock.now());
    const known = this.zones.all().filter((zone) => isValidOn(zone, today));
    const strange = strangeZones(parsed.document, known);
    if (strange.length > 0) return refused('call-document-invalid', strange);
    return answer({ terms: termsOf(parsed.document, known), document, warnings: parsed.warnings.map(toldAt) });
  }

  /** What deserves a second look in a call as it stands; nothing where its document is no longer good for this engine. */
  warningsOf(call: Call): readonly string[] {
    if (call.status === 'none') return [];
    const parsed = parseCallDocument(call.status === 'draft' ? call.document : lastVersion(call).document);
    return parsed.ok ? parsed.warnings.map(toldAt) : [];
  }
}

const toldAt = ({ place, what }: Problem): string => `${place}: ${what}`;

/** The terms of a checked document; 'all' zones are those in force now. */
export const termsOf = (document: CallDocument, known: readonly Zone[]): CallTerms => ({
  code: document.code,
  title: document.title,
  order: document.order,
  ...windowsOver(document),
  ...(document.windows !== undefined && { windows: document.windows.map(windowTerms) }),
  zones: zonesOf(document.zones, known),
  actions: document.actions.map(({ code, title, deliveryModel, order, assessment, policies, ...only }) => ({
    code,
    title,
    deliveryModel,
    order: order ?? document.order,
    assessmentRequired: assessment?.required ?? false,
    ...({ ...document.policies, ...policies }.lastVoucher === 'share' && { sharesMoney: true }),
    ...(only.reservedFunds !== undefined && { reservedCents: centsFromDecimal(only.reservedFunds) }),
    ...(only.windows !== undefined && { windows: only.windows.map(windowTerms) }),
    ...(only.zones !== undefined && { zones: zonesOf(only.zones, known) }),
  })),
  funds: document.funds.map(({ source, year, amount }) => ({ source, year, amountCents: centsFromDecimal(amount) })),
  ...(document.cup !== undefined && { cup: document.cup }),
  ...(document.invoicing !== undefined && { invoicing: document.invoicing }),
  ...(document.sampling !== undefined && { sampling: document.sampling }),
  ...(document.warnings !== undefined && { warnings: document.warnings }),
  ...(document.providers?.join === true && { providers: adhesionTermsOf(document) }),
});

/** From the first opening to the last closing, from the first day of use to the last. */
const windowsOver = (document: CallDocument): Pick<CallTerms, 'window' | 'useFrom' | 'useTo'> => {
  const all = document.actions.flatMap((action) => windowsOf(document, action)).map(windowTerms);
  const [first, ...others] = all;
  if (first === undefined) throw new Error(`call ${document.code} was checked and has no window`);
  return others.reduce<Pick<CallTerms, 'window' | 'useFrom' | 'useTo'>>(
    ({ window, useFrom, useTo }, other) => ({
      window: { opensAt: earlier(window.opensAt, other.opensAt), closesAt: later(window.closesAt, other.closesAt) },
      useFrom: earlier(useFrom, other.useFrom),
      useTo: later(useTo, other.useTo),
    }),
    {
      window: { opensAt: first.opensAt, closesAt: first.closesAt },
      useFrom: first.useFrom,
      useTo: first.useTo,
    },
  );
};

const earlier = <T extends string>(a: T, b: T): T => (a <= b ? a : b);
const later = <T extends string>(a: T, b: T): T => (a >= b ? a : b);

const windowTerms = ({ code, opensAt, closesAt, use }: CallWindow): WindowTerms => ({
  code,
  opensAt: civilInstant(opensAt),
  closesAt: civilInstant(lastSecond(closesAt)),
  useFrom: localDate(use.from),
  useTo: localDate(use.to),
});

/** The zones that are written and do not exist, place by place. */
const strangeZones = (document: CallDocument, known: readonly Zone[]): readonly Wrong[] =>
  [
    { field: 'zones', zones: document.zones },
    ...document.actions.map(({ zones }, index) => ({ field: `actions[${index}].zones`, zones: zones ?? 'all' })),
  ].flatMap(({ field, zones }) => {
    const strange = zones === 'all' ? [] : zones.filter((code) => !known.some((zone) => zone.code === code));
    if (strange.length === 0) return [];
    const detail = `le zone ${strange.join(', ')} non esistono: usa i codici delle zone della regione`;
    return [{ field, detail }];
  });

const zonesOf = (asked: CallDocument['zones'], known: readonly Zone[]): readonly ZoneCode[] =>
  asked === 'all' ? known.map(({ code }) => code) : asked.map((code) => zoneCode(code));

/** A closing written to the minute takes in the whole of that minute: who reads 23:59 sends at 23:59 and a half. */
const lastSecond = (moment: string): string => (moment.length === TO_THE_MINUTE ? `${moment}:59` : moment);
const TO_THE_MINUTE = 'YYYY-MM-DDTHH:mm'.length;

/** 'YYYY-MM-DDTHH:mm[:ss]' on Italian clocks; without seconds, the first of the minute. */
const civilInstant = (text: string): Instant => {
  const [date, time = ''] = text.split('T');
  return instantInRome(localDate(date ?? '') satisfies LocalDate, time);
};
