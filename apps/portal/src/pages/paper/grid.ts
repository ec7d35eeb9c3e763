// Tables on paper: rows as high as their highest cell, the headings again on each page, every cell under its tag.
import type { Said } from './sheet.js';

const INK = '#17324d';
const LINE = '#c5c7c9';
const PAD = 5;

/** A table as it is drawn; without a head its first column names the rows. */
export interface Table {
  readonly name: string;
  readonly hasHead: boolean;
  readonly columns: readonly { readonly label?: string; readonly share: number; readonly isNumber?: boolean }[];
  readonly rows: readonly (readonly Said[])[];
}

/** Draws a table under the last thing that was drawn. */
export const drawTable = (doc: PDFKit.PDFDocument, parent: PDFKit.PDFStructureElement, table: Table): void => {
  const element = doc.struct('Table', { alt: table.name });
  parent.add(element);
  const { left, right } = doc.page.margins;
  const width = doc.page.width - left - right;
  const drawn = new Rows(doc, element, { table, left, width });
  if (table.hasHead) drawn.head();
  for (const row of table.rows) drawn.row(row);
  element.end();
  doc.x = left;
  doc.y += 8;
};

interface Frame {
  readonly table: Table;
  readonly left: number;
  readonly width: number;
}

class Rows {
  constructor(
    private readonly doc: PDFKit.PDFDocument,
    private readonly element: PDFKit.PDFStructureElement,
    private readonly frame: Frame,
  ) {}

  head(): void {
    const { columns } = this.frame.table;
    this.draw(
      columns.map(({ label = '' }) => ({ text: label })),
      () => true,
    );
  }

  row(cells: readonly Said[]): void {
    const { doc, frame } = this;
    const isHeading = (at: number): boolean => !frame.table.hasHead && at === 0;
    if (doc.y + this.heightOf(cells, isHeading) > doc.page.height - doc.page.margins.bottom) {
      doc.addPage();
      if (frame.table.hasHead) this.head();
    }
    this.draw(cells, isHeading);
  }

  private draw(cells: readonly Said[], isHeading: (at: number) => boolean): void {
    const { doc, element, frame } = this;
    const [top, height] = [doc.y, this.heightOf(cells, isHeading)];
    const row = doc.struct('TR');
    element.add(row);
    let x = frame.left;
    cells.forEach(({ text, isItalian }, at) => {
      const width = this.widthOf(at);
      const [place, align] = [x, this.isNumber(at) ? ('right' as const) : ('left' as const)];
      const lang = isItalian === true ? { lang: 'it-IT' } : {};
      row.add(
        doc.struct(isHeading(at) ? 'TH' : 'TD', { ...lang, ...this.scopeOf(isHeading(at)) }, () => {
          this.inked(isHeading(at)).text(text, place + PAD, top + PAD, { width: width - PAD * 2, align });
        }),
      );
      x += width;
    });
    row.end();
    doc.markContent('Artifact');
    const bottom = top + height;
    doc
      .moveTo(frame.left, bottom)
      .lineTo(frame.left + frame.width, bottom)
      .lineWidth(0.5)
      .strokeColor(LINE)
      .stroke();
    doc.endMarkedContent();
    doc.y = bottom;
  }

  private heightOf(cells: readonly Said[], isHeading: (at: number) => boolean): number {
    const heights = cells.map(({ text }, at) =>
      this.inked(isHeading(at)).heightOfString(text, { width: this.widthOf(at) - PAD * 2 }),
    );
    return Math.max(...heights) + PAD * 2;
  }

  private inked(isHeading: boolean): PDFKit.PDFDocument {
    return this.doc
      .font(isHeading ? '600' : 'regular')
      .fontSize(this.frame.table.hasHead ? 9.5 : 10.5)
      .fillColor(INK);
  }

  // Its types do not know it: what a heading is of.
  private scopeOf(isHeading: boolean): object {
    return isHeading ? { scope: this.frame.table.hasHead ? 'Column' : 'Row' } : {};
  }

  private widthOf(at: number): number {
    return this.frame.width * (this.frame.table.columns[at]?.share ?? 0);
  }

  private isNumber(at: number): boolean {
    return this.frame.table.columns[at]?.isNumber === true;
  }
}
