import { headerOffset } from '../sniff-head.ts';
import { Damaged, type DownloadReason, type Finding } from '../verdict.ts';
import { countPages } from './count-pages.ts';
import { type Decipher, openWithoutPassword } from './encryption.ts';
import { isOfType, openObjects, type PdfObjects } from './open-objects.ts';
import { asDict, asRef, type PdfDict, parseValue } from './parse-value.ts';
import { type PdfSurvey, surveyPdf } from './survey.ts';
import { visitListed } from './visit-listed.ts';

/** Looks through a PDF: whole, readable without a password, and what in it acts by itself (REF.D1). */
export async function inspectPdf(bytes: Buffer): Promise<Finding> {
  try {
    return await inspect(bytes);
  } catch (problem) {
    if (problem instanceof Damaged) return { type: 'pdf', refusal: 'damaged' };
    throw problem;
  }
}

async function inspect(bytes: Buffer): Promise<Finding> {
  const junk = headerOffset(bytes.toString('latin1', 0, 1100));
  const survey = await surveyPdf(bytes);
  if (bytes.lastIndexOf('startxref') < survey.lastObject) throw new Damaged('the PDF ends early');
  await visitListed(survey, junk);
  const lock = await openLock(survey);
  if (lock === 'password') return { type: 'pdf', refusal: survey.signs.command ? 'active-command' : 'password' };
  const objects = await openObjects(survey, lock);
  const pages = await countPages(objects, await findCatalog(survey, objects));
  if (survey.signs.command) return { type: 'pdf', refusal: 'active-command' };
  return { type: 'pdf', pages, reasons: reasonsOf(survey, junk) };
}

function reasonsOf({ bytes, signs }: PdfSurvey, junk: number): Set<DownloadReason> {
  const zip = bytes.includes('PK\x05\x06') || bytes.includes('PK\x03\x04');
  const another = junk > 0 && bytes.subarray(0, junk).includes('<');
  if (zip || another) signs.reasons.add('polyglot');
  return signs.reasons;
}

// The dictionary that says how the file is enciphered is itself never enciphered, nor inside an object stream.
async function openLock(survey: PdfSurvey): Promise<Decipher | 'password' | undefined> {
  const trailer = survey.trailers.findLast(each => each.has('Encrypt') && each.get('Encrypt') !== null);
  if (!trailer) return undefined;
  const given = trailer.get('Encrypt');
  const place = survey.places.get(asRef(given) ?? -1);
  const encrypt = asDict(given) ?? (place === undefined ? undefined : parseBody(survey, place));
  if (!encrypt) throw new Damaged('the PDF lacks its key');
  const id = trailer.get('ID') ?? survey.trailers.find(each => each.has('ID'))?.get('ID');
  return openWithoutPassword(encrypt, id) ?? 'password';
}

function parseBody({ bytes }: PdfSurvey, place: number): PdfDict | undefined {
  const body = bytes.indexOf('obj', place) + 3;
  return asDict(parseValue({ bytes, at: body, end: bytes.length }));
}

async function findCatalog(survey: PdfSurvey, objects: PdfObjects): Promise<PdfDict> {
  for (const trailer of survey.trailers.toReversed()) {
    const root = asDict(await objects.resolve(trailer.get('Root')));
    if (root && isOfType(root, 'Catalog') && root.has('Pages')) return root;
  }
  throw new Damaged('the PDF has no catalogue');
}
