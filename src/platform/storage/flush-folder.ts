import { open } from 'node:fs/promises';

/** Makes sure that files made, renamed or removed in a folder stay so when the power fails. */
export async function flushFolder(folder: string): Promise<void> {
  // Windows cannot open folders, and keeps their entries itself.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

/** Whether an error is the system's of one of these codes, such as `ENOENT`. */
export function hasCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.some(code => code === error.code);
}
