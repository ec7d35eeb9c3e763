// A paper: filed once, then numbered, signed and posted as far as each is due, once each; what came first stands.
import { accept, refuse, type Decider, type Decision } from '@buono/kernel';
import type {
  PaperDeferred,
  PaperEvent,
  PaperFiled,
  PaperNumbered,
  PaperPosted,
  PaperSigned,
  PaperStep,
} from './events.js';

export type FilePaper = Omit<PaperFiled, 'type' | 'opens'> & { readonly type: 'FilePaper' };
export type NumberPaper = Omit<PaperNumbered, 'type' | 'opens'> & { readonly type: 'NumberPaper' };
export type SignPaper = Omit<PaperSigned, 'type' | 'opens'> & { readonly type: 'SignPaper' };
export type PostPaper = Omit<PaperPosted, 'type'> & { readonly type: 'PostPaper' };
export type DeferPaper = Omit<PaperDeferred, 'type'> & { readonly type: 'DeferPaper' };
export type PaperCommand = FilePaper | NumberPaper | SignPaper | PostPaper | DeferPaper;

/** What can only be a fault: nobody asks for them but the queue itself. */
export type PaperRefusal = 'paper-unknown' | 'paper-step-not-due';

/** How often an office was asked in vain, and when it is asked again. */
export interface Waiting {
  readonly attempts: number;
  readonly reason: string;
  readonly retryAt: PaperDeferred['retryAt'];
}

/** A paper with what the offices did. */
export interface KnownPaper extends Omit<PaperFiled, 'type' | 'opens'> {
  readonly status: 'filed';
  readonly numbered?: Pick<PaperNumbered, 'number' | 'registeredAt'>;
  readonly signed?: Pick<PaperSigned, 'signature' | 'signer' | 'signedAt' | 'keyId'>;
  readonly posted?: Pick<PaperPosted, 'number' | 'from' | 'to'>;
  /** By step; absent where the office was not asked in vain. */
  readonly waiting: { readonly [S in PaperStep]?: Waiting };
}

export type Paper = { readonly status: 'none' } | KnownPaper;

type PaperDecision = Decision<PaperEvent, PaperRefusal>;

const isDone = ({ numbered, signed, posted }: KnownPaper, step: PaperStep): boolean =>
  ({ number: numbered, signature: signed, posting: posted })[step] !== undefined;

/** What the offices have still to do, in order. */
export const stillDue = (paper: KnownPaper): readonly PaperStep[] => paper.due.filter((step) => !isDone(paper, step));

/** What of it may be done now: posting comes last, since the act is posted with its number, signed. */
export const openSteps = (paper: KnownPaper): readonly PaperStep[] => {
  const left = stillDue(paper);
  return left.length === 1 ? left : left.filter((step) => step !== 'posting');
};

const filed = ({ type: _, ...c }: FilePaper): KnownPaper => ({ status: 'filed', ...c, waiting: {} });

const file = (c: FilePaper, paper: Paper): PaperDecision =>
  paper.status === 'none' ? accept({ ...c, type: 'PaperFiled', opens: openSteps(filed(c)) }) : accept();

/** Why a step is not taken: undefined when it is. */
const whyNot = (paper: Paper, step: PaperStep): PaperDecision | undefined => {
  if (paper.status === 'none') return refuse('paper-unknown');
  // A second answer to the same question, whatever it says: the first stands.
  if (isDone(paper, step)) return accept();
  return openSteps(paper).includes(step) ? undefined : refuse('paper-step-not-due');
};

/** What opens when an event is added: nothing but the posting ever waits for another step. */
const opened = (paper: Paper, event: PaperNumbered | PaperSigned): PaperEvent => {
  const after = evolve(paper, event);
  const opens = after.status === 'none' ? [] : openSteps(after).filter((step) => step === 'posting');
  return { ...event, opens };
};

const decide = (c: PaperCommand, paper: Paper): PaperDecision => {
  switch (c.type) {
    case 'FilePaper':
      return file(c, paper);
    case 'NumberPaper':
      return whyNot(paper, 'number') ?? accept(opened(paper, { ...c, type: 'PaperNumbered', opens: [] }));
    case 'SignPaper':
      return whyNot(paper, 'signature') ?? accept(opened(paper, { ...c, type: 'PaperSigned', opens: [] }));
    case 'PostPaper':
      return whyNot(paper, 'posting') ?? accept({ ...c, type: 'PaperPosted' });
    case 'DeferPaper':
      return whyNot(paper, c.step) ?? accept({ ...c, type: 'PaperDeferred' });
  }
};

const evolve = (paper: Paper, event: PaperEvent): Paper => {
  if (event.type === 'PaperFiled') {
    const { type: _, opens: _opens, ...about } = event;
    return { status: 'filed', ...about, waiting: {} };
  }
  if (paper.status === 'none') return paper;
  switch (event.type) {
    case 'PaperNumbered': {
      const { number, registeredAt } = event;
      return { ...paper, numbered: { number, registeredAt } };
    }
    case 'PaperSigned': {
      const { signature, signer, signedAt, keyId } = event;
      return { ...paper, signed: { signature, signer, signedAt, keyId } };
    }
    case 'PaperPosted': {
      const { number, from, to } = event;
      return { ...paper, posted: { number, from, to } };
    }
    case 'PaperDeferred': {
      const { step, reason, retryAt } = event;
      const attempts = (paper.waiting[step]?.attempts ?? 0) + 1;
      return { ...paper, waiting: { ...paper.waiting, [step]: { attempts, reason, retryAt } } };
    }
  }
};

/** One paper: `paper-{paper}`. */
export const paperDecider: Decider<Paper, PaperCommand, PaperEvent, PaperRefusal> = {
  initial: { status: 'none' },
  evolve,
  decide,
};
