// The door of @buono/http: how every application of the house speaks HTTP.
export { API_PREFIX, configureHttp, type HttpOptions } from './configure-http.js';
export { httpAdapter, type AdapterOptions } from './http-adapter.js';
export { listenOn } from './listen-on.js';
export { answerWhenAllIsSent } from './unread-body.js';
export { BODY_LIMITS, type BodyLimits } from './body-parsers.js';
export {
  invalidBody,
  invalidHeader,
  notFound,
  PROBLEM_JSON,
  ProblemException,
  problemType,
  refusalProblems,
  type FieldError,
  type ProblemBody,
  type ProblemFor,
  type RefusalProblem,
} from './problem.js';
export { commandIdReused, internalFault, problemOf } from './faults.js';
export { placeNotStorable } from './storable-text.js';
export { ProblemFilter, type RenderPage } from './problem-filter.js';
export { correlationIdOf, headerOf, type BuonoRequest, type Caller, type Reply } from './request.js';
export { Command, commandOf, type CommandOptions, type CommandRequest } from './command.js';
export { revisionTag, written, writtenOrRefused } from './written.js';
export { AtLeast, positionAsked, WAIT_MS, waitForPosition, type FollowsALog } from './at-least.js';
export {
  decodeCursor,
  encodeCursor,
  MAX_PAGE_SIZE,
  PAGE_SIZE,
  pageOf,
  PageOf,
  PageQuery,
  type CursorValues,
  type Page,
} from './page.js';
export { Amount, amountOf, ApiCents, ApiCurrency, EUR } from './amount.js';
export { Streamed, TakesDocument, type StreamedBody } from './streamed-body.js';
export { acceptedOf } from './accepted.js';
export { RATE_LIMITS, RateLimiter, type RateLimits } from './rate-limit.js';
export { TokenBuckets, type Pace, type Taken } from './token-buckets.js';
export {
  IsCents,
  IsCivilDate,
  IsCivilTime,
  IsCodiceFiscale,
  IsDsuProtocol,
  IsIbanCode,
  IsInstantText,
  IsPartitaIva,
  IsUuidId,
  IsWholeNumber,
  IsYearMonth,
  IsZoneCode,
} from './validation/field-checks.js';
export { CleanLine, CleanText, IsCategory } from './validation/text-checks.js';
export { fieldCheck, type FieldCheck, type FieldOptions } from './validation/field-check.js';
export { IdParams, UuidPipe } from './validation/parameters.js';
export { CompiledValidationPipe, fieldErrors } from './validation/validation-pipe.js';
export { compileDto, type CompiledDto } from './validation/compiled-dto.js';
export type { DtoClass } from './validation/dto-metadata.js';
export { buildOpenApi, type OpenApiOptions } from './openapi/build-open-api.js';
export { ADMISSION_EXTENSION, SERVICE_EXTENSION, type OpenApiDocument } from './openapi/open-api.js';
