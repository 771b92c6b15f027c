import { h, type VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageContent, Visit } from '#faces/visit.ts';
import { newId } from '#platform/db/id.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { words } from '#platform/i18n/catalogue.ts';
import { NotVisible } from '#platform/operation/index.ts';
import { type TestRuntime, testRuntime } from '#test/support/runtime.ts';
import { showMessage, showOutbox } from './show-outbox.page.ts';

let runtime: TestRuntime;
const token = newId();

beforeAll(async () => {
  runtime = await testRuntime();
  const tell = (n: number) => ({
    kind: 'activation',
    to: { email: `person.${n}@northfold.example` },
    reference: { token, version: n },
  });
  for (let n = 0; n < 60; n++) {
    runtime.clock.advance({ minutes: 1 });
    await inTransaction(runtime.db, { role: 'gate' }, tx =>
      runtime.recorder.notify(tx, runtime.clock.now(), [tell(n)]),
    );
  }
  await runtime.drain();
  await inTransaction(runtime.db, { role: 'gate' }, tx =>
    runtime.recorder.notify(tx, runtime.clock.now(), [
      { kind: 'sight_code', to: { text: '+447700900123' }, reference: { token, version: 1 } },
    ]),
  );
});
afterAll(() => runtime?.close());

/** The page as markup, without its frame. */
async function open(address: string, handle: (visit: Visit) => Promise<unknown>): Promise<string> {
  const url = new URL(address, 'https://handrail.example');
  let html = '';
  const visit = {
    ...{
      runtime,
      locale: 'en',
      zone: 'Europe/London',
      url,
      query: url.searchParams,
      params: { id: url.pathname.split('/')[2] },
    },
    words: (of: never) => words(of, 'en'),
    page: (content: PageContent) => {
      html = renderToString(h('div', null, content.body) as VNode);
    },
  } as unknown as Visit;
  await handle(visit);
  return html;
}
const hrefs = (html: string) => [...html.matchAll(/href="(\/outbox\/[0-9a-f-]{36})"/g)].map(match => match[1]!);

describe('the outbox of the demonstration', () => {
  it('[NOT.6.2] shows what was sent, newest first, fifty a page, none twice', async () => {
    const first = await open('/outbox', showOutbox);
    expect(hrefs(first)).toHaveLength(50);
    expect(first.indexOf('+447700900123')).toBeLessThan(first.indexOf('person.59@northfold.example'));
    expect(first.indexOf('person.59@')).toBeLessThan(first.indexOf('person.58@'));
    const next = /href="(\/outbox\?[^"]*after=[^"]+)"/.exec(first)![1]!.replaceAll('&amp;', '&');
    const second = await open(next, showOutbox);
    expect(hrefs(second)).toHaveLength(11);
    expect(new Set([...hrefs(first), ...hrefs(second)]).size).toBe(61);
  });

  it('[NOT.6.2] finds what went to an address', async () => {
    const html = await open('/outbox?address=Person.7%40', showOutbox);
    expect(hrefs(html)).toHaveLength(1);
    expect(html).toContain('value="Person.7@"');
    expect(await open('/outbox?address=nobody', showOutbox)).toContain('No message answers these filters.');
  });

  it('[NOT.6.2] shows a message with its links to follow and what became of it', async () => {
    const [address] = hrefs(await open('/outbox?address=person.7%40', showOutbox));
    const html = await open(address!, showMessage);
    const sent = runtime.mail.find(mail => mail.to.startsWith('person.7@'))!;
    const link = /https:\/\/handrail\.example\/activate\/\S+/.exec(sent.text)![0];
    expect(html).toContain(`href="${link}"`);
    expect(html).toContain('Activate your account');
    expect(html).toContain('Sent');
    expect(html).toContain(sent.messageId.slice(1, -1));
  });

  it('shows a text message with its code', async () => {
    const [address] = hrefs(await open('/outbox?address=%2B4477', showOutbox));
    expect(await open(address!, showMessage)).toMatch(/Your code is \d{6}/);
  });

  it('knows no message of an id that nobody has', async () => {
    await expect(open(`/outbox/${newId()}`, showMessage)).rejects.toThrow(NotVisible);
  });
});
