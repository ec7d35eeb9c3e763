// @Command(): what every writing request owes us (key, caller, body tag, expected revision), read once into CommandMeta.
import { Readable } from 'node:stream';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { commandIdFor, type CommandMeta } from '@buono/event-store';
import { commandIdReused } from './faults.js';
import { invalidHeader, ProblemException } from './problem.js';
import { correlationIdOf, headerOf, settingsOf, type BuonoRequest } from './request.js';

/** A writing request: its idempotency key and the metadata that `execute` wants. */
export interface CommandRequest {
  readonly key: string;
  readonly meta: CommandMeta;
  /** The tag of something said in the body that is a command of its own. */
  readonly tagOf: (said: object) => string;
}

/** `ifMatch: 'required'` answers 428 to a change that does not name the revision it was decided on. */
export interface CommandOptions {
  readonly ifMatch?: 'required' | 'optional';
  /**
   * What the request is about, where its body says so and not its path: a key belongs to one thing, as it does on a path. Is
   * handed the body as it was sent, which nobody has checked yet.
   */
  readonly about?: (body: Readonly<Record<string, unknown>>) => unknown;
}

// A key is compared byte by byte and never stored, only hashed.
const KEY = /^[\x21-\x7e]{8,200}$/;
const REVISION_TAG = /^"(0|[1-9]\d{0,14})"$/;

/** Reads the command of a request; throws the problem when something is missing. */
export const commandOf = (request: BuonoRequest, options: CommandOptions = {}): CommandRequest => {
  const caller = request.principal;
  if (caller === undefined) throw new Error('@Command() on a route without a person: it needs @Allow()');
  const key = keyOf(request);
  const ifMatch = ifMatchOf(request, options);
  const operation = operationOf(request);
  const commandId = commandIdFor(caller.actorId, `${operation}${thingIn(request.body, options)}`, key);
  rememberedFor(request, commandIdFor(caller.actorId, operation, key), commandId);
  return {
    key,
    tagOf: (said) => settingsOf(request).bodyTag(said),
    meta: {
      commandId,
      actor: caller.actorId,
      correlationId: correlationIdOf(request),
      // A document is tagged by its digest, once that is known.
      bodyTag: settingsOf(request).bodyTag(request.body instanceof Readable ? undefined : request.body),
      ...(ifMatch === undefined ? {} : { ifMatch }),
    },
  };
};

// Streams remember their own commands for ever. What one key did on another thing is known only while it is recent: it is told to
// who made the mistake, and where it is forgotten the two are commands of their own.
const rememberedFor = (request: BuonoRequest, asked: string, commandId: string): void => {
  const before = settingsOf(request).keysUsed.get(asked);
  if (before !== undefined && before !== commandId) throw commandIdReused();
  request.keyUsed = { asked, commandId };
};

const thingIn = (body: unknown, { about }: CommandOptions): string => {
  if (about === undefined || typeof body !== 'object' || body === null) return '';
  return ` ${JSON.stringify(about(body as Record<string, unknown>) ?? null)}`;
};

const keyOf = (request: BuonoRequest): string => {
  const key = headerOf(request, 'idempotency-key');
  if (key !== undefined && KEY.test(key)) return key;
  throw invalidHeader(
    'Idempotency-Key',
    'Manca l’intestazione Idempotency-Key, o non ha da 8 a 200 caratteri ASCII visibili. Usa una chiave nuova per ogni operazione e la stessa quando ripeti l’invio.',
  );
};

const ifMatchOf = (request: BuonoRequest, options: CommandOptions): number | undefined => {
  const tag = headerOf(request, 'if-match');
  if (tag === undefined) {
    if (options.ifMatch === 'required') throw preconditionRequired();
    return undefined;
  }
  const revision = REVISION_TAG.exec(tag.trim())?.[1];
  if (revision !== undefined) return Number(revision);
  throw invalidHeader(
    'If-Match',
    'L’intestazione If-Match deve riportare l’ETag ricevuto in lettura, ad esempio "12".',
  );
};

/** The operation of a request: method, template of the route, values of its path. The same key on another thing is another command. */
const operationOf = (request: BuonoRequest): string => {
  let operation = `${request.method} ${request.routeOptions.url ?? ''}`;
  const params = request.params as Record<string, string>;
  for (const name in params) operation += ` ${params[name]}`;
  return operation;
};

const preconditionRequired = (): ProblemException =>
  new ProblemException(
    428,
    'if-match-required',
    'Manca la versione di partenza',
    'Leggi di nuovo l’oggetto e ripeti la modifica riportando il suo ETag nell’intestazione If-Match.',
    { header: 'If-Match' },
  );

const commandParameter = createParamDecorator((options: CommandOptions | undefined, context: ExecutionContext) =>
  commandOf(context.switchToHttp().getRequest<BuonoRequest>(), options),
);

/**
 * The command of this request: `@Command() command: CommandRequest`. Requires `Idempotency-Key` (400 when missing), takes
 * `If-Match` when given, and documents both headers in the OpenAPI document.
 */
export const Command =
  (options: CommandOptions = {}): ParameterDecorator =>
  (target, property, index) => {
    commandParameter(options)(target, property, index);
    const method = property === undefined ? undefined : Object.getOwnPropertyDescriptor(target, property);
    if (property === undefined || method === undefined) return;
    ApiHeader({
      name: 'Idempotency-Key',
      description: 'Chiave scelta da chi chiama: la stessa chiave con gli stessi dati non scrive due volte.',
      required: true,
      schema: { type: 'string', minLength: 8, maxLength: 200, pattern: '^[!-~]{8,200}$' },
    })(target, property, method);
    ApiHeader({
      name: 'If-Match',
      description: 'ETag della versione su cui si è deciso; se nel frattempo è cambiata la risposta è 412.',
      required: options.ifMatch === 'required',
      schema: { type: 'string', pattern: '^"[0-9]+"$' },
    })(target, property, method);
  };
