// Papers as they are shown, with a sentence for people.
import { dateInRome, type Instant } from '@buono/kernel';
import type { PaperLine } from '../../../application/acts/paper-ports.js';
import { dateWords } from '../../../application/acts/paper-words.js';
import { stillDue, type KnownPaper } from '../../../domain/paper/decider.js';
import { handlingOf } from '../../../domain/paper/kinds.js';
import type { PaperDetailView, PaperView } from './papers.dto.js';

const PENDING =
  'Numero di protocollo in attesa: il registro non l’ha ancora dato. La ricevuta e l’atto valgono già, non devi fare nulla.';

/** How far a paper is, in plain words. */
export const paperSentence = ({ number, registeredAt, waitingFor, ...posted }: PaperLine): string => {
  const protocol =
    number === undefined || registeredAt === undefined
      ? waitingFor.includes('number') && PENDING
      : `Protocollo n. ${number} del ${dateWords(dateInRome(registeredAt as Instant))}.`;
  const { postedFrom, postedTo } = posted;
  const board =
    postedFrom !== undefined &&
    postedTo !== undefined &&
    `All’albo dal ${dateWords(postedFrom as never)} al ${dateWords(postedTo as never)}.`;
  return [protocol, board].filter((part) => part !== false).join(' ');
};

/** A line of a list. */
export const paperView = (line: PaperLine): PaperView => ({ ...line, sentence: paperSentence(line) });

/** A paper of its stream as a line. */
export const lineOf = (paper: KnownPaper): PaperLine => {
  const { paperId, kind, subject, body, callId, zone, applicationId, rankingId, actNumber, at, on } = paper;
  const waitingFor = stillDue(paper);
  return {
    ...{ paperId, kind, direction: handlingOf(kind).direction, subject, body, callId },
    ...(zone !== undefined && { zone }),
    ...(applicationId !== undefined && { applicationId }),
    ...(rankingId !== undefined && { rankingId }),
    ...(actNumber !== undefined && { actNumber }),
    ...{ filedAt: at, filedOn: on, status: waitingFor.length === 0 ? 'complete' : 'waiting', waitingFor },
    ...(paper.numbered !== undefined && { ...paper.numbered }),
    ...(paper.signed !== undefined && { signedAt: paper.signed.signedAt }),
    ...(paper.posted !== undefined && {
      ...{ postingNumber: paper.posted.number, postedFrom: paper.posted.from, postedTo: paper.posted.to },
    }),
  };
};

/** A paper with its words; `verifies` of its signature was asked on the moment. */
export const paperDetail = (paper: KnownPaper, verifies: boolean): PaperDetailView => ({
  ...paperView(lineOf(paper)),
  content: paper.content,
  digest: paper.digest,
  ...(paper.signed !== undefined && { signature: { ...paper.signed, verifies } }),
  waiting: stillDue(paper).flatMap((step) => {
    const waiting = paper.waiting[step];
    return waiting === undefined ? [] : [{ step, ...waiting }];
  }),
});
