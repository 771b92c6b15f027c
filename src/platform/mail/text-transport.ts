import { NotSentYet, oneLine, type Sent } from '#platform/mail/sending.ts';

export interface TextMessage {
  /** The same at every try; sent as `Idempotency-Key` too. */
  id: string;
  /** International number such as `+447700900123`. */
  to: string;
  body: string;
}

/** Where text messages go out. */
export interface TextTransport {
  /** @throws NotSentYet when it is worth trying again */
  send(message: TextMessage): Promise<Sent>;
}

/** The answers that will not change by asking again. */
const finalRefusals: ReadonlySet<number> = new Set([400, 410, 413, 422]);

/**
 * Posts each message as JSON (`id`, `to`, `body`) to a gateway.
 * @param url a name and password in it are sent as basic authentication
 * @param options.timeoutMs from the request to the end of the answer
 */
export function httpTextTransport(url: string, { timeoutMs = 15_000 }: { timeoutMs?: number } = {}): TextTransport {
  const { address, headers } = gatewayOf(url);
  return {
    send: async message => {
      if (!/^\+[1-9]\d{6,14}$/.test(message.to))
        return { accepted: false, response: 'The recipient is not an international telephone number.' };
      const { status, text } = await post(address, { ...headers, 'idempotency-key': message.id }, message, timeoutMs);
      const response = oneLine(`${status} ${text}`);
      if (status >= 200 && status < 300) return { accepted: true, response };
      if (finalRefusals.has(status)) return { accepted: false, response };
      throw new NotSentYet(response);
    },
  };
}

/** For installations without a gateway: keeps nothing, the outbox alone shows what would have gone out. */
export const noTextTransport: TextTransport = {
  send: async () => ({ accepted: true, response: 'Not sent: no text message gateway is set.' }),
};

function gatewayOf(url: string): { address: URL; headers: Record<string, string> } {
  const address = new URL(url);
  const login = `${decodeURIComponent(address.username)}:${decodeURIComponent(address.password)}`;
  address.username = '';
  address.password = '';
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  if (login === ':') return { address, headers };
  return { address, headers: { ...headers, authorization: `Basic ${Buffer.from(login).toString('base64')}` } };
}

async function post(address: URL, headers: Record<string, string>, { id, to, body }: TextMessage, timeoutMs: number) {
  try {
    const answer = await fetch(address, {
      ...{ method: 'POST', headers, body: JSON.stringify({ id, to, body }), redirect: 'error' },
      signal: AbortSignal.timeout(timeoutMs),
    });
    return { status: answer.status, text: await answer.text() };
  } catch (error) {
    throw new NotSentYet('The text message gateway did not answer.', { cause: error });
  }
}
