export { noticeJobs, noticeTimetable } from './jobs.ts';
export { type NoticeKind, noticeKinds } from './kinds.ts';
export { kindTitles } from './outbox/kind-titles.ts';
export {
  everyDelivery,
  listOutbox,
  type OutboxInput,
  type OutboxItem,
  type OutboxPage,
  outboxColumns,
  outboxInput,
} from './outbox/list-outbox.ts';
export { type OutboxMessage, readOutbox } from './outbox/read-outbox.ts';
export { changePreferences, type TypedPreferences } from './preferences/change-preferences.ts';
export {
  type Choice,
  choices as noticeChoices,
  choicesFor,
  digestHour,
  type Preferences,
} from './preferences/decide.ts';
export { type OfferedKind, offeredKinds } from './preferences/offered-kinds.ts';
export { readPreferences } from './preferences/read-preferences.ts';
export { type RefusedAddress, refusedAddresses } from './refusals/refused-addresses.ts';
export type { Transports } from './sending/deliver.ts';
export type { DeliveryState } from './tables.ts';
export type { Example } from './wordings/example-mail.ts';
export { listWordings, type WordingLine } from './wordings/list-wordings.ts';
export { previewWording, readWording, type WordingDetails, type WordingVersion } from './wordings/read-wording.ts';
export { restoreWording, saveWording } from './wordings/save-wording.ts';
export { sendTest } from './wordings/send-test.ts';
export { wordingTexts } from './wordings/texts.ts';
export { type Wording, type WordingName, whenTold, wordingNamed, written } from './wordings/wording.ts';
export { deliverQueue, writeNotices } from './write-notices.ts';
