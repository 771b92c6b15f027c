export {
  type DocumentBrief,
  documentName,
  mayShowInline,
  mimeOf,
  type ReceivedDocument,
} from './document.ts';
export { findDocuments, type OwnedBy } from './find-documents.ts';
export type { KeptType, Refusal, Verdict } from './inspection/verdict.ts';
export { documentJobs, documentTimetable } from './jobs.ts';
export { type OpenedDocument, openDocument } from './open-document.ts';
export { readReceipt, receiptText } from './receipt-text.ts';
export { largestDocument, type Receipt, type RefusedUpload, receiveUpload } from './receive-upload.ts';
export { acceptedText, keptTypes, refusalText, typesOf } from './refusal-text.ts';
export { deleteBlobsQueue, markDocumentsSubmitted, removeDocuments } from './remove-documents.ts';
export { documentRewraps } from './rewrap-documents.ts';
export { discardDocument, makeDocument } from './seal-document.ts';
export { type Placing, storeDocument } from './store-document.ts';
export { deleteBlobs, sweepBlobs } from './sweep-blobs.ts';
export type { DocumentClass, OwnerKind } from './tables.ts';
export { texts as documentTexts } from './texts.ts';
