import type { FastifyRequest } from 'fastify';
import type { Identity, LinkVisit } from '#modules/accounts/index.ts';
import { newId } from '#platform/db/id.ts';
import { cookieName } from '#platform/http/cookies.ts';
import { csrfToken, csrfValid, visitorSecret } from '#platform/http/csrf.ts';
import { type Catalogue, words } from '#platform/i18n/catalogue.ts';
import { isLocale, type Locale } from '#platform/i18n/locale.ts';
import { negotiateLocale } from '#platform/i18n/negotiate-locale.ts';
import { formFields } from './form-fields.ts';
import { CsrfProblem, OtherOrganisation } from './form-problems.ts';
import type { Surroundings } from './handlers.ts';
import { layOut } from './lay-out.tsx';
import { postedBody } from './posted-body.ts';
import type { FormFields, Part, SetCookie, Visit } from './visit.ts';

const made = new WeakMap<FastifyRequest, Promise<Visit>>();

/** The request as pages see it; made once a request. Its actor is nobody until the route's access admitted it. */
export function makeVisit(around: Surroundings, request: FastifyRequest): Promise<Visit> {
  let visit = made.get(request);
  if (!visit) {
    visit = build(around, request);
    made.set(request, visit);
  }
  return visit;
}

/** The request of somebody about whom the database is not asked. */
export function visitOfNobody(around: Surroundings, request: FastifyRequest): Promise<Visit> {
  const nobody = async () => undefined;
  return build({ ...around, identify: nobody, identifyLink: nobody, takeKept: nobody }, request);
}

async function build(around: Surroundings, request: FastifyRequest): Promise<Visit> {
  const { runtime, secure } = around;
  const cookie = (name: string) => request.cookies[cookieName(name, secure)];
  const url = addressOf(request.url, runtime.baseUrl);
  const identity = await around.identify(cookie('session'));
  const link = cookie('visit') ? await around.identifyLink(cookie('visit')) : undefined;
  const { locale, cookies } = chooseLocale(url, cookie('language'), identity, request.headers['accept-language']);
  const visitor = cookie('visitor') ?? newId();
  if (!cookie('visitor')) cookies.push({ name: 'visitor', value: visitor });
  const own = csrfSecret(url, identity, link);
  // A form opened before the keys were rotated is still of its visitor.
  const secrets = own ? [own] : runtime.keys.ids.map(id => visitorSecret(runtime.keys.derive(id, 'visitor')!, visitor));
  const said = readSaid(cookie('said'));
  if (cookie('said')) cookies.push({ name: 'said', value: '', maxAge: 0 });
  const csrf = csrfToken(secrets[0]!);
  const visit: Visit = {
    runtime,
    actor: { kind: 'gate' },
    ...(identity ? { identity } : {}),
    ...(link ? { link } : {}),
    locale,
    zone: identity?.account.zone ?? 'Europe/London',
    now: runtime.clock.now(),
    url,
    params: (request.params ?? {}) as Record<string, string>,
    query: url.searchParams,
    headers: request.headers,
    network: request.ip,
    cookies: Object.fromEntries(
      Object.entries(request.cookies).map(([name, value]) => [name.replace(/^__Host-/, ''), value]),
    ),
    csrf,
    words: <Key extends string>(of: Catalogue<Key>) => words(of, locale) as never,
    form: () => readForm(request, secrets, identity),
    parts: () => readParts(request, secrets, identity),
    kept: async () => (identity && cookie('kept') ? around.takeKept(identity, url.pathname) : undefined),
    page: (content, options = {}) => ({
      kind: 'html',
      status: options.status ?? 200,
      html: layOut(around, visit, content, said),
      ...(options.headers ? { headers: options.headers } : {}),
      cookies: [...cookies, ...(options.cookies ?? [])],
    }),
    redirect: (to, options = {}) => ({
      kind: 'redirect',
      to,
      cookies: [
        ...(options.cookies ?? []),
        ...(options.notice ? [{ name: 'said', value: encodeURIComponent(options.notice), maxAge: 60 }] : []),
      ],
    }),
  };
  return visit;
}

/** An address of ours whatever was asked for: with two slashes at its beginning, the links of a page would lead to another host. */
function addressOf(asked: string, baseUrl: string): URL {
  const url = new URL(baseUrl + (asked.startsWith('/') ? asked : '/'));
  url.pathname = url.pathname.replace(/^\/+/, '/');
  return url;
}

/** The notice of the page before; a cookie that none of our pages wrote says nothing. */
function readSaid(cookie: string | undefined): string | undefined {
  try {
    return cookie && decodeURIComponent(cookie);
  } catch {
    return undefined;
  }
}

/** A page reached by link lives on the link's session, every other page on the account's. */
function csrfSecret(url: URL, identity: Identity | undefined, link: LinkVisit | undefined): string | undefined {
  if (link && url.pathname.startsWith(`/${link.purpose}`)) return link.csrfSecret;
  return identity?.csrfSecret;
}

function chooseLocale(
  url: URL,
  cookie: string | undefined,
  identity: Identity | undefined,
  header: string | undefined,
): { locale: Locale; cookies: SetCookie[] } {
  const asked = url.searchParams.get('lang');
  if (isLocale(asked))
    return { locale: asked, cookies: asked === cookie ? [] : [{ name: 'language', value: asked, maxAge: 31_536_000 }] };
  const locale = isLocale(cookie) ? cookie : (identity?.account.locale ?? negotiateLocale(header));
  return { locale, cookies: [] };
}

/** What the token of a form may be bound to. */
type Secrets = readonly string[];

async function readForm(
  request: FastifyRequest,
  secrets: Secrets,
  identity: Identity | undefined,
): Promise<FormFields> {
  const pairs: [string, string][] = [];
  for await (const part of postedBody(request).parts()) {
    if (part.kind === 'field') pairs.push([part.name, part.value]);
    else for await (const _ of part.source) void _; // a file where none is asked for is drained, not kept
  }
  const fields = formFields(pairs);
  check(fields, secrets, identity);
  return fields;
}

/**
 * The fields before the first file are checked together before a byte of it is taken; csrf and organisation are among them in
 * every form of ours. A form that is refused is read to its end, so that what was typed can be shown.
 */
async function* readParts(
  request: FastifyRequest,
  secrets: Secrets,
  identity: Identity | undefined,
): AsyncGenerator<Part> {
  const fields: [string, string][] = [];
  const held: Part[] = [];
  let checked = false;
  let problem: Problem;
  for await (const part of postedBody(request).parts()) {
    if (part.kind === 'field') fields.push([part.name, part.value]);
    if (part.kind === 'file' && !checked) {
      checked = true;
      problem = problemOf(formFields(fields), secrets, identity);
      if (!problem) yield* held;
    }
    if (problem && part.kind === 'file') for await (const _ of part.source) void _;
    if (problem) continue;
    const clean = part.kind === 'field' ? { ...part, value: tidy(part.value) } : part;
    if (checked) yield clean;
    else held.push(clean);
  }
  if (!checked) problem = problemOf(formFields(fields), secrets, identity);
  if (problem) throw new problem(formFields(fields));
  if (!checked) yield* held;
}

const tidy = (text: string): string => text.replaceAll('\0', '').replaceAll('\r\n', '\n');

type Problem = typeof CsrfProblem | typeof OtherOrganisation | undefined;

function check(fields: FormFields, secrets: Secrets, identity: Identity | undefined): void {
  const problem = problemOf(fields, secrets, identity);
  if (problem) throw new problem(fields);
}

function problemOf(fields: FormFields, secrets: Secrets, identity: Identity | undefined): Problem {
  if (!secrets.some(secret => csrfValid(secret, fields.get('csrf')))) return CsrfProblem;
  const organisation = fields.get('organisation');
  const mine = identity?.membership?.organisation.id;
  return organisation && mine && organisation !== mine ? OtherOrganisation : undefined;
}
