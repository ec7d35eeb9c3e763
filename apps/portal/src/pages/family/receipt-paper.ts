// The receipt on paper: what its page says, and a code that leads whoever is handed it to its proof.
import { fromApi, paperSent } from '../paper/paper.js';
import { said, type Block } from '../paper/sheet.js';
import { read } from '../api.js';
import { askedFor, callById } from '../public/calls.js';
import type { Outcome, Visit } from '../visit.js';
import { applicationOf, type Receipt } from './shapes.js';

/** Where a copy of a receipt is verified: number and digest are the proof, and say nothing of anybody. */
export const verificationPath = ({ applicationId, receiptNumber, digest }: Receipt): string =>
  `/ricevute/${applicationId}?${new URLSearchParams({ numero: String(receiptNumber), impronta: digest }).toString()}`;

/** The receipt as a PDF. */
export const receiptPaper = async (visit: Visit): Promise<Outcome> => {
  const { t, as, site, params } = visit;
  const [application, receipt] = await Promise.all([
    applicationOf(visit),
    read<Receipt>(visit, `/applications/${params['applicationId'] ?? ''}/receipt`),
  ]);
  const call = await callById(visit, application.callId);
  const { recipient } = application;
  const asked = fromApi(visit, askedFor(call, application.action));
  const blocks: readonly Block[] = [
    {
      kind: 'facts',
      name: t.receipt.title,
      items: [
        [t.receipt.number, said(String(receipt.receiptNumber))],
        [t.receipt.arrived, said(as.moment(receipt.arrivedAt))],
        [t.receipt.call, fromApi(visit, `${call.title} (${call.code})`)],
        ...(call.actions.length === 1 ? [] : [[t.receipt.action, asked] as const]),
        ...(recipient === undefined
          ? []
          : [[t.file.forWhom, said(`${recipient.givenName} ${recipient.familyName}`)] as const]),
        [t.receipt.mark, said(receipt.digest)],
      ],
    },
    { kind: 'text', tone: 'muted', said: said(t.receipt.markText) },
    {
      kind: 'code',
      content: `${site.publicUrl}${verificationPath(receipt)}`,
      label: t.paper.verifyCode,
      caption: t.paper.verify,
    },
  ];
  const name = `${t.receipt.title.toLowerCase()}-${receipt.receiptNumber}`;
  return paperSent(visit, name, { title: t.receipt.title, datedAt: receipt.registeredAt, blocks });
};
