// Which bodies are read, and up to what size: JSON everywhere, documents (CSV, NDJSON, XML as text, XLSX as bytes) for the routes that take them.
import { isUtf8 } from 'node:buffer';
import { BadRequestException, UnsupportedMediaTypeException } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { invalidBody } from './problem.js';
import { placeNotStorable } from './storable-text.js';

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

const BINARY_TYPES = ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'];

// Parsed by Fastify and Nest unless told otherwise, and asked for by no route.
const REFUSED_TYPES = ['text/plain', 'application/x-www-form-urlencoded'];

/** Registers the parsers; they take the place of Nest's. */
export const useBodyParsers = (app: NestFastifyApplication, limits: BodyLimits): void => {
  // 'error' refuses `__proto__` and `constructor.prototype` in a body.
  const parseJson = app.getHttpAdapter().getInstance().getDefaultJsonParser('error', 'error');
  app.useBodyParser(JSON_TYPES, { bodyLimit: limits.json }, (request, body, done) => {
    if (!isUtf8(body)) return done(new BadRequestException('not UTF-8'), undefined);
    const text = body.toString();
    if (isTooDeep(text)) return done(new BadRequestException('nested too deeply'), undefined);
    void parseJson(request as FastifyRequest, text, storableOnly(text, done));
  });
  app.useBodyParser(REFUSED_TYPES, { bodyLimit: limits.json }, (_request, _body, done) => {
    done(new UnsupportedMediaTypeException(), undefined);
  });
  app.useBodyParser(BINARY_TYPES, { bodyLimit: limits.document }, (_request, body, done) => {
    done(null, body);
  });
  app.useBodyParser(DOCUMENT_TYPES, { bodyLimit: limits.document }, (_request, body, done) => {
    done(null, body.toString());
  });
};

type Done = (error: Error | null, body?: unknown) => void;

// In JSON only an escape can write what may not be stored: bodies without one are not walked.
const SUSPECT = /\\u(?:0000|d[89a-f])/i;

const storableOnly = (text: string, done: Done): Done => {
  if (!SUSPECT.test(text)) return done;
  return (error, body) => {
    const field = error === null ? placeNotStorable(body) : undefined;
    if (field === undefined) done(error, body);
    else done(invalidBody([{ field, detail: NOT_STORABLE }]));
  };
};

const NOT_STORABLE = 'contiene caratteri che non si possono conservare (U+0000 o caratteri spezzati): toglili';

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
