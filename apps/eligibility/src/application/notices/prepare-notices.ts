// Writes the notice that an event is, once: its words are sealed, and it has its place in the queue of the channels.
import { uuidV5, type CommandMeta } from '@buono/event-store';
import { dateInRome, type Clock } from '@buono/kernel';
import type { KnownApplication } from '../../domain/application/state.js';
import type { PrepareNotice } from '../../domain/notice/decider.js';
import { routeOf, startedBy } from '../../domain/notice/kinds.js';
import { termWords, written, type NoticeText } from '../../domain/notice/texts.js';
import { dateWords } from '../acts/paper-words.js';
import type { CallVersions, ReadyCall } from '../call/call-versions.js';
import type { Digests } from '../ports.js';
import type { Sealing } from '../sealing.js';
import { wordsInForce, type TextStreams } from '../notice-texts/notice-text-ports.js';
import { itemLabels } from './item-labels.js';
import { connectedOf, type NoticeChannels } from './notice-channels.js';
import type { Notices } from './notice-ports.js';
import type { DraftNotice } from './notices-of.js';

/** What writing notices needs. */
export interface PreparingNotices {
  readonly notices: Notices;
  /** The words of each body. */
  readonly texts: Pick<TextStreams, 'find'>;
  readonly calls: CallVersions;
  readonly channels: NoticeChannels;
  readonly sealing: Sealing;
  readonly digests: Digests;
  readonly clock: Clock;
}

/** What a notice comes from: the id of an event or a message names the notice too. */
export type NoticeCause = Pick<CommandMeta, 'correlationId'> & { readonly causationId: string };

/** The case that a notice is about, and the words that it is written from. */
interface WrittenFrom {
  readonly application: KnownApplication;
  readonly ready: ReadyCall;
  readonly words: NoticeText;
}

export const NOTICES_ACTOR = 'process:notices';

/** The notice of a kind about one thing: an event, or a voucher, of which there is one offer. */
export const noticeOf = (kind: string, about: string): string => uuidV5('notice', kind, about);

export class PrepareNotices {
  constructor(private readonly parts: PreparingNotices) {}

  /** Writes it, for the application that it is about; a body without channels has its notices written elsewhere. */
  async prepare(draft: DraftNotice, application: KnownApplication, cause: NoticeCause): Promise<void> {
    const { calls, channels, notices } = this.parts;
    if (!('receiptNumber' in application)) return;
    const ready = await calls.inForce(application.callId, draft.day);
    const there = ready && channels.of(ready.compiled.document.body.name);
    if (ready === undefined || there === undefined) return;
    const noticeId = noticeOf(draft.kind, draft.about ?? draft.voucherId ?? cause.causationId);
    const meta: CommandMeta = { commandId: uuidV5('prepare-notice', noticeId), actor: NOTICES_ACTOR, ...cause };
    const { body } = ready.compiled.document;
    const place = { body: body.name, kind: draft.kind, language: LANGUAGE } as const;
    const { words, version, isOwn } = await wordsInForce(this.parts.texts, place);
    const content = await this.#content(draft, { application, ready, words }, cause);
    const sealed = await this.parts.sealing.seal(
      application.recipientId,
      meta.commandId,
      {},
      { health: { text: content } },
    );
    // Whoever was forgotten is told nothing.
    if (!sealed.ok) return;
    const { applicationId, callId, zone } = application;
    const { kind, voucherId, claimId } = draft;
    const starts = startedBy(kind);
    const countFrom = countedFrom(ready, application);
    const now = this.parts.clock.now();
    const command: PrepareNotice = {
      ...{ type: 'PrepareNotice', noticeId, kind, applicationId, callId, zone },
      ...(voucherId !== undefined && { voucherId }),
      ...(claimId !== undefined && { claimId }),
      ...{ body: body.name, route: routeOf(kind, connectedOf(there)) },
      ...(starts !== undefined && countFrom === 'delivery' && { starts }),
      ...{ language: LANGUAGE, template: version, ...(isOwn && { own: true as const }), sealed: sealed.value },
      ...{ digest: this.parts.digests.ofText(content), sendAt: draft.sendAt ?? now, at: now, on: dateInRome(now) },
    };
    const outcome = await notices.execute(noticeId, command, meta);
    if (!outcome.accepted) throw new Error(`notice ${noticeId} was not written: ${outcome.refusal}`);
  }

  /** The words of a notice: a title, an empty line, its text. */
  async #content(
    draft: DraftNotice,
    { application, ready, words }: WrittenFrom,
    { correlationId }: NoticeCause,
  ): Promise<string> {
    const { document } = ready.compiled;
    const looking = { actor: NOTICES_ACTOR, purpose: 'write-notice', correlationId };
    const opened = draft.words === undefined ? undefined : await this.parts.sealing.open([draft.words], looking);
    const number = 'receiptNumber' in application ? String(application.receiptNumber) : '';
    const values = {
      ...{ body: document.body.name, call: document.title, day: dateWords(draft.day), number },
      ...{ items: itemLabels(draft.items ?? [], application.action, ready).join('; '), words: opened?.text ?? '' },
      ...(draft.term && { term: termWords(LANGUAGE, countedFrom(ready, application), draft.term) }),
      ...draft.values,
    };
    const { title, text } = written(words, values);
    return `${title}\n\n${text}\n`;
  }
}

const LANGUAGE = 'it';

/** What the call counts a person's terms from. */
export const countedFrom = (
  { compiled }: ReadyCall,
  { action }: Pick<KnownApplication, 'action'>,
): 'act' | 'delivery' => compiled.actions.get(action)?.terms.countFrom ?? 'act';
