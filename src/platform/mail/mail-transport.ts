import { createTransport } from 'nodemailer';
import { NotSentYet, oneLine, type Sent } from '#platform/mail/sending.ts';

export interface Mail {
  /** With its angle brackets; the same at every try, so that a doubled mail is recognised. */
  messageId: string;
  /** One address. */
  to: string;
  /** `oh@works.example` or `Works OH <oh@works.example>`. */
  from: string;
  subject: string;
  text: string;
  html?: string;
  headers?: Record<string, string>;
}

/** Where mail goes out. */
export interface MailTransport {
  /** @throws NotSentYet when it is worth trying again; RangeError when the mail's own fields are not fit to send */
  send(mail: Mail): Promise<Sent>;
  close(): void;
}

/**
 * Sends through a mail server, one connection a mail.
 * @param url `smtp://` (STARTTLS where offered; `?requireTLS=true` insists) or `smtps://`, with name and password
 * @param options.timeoutMs for each of name lookup, connecting, greeting and silence
 */
export function smtpTransport(url: string, { timeoutMs = 15_000 }: { timeoutMs?: number } = {}): MailTransport {
  const transport = createTransport({
    ...{ url, pool: false, disableFileAccess: true, disableUrlAccess: true },
    ...{ connectionTimeout: timeoutMs, greetingTimeout: timeoutMs, socketTimeout: timeoutMs, dnsTimeout: timeoutMs },
  });
  return {
    send: async mail => {
      const sender = senderOf(mail);
      if (!isAddress(mail.to)) return { accepted: false, response: 'The recipient is not a mail address.' };
      try {
        const { response } = await transport.sendMail(messageOf(mail, sender));
        return { accepted: true, response: oneLine(response) };
      } catch (error) {
        return refusalOf(error);
      }
    },
    close: () => transport.close(),
  };
}

/** For installations without a mail server: keeps nothing, the outbox alone shows what would have gone out. */
export const noMailTransport: MailTransport = {
  send: async () => ({ accepted: true, response: 'Not sent: no mail server is set.' }),
  close: () => {},
};

// The recipient is passed as an envelope of its own, so that no text in a field can add another.
function messageOf(mail: Mail, sender: { name: string; address: string }) {
  return {
    messageId: mail.messageId,
    from: sender,
    to: { name: '', address: mail.to },
    envelope: { from: sender.address, to: [mail.to] },
    subject: oneSubject(mail.subject),
    text: mail.text,
    html: mail.html,
    headers: { 'Auto-Submitted': 'auto-generated', ...mail.headers },
  };
}

function senderOf({ messageId, from, headers = {} }: Mail): { name: string; address: string } {
  if (!/^<[^<>@\s]+@[^<>@\s]+>$/.test(messageId)) throw new RangeError('the Message-ID needs the form <id@domain>');
  for (const [name, value] of Object.entries(headers)) {
    if (!/^[A-Za-z][A-Za-z\d-]*$/.test(name) || /\p{Cc}/u.test(value))
      throw new RangeError(`the header ${JSON.stringify(name)} is not fit to send`);
  }
  const [, name = '', address = from] = /^([^<>\p{Cc}]*)<([^<>]+)>$/u.exec(from) ?? [];
  if (!isAddress(address)) throw new RangeError('the sender is not a mail address');
  return { name: name.trim(), address };
}

function isAddress(text: string): boolean {
  return text.length <= 254 && /^[^\s\p{Cc}<>@,;:"()[\]\\]+@[^\s\p{Cc}<>@,;:"()[\]\\]+$/u.test(text);
}

function oneSubject(subject: string): string {
  return subject.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

// Only a final "no" to this recipient or this content is final: a wrong password or a refused sender is the
// installation's fault, and mail must wait until it is mended.
function refusalOf(error: unknown): Sent {
  const { command, responseCode, response, message } = error as {
    command?: string;
    responseCode?: number;
    response?: string;
    message?: string;
  };
  const final = responseCode !== undefined && responseCode >= 500;
  if (final && (command === 'RCPT TO' || command === 'DATA'))
    return { accepted: false, response: oneLine(response ?? String(responseCode)) };
  throw new NotSentYet(oneLine(response ?? message ?? 'The mail server did not answer.'), { cause: error });
}
