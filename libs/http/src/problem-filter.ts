// The one exception filter: whatever is thrown leaves as problem+json; faults of ours are logged without what people wrote.
import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { internalFault, problemOf } from './faults.js';
import { methodNotAllowed, notFound, PROBLEM_JSON, type ProblemBody, type ProblemException } from './problem.js';
import { correlationIdOf, methodsAt, type BuonoRequest } from './request.js';

/** Renders a problem as a page for people, for what lies outside the API; undefined leaves it as JSON. */
export type RenderPage = (problem: ProblemBody, request: BuonoRequest) => string | undefined;

/** Answers every exception (RFC 9457). */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('Http');

  constructor(private readonly renderPage?: RenderPage) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(thrown, http.getRequest<BuonoRequest>(), http.getResponse<FastifyReply>());
  }

  /** Answers outside Nest too: the router's own errors come here. */
  answer(thrown: unknown, request: BuonoRequest, reply: FastifyReply): void {
    const problem = problemOf(thrown);
    const known = request.is404 && problem?.body.status === 404 ? nothingAt(request) : problem;
    if (known === undefined) this.logFault(thrown, request);
    if (reply.sent || reply.raw.headersSent) return;
    this.send(known ?? internalFault(), request, reply);
  }

  private send(problem: ProblemException, request: BuonoRequest, reply: FastifyReply): void {
    reply.code(problem.body.status);
    for (const [name, value] of Object.entries(problem.headers)) reply.header(name, value);
    const page = this.renderPage?.(problem.body, request);
    if (page === undefined) void reply.type(PROBLEM_JSON).send(JSON.stringify(problem.body));
    else void reply.type('text/html; charset=utf-8').send(page);
  }

  // The route's template, never its URL; the places of the stack, never the message: both could hold what a person wrote.
  private logFault(thrown: unknown, request: BuonoRequest): void {
    this.log.error({
      fault: thrown instanceof Error ? thrown.name : typeof thrown,
      causes: causesOf(thrown),
      method: request.method,
      route: request.routeOptions.url ?? 'unknown',
      correlationId: correlationIdOf(request),
      at: placesOf(thrown),
    });
  }
}

// The router found no route: either the path answers to other methods, or it is not there.
const nothingAt = (request: BuonoRequest): ProblemException => {
  const methods = methodsAt(request);
  return methods.length > 0 ? methodNotAllowed(methods) : notFound();
};

const placesOf = (thrown: unknown): string[] => {
  if (!(thrown instanceof Error) || thrown.stack === undefined) return [];
  return thrown.stack
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, 12);
};

const causesOf = (thrown: unknown): string[] => {
  const causes: string[] = [];
  let cause = thrown instanceof HttpException || thrown instanceof Error ? thrown.cause : undefined;
  while (cause instanceof Error && causes.length < 5) {
    causes.push(cause.name);
    cause = cause.cause;
  }
  return causes;
};
