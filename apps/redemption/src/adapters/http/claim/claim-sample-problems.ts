// How the refusals of binding seeds, of drawing and of examining lines are told: status, title and a sentence with the remedy.
import { refusalProblems } from '@buono/http';
import type { ClaimRefusal } from '../../../domain/claim/commands.js';
import type { ClaimSeedRefusal } from '../../../domain/claim-seed/commands.js';
import { claimProblem } from '../payment/payment-problems.js';
import { SEED_WRONG } from './seed-wrong.js';

/** The refusals of binding a seed. */
export const claimSeedProblem = refusalProblems<ClaimSeedRefusal | 'sampling-not-asked'>({
  'seed-used': [
    409,
    'Seme già usato',
    'Questo seme è già stato impegnato una volta. Scegline un altro e indica il suo SHA-256 in commitment.',
  ],
  'seed-not-bound': [409, 'Seme non impegnato', 'Per questa zona e avviso questo seme non è mai stato impegnato.'],
  'seed-needed': [
    422,
    'Serve il seme',
    'Indica in seed il testo del seme impegnato (commitment), oppure esamina tutte le righe (whole: true).',
  ],
  'seed-wrong': SEED_WRONG,
  'sampling-not-asked': [
    409,
    'Nessun controllo a campione',
    'L’avviso non chiede un controllo a campione dei rendiconti (sampling): non serve un seme. Controlla callId.',
  ],
});

const OF_SEEDS: readonly string[] = [
  'seed-used',
  'seed-not-bound',
  'seed-needed',
] satisfies readonly ClaimSeedRefusal[];

const isOfSeeds = (refusal: ClaimRefusal | ClaimSeedRefusal): refusal is Exclude<ClaimSeedRefusal, ClaimRefusal> =>
  OF_SEEDS.includes(refusal);

/** The refusals of drawing lines, with the seed that was given or without. */
export const claimSampleProblem = (refusal: ClaimRefusal | ClaimSeedRefusal) =>
  isOfSeeds(refusal) ? claimSeedProblem(refusal) : claimProblem(refusal);
