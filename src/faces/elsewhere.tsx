import type { FastifyRequest } from 'fastify';
import type { Identity } from '#modules/accounts/index.ts';
import { csrfValid, fromOurselves } from '#platform/http/csrf.ts';
import { ask } from '#platform/operation/index.ts';
import { Button } from '#ui/button.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { employerIn } from './access.ts';
import { namedRow } from './employer/named-row.ts';
import { notFound, Typed } from './failures.tsx';
import { formFields } from './form-fields.ts';
import type { Surroundings } from './handlers.ts';
import { keepForm } from './late-post.ts';
import { postedBody } from './posted-body.ts';
import type { Route } from './route.ts';
import { texts } from './texts.ts';
import type { FormFields, Reply, Visit } from './visit.ts';

type Membership = Identity['memberships'][number];

/**
 * The answer where nothing was found: a page that says so, the same for all; but what is visible in another of the caller's own
 * organisations is said to be there, and nothing else of it (ALL.5).
 */
export async function missing(visit: Visit, route: Route): Promise<Reply> {
  const home = route.method === 'GET' ? await homeOf(visit, route) : undefined;
  return home ? switchPage(visit, home, visit.url) : notFound(visit);
}

async function homeOf(visit: Visit, { access, url }: Route): Promise<Membership | undefined> {
  const sees = namedRow(url);
  if (!sees || access.to !== 'employer') return undefined;
  for (const membership of others(visit.identity)) {
    const actor = employerIn(visit.identity!, membership, access.permission);
    if (actor && (await ask(visit.runtime, sees, actor, { id: visit.params.id }))) return membership;
  }
  return undefined;
}

const others = (identity: Identity | undefined): Membership[] =>
  identity?.memberships.filter(({ organisation }) => organisation !== identity.membership?.organisation.id) ?? [];

/**
 * A form made in another of the caller's organisations than the one they work for now: nothing is done, and it is kept for that page to
 * show it filled (ALL.14). undefined for every other form; that one is still to be read.
 */
export async function strayForm(
  around: Surroundings,
  route: Route,
  request: FastifyRequest,
  visit: Visit,
): Promise<Reply | undefined> {
  const { identity } = visit;
  if (route.access.to !== 'employer' || !identity || !others(identity).length) return undefined;
  const typed = formFields(await postedBody(request).head());
  const home = others(identity).find(({ organisation }) => organisation === typed.get('organisation'));
  const ours = fromOurselves(request.headers, new URL(visit.runtime.baseUrl).origin);
  if (!home || !ours || !csrfValid(identity.csrfSecret, typed.get('csrf'))) return undefined;
  // A script that only saves goes on holding the text itself.
  if (!visit.headers['x-autosave']) await keepForm(around, { route, request, visit }, async () => identity.account.id);
  if (visit.headers['x-autosave'] || visit.headers['x-upload'])
    return { kind: 'json', status: 409, body: { message: visit.words(texts)('other_organisation.title') } };
  return switchPage(visit, home, formPage(visit), typed);
}

/** Where the form that was posted stood. */
export function formPage({ headers: { referer }, url }: Visit): URL {
  if (typeof referer !== 'string' || !URL.canParse(referer)) return url;
  const from = new URL(referer);
  return from.host === url.host ? from : url;
}

/** Names the organisation, nothing else, and leads there by one press. @param typed what was sent there and is kept */
function switchPage(visit: Visit, home: Membership, { pathname, search }: URL, typed?: FormFields): Reply {
  const t = visit.words(texts);
  const title = t('elsewhere.title', { organisation: home.name });
  const body = (
    <>
      <PageHeading>{title}</PageHeading>
      <p class="govuk-body">{typed ? t('elsewhere.form') : t('elsewhere.text')}</p>
      <form method="post" action="/choose">
        <input type="hidden" name="csrf" value={visit.csrf} />
        <input type="hidden" name="to" value={home.organisation} />
        <input type="hidden" name="next" value={pathname + search} />
        <Button>{t('elsewhere.switch', { organisation: home.name })}</Button>
      </form>
      {typed && <Typed fields={typed} heading={t('failures.typed')} />}
      <p class="govuk-body">
        <a class="govuk-link" href="/">
          {t('failures.dashboard')}
        </a>
      </p>
    </>
  );
  const cookies = typed ? [{ name: 'kept', value: '1', maxAge: 86_400 }] : [];
  return visit.page({ title, body }, { status: 409, cookies });
}
