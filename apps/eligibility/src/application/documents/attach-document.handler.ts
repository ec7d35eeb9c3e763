// Takes a document in as one of the proofs that the call asks for: its bytes first, durably, then the event that names it.
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandIdReused, RevisionMismatch, type CommandMeta } from '@buono/event-store';
import { Clock, dateInRome, personId, type Instant } from '@buono/kernel';
import { DocumentVault, isMediaType, keepDocument, type KeptDocument } from '@buono/documents';
import type { AskedDocument } from '@buono/rules';
import type { Acting } from '../../domain/application/events.js';
import type { KnownApplication } from '../../domain/application/state.js';
import { answered, refused, type Answer } from '../answer.js';
import { CallVersions } from '../call/call-versions.js';
import { Applications } from '../ports.js';
import { Sealing } from '../sealing.js';
import type { WrittenApplication } from '../application/start-draft.handler.js';

/** A document as it comes in. */
export interface Upload {
  /** The code of the proof in the call. */
  readonly proof: string;
  /** The service that it proves, where it is one of the proofs of a service. */
  readonly redemptionId?: string;
  /** The document in whose place it comes. */
  readonly replaces?: string;
  /** The media type that the caller says; the bytes are held to it. */
  readonly declared: string;
  readonly fileName?: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** Whose application it is for, and in which quality somebody attaches it. */
export interface Attaching {
  readonly application: KnownApplication;
  readonly acting: Acting;
  readonly office: boolean;
}

export class AttachDocumentCommand extends Command<Answer<WrittenApplication>> {
  constructor(
    readonly to: Attaching,
    readonly upload: Upload,
    readonly meta: CommandMeta,
    /** The tag of what was sent, once its digest is known. */
    readonly tagOf: (said: object) => string,
  ) {
    super();
  }
}

/** What documents are taken in with. */
export class AttachingParts {
  constructor(
    readonly vault: DocumentVault,
    readonly sealing: Sealing,
    readonly clock: Clock,
    /** The largest document that the installation takes, in bytes. */
    readonly mostBytes: number,
  ) {}
}

const MEGABYTE = 1_048_576;

/** What a family may file unasked (L. 241/1990, art. 10), in every call. */
const OTHER: AskedDocument = { code: 'ALTRO', label: 'Altro documento' };

@CommandHandler(AttachDocumentCommand)
export class AttachDocumentHandler implements ICommandHandler<AttachDocumentCommand> {
  constructor(
    private readonly applications: Applications,
    private readonly calls: CallVersions,
    private readonly parts: AttachingParts,
  ) {}

  async execute({ to, upload, meta, tagOf }: AttachDocumentCommand): Promise<Answer<WrittenApplication>> {
    const at = this.parts.clock.now();
    const proof = await this.#proofOf(to.application, upload);
    if (proof === undefined) return refused('proof-unknown');
    const kept = await this.#keep(to.application, { upload, proof, at });
    if (typeof kept === 'string') return refused(kept);
    const named = await this.#orRemoved(kept, this.#name(to, { upload, proof, kept, at }, meta, tagOf));
    // A command that was known, or refused, names another document or none.
    if (!named.ok || !isNamed(named.value, kept.documentId)) await this.parts.vault.remove(kept.documentId);
    return named;
  }

  // After any other fault the event may be there: bytes that none names are swept later.
  async #orRemoved<T>({ documentId }: KeptDocument, naming: Promise<T>): Promise<T> {
    try {
      return await naming;
    } catch (error) {
      if (error instanceof CommandIdReused || error instanceof RevisionMismatch)
        await this.parts.vault.remove(documentId);
      throw error;
    }
  }

  async #proofOf(
    application: KnownApplication,
    { proof: code, redemptionId }: Upload,
  ): Promise<AskedDocument | undefined> {
    const { callId, action } = application;
    const ready =
      'callVersion' in application
        ? await this.calls.numbered(callId, application.callVersion)
        : await this.calls.inForce(callId, dateInRome(this.parts.clock.now()));
    const { proofs = [], services = [] } = ready?.compiled.actions.get(action)?.definition ?? {};
    const asked = redemptionId === undefined ? proofs : services.flatMap((service) => service.proofs ?? []);
    return [...asked, OTHER].find((proof) => proof.code === code);
  }

  #keep(application: KnownApplication, { upload, proof, at }: Taking) {
    const { declared, bytes } = upload;
    if (!isMediaType(declared)) return 'document-type-wrong' as const;
    const { vault, mostBytes } = this.parts;
    const most = Math.min(mostBytes, (proof.maxMegabytes ?? Infinity) * MEGABYTE);
    const whose = { person: application.recipientId, purposeClass: classOf(proof), holder: application.applicationId };
    return keepDocument(vault, bytes, { ...whose, startedAt: at, declared, most });
  }

  async #name(
    { application, acting, office }: Attaching,
    { upload, proof, kept, at }: Taking & { readonly kept: KeptDocument },
    meta: CommandMeta,
    tagOf: (said: object) => string,
  ): Promise<Answer<WrittenApplication>> {
    const { key, documentId, mediaType, bytes, digest } = kept;
    const { fileName, replaces, redemptionId } = upload;
    const document = { key, ...(fileName !== undefined && { name: fileName }) };
    const closed = { [classOf(proof)]: { document } };
    const sealed = await this.parts.sealing.seal(application.recipientId, meta.commandId, {}, closed);
    if (!sealed.ok) return sealed;
    const proves = { proof: proof.code, ...(redemptionId !== undefined && { redemptionId }) };
    const what = { documentId, ...proves, mediaType, bytes, digest, sealed: sealed.value };
    const where = { ...(replaces !== undefined && { replaces }), office, by: personId(meta.actor), at };
    const command = { type: 'AttachDocument', ...what, ...where, ...acting } as const;
    // The same key with other bytes is another thing said.
    const bodyTag = tagOf({ ...proves, digest, replaces: replaces ?? null });
    return answered(await this.applications.execute(application.applicationId, command, { ...meta, bodyTag }));
  }
}

interface Taking {
  readonly upload: Upload;
  readonly proof: AskedDocument;
  readonly at: Instant;
}

const classOf = (proof: AskedDocument) => proof.class ?? 'health';

const isNamed = ({ events }: WrittenApplication, documentId: string): boolean =>
  events.some((event) => event.type === 'DocumentAttached' && event.documentId === documentId);
