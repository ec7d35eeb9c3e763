// The card of a voucher, to print and cut out: for whoever has no phone to show a code on. It carries no name.
import { paperSent, fromApi } from '../paper/paper.js';
import { said, type Block } from '../paper/sheet.js';
import { ifThere } from '../api.js';
import { fill } from '../language/language.js';
import { voucherMark } from '../provider/shapes.js';
import { askedFor, callById } from '../public/calls.js';
import type { Outcome, Visit } from '../visit.js';
import { voucherOf } from './shapes.js';

/** The card as a PDF: dated by the voucher, so that it comes out the same each time. */
export const voucherCard = async (visit: Visit): Promise<Outcome> => {
  const { t, as, api, help } = visit;
  const voucher = await voucherOf(visit);
  const call = await callById(visit, voucher.callId);
  const mark = voucherMark(voucher.voucherId);
  const provider =
    voucher.providerId === undefined
      ? undefined
      : ifThere(await api.send<{ readonly legalName?: string }>('GET', `/providers/${voucher.providerId}`))?.legalName;
  const period = fill(t.call.period, { from: as.day(voucher.validFrom), to: as.day(voucher.validTo) });
  const blocks: readonly Block[] = [
    {
      kind: 'card',
      title: fromApi(visit, askedFor(call, voucher.action)),
      mark,
      lines: [
        said(`${t.voucher.valid}: ${period}`),
        ...(provider === undefined ? [] : [said(`${t.voucher.provider}: ${provider}`)]),
        ...(help.phone === undefined ? [] : [said(`${t.help.ask} ${help.phone}`)]),
      ],
      content: voucher.voucherId,
      label: t.paper.cardCode,
    },
    { kind: 'heading', text: t.paper.cardUse },
    { kind: 'list', items: [said(t.paper.cardText), said(t.paper.cardOnce), said(t.paper.cardNoName)] },
  ];
  return paperSent(visit, `${t.paper.cardFile}-${mark}`, { title: t.paper.card, datedAt: voucher.issuedOn, blocks });
};
