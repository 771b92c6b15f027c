import { wordStream, workbookStream, writeOle } from '#test/support/documents/write-ole.ts';
import { writePackage } from '#test/support/documents/write-package.ts';
import { onePage, writePdf } from '#test/support/documents/write-pdf.ts';

export interface Paper {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

const paper = (name: string, buffer: Buffer): Paper => ({ name, mimeType: 'application/octet-stream', buffer });

/** A small real document of each kind people send. */
export const papers = {
  pdf: paper('Application.pdf', writePdf(onePage())),
  doc: paper('Reports to management.doc', writeOle({ WordDocument: wordStream(), '0Table': Buffer.alloc(600, 1) })),
  docx: paper('Clinical records.docx', writePackage('docx')),
  xls: paper('Specialist figures.xls', writeOle({ Workbook: workbookStream([[0x0085, Buffer.alloc(9)]]) })),
  xlsx: paper('Member figures.xlsx', writePackage('xlsx')),
  /** A program that calls itself a letter. */
  program: paper('Letter.pdf', Buffer.concat([Buffer.from('MZ\x90\x00\x03'), Buffer.alloc(4000, 7)])),
  /** A letter of eleven megabytes. */
  large: paper('Scan of everything.pdf', Buffer.concat([writePdf(onePage()), Buffer.alloc(11 * 1024 * 1024, 32)])),
};
