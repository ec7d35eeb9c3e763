// Files the paper that an event is, once: it has its place in the queue of the offices, and nobody waited for them.
import { metaOf, uuidV5, type CommandMeta, type StoredEvent } from '@buono/event-store';
import { applicationId, callId, dateInRome, isUuid, personId, type Instant } from '@buono/kernel';
import { dueAt, handlingOf } from '../../domain/paper/kinds.js';
import type { FilePaper } from '../../domain/paper/decider.js';
import type { CallVersions } from '../call/call-versions.js';
import type { Applications, Digests } from '../ports.js';
import { officesThere, type ActOffices } from './act-offices.js';
import type { Papers } from './paper-ports.js';
import { contentOf, SUBJECTS } from './paper-words.js';
import type { DraftPaper } from './papers-of.js';

/** What filing papers needs. */
export interface FilingPapers {
  readonly papers: Papers;
  readonly applications: Applications;
  readonly calls: CallVersions;
  readonly offices: ActOffices;
  readonly digests: Digests;
}

const ACTOR = 'process:file-papers';
/** The days of the albo for acts of local authorities (D.Lgs. 267/2000 art. 124), where the call says none. */
const POSTING_DAYS = 15;

/** What an event leaves unsaid of its paper. */
type Placed = DraftPaper & { readonly callId: string };

export class FilePapers {
  constructor(private readonly parts: FilingPapers) {}

  /** Files the paper of an event; a body without offices has none to file. */
  async file(draft: DraftPaper, stored: StoredEvent): Promise<void> {
    const placed = await this.#placed(draft);
    if (placed === undefined) return;
    const meta = metaOf(stored);
    const command = await this.#command(placed, stored, { at: meta.recordedAt, actor: meta.actor, chain: meta.chain });
    if (command === undefined) return;
    const cause: CommandMeta = {
      commandId: uuidV5('file-paper', stored.id),
      ...{ actor: ACTOR, correlationId: meta.correlationId, causationId: stored.id },
    };
    const outcome = await this.parts.papers.execute(command.paperId, command, cause);
    if (!outcome.accepted) throw new Error(`paper ${command.paperId} was not filed: ${outcome.refusal}`);
  }

  async #placed(draft: DraftPaper): Promise<Placed | undefined> {
    if (draft.callId !== undefined) return { ...draft, callId: draft.callId };
    if (draft.applicationId === undefined) return undefined;
    const { state: application } = await this.parts.applications.find(applicationId(draft.applicationId));
    if (application.status === 'none') return undefined;
    return { ...draft, callId: application.callId, zone: application.zone };
  }

  async #command(
    { kind, arrivedAt, lines, ...about }: Placed,
    stored: StoredEvent,
    { at: recordedAt, actor, chain }: { readonly at: Instant; readonly actor: string; readonly chain: string },
  ): Promise<FilePaper | undefined> {
    const at = arrivedAt ?? recordedAt;
    const on = dateInRome(at);
    const ready = await this.parts.calls.inForce(callId(about.callId), on);
    if (ready === undefined) return undefined;
    const { body: of, code, title } = ready.compiled.document;
    const due = dueAt(kind, officesThere(this.parts.offices.of(of.name)));
    if (due.length === 0) return undefined;
    const { applicationId: application, rankingId, zone, actNumber } = about;
    const content = contentOf(
      SUBJECTS[kind],
      [
        ...[`Ente: ${of.name}`, `Avviso: ${code} (${title})`],
        application && `Domanda: ${application}`,
        rankingId && `Graduatoria: ${rankingId}`,
        zone && `Zona: ${zone}`,
        actNumber && `Atto: ${actNumber}`,
        ...lines,
        handlingOf(kind).signed === true ? `Assunto da: ${actor}` : undefined,
      ],
      { stream: stored.stream, revision: stored.revision, chain },
    );
    const signer = due.includes('signature') && isUuid(actor) ? { signer: personId(actor) } : {};
    return {
      ...{
        type: 'FilePaper',
        paperId: uuidV5('paper', stored.id),
        kind,
        ...about,
        body: of.name,
        subject: SUBJECTS[kind],
      },
      ...{ content, digest: this.parts.digests.ofText(content), at, on },
      // What nobody in person decided has nobody who could sign it.
      due: due.filter((step) => step !== 'signature' || 'signer' in signer),
      ...signer,
      ...(due.includes('posting') && { postingDays: ready.compiled.document.terms.postingDays ?? POSTING_DAYS }),
    };
  }
}
