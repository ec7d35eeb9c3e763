// Which bodies are read, and up to what size: JSON everywhere, documents (CSV, NDJSON, XML) as text for the routes that take them.
import { BadRequestException } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';

/** Sizes in bytes. */
export interface BodyLimits {
  readonly json: number;
  readonly document: number;
}

/** What holds unless the configuration says otherwise: 1 MiB of JSON, 32 MiB of a document. */
export const BODY_LIMITS: BodyLimits = { json: 1_048_576, document: 33_554_432 };

const JSON_TYPES = ['application/json', 'application/merge-patch+json'];
const DOCUMENT_TYPES = [
  'text/csv',
  'application/x-ndjson',
  'application/ndjson',
  'application/xml',
  'text/xml',
  'application/yaml',
];

/** Registers the parsers; they take the place of Nest's. */
export const useBodyParsers = (app: NestFastifyApplication, limits: BodyLimits): void => {
  // 'error' refuses `__proto__` and `constructor.prototype` in a body.
  const parseJson = app.getHttpAdapter().getInstance().getDefaultJsonParser('error', 'error');
  app.useBodyParser(JSON_TYPES, { bodyLimit: limits.json }, (request, body, done) => {
    const text = body.toString();
    if (isTooDeep(text)) done(new BadRequestException('nested too deeply'), undefined);
    else void parseJson(request as FastifyRequest, text, done);
  });
  app.useBodyParser(DOCUMENT_TYPES, { bodyLimit: limits.document }, (_request, body, done) => {
    done(null, body.toString());
  });
};

const DEEPEST = 200;
const [QUOTE, BACKSLASH] = [34, 92];
const OPENING = new Set([91, 123]);
const CLOSING = new Set([93, 125]);

/** Whether a JSON text nests more than 200 levels: functions that walk it would run out of stack. */
export const isTooDeep = (text: string): boolean => {
  if (text.length <= DEEPEST) return false;
  let depth = 0;
  let inString = false;
  for (let index = 0; index < text.length; index += 1) {
    const sign = text.charCodeAt(index);
    if (sign === QUOTE) inString = !inString;
    else if (inString) index += sign === BACKSLASH ? 1 : 0;
    else if (OPENING.has(sign) && (depth += 1) > DEEPEST) return true;
    else if (CLOSING.has(sign)) depth -= 1;
  }
  return false;
};
