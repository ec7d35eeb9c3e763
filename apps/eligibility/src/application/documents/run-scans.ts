// Shows documents that wait to the virus scanner, one after another, and records what it says; a refused one loses its bytes.
import { NotScanned, openDocument, type DocumentVault, type VaultEntry, type VirusScanner } from '@buono/documents';
import { uuidV5, type CommandMeta } from '@buono/event-store';
import { applicationId, type Clock } from '@buono/kernel';
import { documentsOf } from '../../domain/application/documents/documents.js';
import type { ProvedService } from '../../domain/scan/decider.js';
import type { Applications } from '../ports.js';
import type { Sealing } from '../sealing.js';
import type { Scans } from './document-ports.js';

/** What scans work with. */
export interface ScanParts {
  readonly applications: Applications;
  readonly scans: Scans;
  readonly vault: DocumentVault;
  readonly scanner: VirusScanner;
  readonly sealing: Sealing;
  readonly clock: Clock;
}

const AT_ONCE = 20;
const ACTOR = 'process:scan-documents';

export class RunScans {
  constructor(private readonly parts: ScanParts) {}

  /** One round; answers how many documents it dealt with. While the scanner is away, nothing is opened for it. */
  async run(): Promise<number> {
    const waiting = await this.parts.vault.entries({ standing: 'waiting' }, AT_ONCE);
    if (waiting.length === 0 || !(await this.parts.scanner.ready())) return 0;
    let dealt = 0;
    for (const entry of waiting) if (await this.#scan(entry)) dealt += 1;
    return dealt;
  }

  /** Whether a verdict was had, or none is needed any more. */
  async #scan(entry: VaultEntry): Promise<boolean> {
    const { vault, scanner, scans, clock } = this.parts;
    const { documentId } = entry;
    const shown = await this.#shown(entry);
    if (shown === undefined) {
      await vault.remove(documentId);
      return true;
    }
    try {
      const verdict = await scanner.scan(shown.pieces);
      const outcome = verdict.clean ? 'clean' : 'infected';
      const finding = verdict.clean ? {} : { finding: verdict.finding.slice(0, 200) };
      const proves = shown.proves === undefined ? {} : { proves: shown.proves };
      const record = { type: 'RecordScan', documentId, outcome, ...finding, ...proves, at: clock.now() } as const;
      await scans.execute(documentId, record, scanMeta(documentId));
      await (verdict.clean ? vault.stand(documentId, 'scanned') : vault.remove(documentId));
      return true;
    } catch (error) {
      if (error instanceof NotScanned) return false;
      throw error;
    }
  }

  /** The document, open for the scanner; undefined when it was removed, or its person forgotten. */
  async #shown({ documentId, holder }: VaultEntry): Promise<Shown | undefined> {
    const { applications, sealing, vault } = this.parts;
    const { state: application } = await applications.find(applicationId(holder));
    const attached =
      application.status === 'none'
        ? undefined
        : documentsOf(application).find((document) => document.documentId === documentId);
    if (application.status === 'none' || attached === undefined) return undefined;
    const looking = { actor: ACTOR, purpose: 'scan-document' };
    const { document } = await sealing.open([attached.sealed], looking);
    if (document === undefined) return undefined;
    const { bytes, digest, redemptionId, proof } = attached;
    const { callId, recipientId } = application;
    return {
      pieces: openDocument(vault, { documentId, key: document.key, bytes, digest }),
      ...(redemptionId !== undefined && { proves: { callId, recipientId, redemptionId, proof } }),
    };
  }
}

/** A document as the scanner sees it. */
interface Shown {
  readonly pieces: AsyncIterable<Uint8Array>;
  readonly proves?: ProvedService;
}

const scanMeta = (documentId: string): CommandMeta => {
  const commandId = uuidV5('document-scan', documentId);
  return { commandId, actor: ACTOR, correlationId: commandId };
};
