import { decryptStream, unwrapDataKey } from '#platform/crypto/file-cipher.ts';
import type { Runtime } from '#platform/operation/index.ts';
import { ScannerAway } from '#platform/scan/virus-scanner.ts';
import type { ScanState } from './document.ts';
import type { Sealed } from './seal-document.ts';

/**
 * Has the scanner read what was just kept, so that a slow upload holds none of its places. `unchecked` when it is away: nobody knows
 * then, and the file must not be taken (docs/decisions/0004). @throws what the store throws
 */
export async function scanSealed(
  { scanner, keys, blobs }: Runtime,
  { id, wrappedKey }: Sealed,
): Promise<ScanState | 'infected' | 'unchecked'> {
  if (!scanner) return 'not_scanned';
  try {
    const content = decryptStream(unwrapDataKey(keys, wrappedKey, id))(await blobs.get(id));
    return (await scanner.scan(content)).clean ? 'clean' : 'infected';
  } catch (error) {
    if (error instanceof ScannerAway) return 'unchecked';
    throw error;
  }
}
