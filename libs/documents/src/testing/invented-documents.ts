// Documents for specifications: small, of the kind that they say.

/** A PDF with this text in it, padded to a size where one is asked for. */
export const pdfOf = (text: string, bytes = 0): Buffer => {
  const pdf = Buffer.from(`%PDF-1.7\n% ${text}\n%%EOF\n`);
  return pdf.length >= bytes ? pdf : Buffer.concat([pdf, Buffer.alloc(bytes - pdf.length, 0x20)]);
};
