// Problems: every refusal and every fault leaves the house as RFC 9457 `application/problem+json`.
import { HttpException } from '@nestjs/common';

/** The media type of every answer from 400 up (RFC 9457). */
export const PROBLEM_JSON = 'application/problem+json; charset=utf-8';

/** The body of a problem; `detail` is the Italian sentence that people read, `type` never changes for the same cause. */
export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly [extra: string]: unknown;
}

/** One field that the body or the query got wrong. */
export interface FieldError {
  /** Where: `applicant.birthDate`, `entries.3.amountCents`. */
  readonly field: string;
  /** What is wrong and how to mend it, in Italian. */
  readonly detail: string;
}

/** The stable type of a problem: `urn:buono:problem:<name>`. */
export const problemType = (name: string): string => `urn:buono:problem:${name}`;

/**
 * An answer that is a problem. `name` is the condition in kebab-case (`balance-exceeded`), `title` and `detail` are Italian;
 * `extra` are further members of the body, never personal data; `headers` go out with it (`Retry-After`).
 */
export class ProblemException extends HttpException {
  readonly body: ProblemBody;
  readonly headers: Readonly<Record<string, string>>;

  // eslint-disable-next-line @typescript-eslint/max-params -- a problem is written in one line wherever it is thrown
  constructor(
    status: number,
    name: string,
    title: string,
    detail: string,
    extra: Readonly<Record<string, unknown>> = {},
    headers: Readonly<Record<string, string>> = {},
  ) {
    const body = { ...extra, type: problemType(name), title, status, detail };
    super(body, status);
    this.body = body;
    this.headers = headers;
  }
}

/** How one refusal is told: HTTP status, Italian title, Italian sentence. */
export type RefusalProblem = readonly [status: number, title: string, detail: string];

/** Turns a refusal of a decider into the problem to throw. */
export type ProblemFor<Refusal extends string> = (
  refusal: Refusal,
  extra?: Readonly<Record<string, unknown>>,
) => ProblemException;

/** The total table of a context's refusals: a new refusal without a row does not compile. */
export const refusalProblems =
  <Refusal extends string>(table: Readonly<Record<Refusal, RefusalProblem>>): ProblemFor<Refusal> =>
  (refusal, extra) => {
    const [status, title, detail] = table[refusal];
    return new ProblemException(status, refusal, title, detail, extra);
  };

/** 400: the body or the query has fields that cannot be read; each is named with its remedy. */
export const invalidBody = (errors: readonly FieldError[]): ProblemException =>
  new ProblemException(
    400,
    'invalid-body',
    'Dati non validi',
    'Alcuni dati mancano o non sono scritti come previsto. Correggi i campi indicati e invia di nuovo.',
    { errors },
  );

/** 400: a header is missing or unreadable; the header is named. */
export const invalidHeader = (header: string, detail: string): ProblemException =>
  new ProblemException(400, 'invalid-header', 'Intestazione mancante o non valida', detail, { header });

/** 404: nothing here, or nothing that this person may see. */
export const notFound = (
  detail = 'Non abbiamo trovato quello che cerchi, oppure non puoi vederlo.',
): ProblemException => new ProblemException(404, 'not-found', 'Non trovato', detail);

/** 405: there is such a path, and it answers to other methods, which are named (`Allow`). */
export const methodNotAllowed = (methods: readonly string[]): ProblemException =>
  new ProblemException(
    405,
    'method-not-allowed',
    'Metodo non ammesso',
    `Questa risorsa non accetta il metodo usato. Usa ${methods.join(', ')}.`,
    {},
    { Allow: methods.join(', ') },
  );
