// The documents of applications, put together: controllers, use cases, and what is done in the background.
import type { DynamicModule, Provider } from '@nestjs/common';
import { ClamdScanner, DocumentVault, MockScanner, NoScanner, type VirusScanner } from '@buono/documents';
import { EventSourced } from '@buono/event-store';
import type { ContextParts, ContextWork } from '@buono/service';
import { DocumentReading } from './adapters/http/documents/document-reading.js';
import { DocumentsController } from './adapters/http/documents/documents.controller.js';
import { tendingVault } from './adapters/messaging/tend-vault-when-told.js';
import { scanAggregate } from './adapters/persistence/document-aggregates.js';
import { AttachDocumentHandler, AttachingParts } from './application/documents/attach-document.handler.js';
import { Scans } from './application/documents/document-ports.js';
import { OpenDocumentHandler } from './application/documents/open-document.handler.js';
import { ProofsAtSubmission } from './application/documents/proofs-at-submission.js';
import { RemoveDocumentHandler } from './application/documents/remove-document.handler.js';
import { RunScans } from './application/documents/run-scans.js';
import { TendVault } from './application/documents/tend-vault.js';
import type { CallVersions } from './application/call/call-versions.js';
import type { Applications } from './application/ports.js';
import { SubmissionParts } from './application/application/submit-application.handler.js';
import type { Exclusions } from './application/people/exclusions.js';
import type { Sealing } from './application/sealing.js';
import type { DocumentsConfig, ScannerConfig } from './documents.config.js';

/** What is there already of what it works with. */
export interface AroundDocuments {
  readonly applications: Applications;
  readonly sealing: Sealing;
  readonly versions: CallVersions;
  readonly exclusions: Exclusions;
}

/** How often waiting documents are looked for when none was found, and how often bytes that nothing names. */
const SCAN_EVERY_MS = 1_000;
const SWEEP_EVERY_MS = 3_600_000;

/** Puts it together, and adds its work. */
export const documents = (
  { executor, vault, clock }: ContextParts,
  work: ContextWork,
  { applications, sealing, versions, exclusions }: AroundDocuments,
  { scanner = 'none', mostBytes }: DocumentsConfig,
): Required<Pick<DynamicModule, 'controllers' | 'providers'>> => {
  const scans = new EventSourced(executor, scanAggregate);
  const tend = new TendVault(vault, applications, clock);
  work.follow('tend-vault', tendingVault(tend));
  work.tick('sweep-vault', SWEEP_EVERY_MS, () => tend.sweep());
  const run = new RunScans({ applications, scans, vault, scanner: scannerAt(scanner), sealing, clock });
  work.tick('scan-documents', SCAN_EVERY_MS, () => run.run());
  const providers: Provider[] = [
    DocumentReading,
    AttachDocumentHandler,
    RemoveDocumentHandler,
    OpenDocumentHandler,
    { provide: DocumentVault, useValue: vault },
    { provide: Scans, useValue: scans },
    {
      provide: SubmissionParts,
      useValue: new SubmissionParts(versions, new ProofsAtSubmission(sealing, scans), exclusions),
    },
    { provide: AttachingParts, useValue: new AttachingParts(vault, sealing, clock, mostBytes) },
  ];
  return { controllers: [DocumentsController], providers };
};

const scannerAt = (scanner: ScannerConfig): VirusScanner => {
  if (scanner === 'none') return new NoScanner();
  return scanner === 'mock' ? new MockScanner() : new ClamdScanner(scanner);
};
