// Workbooks for specifications: archives put together by hand, whole or broken.
import { crc32, deflateRawSync } from 'node:zlib';

/** A part of an archive; `says`: the size that its directory says, where that is not the true one. */
export interface Part {
  readonly name: string;
  readonly text: string;
  readonly says?: number;
}

/** An archive of these parts, in their order. */
export const archiveOf = (parts: readonly Part[]): Buffer => {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, text, says } of parts) {
    const raw = Buffer.from(text);
    const packed = deflateRawSync(raw);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(raw), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(says ?? raw.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), common, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), common, rest, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('504b0506', 0, 'hex');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, central, end]);
};

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook of one sheet with these rows of XML, these shared texts, and days counted from 1904 where said. */
export const workbookOf = (
  rows: readonly string[],
  { shared = [], from1904 = false }: { readonly shared?: readonly string[]; readonly from1904?: boolean } = {},
): readonly Part[] => [
  {
    name: 'xl/workbook.xml',
    text: `<workbook ${MAIN} xmlns:r="${RELATIONS}"><workbookPr date1904="${from1904 ? '1' : '0'}"/><sheets><sheet name="Registro" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  },
  {
    name: 'xl/_rels/workbook.xml.rels',
    text: `<Relationships><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  },
  { name: 'xl/sharedStrings.xml', text: `<sst ${MAIN}>${shared.map((text) => `<si>${text}</si>`).join('')}</sst>` },
  {
    name: 'xl/worksheets/sheet1.xml',
    text: `<worksheet ${MAIN}><sheetData>${rows.map((row) => `<row>${row}</row>`).join('')}</sheetData></worksheet>`,
  },
];
