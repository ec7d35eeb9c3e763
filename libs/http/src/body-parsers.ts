// Which bodies are read, and up to what size: JSON everywhere, documents (CSV, NDJSON, XML) as text for the routes that take them.
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
    void parseJson(request as FastifyRequest, body.toString(), done);
  });
  app.useBodyParser(DOCUMENT_TYPES, { bodyLimit: limits.document }, (_request, body, done) => {
    done(null, body.toString());
  });
};
