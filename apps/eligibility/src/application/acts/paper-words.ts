// What a paper says, in Italian: codes, dates, articles and amounts, nobody's name. The same words are signed and posted.
import { euroText, type LocalDate } from '@buono/kernel';
import type { CriterionFinding, Due } from '../../domain/application/evaluation.js';
import type { PaperKind } from '../../domain/paper/kinds.js';

/** The subject (oggetto) of a paper of each kind. */
export const SUBJECTS: Readonly<Record<PaperKind, string>> = {
  application: 'Domanda di buono servizio',
  'integration-answer': 'Risposta alla richiesta di integrazione',
  'rejection-observations': 'Osservazioni al preavviso di rigetto',
  'ranking-observations': 'Osservazioni alla graduatoria provvisoria',
  appeal: 'Istanza di riesame',
  'appeal-withdrawal': 'Rinuncia all’istanza di riesame',
  'annulment-hearing': 'Memoria nel procedimento di annullamento',
  'substitute-request': 'Richiesta di intervento sostitutivo',
  withdrawal: 'Rinuncia alla domanda',
  'procedure-notice': 'Comunicazione di avvio del procedimento',
  'integration-request': 'Richiesta di integrazione',
  'rejection-notice': 'Preavviso di rigetto',
  'annulment-notice': 'Avvio del procedimento di annullamento',
  'ranking-observation-answer': 'Risposta alle osservazioni sulla graduatoria',
  admission: 'Ammissione della domanda',
  refusal: 'Rigetto della domanda',
  'decision-correction': 'Rettifica della decisione',
  'reserve-resolution': 'Scioglimento della riserva',
  'appeal-decision': 'Decisione sul riesame',
  'annulment-decision': 'Decisione sull’annullamento in autotutela',
  'provisional-ranking': 'Graduatoria provvisoria',
  'final-ranking': 'Graduatoria definitiva',
  'call-publication': 'Avviso pubblico',
  'call-amendment': 'Modifica dell’avviso pubblico',
  'call-suspension': 'Sospensione dell’avviso pubblico',
  'call-resumption': 'Ripresa dell’avviso pubblico',
  'call-annulment': 'Annullamento dell’avviso pubblico',
  'call-stage': 'Stato di avanzamento dell’avviso pubblico',
};

/** A date as people write it: 01/06/2026. */
export const dateWords = (date: LocalDate): string => date.split('-').toReversed().join('/');

/** What is due, in a line. */
export const dueWords = ({ valueCents, validFrom, validTo }: Due): string =>
  `Buono: ${euroText(valueCents)}, dal ${dateWords(validFrom)} al ${dateWords(validTo)}`;

/** The reasons of a refusal, each with its article (L. 241/1990, art. 3). */
export const reasonWords = (reasons: readonly CriterionFinding[]): readonly string[] =>
  reasons.map(({ article, sentence }) => `Motivo (${article}): ${sentence}`);

/** Where the paper stands in the log: whoever signs it signs the event, with all that is sealed in it. */
export interface Fingerprint {
  readonly stream: string;
  readonly revision: number;
  readonly chain: string;
}

/** The whole paper: subject, lines, fingerprint; lines that are not there are left out. */
export const contentOf = (
  subject: string,
  lines: readonly (string | undefined)[],
  { stream, revision, chain }: Fingerprint,
): string =>
  [
    subject,
    '',
    ...lines.filter((line) => line !== undefined),
    '',
    `Registrazione: ${stream} n. ${revision}, impronta ${chain}`,
  ]
    .join('\n')
    .concat('\n');
