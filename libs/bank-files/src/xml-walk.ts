// A long XML file walked through: only the elements that are asked for are built, one after the other, and none is kept.
import { SaxesParser } from 'saxes';
import { localName, XmlUnreadable, type XmlElement, type XmlProblem } from './xml-element.js';

/** What is walked through: whether the root (without children yet) is the right one, and which elements are handed over. */
export interface Walk {
  readonly isRoot: (root: XmlElement) => boolean;
  readonly kept: ReadonlySet<string>;
}

/** Deeper than any statement goes; what nests for ever is refused before it fills the memory. */
const DEPTH = 32;

/**
 * Hands over each of the elements when it is whole, with the line where it ends. Entities of its own the file cannot have:
 * a document type is refused where it begins.
 * @throws XmlUnreadable
 */
export const walkXml = (
  text: string,
  { isRoot, kept }: Walk,
  take: (element: XmlElement, line: number) => void,
): void => {
  const parser = new SaxesParser();
  const open: XmlElement[] = [];
  let depth = 0;
  const refuse = (problem: XmlProblem): never => {
    throw new XmlUnreadable(problem, parser.line);
  };
  parser.on('error', () => refuse('not-xml'));
  parser.on('doctype', () => refuse('document-type'));
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > DEPTH) refuse('too-deep');
    const name = localName(tag.name);
    const element: XmlElement = { name, attributes: tag.attributes, children: [], text: '', line: parser.line };
    if (depth === 1 && !isRoot(element)) refuse('another-root');
    if (open.length === 0 && !kept.has(name)) return;
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  const addText = (piece: string): void => {
    const element = open.at(-1);
    if (element !== undefined) element.text += piece;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    depth -= 1;
    const element = open.pop();
    if (element !== undefined && open.length === 0) take(element, parser.line);
  });
  parser.write(text).close();
};
