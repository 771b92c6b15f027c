import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The cells of a sheet by their places; a day is a number. */
export type SheetRows = Record<string, string | number>[];

/** Opens an XLSX file with Python's own zip and XML readers, which share no code with what wrote it. Throws when it is broken. */
export function readWorkbook(bytes: Uint8Array): Record<string, SheetRows> {
  const folder = mkdtempSync(join(tmpdir(), 'handrail-workbook-'));
  try {
    const file = join(folder, 'book.xlsx');
    writeFileSync(file, bytes);
    const script = join(import.meta.dirname, 'read-workbook.py');
    return JSON.parse(execFileSync('python3', [script, file], { encoding: 'utf8', maxBuffer: 2 ** 30 }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Can workbooks be opened here? Without Python the tests that do so cannot run. */
export const canReadWorkbooks = (() => {
  try {
    execFileSync('python3', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();
