// The proofs without which an application cannot be sent: asked of the call, by the facts that the family declares.
import type { LocalDate } from '@buono/kernel';
import { proofsAsked, type CallProof } from '@buono/rules';
import { documentsOf } from '../../domain/application/documents/documents.js';
import type { KnownApplication } from '../../domain/application/state.js';
import { refused, type RefusedAnswer } from '../answer.js';
import type { ReadyCall } from '../call/call-versions.js';
import type { Looking, Sealing } from '../sealing.js';
import type { Scans } from './document-ports.js';

/** When and by whom it is asked. */
export interface AskingProofs extends Looking {
  readonly on: LocalDate;
}

export class ProofsAtSubmission {
  constructor(
    private readonly sealing: Sealing,
    private readonly scans: Scans,
  ) {}

  /** Those that apply to a draft. Its facts are opened only where the action has such a proof at all. */
  async of(draft: KnownApplication, { compiled }: ReadyCall, { on, ...looking }: AskingProofs) {
    const { action, sealed } = draft;
    const proofs = compiled.actions.get(action)?.definition.proofs ?? [];
    if (draft.status !== 'draft' || !proofs.some(isAtSubmission)) return [];
    const { facts } = await this.sealing.open([sealed], looking);
    return proofsAsked(compiled, action, facts, on).filter(isAtSubmission);
  }

  /** The documents of a draft that were found infected: they prove nothing. */
  async infected(draft: KnownApplication): Promise<readonly string[]> {
    const scanned = documentsOf(draft).map(async ({ documentId }) => ({
      documentId,
      scan: (await this.scans.find(documentId)).state,
    }));
    return (await Promise.all(scanned)).flatMap(({ documentId, scan }) =>
      scan.status === 'infected' ? [documentId] : [],
    );
  }
}

const isAtSubmission = ({ atSubmission }: CallProof): boolean => atSubmission === true;

/** Which proofs are missing, and how each is handed in. */
export const proofsMissing = (
  application: KnownApplication,
  proofs: readonly CallProof[],
  infected: readonly string[],
): RefusedAnswer => {
  const good = documentsOf(application).filter(({ documentId }) => !infected.includes(documentId));
  const missing = proofs.filter(({ code }) => !good.some(({ proof }) => proof === code));
  return refused(
    'proof-missing',
    missing.map(({ code, label }) => ({
      field: `documents.${code}`,
      detail: `manca «${label}»: allegalo con POST /applications/${application.applicationId}/documents?proof=${encodeURIComponent(code)}, poi invia di nuovo`,
    })),
  );
};
