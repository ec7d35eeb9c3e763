// Holds messages to asyncapi.yaml, and to nothing more than it says: what third parties read is what may be sent.
import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import type { Message } from '@buono/messaging';
import { headersOf } from './headers.js';
import type { JsonSchema, NamedSchemas } from './schema-of-types.js';

/** As much of the document as the checks need. */
export interface AsyncApiDocument {
  readonly components: {
    readonly schemas: NamedSchemas;
    readonly messages: Readonly<Record<string, { readonly name: string; readonly payload: JsonSchema }>>;
  };
}

/** What is wrong with a message, in words; nothing when it is as the document says. */
export type MessageCheck = (message: Message) => readonly string[];

const ROOT = 'asyncapi';

/** The check of messages by a document. A member that the document does not know is wrong too: it could be personal data. */
export const messageCheck = ({ components: { schemas, messages } }: AsyncApiDocument): MessageCheck => {
  const ajv = new Ajv({ allErrors: true, strict: false });
  formats.default(ajv);
  ajv.addSchema({ $id: ROOT, components: { schemas: closed(schemas) } });
  const compiled = (path: unknown) => ajv.compile({ $ref: `${ROOT}${String(path)}` });
  const headers = compiled('#/components/schemas/CloudEventHeaders');
  const data = new Map(Object.values(messages).map(({ name, payload }) => [name, compiled(payload['$ref'])]));
  return (message) => {
    const known = data.get(message.type);
    if (known === undefined) return [`${message.type}: the document does not know it`];
    return [...faultsOf(headers, headersOf(message)), ...faultsOf(known, message.data)].map(
      (fault) => `${message.type}: ${fault}`,
    );
  };
};

const faultsOf = (validate: ValidateFunction, value: unknown): readonly string[] =>
  validate(value) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);

/** The same schemas, admitting no member that they do not name. */
const closed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(closed);
  if (typeof value !== 'object' || value === null) return value;
  const inner = Object.fromEntries(Object.entries(value).map(([name, each]) => [name, closed(each)]));
  const isObject = inner['type'] === 'object' && inner['properties'] !== undefined;
  return isObject ? { ...inner, additionalProperties: false } : inner;
};
