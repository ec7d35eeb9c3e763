// The addresses of the words of notices, each with the roles that it is for.
import { routeFor } from '../office/door.js';
import type { Role } from '../session/desk.js';
import type { Handler, Route } from '../visit.js';
import { textsPage } from './list-page.js';
import { TEXTS } from './shapes.js';
import { textPage, textStep, versionPage } from './text-page.js';
import { writingPressed, writingShown } from './writing-page.js';

const READS: readonly Role[] = ['region-officer', 'second-approver', 'auditor'];
const WRITES: readonly Role[] = ['region-officer'];
const APPROVES: readonly Role[] = ['region-officer', 'second-approver'];

const get = routeFor('GET');
const post = routeFor('POST');

const TEXT = `${TEXTS}/:kind/:language`;
const VERSION = `${TEXT}/versioni/:version`;

// What only a button asks for: whoever comes back to its address finds the text itself.
const back: Handler = ({ params }) => ({ to: `${TEXTS}/${params['kind'] ?? ''}/${params['language'] ?? ''}` });

const onVersion =
  (word: string) =>
  ({ params }: { readonly params: Readonly<Record<string, string>> }): string =>
    `/versions/${encodeURIComponent(params['version'] ?? '')}/${word}`;

export const TEXT_ROUTES: readonly Route[] = [
  get(READS, TEXTS, textsPage),
  get(READS, TEXT, textPage),
  get(WRITES, `${TEXT}/scrittura`, writingShown),
  post(WRITES, `${TEXT}/scrittura`, writingPressed),
  get(WRITES, `${TEXT}/ritiro`, back),
  post(
    WRITES,
    `${TEXT}/ritiro`,
    textStep(() => '/withdrawal', 'textWithdrawn'),
  ),
  get(READS, VERSION, versionPage),
  get(APPROVES, `${VERSION}/approvazione`, back),
  post(APPROVES, `${VERSION}/approvazione`, textStep(onVersion('approval'), 'textApproved')),
  get(APPROVES, `${VERSION}/scarto`, back),
  post(APPROVES, `${VERSION}/scarto`, textStep(onVersion('dismissal'), 'textDismissed')),
];
