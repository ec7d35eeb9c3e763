// Moves documents to another vault, still sealed; run again after a break, it goes on.
import type { DocumentVault, VaultEntry } from './document-vault.js';

const AT_ONCE = 500;

/** Copies what the target lacks. Answers how many documents there are. */
export const copyDocuments = async (from: DocumentVault, to: DocumentVault): Promise<number> => {
  let copied = 0;
  for (let after = ''; ;) {
    const some = await from.entries({ after }, AT_ONCE);
    for (const entry of some) await copyOne(entry, from, to);
    copied += some.length;
    after = some.at(-1)?.documentId ?? after;
    if (some.length < AT_ONCE) return copied;
  }
};

// Its standing last: a copy that was interrupted is never taken for a whole one.
const copyOne = async (entry: VaultEntry, from: DocumentVault, to: DocumentVault): Promise<void> => {
  const { documentId, standing } = entry;
  await to.begin({ ...entry, standing: 'arriving' });
  for (let number = 0; ; number += 1) {
    const sealed = await from.piece(documentId, number);
    if (sealed === undefined) break;
    await to.keep(documentId, number, sealed);
  }
  await to.stand(documentId, standing);
};
