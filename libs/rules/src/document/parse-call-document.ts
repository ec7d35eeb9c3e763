// From a text or a JSON value to a checked call document, or to everything that is wrong with it.
import { parseDocument } from 'yaml';
import { compileParts } from '../compile/compile-call.js';
import type { Problem } from '../model/assessment.js';
import type { CallDocument } from '../model/call-document.js';
import { checkHiddenTexts } from './hidden-texts.js';
import { checkSense } from './check-sense.js';
import { checkTexts } from './check-texts.js';
import { checkMeaning } from './meaning.js';
import { notAppliedYet } from './not-applied-yet.js';
import { plainFormulas } from './plain-formulas.js';
import { Problems } from './problems.js';
import { hasShape } from './shape.js';
import { travelWarnings } from './travel-warnings.js';

/** The longest document, in characters. */
export const MAX_DOCUMENT_LENGTH = 500_000;

/** A checked document, with what deserves a second look; or the problems. */
export type ParsedCallDocument =
  | { readonly ok: true; readonly document: CallDocument; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads a call document from YAML or JSON text, or from a JSON value, and checks all of it. */
export const parseCallDocument = (input: unknown): ParsedCallDocument => {
  const problems = new Problems();
  const value = typeof input === 'string' ? fromText(input, problems) : input;
  if (problems.list.length > 0) return refused(problems);
  const plain = plainFormulas(value);
  if (!hasShape(plain, problems)) return refused(problems);
  checkHiddenTexts(plain, problems);
  checkMeaning(plain, problems);
  checkSense(plain, problems);
  const undated = problems.list.some(({ code }) => code === 'date-impossible' || code === 'field-missing');
  const call = undated ? undefined : compileParts(plain, problems);
  if (call !== undefined) checkTexts(plain.actions, call.facts, problems);
  if (problems.list.length > 0 || call === undefined) return refused(problems);
  return { ok: true, document: plain, warnings: [...travelWarnings(call), ...notAppliedYet(plain)] };
};

const refused = (problems: Problems): ParsedCallDocument => ({ ok: false, problems: problems.list });

const fromText = (text: string, problems: Problems): unknown => {
  if (text.length > MAX_DOCUMENT_LENGTH) {
    problems.add('', 'document-too-long', `il documento supera ${MAX_DOCUMENT_LENGTH} caratteri`);
    return undefined;
  }
  try {
    const read = parseDocument(text, { version: '1.2', schema: 'core', uniqueKeys: true, merge: true });
    for (const { linePos } of read.errors) {
      const line = linePos?.[0].line;
      problems.add(
        '',
        'not-yaml',
        `il testo non si legge come YAML o JSON${line === undefined ? '' : `: riga ${line}`} (rientri, due punti, chiavi doppie)`,
      );
    }
    return problems.list.length > 0 ? undefined : read.toJS({ maxAliasCount: 50 });
  } catch {
    problems.add('', 'not-yaml', 'il testo è troppo annidato o usa troppi richiami (&, *): scrivilo per esteso');
    return undefined;
  }
};
