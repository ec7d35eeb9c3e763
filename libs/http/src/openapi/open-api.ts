// The parts of an OpenAPI 3.1 document that this library writes and reads.
import type { OpenAPIObject } from '@nestjs/swagger';

/** The whole document. */
export type OpenApiDocument = OpenAPIObject;

/** A JSON Schema, or a reference to one. */
export interface Schema {
  type?: string | readonly string[];
  format?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  $ref?: string;
  description?: string;
  [keyword: string]: unknown;
}

/** A media type of a body. */
export interface MediaType {
  schema?: Schema;
  [keyword: string]: unknown;
}

/** One answer of an operation. */
export interface ResponseObject {
  description?: string;
  headers?: Record<string, unknown>;
  content?: Record<string, MediaType>;
  $ref?: string;
}

/** One method of a path. */
export interface Operation {
  operationId?: string;
  summary?: string;
  description?: string;
  tags?: string[];
  parameters?: { in: string; name: string; [keyword: string]: unknown }[];
  requestBody?: { required?: boolean; content?: Record<string, MediaType> };
  responses: Record<string, ResponseObject>;
  security?: Record<string, string[]>[];
  [keyword: string]: unknown;
}

/** The methods of a path. */
export type PathItem = Record<string, Operation>;

/** The extension by which `@Public()` and `@Allow(…)` of `@buono/access` say who may call: 'public', or the roles. It is read, then left out. */
export const ADMISSION_EXTENSION = 'x-buono-admission';

/** The extension by which an operation names the service that answers it, where the API is served by several. */
export const SERVICE_EXTENSION = 'x-buono-service';
