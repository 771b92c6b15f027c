import { type AddressInfo, createServer, type Socket } from 'node:net';

/** The steps of handing over a mail; `content` is the moment after its last line, before the answer. */
export const steps = [
  ...['connect', 'greeting', 'EHLO', 'STARTTLS', 'AUTH', 'MAIL', 'RCPT', 'DATA', 'middle', 'content', 'QUIT'],
] as const;
export type Step =
  | 'connect'
  | 'greeting'
  | 'EHLO'
  | 'STARTTLS'
  | 'AUTH'
  | 'MAIL'
  | 'RCPT'
  | 'DATA'
  | 'middle'
  | 'content'
  | 'QUIT';
export type Way = 'drops' | 'hangs' | 'refuses for now' | 'refuses for good';

/** A mail server that fails at one step in one way, or not at all. */
export interface FaultyMailServer {
  /** With a name and password. */
  url: string;
  /** The Message-IDs of the mails that arrived whole, in order, answered or not. */
  received: string[];
  fail(fault?: { step: Step; way: Way }): void;
  close(): void;
}

export async function faultyMailServer(): Promise<FaultyMailServer> {
  const sockets = new Set<Socket>();
  const received: string[] = [];
  let fault: { step: Step; way: Way } | undefined;
  /** False: the connection was left to its fault. */
  const passes = (socket: Socket, step: Step): boolean => {
    if (fault?.step !== step) return true;
    if (fault.way === 'drops') socket.destroy();
    if (fault.way === 'refuses for now') socket.write('450 4.3.0 Not now\r\n');
    if (fault.way === 'refuses for good') socket.write('550 5.7.1 Never\r\n');
    return false;
  };
  const server = createServer(socket => {
    sockets.add(socket);
    socket.on('error', () => {}).on('close', () => sockets.delete(socket));
    if (!passes(socket, 'connect')) return;
    if (fault?.step === 'greeting' && !fault.way.startsWith('refuses')) socket.write('22');
    if (passes(socket, 'greeting')) socket.write('220 mail.siop.example ESMTP\r\n');
    converse(socket, { passes, offersTls: () => fault?.step === 'STARTTLS', received });
  });
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready));
  return {
    url: `smtp://oh:secret@127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    fail(next) {
      fault = next;
    },
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

interface House {
  passes(socket: Socket, step: Step): boolean;
  offersTls(): boolean;
  received: string[];
}

function converse(socket: Socket, house: House): void {
  let waiting = '';
  let content: string | undefined;
  const take = (line: string) => {
    if (content === undefined) return command(socket, house, line, () => (content = ''));
    if (line === '.') {
      house.received.push(/^Message-ID: (\S+)/im.exec(content)![1]!);
      content = undefined;
      if (house.passes(socket, 'content')) socket.write('250 2.0.0 Taken\r\n');
      return;
    }
    content += `${line}\r\n`;
    if (/^Subject:/i.test(line)) house.passes(socket, 'middle');
  };
  socket.setEncoding('utf8').on('data', (text: string) => {
    const lines = (waiting + text).split('\r\n');
    waiting = lines.pop()!;
    for (const line of lines) if (!socket.destroyed) take(line);
  });
}

function command(socket: Socket, { passes, offersTls }: House, line: string, begin: () => void): void {
  const verb = /^[A-Z]+/i.exec(line)?.[0].toUpperCase() ?? '';
  const step = (verb === 'HELO' ? 'EHLO' : verb) as Step;
  if (!passes(socket, step)) return;
  if (verb === 'DATA') begin();
  const answers: Record<string, string> = {
    EHLO: `250-mail.siop.example\r\n${offersTls() ? '250-STARTTLS\r\n' : ''}250 AUTH PLAIN\r\n`,
    AUTH: '235 2.7.0 Welcome\r\n',
    DATA: '354 Go on\r\n',
    QUIT: '221 Bye\r\n',
  };
  socket.write(answers[verb] ?? '250 Fine\r\n');
  if (verb === 'QUIT') socket.end();
}
