// Lays a paper out on pages: each part under its tag, so that it is read out in order; what repeats on every page is not read.
import { fill } from '../language/language.js';
import { drawTable } from './grid.js';
import { drawQr } from './qr.js';
import type { Block, Card, Code, Said, Sheet } from './sheet.js';

const BLUE = '#0066cc';
const INK = '#17324d';
const MUTED = '#455b71';
const QR_SIDE = 110;

/** One document being drawn. */
export class Drawing {
  private readonly root: PDFKit.PDFStructureElement;

  constructor(private readonly doc: PDFKit.PDFDocument) {
    this.root = doc.struct('Document');
    doc.addStructure(this.root);
  }

  draw(sheet: Sheet): void {
    const { doc } = this;
    this.say('P', { text: sheet.organisation }, () => doc.font('600').fontSize(10).fillColor(MUTED));
    if (sheet.warning !== undefined) {
      const { warning } = sheet;
      this.say('P', { text: warning }, () => doc.font('700').fontSize(10).fillColor('#a32638'));
    }
    doc.moveDown(0.6);
    this.say('H1', { text: sheet.title }, () => doc.font('700').fontSize(24).fillColor(INK));
    doc.moveDown(0.4);
    for (const block of sheet.blocks) this.block(block);
    this.root.end();
    this.feet(sheet);
  }

  private block(block: Block): void {
    const { doc } = this;
    switch (block.kind) {
      case 'heading':
        this.room(80);
        doc.moveDown(0.8);
        this.say('H2', block, () => doc.font('700').fontSize(15).fillColor(INK));
        doc.moveDown(0.2);
        return;
      case 'text':
        this.say('P', block.said, () =>
          block.tone === 'lead'
            ? doc.font('600').fontSize(13).fillColor(INK)
            : doc
                .font('regular')
                .fontSize(block.tone === 'muted' ? 9.5 : 11)
                .fillColor(block.tone === 'muted' ? MUTED : INK),
        );
        doc.moveDown(0.4);
        return;
      case 'list':
        this.list(block.items);
        return;
      case 'facts':
        drawTable(doc, this.root, {
          name: block.name,
          hasHead: false,
          columns: [{ share: 0.32 }, { share: 0.68 }],
          rows: block.items.map(([name, value]) => [{ text: name }, value]),
        });
        return;
      case 'table':
        drawTable(doc, this.root, { ...block, hasHead: true });
        return;
      case 'code':
        this.code(block);
        return;
      case 'card':
        this.card(block);
    }
  }

  /** A text under a tag, in the ink that `inked` chooses. */
  private say(tag: string, { text, isItalian }: Said, inked: () => PDFKit.PDFDocument): void {
    const { doc } = this;
    const lang = isItalian === true ? { lang: 'it-IT' } : {};
    this.root.add(
      doc.struct(tag, lang, () => {
        inked().text(text);
      }),
    );
  }

  private list(items: readonly Said[]): void {
    const { doc } = this;
    const list = doc.struct('L');
    this.root.add(list);
    for (const { text, isItalian } of items) {
      const item = doc.struct('LI');
      list.add(item);
      const lang = isItalian === true ? { lang: 'it-IT' } : {};
      item.add(
        doc.struct('LBody', lang, () => {
          doc.font('regular').fontSize(11).fillColor(INK).text(`•  ${text}`, { indent: 0, paragraphGap: 4 });
        }),
      );
      item.end();
    }
    list.end();
    doc.moveDown(0.4);
  }

  private code({ content, label, caption }: Code): void {
    const { doc } = this;
    this.room(QR_SIDE + 60);
    doc.moveDown(0.8);
    const { x, y } = doc;
    this.figure(label, () => drawQr(doc, content, { x, y, side: QR_SIDE }));
    const beside = { x: x + QR_SIDE + 18, width: doc.page.width - doc.page.margins.right - x - QR_SIDE - 18 };
    const at = (text: string, top: number, inked: () => PDFKit.PDFDocument): void =>
      this.placed('P', () => inked().text(text, beside.x, top, { width: beside.width }));
    at(caption, y + 10, () => doc.font('600').fontSize(11).fillColor(INK));
    at(content, doc.y + 6, () => doc.font('regular').fontSize(8.5).fillColor(MUTED));
    doc.x = x;
    doc.y = Math.max(doc.y, y + QR_SIDE) + 12;
  }

  // As large as two bank cards: it is read at arm's length, and folded into a purse.
  private card({ title, mark, lines, content, label }: Card): void {
    const { doc } = this;
    const [width, height, pad, side] = [400, 190, 18, 128];
    this.room(height + 20);
    doc.moveDown(0.6);
    const { x, y } = doc;
    doc.markContent('Artifact');
    doc.roundedRect(x, y, width, height, 10).lineWidth(1).dash(4, { space: 3 }).strokeColor(MUTED).stroke().undash();
    doc.endMarkedContent();
    const room = width - side - pad * 3;
    const at = ({ text, isItalian }: Said, top: number, inked: () => PDFKit.PDFDocument): void =>
      this.placed('P', () => inked().text(text, x + pad, top, { width: room }), isItalian);
    at(title, y + pad, () => doc.font('700').fontSize(13).fillColor(INK));
    at({ text: mark }, doc.y + 6, () => doc.font('700').fontSize(22).fillColor(BLUE));
    for (const line of lines) at(line, doc.y + 3, () => doc.font('regular').fontSize(10).fillColor(INK));
    this.figure(label, () => drawQr(doc, content, { x: x + width - side - pad, y: y + (height - side) / 2, side }));
    doc.x = x;
    doc.y = y + height + 14;
  }

  private placed(tag: string, drawn: () => void, isItalian?: boolean): void {
    this.root.add(this.doc.struct(tag, isItalian === true ? { lang: 'it-IT' } : {}, drawn));
  }

  private figure(alt: string, drawn: () => void): void {
    this.root.add(this.doc.struct('Figure', { alt }, drawn));
  }

  /** On another page, when so many points are not left on this one. */
  private room(points: number): void {
    const { doc } = this;
    if (doc.y + points > doc.page.height - doc.page.margins.bottom) doc.addPage();
  }

  private feet({ foot }: Sheet): void {
    const { doc } = this;
    const { start, count } = doc.bufferedPageRange();
    for (let page = start; page < start + count; page += 1) {
      doc.switchToPage(page);
      const { left, right } = doc.page.margins;
      const text = fill(foot, { page: page + 1, pages: count });
      // The foot stands below the margin, where text would begin a page of its own.
      doc.page.margins.bottom = 0;
      doc.markContent('Artifact', { type: 'Pagination' });
      doc
        .font('regular')
        .fontSize(8.5)
        .fillColor(MUTED)
        .text(text, left, doc.page.height - 48, { width: doc.page.width - left - right, lineBreak: true });
      doc.endMarkedContent();
    }
  }
}
