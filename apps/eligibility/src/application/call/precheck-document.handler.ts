// Tries facts on a document that is being written, as if it were in force today. Nothing is kept of either.
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Clock, dateInRome, type CallId } from '@buono/kernel';
import { compileCall, type CallDocument } from '@buono/rules';
import { answer, type Answer } from '../answer.js';
import { CallDocuments } from './call-documents.js';
import { callOf } from '../ids.js';
import { Zones } from '../ports.js';
import { prechecked, type Precheck } from './precheck.handler.js';

/** A document as JSON value or YAML text; facts as JSON by name, null for "there is none". */
export class PrecheckDocumentQuery extends Query<Answer<Precheck & { readonly callId: CallId }>> {
  constructor(
    readonly document: unknown,
    readonly action: string | undefined,
    readonly facts: Readonly<Record<string, unknown>>,
  ) {
    super();
  }
}

@QueryHandler(PrecheckDocumentQuery)
export class PrecheckDocumentHandler implements IQueryHandler<PrecheckDocumentQuery> {
  constructor(
    private readonly documents: CallDocuments,
    private readonly zones: Zones,
    private readonly clock: Clock,
  ) {}

  execute(query: PrecheckDocumentQuery): Promise<Answer<Precheck & { readonly callId: CallId }>> {
    return Promise.resolve(this.#tried(query));
  }

  #tried(query: PrecheckDocumentQuery): Answer<Precheck & { readonly callId: CallId }> {
    const read = this.documents.read(query.document);
    if (!read.ok) return read;
    const compiled = compileCall(JSON.parse(read.value.document) as CallDocument);
    const callId = callOf(read.value.terms.code);
    const trial = { today: dateInRome(this.clock.now()), zones: this.zones.all(), callId, callVersion: 0 };
    const found = prechecked(compiled, query, trial);
    return found.ok ? answer({ ...found.value, callId }) : found;
  }
}
