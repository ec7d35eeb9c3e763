// The OpenAPI 3.1 document of an application, as the Italian interoperability guidelines want it (ModI; rules of AgID).
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { API_PREFIX } from '../configure-http.js';
import { documentDtos } from './dto-schemas.js';
import { ADMISSION_EXTENSION, type OpenApiDocument, type Operation, type PathItem, type Schema } from './open-api.js';
import {
  completeResponses,
  PROBLEM_SCHEMA,
  responseName,
  SHARED_HEADERS,
  SHARED_RESPONSES,
} from './problem-responses.js';

/** What the document says of the whole API. */
export interface OpenApiOptions {
  readonly title?: string;
  readonly version: string;
  readonly summary?: string;
  readonly description?: string;
  readonly contact?: { readonly name: string; readonly url: string; readonly email: string };
  readonly termsOfService?: string;
  readonly apiId?: string;
  /** Addresses of the API, `/api/v1` included, with https. */
  readonly servers?: readonly { readonly url: string; readonly description: string }[];
}

const DEFAULTS: Required<Omit<OpenApiOptions, 'version'>> = {
  title: 'Buono',
  summary: 'Buoni servizio sociali: dall’avviso alla spesa rendicontata.',
  description:
    'Avvisi, domande, graduatorie, buoni, fruizioni, rendiconti, liquidazioni e dichiarazioni di spesa. ' +
    'Gli importi sono centesimi interi. Gli errori seguono RFC 9457; ogni scrittura vuole una Idempotency-Key. ' +
    'Le risposte non si conservano (Cache-Control: no-store).',
  contact: { name: 'Ufficio buoni servizio', url: 'https://buono.example/contatti', email: 'buono@buono.example' },
  termsOfService: 'https://buono.example/condizioni',
  apiId: '7f0c3f3a-2f0b-5a3e-9a57-3a4f6f1d1c11',
  servers: [{ url: `https://buono.example${API_PREFIX}`, description: 'Produzione' }],
};

const METHODS = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options'];

/** Builds the document from the controllers of an application on which `configureHttp` was called. */
export const buildOpenApi = (app: NestFastifyApplication, options: OpenApiOptions): OpenApiDocument => {
  documentDtos();
  const said = { ...DEFAULTS, ...options };
  const document = SwaggerModule.createDocument(app, configOf(said), {
    operationIdFactory: (controller, method) => `${kebab(controller.replace(/Controller$/, ''))}-${kebab(method)}`,
  });
  const paths = { '/status': statusPath(), ...pathsOf(document) };
  completeOperations(paths);
  document.paths = paths;
  document.tags = tagsOf(paths);
  completeComponents(document);
  completeNumbers(document);
  return document;
};

const configOf = (said: Required<OpenApiOptions>): Omit<OpenApiDocument, 'paths'> => {
  const builder = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle(said.title)
    .setDescription(said.description)
    .setVersion(said.version)
    .setContact(said.contact.name, said.contact.url, said.contact.email)
    .setTermsOfService(said.termsOfService)
    .setLicense('EUPL-1.2', 'https://joinup.ec.europa.eu/collection/eupl/eupl-text-eupl-12')
    .addBearerAuth(
      {
        type: 'http',
        scheme: 'bearer',
        bearerFormat: 'JWT',
        description: 'Token rilasciato dopo l’accesso con SPID o CIE.',
      },
      'bearer',
    )
    .addSecurityRequirements('bearer');
  for (const { url, description } of said.servers) builder.addServer(url, description);
  const config = builder.build();
  Object.assign(config.info, { summary: said.summary, 'x-summary': said.summary, 'x-api-id': said.apiId });
  return config;
};

// Only what lies under the prefix is API; the server's address already carries the prefix.
const pathsOf = (document: OpenApiDocument): Record<string, PathItem> => {
  const paths: Record<string, PathItem> = {};
  for (const path of Object.keys(document.paths).sort()) {
    if (path.startsWith(`${API_PREFIX}/`))
      paths[path.slice(API_PREFIX.length)] = document.paths[path] as unknown as PathItem;
  }
  return paths;
};

const operationsOf = (item: PathItem): [method: string, operation: Operation][] =>
  Object.entries(item).filter(([method]) => METHODS.includes(method));

const completeOperations = (paths: Record<string, PathItem>): void => {
  const ids = new Set<string>();
  for (const [path, item] of Object.entries(paths)) {
    for (const [method, operation] of operationsOf(item)) {
      const isPublic = operation[ADMISSION_EXTENSION] === 'public';
      operation.operationId = unusedId(operation.operationId ?? kebab(`${method}${path}`), ids);
      operation.tags = [path.split('/')[1] ?? 'api'];
      describe(operation);
      if (isPublic) operation.security = [];
      if (method === 'patch') asMergePatch(operation);
      completeResponses(operation, path, method, isPublic);
      delete operation[ADMISSION_EXTENSION];
    }
  }
};

const describe = (operation: Operation): void => {
  operation.summary ||= operation.operationId ?? '';
  const roles = operation[ADMISSION_EXTENSION];
  const allowed = Array.isArray(roles) && roles.length > 0 ? ` Ruoli: ${roles.join(', ')}.` : '';
  operation.description = `${operation.description || operation.summary}${allowed}`;
};

const unusedId = (id: string, ids: Set<string>): string => {
  let unused = id;
  for (let next = 2; ids.has(unused); next += 1) unused = `${id}-${next}`;
  ids.add(unused);
  return unused;
};

// A PATCH carries a patch document, not the resource (errata 3169 of RFC 5789).
const asMergePatch = (operation: Operation): void => {
  const json = operation.requestBody?.content?.['application/json'];
  if (json === undefined) return;
  operation.requestBody = { required: true, content: { 'application/merge-patch+json': json } };
};

const tagsOf = (paths: Record<string, PathItem>): { name: string; description: string }[] => {
  const names = new Set(
    Object.values(paths).flatMap((item) => operationsOf(item).flatMap(([, { tags }]) => tags ?? [])),
  );
  return [...names].sort().map((name) => ({ name, description: `Risorsa /${name}` }));
};

const statusPath = (): PathItem => ({
  get: {
    operationId: 'status-read',
    summary: 'Dice se il servizio è attivo',
    responses: {
      '200': {
        description: 'Il servizio è attivo.',
        content: {
          'application/json': {
            schema: { type: 'object', required: ['status'], properties: { status: { type: 'string', enum: ['up'] } } },
          },
        },
      },
    },
    [ADMISSION_EXTENSION]: 'public',
  },
});

const completeComponents = (document: OpenApiDocument): void => {
  const components = (document.components ??= {}) as Record<string, Record<string, unknown>>;
  components['schemas'] = { ...components['schemas'], Problem: PROBLEM_SCHEMA };
  components['headers'] = { ...components['headers'], ...SHARED_HEADERS };
  const used = JSON.stringify(document.paths);
  components['responses'] = Object.fromEntries(
    Object.entries(SHARED_RESPONSES)
      .map(([status, response]) => [responseName(status), response] as const)
      .filter(([name]) => used.includes(`#/components/responses/${name}"`)),
  );
};

// Every number says how wide it is; what is named …Cents is whole.
const completeNumbers = (node: unknown, name = ''): void => {
  if (typeof node !== 'object' || node === null) return;
  const schema = node as Schema;
  if (schema.type === 'number' && name.endsWith('Cents')) schema.type = 'integer';
  if (schema.type === 'integer') schema.format ??= name.endsWith('Cents') ? 'int64' : 'int32';
  if (schema.type === 'number') schema.format ??= 'double';
  for (const [key, value] of Object.entries(node)) completeNumbers(value, key);
};

const kebab = (text: string): string =>
  text
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .toLowerCase();
