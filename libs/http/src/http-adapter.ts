// The Fastify under Nest, set so that even what never reaches Nest (a malformed URL, a broken request line) answers a problem.
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Socket } from 'node:net';
import { ProblemFilter } from './problem-filter.js';
import { PROBLEM_JSON } from './problem.js';
import { problemOf } from './faults.js';

/** What differs between a laptop and a server behind a proxy. */
export interface AdapterOptions {
  /** Whom to believe about the caller's address (`X-Forwarded-For`): a list of proxies, never simply everybody. */
  readonly trustProxy?: string | readonly string[];
}

/** `NestFactory.create(Module, httpAdapter())`. */
export const httpAdapter = (options: AdapterOptions = {}): FastifyAdapter => {
  const filter = new ProblemFilter();
  const { trustProxy } = options;
  return new FastifyAdapter({
    ...(trustProxy === undefined ? {} : { trustProxy: typeof trustProxy === 'string' ? trustProxy : [...trustProxy] }),
    routerOptions: { maxParamLength: 500 },
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) =>
      filter.answer(error, request, reply),
    clientErrorHandler: answerBrokenRequest,
  });
};

const BROKEN: Readonly<Record<string, readonly [status: number, reason: string] | undefined>> = {
  HPE_HEADER_OVERFLOW: [431, 'Request Header Fields Too Large'],
  // Also of a request that waited unread while the process stood still: there is nothing in it to mend.
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'Request Timeout'],
};

// Nothing was parsed, so there is no request to answer: the bytes go straight to the socket.
function answerBrokenRequest(error: Error, socket: Socket): void {
  if ((error as NodeJS.ErrnoException).code === 'ECONNRESET' || !socket.writable) return;
  const [statusCode, reason] = BROKEN[(error as NodeJS.ErrnoException).code ?? ''] ?? [400, 'Bad Request'];
  const body = JSON.stringify(problemOf({ statusCode })?.body);
  socket.end(
    `HTTP/1.1 ${statusCode} ${reason}\r\nContent-Type: ${PROBLEM_JSON}\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}
