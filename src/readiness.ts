import type { Runtime } from '#platform/operation/index.ts';

/** What keeps the service from working at all; undefined when it is ready. */
export async function notReady({ db }: Runtime): Promise<string | undefined> {
  try {
    await db.pool.query('select 1');
    return undefined;
  } catch {
    return 'the database does not answer';
  }
}

/** What does not work while everything else does: nobody is turned away for it, whoever runs the service must know. */
export async function limping({ scanner, blobs }: Runtime): Promise<string[]> {
  const [scans, keeps] = await Promise.all([scanner?.answers() ?? true, blobs.answers()]);
  return [
    ...(scans ? [] : ['the virus scanner does not answer, so files are refused']),
    ...(keeps ? [] : ['the file store does not answer, so documents are neither taken nor opened']),
  ];
}
