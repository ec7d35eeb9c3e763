// Bodies that are documents: handed on as they arrive, never held whole; only by routes that say which they take.
import {
  applyDecorators,
  createParamDecorator,
  UnsupportedMediaTypeException,
  type ExecutionContext,
} from '@nestjs/common';
import { RouteConfig, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiBody, ApiConsumes, ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { headerOf, settingsOf, type BuonoRequest } from './request.js';

/** A document on its way in. */
export interface StreamedBody {
  /** The media type that the caller says, without parameters. */
  readonly declared: string;
  /** What the caller calls the file (`Content-Disposition`), as one line without a path. */
  readonly fileName?: string;
  /** Its bytes, once. Whoever stops reading leaves the rest to the answer. */
  readonly bytes: AsyncIterable<Uint8Array>;
  /** The tag of what was said, in place of the body's: see `bodyTag`. */
  tagOf(said: object): string;
}

const TAKES = 'buonoTakes';

/** The media types whose bodies may be streamed; each route names its own. */
export const STREAMED_TYPES = ['application/pdf', 'image/jpeg', 'image/png', 'image/heic', 'application/pkcs7-mime'];

/** `@TakesDocument(types)`: the body of the route is a document of one of these types; `@Streamed()` gives it. */
export const TakesDocument = (types: readonly string[]): MethodDecorator =>
  applyDecorators(
    RouteConfig({ [TAKES]: types }),
    ApiConsumes(...types),
    ApiBody({ schema: { type: 'string', format: 'binary' } }),
    ApiHeader({
      name: 'Content-Disposition',
      description: "Il nome del file, se si vuole ritrovarlo: attachment; filename*=UTF-8''…",
      required: false,
      schema: { type: 'string', maxLength: 1_000 },
    }),
  );

/** The document in the body: `@Streamed() body: StreamedBody`, on a route with `@TakesDocument`. 415 for any other body. */
export const Streamed = createParamDecorator((_: undefined, context: ExecutionContext): StreamedBody => {
  const request = context.switchToHttp().getRequest<BuonoRequest>();
  const { body } = request;
  if (!(body instanceof Readable)) throw new UnsupportedMediaTypeException();
  const fileName = fileNameIn(headerOf(request, 'content-disposition') ?? '');
  return {
    declared: declaredBy(request),
    // Closing it would close the connection before the answer.
    bytes: body.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>,
    tagOf: (said) => settingsOf(request).bodyTag(said),
    ...(fileName !== undefined && { fileName }),
  };
});

/** Registers the parser that hands documents on. */
export const useStreamedBodies = (app: NestFastifyApplication): void => {
  app
    .getHttpAdapter()
    .getInstance()
    .addContentTypeParser(STREAMED_TYPES, (request: FastifyRequest, payload, done) => {
      const takes = (request.routeOptions.config as { readonly [TAKES]?: readonly string[] })[TAKES];
      if (takes?.includes(declaredBy(request)) === true) return done(null, payload);
      done(new UnsupportedMediaTypeException(), undefined);
    });
};

const declaredBy = (request: FastifyRequest): string =>
  (headerOf(request, 'content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';

const EXTENDED = /;\s*filename\*\s*=\s*UTF-8'[^']*'([^;\s]+)/i;
const PLAIN = /;\s*filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s"]+))/i;
const LONGEST_NAME = 200;

const NOT_IN_NAMES = /[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069\ud800-\udfff]/g;

/** The name in a `Content-Disposition` (RFC 6266): the last part of a path, one line, at most 200 characters. */
export const fileNameIn = (disposition: string): string | undefined => {
  const extended = EXTENDED.exec(disposition)?.[1];
  const plain = PLAIN.exec(disposition);
  const said = extended === undefined ? (plain?.[1]?.replaceAll(/\\(.)/g, '$1') ?? plain?.[2]) : decoded(extended);
  const name = said?.split(/[/\\]/).at(-1)?.replaceAll(NOT_IN_NAMES, '').trim().slice(0, LONGEST_NAME);
  return name === undefined || name === '' || /^\.+$/.test(name) ? undefined : name;
};

const decoded = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
};
