// What the CEL engine finds wrong, said in Italian to who wrote the call.
import { PROFILE_FUNCTIONS } from './functions.js';

interface CelFault {
  readonly code?: string;
  readonly summary?: string;
  readonly range?: { readonly start: number; readonly end: number };
}

const where = (fault: CelFault, text: string): string => {
  if (fault.range === undefined) return '';
  const piece = text.slice(fault.range.start, fault.range.end);
  const at = `carattere ${fault.range.start + 1}`;
  return piece === '' ? `al ${at}: ` : `in «${piece}» (${at}): `;
};

/** Why the text is not an expression. */
export const syntaxSentence = (error: unknown, text: string): string => {
  const fault = error as CelFault;
  const place = where(fault, text);
  if (fault.code?.startsWith('limit') === true || /exceeded/i.test(fault.summary ?? '')) {
    return `${place}l'espressione è troppo lunga o troppo annidata: dividila in numeri (numbers)`;
  }
  if (fault.range?.start === text.length) return "l'espressione finisce a metà: manca qualcosa in fondo";
  return `${place}l'espressione non è scritta bene (parentesi, virgolette e operatori: && e, || oppure, ! non)`;
};

/** Why the types of an expression do not agree. */
export const typeSentence = (error: unknown, text: string): string => {
  const fault = error as CelFault;
  const place = where(fault, text);
  const summary = fault.summary ?? '';
  const operation = /no such overload: (.*)$/.exec(summary)?.[1];
  if (operation !== undefined) return `${place}l'operazione «${operation}» non esiste: ${insteadOf(operation)}`;
  const call = /found no matching overload for '(.*)'/.exec(summary)?.[1];
  if (call !== undefined) return `${place}«${call}» non esiste con questi tipi${signaturesOf(call)}`;
  const branches = /got '(.*)' and '(.*)'/.exec(summary);
  if (branches !== null) return `${place}i due rami dopo «?» danno tipi diversi (${branches[1]} e ${branches[2]})`;
  if (/bool/.test(summary)) return `${place}qui serve una condizione vera o falsa (bool)`;
  if (/List elements/.test(summary)) return `${place}gli elementi dell'elenco devono essere tutti dello stesso tipo`;
  return `${place}i tipi non tornano`;
};

const insteadOf = (operation: string): string => {
  if (/^Money \/ int/.test(operation)) return 'per dividere un importo scrivi prorate(importo, 1, n)';
  if (/^Money [*] Percent|^Percent [*] Money/.test(operation))
    return 'la quota di un importo si scrive shareDown(importo, percentuale)';
  return 'importi con importi (euro("10.00")), date con date (date("2026-09-01")), percentuali con percentuali (percent("10")), interi con interi';
};

const signaturesOf = (call: string): string => {
  const name = call.slice(0, call.indexOf('('));
  const known = PROFILE_FUNCTIONS.filter(({ signature }) => signature.startsWith(`${name}(`)).map(
    ({ signature }) => signature,
  );
  return known.length === 0
    ? ': guarda le chiavi della tabella o la guida'
    : `; si scrive: ${known.slice(0, 6).join('; ')}`;
};
