// The documents to start a call from: one for each measure, and examples of published schemes; read from their files once.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { callsFolder } from '../calls-folder.js';
import type { CallDocument, DeliveryModel } from '../model/call-document.js';

/** headline: one of the demonstration's calls; template: a measure's; example: a scheme as somebody published it, or made up. */
export type CallTemplateKind = 'headline' | 'template' | 'example';

/** A document to start from, and where its figures come from. */
export interface CallTemplate {
  /** The document's own code: whoever starts from it gives the call another. */
  readonly code: string;
  readonly title: string;
  readonly summary: string;
  readonly kind: CallTemplateKind;
  /** The measures of the catalogue that it is for (M01…M53); none for an example. */
  readonly measures: readonly string[];
  /** Who published which figures, and when; [MODEL] marks those that nobody published. */
  readonly source: string;
  /** In the order of the actions, each once. */
  readonly deliveryModels: readonly DeliveryModel[];
  /** The document as data, ready to be changed and drafted. */
  readonly document: CallDocument;
  /** The file without its extension, under libs/rules/calls; its worked examples are in `<file>.cases.yaml`. */
  readonly file: string;
}

/** The folders of libs/rules/calls, and what stands in each. */
const FOLDERS: readonly (readonly [folder: string, kind: CallTemplateKind])[] = [
  ['', 'headline'],
  ['templates', 'template'],
  ['examples', 'example'],
];

const CASES = '.cases.yaml';

let read: readonly CallTemplate[] | undefined;

/** All of them, headline calls first, then by measure, then the examples. */
export const callTemplates = (): readonly CallTemplate[] => (read ??= FOLDERS.flatMap(readFolder));

/** The one of this code. */
export const callTemplate = (code: string): CallTemplate | undefined =>
  callTemplates().find((template) => template.code === code);

const readFolder = ([folder, kind]: (typeof FOLDERS)[number]): readonly CallTemplate[] =>
  readdirSync(join(callsFolder(), folder))
    .filter((name) => name.endsWith(CASES))
    .sort()
    .map((name) => readTemplate(join(folder, name.slice(0, -CASES.length)), kind));

const readTemplate = (file: string, kind: CallTemplateKind): CallTemplate => {
  const yaml = (extension: string): unknown =>
    parse(readFileSync(join(callsFolder(), file + extension), 'utf8'), { merge: true });
  const document = yaml('.yaml') as CallDocument;
  const { measures = [], source } = yaml(CASES) as { readonly measures?: readonly string[]; readonly source: string };
  const { code, title, summary, actions } = document;
  const deliveryModels = [...new Set(actions.map(({ deliveryModel }) => deliveryModel))];
  return { code, title, summary, kind, measures, source, deliveryModels, document, file };
};
