import type { TestApp } from '#test/support/app.ts';
import type { Credentials } from './callers.ts';

export interface Asked {
  method: 'GET' | 'POST';
  url: string;
  body?: Record<string, string>;
}
export interface Answer {
  status: number;
  /** Where a redirect leads. */
  location: string;
  body: string;
  headers: Record<string, string | string[] | number | undefined>;
}

/** Comes to an address as somebody, with their cookies and, in a post, the token and organisation of their own forms. */
export async function knock(
  { web, url: root }: Pick<TestApp, 'web' | 'url'>,
  who: Credentials,
  asked: Asked,
): Promise<Answer> {
  const { host } = new URL(root);
  const cookie = Object.entries(who.cookies).map(([name, value]) => `__Host-${name}=${value}`);
  const organisation: Record<string, string> = who.organisation ? { organisation: who.organisation } : {};
  const csrf = (asked.url.startsWith('/sight') ? who.visitCsrf : undefined) ?? who.csrf;
  const posted = asked.method === 'POST';
  const reply = await web.inject({
    method: asked.method,
    url: asked.url,
    headers: {
      ...{ host, cookie: cookie.join('; '), 'accept-language': 'en' },
      ...(posted ? { origin: root, 'content-type': 'application/x-www-form-urlencoded' } : {}),
    },
    ...(posted ? { payload: new URLSearchParams({ csrf, ...organisation, ...asked.body }).toString() } : {}),
  });
  return {
    status: reply.statusCode,
    location: String(reply.headers.location ?? ''),
    body: reply.body,
    headers: reply.headers,
  };
}

/** The answer in a word, as the table has it. */
export function wordOf({ status, location }: Pick<Answer, 'status' | 'location'>): string {
  if (status !== 303) return String(status);
  const path = location.split('?')[0];
  return path === '/sign-in' || path === '/second-factor' ? path.slice(1) : '303';
}

/** A page without what differs from visit to visit: its own address, its tokens. Two pages that must look alike are then the same text. */
export const withoutMarks = (body: string, url: string): string =>
  body
    .replaceAll(url, '(address)')
    .replaceAll(encodeURIComponent(url), '(address)')
    .replace(/name="csrf" value="[^"]*"/g, 'name="csrf"');
