// The exchange system over plain HTTP: `POST …/post`, `…/files` and `…/answers`, in JSON, by a bearer token.
import { createHash } from 'node:crypto';
import { NoAnswer } from '../pdnd/no-answer.js';
import { civilDate, list, members, oneOf, text } from '../pdnd/reading.js';
import type { Done } from '../acts/offices.js';
import type { OfficeService } from '../acts/office-service.js';
import {
  InvoiceExchange,
  type DeliveredFile,
  type DeliveredInvoice,
  type ExchangeAnswer,
  type ExchangeNotice,
  type ExchangePost,
} from './invoice-exchange.js';

/** The three services of an exchange, at their addresses. */
export interface ExchangeServices {
  readonly post: OfficeService;
  readonly files: OfficeService;
  readonly answers: OfficeService;
}

const MOST = 100;

export class HttpInvoiceExchange extends InvoiceExchange {
  constructor(private readonly services: ExchangeServices) {
    super();
  }

  /** `POST {taken}`, answered by `{key, digest, invoices: […], notices: […]}`. */
  override post(taken: readonly string[]): Promise<Done<ExchangePost>> {
    const body = { taken };
    return this.services.post.ask(about('post', body), body, ({ invoices, notices }) => ({
      invoices: atMost(list(invoices)).map(deliveredOf),
      notices: atMost(list(notices)).map(noticeOf),
    }));
  }

  /** `POST {sdiId}`, answered by `{key, digest, sdiId, file}`. */
  override file(sdiId: string): Promise<Done<DeliveredFile>> {
    const body = { sdiId };
    return this.services.files.ask(about(sdiId, body), body, (told) => {
      if (text(told['sdiId']) !== sdiId) throw new NoAnswer('unintelligible');
      const file = text(told['file']);
      return { text: file, digest: createHash('sha256').update(file).digest('hex') };
    });
  }

  /** `POST` of the answer, answered by `{key, digest, answerId}`: an answer about another one is none. */
  override answer(answer: ExchangeAnswer): Promise<Done<{ readonly answerId: string }>> {
    return this.services.answers.ask(about(answer.answerId, answer), answer, ({ answerId }) => {
      if (text(answerId) !== answer.answerId) throw new NoAnswer('unintelligible');
      return { answerId: answer.answerId };
    });
  }
}

const about = (key: string, body: object) => ({
  key,
  subject: key,
  digest: createHash('sha256').update(JSON.stringify(body)).digest('hex'),
});

const atMost = (found: readonly unknown[]): readonly unknown[] => {
  if (found.length > MOST) throw new NoAnswer('unintelligible');
  return found;
};

const AN_ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,35}$/;

const deliveredOf = (value: unknown): DeliveredInvoice => {
  const { sdiId, receivedOn, digest } = members(value);
  return {
    sdiId: shaped(sdiId, AN_ID),
    receivedOn: civilDate(receivedOn),
    digest: shaped(digest, /^[0-9a-f]{64}$/),
  };
};

const isKind = (told: string): told is ExchangeNotice['kind'] => told === 'term-over' || told === 'answer-rejected';

const noticeOf = (value: unknown): ExchangeNotice => {
  const { noticeId, sdiId, kind, on } = members(value);
  return {
    ...{ noticeId: shaped(noticeId, AN_ID), sdiId: shaped(sdiId, AN_ID) },
    ...{ kind: oneOf(kind, isKind), on: civilDate(on) },
  };
};

const shaped = (value: unknown, form: RegExp): string => {
  const found = text(value);
  if (!form.test(found)) throw new NoAnswer('unintelligible');
  return found;
};
