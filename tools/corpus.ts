import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { inspectUpload, type KeptType } from '#modules/documents/inspection/inspect-upload.ts';

const ALLOWED: readonly KeptType[] = ['pdf', 'doc', 'docx', 'xls', 'xlsx', 'txt', 'jpeg', 'png'];
const MOST_BYTES = 10 * 1024 * 1024;

/** Tries the inspection of uploads on every file of a folder: one line each, and a line about all. */
async function tryDocuments(folder: string): Promise<void> {
  const started = performance.now();
  const files = (await readdir(folder, { withFileTypes: true })).filter(
    file => file.isFile() && file.name !== 'INDEX.tsv',
  );
  let accepted = 0;
  for (const { name } of files.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const source = createReadStream(join(folder, name));
    const verdict = await inspectUpload({ name, source, allowed: ALLOWED, maxBytes: MOST_BYTES });
    source.destroy();
    if (verdict.accepted) accepted += 1;
    const code = verdict.refusal ?? (verdict.downloadOnly ? 'download-only' : '');
    console.log([name, verdict.accepted ? 'accepted' : 'refused', code, verdict.type].join('\t'));
  }
  const took = Math.round(performance.now() - started);
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(`${accepted} accepted, ${files.length - accepted} refused, ${took} ms, peak ${peak} MB`);
}

const [kind, folder] = process.argv.slice(2);
if (kind === 'documents' && folder) await tryDocuments(folder);
else {
  console.error('Say what to try and where it is: npm run corpus -- documents <folder>');
  process.exitCode = 2;
}
