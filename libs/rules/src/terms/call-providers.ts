// What a call asks of providers that join it: the digest of what they accept, and for which services.
import { hash } from 'node:crypto';
import { localDate, type AdhesionTerms } from '@buono/kernel';
import type { CallDocument } from '../model/call-document.js';

/** The digest of the text that providers accept: SHA-256 of it in UTF-8, 64 hexadecimal digits. Anybody can work it out again. */
export const agreementDigest = (agreement: string): string => hash('sha256', agreement, 'hex');

/** What a checked call asks of providers; undefined where it takes all that are accredited. */
export const adhesionTermsOf = ({ providers, actions }: CallDocument): AdhesionTerms | undefined => {
  if (providers?.join !== true) return undefined;
  const { agreement = '', from, joinFrom, joinTo, noticeDays, acceptBy } = providers;
  const paid = actions.filter(({ deliveryModel }) => deliveryModel !== 'refund' && deliveryModel !== 'indemnity');
  return {
    terms: agreementDigest(agreement),
    services: [...new Set(paid.flatMap(({ services }) => services.map(({ code }) => code)))],
    ...(from !== undefined && { from: localDate(from) }),
    ...(joinFrom !== undefined && { joinFrom: localDate(joinFrom) }),
    ...(joinTo !== undefined && { joinTo: localDate(joinTo) }),
    ...(noticeDays !== undefined && { noticeDays }),
    ...(acceptBy !== undefined && { acceptBy: localDate(acceptBy) }),
  };
};
