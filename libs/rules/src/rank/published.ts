// A ranking as it is published, and how anybody checks it without asking us: codes, points, and what decided at each step.
import { pointUnits } from '@buono/kernel';
import { hash } from 'node:crypto';
import { drawNumber, seedCommitment } from './draw.js';

/** One line: the application's code, known to who applied, and nothing else of a person. */
export interface PublishedPlace {
  readonly place: number;
  readonly code: string;
  readonly score: number;
  /** Which of the file's `criteria`, from 0, decided between it and the one above. */
  readonly by?: number;
}

/**
 * Provisional (provvisoria), with the last day for observations or their days from the posting on the notice board (albo); or
 * final (definitiva), with the provisional one it follows.
 */
export type PublishedStage =
  | { readonly final: false; readonly observationsBy: string }
  | { readonly final: false; readonly observationDays: number; readonly from: 'posting' }
  | { readonly final: true; readonly follows: string };

/** The file. Its digest is the SHA-256 of its JSON without white space and without `digest`, members in the order in which they stand. */
export interface PublishedRanking {
  readonly format: 'buono-ranking/1';
  readonly rankingId: string;
  readonly callId: string;
  readonly callVersion: number;
  readonly action: string;
  readonly zone: string;
  /** Whether points decide: 'score'; else they are only told. */
  readonly order: string;
  /** Where the call has a provisional ranking: whether this is the final one. Absent where there is only one. */
  readonly stage?: PublishedStage;
  readonly actNumber: string;
  readonly approvedOn: string;
  /** What decides, in its order: the points, the call's ties, the lot, the receipt. */
  readonly criteria: readonly string[];
  readonly lot?: { readonly seed: string; readonly commitment: string; readonly actNumber: string };
  readonly entries: readonly PublishedPlace[];
  readonly digest: string;
}

/** The file with its digest. */
export const published = (file: Omit<PublishedRanking, 'digest'>): PublishedRanking => ({
  ...file,
  digest: digestOf(file),
});

const digestOf = (file: object): string => hash('sha256', JSON.stringify(file), 'hex');

/** What does not hold in a published ranking, in Italian; nothing when the digest, the order and the lot all hold. */
export const faultsOf = (file: PublishedRanking): readonly string[] => {
  const { digest, ...rest } = file;
  const faults = digestOf(rest) === digest ? [] : ['il contenuto non corrisponde alla sua impronta (digest)'];
  if (file.lot !== undefined && seedCommitment(file.lot.seed) !== file.lot.commitment)
    faults.push('il seme del sorteggio non è quello impegnato');
  if (new Set(file.entries.map(({ code }) => code)).size !== file.entries.length)
    faults.push('un codice compare più di una volta');
  for (const [index, entry] of file.entries.entries()) {
    const fault = faultAt(file, entry, index);
    if (fault !== undefined) faults.push(`posto ${index + 1}: ${fault}`);
  }
  return faults;
};

const faultAt = (file: PublishedRanking, entry: PublishedPlace, index: number): string | undefined => {
  if (entry.place !== index + 1) return 'il numero del posto non è di seguito';
  const above = file.entries[index - 1];
  if (above === undefined || entry.by === undefined) return undefined;
  const between = pointUnits(above.score) - pointUnits(entry.score);
  if (entry.by === 0) return between > 0 ? undefined : 'il punteggio non è più basso di quello sopra';
  if (file.order === 'score' && between !== 0) return 'il punteggio è diverso, ma non è quello che ha deciso';
  if (entry.by !== file.criteria.length - 2) return undefined;
  if (file.lot === undefined) return 'ha deciso un sorteggio di cui manca il seme';
  const { seed } = file.lot;
  return drawNumber(seed, above.code) < drawNumber(seed, entry.code)
    ? undefined
    : 'il numero estratto non è più alto di quello sopra';
};
