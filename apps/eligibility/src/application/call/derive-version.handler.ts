// Amends a call by an act that says what changes and not the whole document: restoration, extension of windows, refinancing.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandMeta } from '@buono/event-store';
import { Clock, dateInRome, type CallId, type Instant, type LocalDate } from '@buono/kernel';
import { afterOutage, extended, refinanced, type CallDocument, type Extension } from '@buono/rules';
import type { AppliesTo, Outage } from '../../domain/call/events.js';
import { lastVersion, versionNumbered, type PublishedCall } from '../../domain/call/decider.js';
import { answer, answered, refused, type Answer } from '../answer.js';
import { CallDocuments } from './call-documents.js';
import type { WrittenCall } from './draft-call.handler.js';
import { Calls } from '../ports.js';

/** What the act changes of the last version. */
export type Revision =
  | { readonly kind: 'restoration'; readonly restores: number }
  | ({ readonly kind: 'extension' } & Extension)
  | { readonly kind: 'outage'; readonly outage: Outage }
  | { readonly kind: 'refinancing'; readonly funds: CallDocument['funds'] };

/** The act; it holds from today unless it says otherwise. */
export interface RevisingAct {
  readonly actNumber: string;
  readonly effectiveFrom?: LocalDate;
  readonly appliesTo?: AppliesTo;
  readonly revision: Revision;
}

export class DeriveVersionCommand extends Command<Answer<WrittenCall>> {
  constructor(
    readonly call: CallId,
    readonly act: RevisingAct,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(DeriveVersionCommand)
export class DeriveVersionHandler implements ICommandHandler<DeriveVersionCommand> {
  constructor(
    private readonly calls: Calls,
    private readonly documents: CallDocuments,
    private readonly clock: Clock,
  ) {}

  async execute({ call: id, act, meta }: DeriveVersionCommand): Promise<Answer<WrittenCall>> {
    const { state: call } = await this.calls.find(id);
    if (call.status === 'none') return refused('call-unknown');
    if (call.status === 'draft') return refused('call-not-published');
    // The same act again finds its own version last: it is derived from the one before.
    const from = call.versions.findLast(({ actNumber }) => actNumber !== act.actNumber) ?? lastVersion(call);
    const now = this.clock.now();
    const revised = revisedBy(act.revision, call, { document: JSON.parse(from.document) as CallDocument, now });
    if (!revised.ok) return revised;
    const read = this.documents.read(revised.value);
    if (!read.ok) return read;
    const { terms, document, warnings } = read.value;
    const on = dateInRome(now);
    const { actNumber, effectiveFrom = on, appliesTo, revision } = act;
    const what = whatItIs(revision);
    const amend = { type: 'AmendCall', actNumber, terms, document, effectiveFrom, on, ...what } as const;
    const command = appliesTo === undefined ? amend : { ...amend, appliesTo };
    const written = answered(await this.calls.execute(id, command, meta));
    if (!written.ok) return written;
    return answer({ ...written.value, warnings });
  }
}

const whatItIs = (revision: Revision) => {
  switch (revision.kind) {
    case 'restoration':
      return { kind: revision.kind, restores: revision.restores };
    case 'outage':
      return { kind: 'extension', outage: revision.outage } as const;
    case 'extension':
    case 'refinancing':
      return { kind: revision.kind };
  }
};

const revisedBy = (
  revision: Revision,
  call: PublishedCall,
  { document, now }: { readonly document: CallDocument; readonly now: Instant },
): Answer<CallDocument> => {
  switch (revision.kind) {
    case 'restoration': {
      const version = versionNumbered(call, revision.restores);
      return version === undefined ? refused('version-unknown') : answer(JSON.parse(version.document) as CallDocument);
    }
    case 'extension': {
      const { kind: _, ...extension } = revision;
      const later = extended(document, extension);
      return later === undefined ? refused('extension-not-later') : answer(later);
    }
    case 'outage': {
      const { from, to } = revision.outage;
      if (from >= to || to > now) return refused('outage-wrong');
      const moved = afterOutage(document, revision.outage, dateInRome(now));
      return moved === undefined ? refused('outage-outside-windows') : answer(moved);
    }
    case 'refinancing':
      return answer(refinanced(document, revision.funds));
  }
};
