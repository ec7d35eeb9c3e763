// The services of the field that no call pays (domain.md §3, without mark): for whom, what, where to ask; read from their file once.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { callsFolder } from '../calls-folder.js';

/** A service that is asked for elsewhere than in a call. */
export interface CatalogueService {
  /** The measure of the catalogue (M09…M52). */
  readonly code: string;
  readonly title: string;
  readonly forWhom: readonly string[];
  readonly what: readonly string[];
  readonly whereToAsk: string;
  /** The words by which people look for it. */
  readonly needs: readonly string[];
}

let read: readonly CatalogueService[] | undefined;

/** All of them, by code. */
export const catalogueServices = (): readonly CatalogueService[] =>
  (read ??= parse(readFileSync(join(callsFolder(), 'catalogue', 'services.yaml'), 'utf8')) as CatalogueService[]);
