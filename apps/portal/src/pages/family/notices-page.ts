// What the office wrote about an application: each notice with its words, by which channel it went, and from when its terms count.
import { read } from '../api.js';
import { html, type Html } from '../frame/html.js';
import { icon } from '../frame/icon.js';
import { badge, empty, facts, italian, type Tone } from '../frame/parts.js';
import { fill, wordFor } from '../language/language.js';
import { askedFor, callById } from '../public/calls.js';
import type { Crumb, Page, Visit } from '../visit.js';
import { applicationOf, type Notice, type NoticeLine, type Notices } from './shapes.js';

/** The states of a notice by how they look. */
export const NOTICE_TONES: Readonly<Record<string, Tone>> = {
  delivered: 'good',
  posting: 'warning',
  stopped: 'warning',
  unreached: 'info',
};

/** What a notice is, in words. */
export const noticeTitle = ({ t }: Visit, kind: string): string =>
  wordFor(t.communications.kinds, kind) ?? t.communications.one;

/** By which channel. */
export const channelName = ({ t }: Visit, channel: string | undefined): string =>
  wordFor(t.communications.channels, channel ?? '') ?? t.communications.noChannel;

/** Title and paragraphs of the words; a notice whose words were erased says so. */
export const noticeWords = ({ t, code }: Visit, content: string | undefined): Html => {
  if (content === undefined) return html`<p>${t.file.erased}</p>`;
  const [, ...text] = content.trim().split('\n\n');
  return html`${text
    .join('\n\n')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => html`<p>${italian(code, line)}</p>`)}`;
};

const crumbsOf = async (visit: Visit): Promise<{ readonly crumbs: readonly Crumb[]; readonly title: string }> => {
  const application = await applicationOf(visit);
  const title = askedFor(await callById(visit, application.callId), application.action);
  const href = `/pratiche/${application.applicationId}`;
  return {
    title,
    crumbs: [
      { label: visit.t.nav.files, href: '/pratiche' },
      { label: title, href },
    ],
  };
};

/** The list, the latest first. */
export const noticesPage = async (visit: Visit): Promise<Page> => {
  const { t, code, params } = visit;
  const id = params['applicationId'] ?? '';
  const { crumbs, title } = await crumbsOf(visit);
  const { items } = await read<Notices>(visit, `/applications/${id}/notices`);
  const shown = items
    .filter(({ status, reason }) => !(status === 'stopped' && reason === 'no-longer-due'))
    .toReversed();
  return {
    title: t.communications.title,
    area: 'files',
    crumbs,
    body: html`<h1>${t.communications.title}</h1>
      <p class="lead">${italian(code, title)}</p>
      <p>${t.communications.familyText}</p>
      ${
        shown.length === 0
          ? empty(t.communications.none, t.communications.noneFamily)
          : html`<ol class="timeline">
              ${shown.map((notice) => lineOf(visit, id, notice))}
            </ol>`
      }`,
  };
};

const lineOf = (visit: Visit, id: string, { noticeId, kind, preparedOn, ...notice }: NoticeLine): Html =>
  html`<li>
    <strong><a href="/pratiche/${id}/comunicazioni/${noticeId}">${noticeTitle(visit, kind)}</a></strong>
    <span class="when">${visit.as.day(preparedOn)} – ${wayOf(visit, notice)}</span>
  </li>`;

/** How it went, in a few words. */
const wayOf = (
  visit: Visit,
  { status, channel, deliveredOn }: Pick<NoticeLine, 'status' | 'channel' | 'deliveredOn'>,
) => {
  const { t, as } = visit;
  if (deliveredOn !== undefined)
    return fill(t.communications.deliveredBy, { day: as.day(deliveredOn), channel: channelName(visit, channel) });
  if (status === 'handed') return fill(t.communications.goesBy, { channel: channelName(visit, channel) });
  if (status === 'waiting' || status === 'posting')
    return fill(t.communications.leavesBy, { channel: channelName(visit, channel) });
  return t.communications.hereOnly;
};

/** One of them. */
export const noticePage = async (visit: Visit): Promise<Page> => {
  const { t, as, icons, params } = visit;
  const { crumbs } = await crumbsOf(visit);
  const notice = await read<Notice>(visit, `/notices/${params['noticeId'] ?? ''}`);
  const title = noticeTitle(visit, notice.kind);
  const href = `/pratiche/${params['applicationId'] ?? ''}/comunicazioni`;
  return {
    title,
    area: 'files',
    crumbs: [...crumbs, { label: t.communications.title, href }],
    body: html`<div class="narrow">
      <h1>${title}</h1>
      <p class="lead">${badge(NOTICE_TONES[notice.status] ?? 'info', wayOf(visit, notice))}</p>
      ${noticeWords(visit, notice.content)}
      ${facts([
        [t.communications.writtenOn, as.day(notice.preparedOn)],
        notice.certified && notice.deliveredOn !== undefined
          ? [t.communications.countsFrom, as.day(notice.deliveredOn)]
          : undefined,
        notice.delivered?.reference === undefined
          ? undefined
          : [t.communications.number, html`<code>${notice.delivered.reference}</code>`],
        [t.receipt.mark, html`<code class="long">${notice.digest}</code>`],
      ])}
      <p>
        <button type="button" class="btn btn-outline-primary" data-print hidden>
          ${icon(icons, 'it-print')} ${t.receipt.print}
        </button>
      </p>
    </div>`,
  };
};
