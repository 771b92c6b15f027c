import { Buffer } from 'node:buffer';
import type { ReceivedDocument } from './document.ts';
import type { Receipt } from './receive-upload.ts';

/**
 * A receipt as text, for whoever keeps it, sealed, until the upload can be placed (ALL.3). It holds the document's wrapped key and
 * must be read again within a day: after that the bytes of what nobody stored are swept.
 */
export function receiptText(receipt: Receipt): string {
  if (!receipt.accepted) return JSON.stringify(receipt);
  const { sha256, wrappedKey, ...document } = receipt.document;
  const [hash, key] = [sha256.toString('base64url'), wrappedKey.toString('base64url')];
  return JSON.stringify({ accepted: true, document: { ...document, sha256: hash, wrappedKey: key } });
}

/** The receipt that `receiptText` wrote. */
export function readReceipt(text: string): Receipt {
  const receipt = JSON.parse(text) as Receipt;
  if (!receipt.accepted) return receipt;
  const document = receipt.document as unknown as Record<'sha256' | 'wrappedKey', string>;
  const bytes = (name: 'sha256' | 'wrappedKey') => Buffer.from(document[name], 'base64url');
  return {
    accepted: true,
    document: { ...(receipt.document as ReceivedDocument), sha256: bytes('sha256'), wrappedKey: bytes('wrappedKey') },
  };
}
