import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A mail server of the test's own, spoken to over SMTP, and what it received. */
export interface Mailbox {
  /** smtp://127.0.0.1:<port> */
  url: string;
  mail: Email[];
  /** The newest mail to an address; throws in words when there is none. */
  latest(to: string, subject?: RegExp): Email;
  close(): Promise<void>;
}

export async function startMailbox(): Promise<Mailbox> {
  const mail: Email[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', async () => {
        mail.push(await PostalMime.parse(Buffer.concat(chunks)));
        done();
      });
    },
  });
  await new Promise<void>(resolve => void server.listen(0, '127.0.0.1', () => resolve()));
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    mail,
    latest(to, subject = /./) {
      const found = mail.findLast(each => each.to?.some(one => one.address === to) && subject.test(each.subject ?? ''));
      if (!found)
        throw new Error(
          `no mail to ${to} about ${subject}; there is: ${mail.map(each => `${each.to?.[0]?.address} ${each.subject}`).join('; ')}`,
        );
      return found;
    },
    close: () => new Promise(resolve => server.close(() => resolve())),
  };
}

/** The first address of ours in a mail, without the host. */
export function linkIn(mail: Email): string {
  const found = /https?:\/\/[^/\s]+(\/[^\s"<>]+)/.exec(mail.text ?? '');
  if (!found) throw new Error(`no link in: ${mail.text}`);
  return found[1]!;
}
