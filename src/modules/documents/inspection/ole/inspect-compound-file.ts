import { Damaged, type Finding } from '../verdict.ts';
import { type CompoundFile, type OleEntry, openCompoundFile } from './compound-file.ts';
import { inspectWord } from './inspect-word.ts';
import { inspectWorkbook } from './inspect-workbook.ts';

/** Tells Word and Excel 97–2003 from what else comes in compound files, and looks for macros and passwords (REF.D1). */
export function inspectCompoundFile(bytes: Buffer): Finding {
  try {
    const file = openCompoundFile(bytes);
    const finding = inspectContent(file);
    return holdsMacro(file) ? { ...finding, refusal: 'macro' } : finding;
  } catch (problem) {
    if (problem instanceof Damaged) return { type: 'ole', refusal: 'damaged' };
    throw problem;
  }
}

function inspectContent(file: CompoundFile): Finding {
  const top = (name: string) => rootEntry(file, name);
  if (top('EncryptedPackage')) return { type: 'ole', refusal: 'password' };
  if (file.entries.some(entry => entry.path[0]?.startsWith('__properties_version1.'))) return { type: 'msg' };
  const word = top('WordDocument');
  if (word) return inspectWord(file, word);
  const workbook = top('Workbook') ?? top('Book');
  if (workbook) return inspectWorkbook(file, workbook);
  return { type: top('PowerPoint Document') ? 'slides' : 'ole' };
}

/** The stream of that name directly under the root, whatever its capitals. */
export function rootEntry(file: CompoundFile, name: string): OleEntry | undefined {
  return file.entries.find(
    entry => entry.kind === 'stream' && entry.path.length === 1 && entry.name.toLowerCase() === name.toLowerCase(),
  );
}

// Visual Basic lives in a storage called VBA wherever its project is kept, also inside embedded documents.
function holdsMacro(file: CompoundFile): boolean {
  return file.entries.some(({ name }) => {
    const small = name.toLowerCase();
    return small === 'vba' || small.startsWith('_vba_project');
  });
}
