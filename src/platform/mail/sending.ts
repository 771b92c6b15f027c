/**
 * What became of a message that reached a server. Refused (`accepted` false) is for good: trying again would not help.
 * `response` is the server's own sentence, one line, and may repeat the recipient's address.
 */
export interface Sent {
  accepted: boolean;
  response: string;
}

/** Nobody answered, or not now: worth trying again later, with the same id. */
export class NotSentYet extends Error {}

/** The first line of a server's answer, short enough to keep. */
export function oneLine(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, 300);
}
