import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import PostalMime from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import { type Mail, noMailTransport, smtpTransport } from '#platform/mail/mail-transport.ts';
import { NotSentYet } from '#platform/mail/sending.ts';

const mail: Mail = {
  messageId: '<0199-try@oh.works.example>',
  to: 'dŵr@siop.example',
  from: 'Works Iechyd <oh@works.example>',
  subject: 'Something waits for you – mae rhywbeth yn aros',
  text: 'Open it at https://oh.works.example/me\n.\nA dot on a line of its own.',
  html: '<p>Open it. <b>Diolch â chariad</b></p>',
};

interface Received {
  raw: string;
  to: string[];
  from: string;
}

const cleanups: (() => void)[] = [];
afterEach(() => {
  for (const cleanup of cleanups.splice(0)) cleanup();
});

/** A mail server on a free port; what it takes is put into `received`. */
async function mailServer(options: SMTPServerOptions = {}): Promise<{ url: string; received: Received[] }> {
  const received: Received[] = [];
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', part => parts.push(part));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        const from = mailFrom ? mailFrom.address : '';
        received.push({ raw: Buffer.concat(parts).toString(), to: rcptTo.map(one => one.address), from });
        done(null);
      });
    },
    ...options,
  });
  server.on('error', () => {});
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready));
  cleanups.push(() => server.close());
  return { url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, received };
}

async function rawServer(onConnect: (socket: Socket) => void): Promise<{ url: string; server: Server }> {
  const server = createServer(socket => {
    socket.on('error', () => {});
    cleanups.push(() => socket.destroy());
    onConnect(socket);
  });
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready));
  cleanups.push(() => server.close());
  return { url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

const answering = (code: number, text: string) => Object.assign(new Error(text), { responseCode: code });

describe('mail by SMTP', () => {
  it('arrives as it was written', async () => {
    const { url, received } = await mailServer();
    const sent = await smtpTransport(url).send({ ...mail, headers: { 'List-Id': 'notices' } });
    expect(sent).toEqual({ accepted: true, response: expect.stringMatching(/^250/) });
    const parsed = await PostalMime.parse(received[0]!.raw);
    expect(parsed).toMatchObject({ subject: mail.subject, messageId: mail.messageId });
    expect(parsed.from).toMatchObject({ name: 'Works Iechyd', address: 'oh@works.example' });
    expect(parsed.text?.trim()).toBe(mail.text);
    expect(parsed.html?.trim()).toBe(mail.html);
    const headers = new Map(parsed.headers.map(header => [header.key, header.value]));
    expect(headers.get('auto-submitted')).toBe('auto-generated');
    expect(headers.get('list-id')).toBe('notices');
  });

  it('[ALL.7.1] tried again carries the same Message-ID', async () => {
    let tries = 0;
    const { url, received } = await mailServer({
      onMailFrom: (_address, _session, done) => done(tries++ === 0 ? answering(451, 'come back later') : null),
    });
    const transport = smtpTransport(url);
    await expect(transport.send(mail)).rejects.toThrow(NotSentYet);
    await transport.send(mail);
    await transport.send(mail);
    const ids = await Promise.all(received.map(async one => (await PostalMime.parse(one.raw)).messageId));
    expect(ids).toEqual([mail.messageId, mail.messageId]);
  });

  it('goes to its one recipient whatever its fields contain', async () => {
    const { url, received } = await mailServer();
    const transport = smtpTransport(url);
    const subject = 'Hello\r\nBcc: thief@far.example\r\n\r\nbody\u0000';
    await transport.send({ ...mail, to: 'a@siop.example', subject, text: 'x\r\n.\r\nRCPT TO:<thief@far.example>\r\n' });
    expect(received).toHaveLength(1);
    expect(received[0]!.to).toEqual(['a@siop.example']);
    const parsed = await PostalMime.parse(received[0]!.raw);
    expect(parsed.subject).toBe('Hello Bcc: thief@far.example body');
    expect(parsed.bcc ?? []).toEqual([]);
    for (const to of [
      'a@b.example,c@d.example',
      'a@b.example\r\nRCPT TO:<c@d.example>',
      '<a@b.example>',
      'a b@c.example',
      '',
    ])
      expect((await transport.send({ ...mail, to })).accepted, to).toBe(false);
    expect(received).toHaveLength(1);
  });

  it('with unfit fields of our own making is refused before anything is sent', async () => {
    const transport = smtpTransport('smtp://127.0.0.1:1');
    await expect(transport.send({ ...mail, messageId: 'x' })).rejects.toThrow(RangeError);
    await expect(transport.send({ ...mail, from: 'x\r\nBcc: a@b.example <a@b.example>' })).rejects.toThrow(RangeError);
    await expect(transport.send({ ...mail, headers: { 'X-A': 'b\r\nBcc: c@d.example' } })).rejects.toThrow(RangeError);
    await expect(transport.send({ ...mail, headers: { 'X A:': 'b' } })).rejects.toThrow(RangeError);
  });

  it('is refused for good when the server says no to recipient or content', async () => {
    const unknown = await mailServer({ onRcptTo: (_to, _session, done) => done(answering(550, 'no such mailbox')) });
    expect(await smtpTransport(unknown.url).send(mail)).toEqual({ accepted: false, response: '550 no such mailbox' });
    const picky = await mailServer({
      onData: (stream, _session, done) => stream.on('end', () => done(answering(554, 'looks like spam'))).resume(),
    });
    expect((await smtpTransport(picky.url).send(mail)).accepted).toBe(false);
  });

  it('[ALL.7.2] waits for a better moment when the server is away, busy or does not let us in', async () => {
    const busy = await mailServer({ onRcptTo: (_to, _session, done) => done(answering(450, 'greylisted')) });
    const stranger = await mailServer({
      onMailFrom: (_from, _session, done) => done(answering(553, 'not your domain')),
    });
    const locked = await mailServer({ onAuth: (_auth, _session, done) => done(new Error('wrong password')) });
    const { url: gone, server } = await rawServer(() => {});
    await new Promise(closed => server.close(closed));
    const reasons = [
      [busy.url, /greylisted/],
      [stranger.url, /not your domain/],
      [locked.url.replace('//', '//u:p@'), /wrong password/],
      [gone, /ECONNREFUSED/],
    ] as const;
    for (const [url, why] of reasons) {
      const failed = await smtpTransport(url, { timeoutMs: 2000 })
        .send(mail)
        .catch(error => error);
      expect(failed).toBeInstanceOf(NotSentYet);
      expect(failed.message).toMatch(why);
    }
  });

  it('does not hang with a server that hangs, at the greeting or later', async () => {
    const silent = await rawServer(() => {});
    const { url: deaf } = await rawServer(socket => void socket.write('220 mail.siop.example\r\n'));
    const start = performance.now();
    for (const url of [silent.url, deaf])
      await expect(smtpTransport(url, { timeoutMs: 200 }).send(mail)).rejects.toThrow(NotSentYet);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it('broken off in the middle of the content is not sent yet', async () => {
    let reached = '';
    const { url } = await rawServer(socket => {
      socket.write('220 mail.siop.example\r\n');
      socket.on('data', part => {
        reached += part;
        if (reached.includes('Subject:')) socket.destroy();
        else socket.write(/^DATA/im.test(String(part)) ? '354 go on\r\n' : '250 ok\r\n');
      });
    });
    await expect(smtpTransport(url, { timeoutMs: 2000 }).send({ ...mail, to: 'a@siop.example' })).rejects.toThrow(
      NotSentYet,
    );
    expect(reached).toContain('Subject:');
  });

  it('is not handed to a server whose certificate nobody vouches for', async () => {
    const { url, received } = await mailServer({ disabledCommands: [] });
    await expect(smtpTransport(url, { timeoutMs: 2000 }).send(mail)).rejects.toThrow(NotSentYet);
    expect(received).toEqual([]);
  });
});

describe('without a mail server', () => {
  it('a mail counts as done and says so', async () => {
    expect(await noMailTransport.send(mail)).toEqual({ accepted: true, response: 'Not sent: no mail server is set.' });
  });
});
