import { inspectJpeg } from './images/inspect-jpeg.ts';
import { inspectPng } from './images/inspect-png.ts';
import { inspectCompoundFile } from './ole/inspect-compound-file.ts';
import { inspectPackage } from './ooxml/inspect-package.ts';
import { inspectPdf } from './pdf/inspect-pdf.ts';
import { sniffHead } from './sniff-head.ts';
import { inspectText } from './text/inspect-text.ts';
import { Damaged, type Finding, type SniffedType } from './verdict.ts';

type Inspect = (bytes: Buffer) => Finding | Promise<Finding>;

const INSPECTIONS: Partial<Record<SniffedType | 'text', Inspect>> = {
  pdf: inspectPdf,
  ole: inspectCompoundFile,
  zip: inspectPackage,
  jpeg: inspectJpeg,
  png: inspectPng,
  text: inspectText,
  xml: inspectText,
  json: inspectText,
  script: inspectText,
};

/** Looks inside a whole file as what its first bytes say it is (REF.D1). */
export async function inspectContent(bytes: Buffer): Promise<Finding> {
  const kind = sniffHead(bytes);
  const inspect = INSPECTIONS[kind];
  if (!inspect) return { type: kind === 'text' ? 'txt' : kind };
  try {
    return await inspect(bytes);
  } catch (problem) {
    if (problem instanceof Damaged) return { type: kind === 'text' ? 'txt' : kind, refusal: 'damaged' };
    throw problem;
  }
}
