import type { FastifyInstance } from 'fastify';

/** A browser without script: keeps cookies, follows nothing by itself, sends the token of the page it looked at last. */
export interface Visitor {
  get(url: string): Promise<Seen>;
  /** Sends fields with the last page's CSRF token. */
  post(url: string, fields?: Record<string, string>, headers?: Record<string, string>): Promise<Seen>;
  /** Sends a body of any kind. */
  send(method: 'POST', url: string, payload: string | Buffer, headers: Record<string, string>): Promise<Seen>;
  /** Follows the redirect of an answer. */
  follow(seen: Seen): Promise<Seen>;
  cookies: Map<string, string>;
}

export interface Seen {
  status: number;
  location: string;
  html: string;
  /** The document's title. */
  title: string;
  headers: Record<string, unknown>;
}

export function visitor(web: FastifyInstance, network = '192.0.2.10'): Visitor {
  const cookies = new Map<string, string>();
  let csrf = '';
  const send = async (
    method: 'GET' | 'POST',
    url: string,
    payload?: string | Buffer,
    headers: Record<string, string> = {},
  ) => {
    const answer = await web.inject({
      ...{ method, url, remoteAddress: network },
      ...(payload === undefined ? {} : { payload }),
      headers: {
        ...(payload === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...headers,
      },
    });
    for (const { name, value, maxAge } of answer.cookies as { name: string; value: string; maxAge?: number }[])
      if (maxAge === 0) cookies.delete(name);
      else cookies.set(name, value);
    const html = answer.body;
    csrf = /name="csrf" value="([^"]+)"/.exec(html)?.[1] ?? csrf;
    return {
      ...{ status: answer.statusCode, html, headers: answer.headers },
      location: String(answer.headers.location ?? ''),
      title: /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '',
    };
  };
  return {
    cookies,
    send,
    get: url => send('GET', url),
    post: (url, fields = {}, headers) =>
      send('POST', url, new URLSearchParams({ csrf, ...fields }).toString(), headers),
    follow: seen => send('GET', seen.location),
  };
}
