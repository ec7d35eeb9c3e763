// A paper of a visit: in its language, under the service's name, with whom to ask at the foot; and as a file to keep.
import { fill } from '../language/language.js';
import type { FileSent, Visit } from '../visit.js';
import { pdfOf } from './pdf.js';
import type { Block, Said, Sheet } from './sheet.js';

/** What a paper is of. */
export interface Paper {
  readonly title: string;
  /** An instant of what it tells, or a civil date. */
  readonly datedAt: string;
  readonly blocks: readonly Block[];
}

/** The whole paper. */
export const sheetOf = ({ t, code, help, site, isDemonstration }: Visit, paper: Paper): Sheet => {
  const contact = [help.phone, help.email].filter((way) => way !== undefined).join(', ') || t.paper.office;
  return {
    ...paper,
    language: code,
    organisation: `${t.site.name} – ${site.organisation}`,
    foot: fill(t.paper.foot, { contact }),
    ...(isDemonstration && { warning: t.paper.warning }),
  };
};

/** The paper as a file; its name says nothing of anybody. */
export const paperSent = async (visit: Visit, name: string, paper: Paper): Promise<FileSent> => ({
  fileName: `${name}.pdf`,
  type: 'application/pdf',
  content: await pdfOf(sheetOf(visit, paper)),
});

/** A text of the API on a paper of this language. */
export const fromApi = ({ code }: Visit, text: string): Said => ({ text, ...(code !== 'it' && { isItalian: true }) });
