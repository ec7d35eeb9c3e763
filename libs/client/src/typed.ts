// The API's operations as types: what each path takes and what it answers.
import type { ParamsOption, RequestBodyOption } from 'openapi-fetch';
import type { HttpMethod, PathsWithMethod, RequiredKeysOf, SuccessResponseJSON } from 'openapi-typescript-helpers';
import type { Answer } from './answer.js';
import type { Manner } from './conversation.js';
import type { paths } from './openapi.js';

/** An operation without its headers: those are the client's own business, or members of Manner. */
type WithoutHeaders<Operation> = Operation extends { readonly parameters: infer Parameters }
  ? Omit<Operation, 'parameters'> & { readonly parameters: Omit<Parameters, 'header'> }
  : Operation;

type OperationAt<Path extends keyof paths, Method extends HttpMethod> = paths[Path][Method & keyof paths[Path]];

/** What is said to an operation: `params` (path and query), `body`, and the manner. */
export type Init<Operation> = ParamsOption<WithoutHeaders<Operation>> & RequestBodyOption<Operation> & Manner;

type InitArguments<I> = RequiredKeysOf<I> extends never ? [init?: I] : [init: I];

/** What an operation answers when it is done. */
export type BodyOf<Operation> =
  Operation extends Record<string | number, unknown> ? SuccessResponseJSON<Operation> : never;

/** One of the methods of HTTP over all the paths that have it. */
export type Verb<Method extends HttpMethod> = <Path extends PathsWithMethod<paths, Method>>(
  path: Path,
  ...init: InitArguments<Init<OperationAt<Path, Method>>>
) => Promise<Answer<BodyOf<OperationAt<Path, Method>>>>;

/** A page of a list, as every list of the API has it. */
export interface PageOf<Item> {
  readonly items: readonly Item[];
  readonly next?: string;
}

/** The paths that answer with pages. */
export type ListPath = {
  [Path in PathsWithMethod<paths, 'get'>]: BodyOf<OperationAt<Path, 'get'>> extends PageOf<unknown> ? Path : never;
}[PathsWithMethod<paths, 'get'>];

/** What stands in the list of a path. */
export type ItemOf<Path extends ListPath> = BodyOf<OperationAt<Path, 'get'>> extends PageOf<infer Item> ? Item : never;

/** What may be said to a list. */
export type ListInit<Path extends ListPath> = InitArguments<Init<OperationAt<Path, 'get'>>>;
