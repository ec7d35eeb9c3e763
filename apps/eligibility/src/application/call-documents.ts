// Call documents at the door: checked by the engine, read for the terms that the procedure needs, kept as text.
import { centsFromDecimal, dateInRome, instantInRome, isValidOn, localDate, zoneCode, type Clock } from '@buono/kernel';
import type { Instant, LocalDate, Zone, ZoneCode } from '@buono/kernel';
import { parseCallDocument, type CallDocument, type Problem } from '@buono/rules';
import type { CallTerms } from '../domain/call/terms.js';
import { answer, refused, type Answer } from './answer.js';
import type { Zones } from './ports.js';

/** A checked document: its terms, its text as it is kept, and what deserves a second look. */
export interface ReadDocument {
  readonly terms: CallTerms;
  readonly document: string;
  readonly warnings: readonly Problem[];
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
    const { zones } = parsed.document;
    const strange = zones === 'all' ? [] : zones.filter((code) => !known.some((zone) => zone.code === code));
    if (strange.length > 0)
      return refused('call-document-invalid', [
        { field: 'zones', detail: `le zone ${strange.join(', ')} non esistono: usa i codici delle zone della regione` },
      ]);
    return answer({ terms: termsOf(parsed.document, known), document, warnings: parsed.warnings });
  }
}

/** The terms of a checked document; 'all' zones are those in force now. */
export const termsOf = (document: CallDocument, zones: readonly Zone[]): CallTerms => ({
  code: document.code,
  title: document.title,
  order: document.order,
  window: { opensAt: civilInstant(document.window.opensAt), closesAt: civilInstant(document.window.closesAt) },
  useFrom: localDate(document.use.from),
  useTo: localDate(document.use.to),
  zones: zonesOf(document.zones, zones),
  actions: document.actions.map(({ code, title, deliveryModel, order, assessment }) => ({
    code,
    title,
    deliveryModel,
    order: order ?? document.order,
    assessmentRequired: assessment?.required ?? false,
  })),
  funds: document.funds.map(({ source, year, amount }) => ({ source, year, amountCents: centsFromDecimal(amount) })),
});

const zonesOf = (asked: CallDocument['zones'], known: readonly Zone[]): readonly ZoneCode[] =>
  asked === 'all' ? known.map(({ code }) => code) : asked.map((code) => zoneCode(code));

/** 'YYYY-MM-DDTHH:mm[:ss]' on Italian clocks. */
const civilInstant = (text: string): Instant => {
  const [date, time = ''] = text.split('T');
  return instantInRome(localDate(date ?? '') satisfies LocalDate, time);
};
