import type { FastifyRequest } from 'fastify';
import { Invalid, NotVisible, Refused, Stale, WrongState } from '#platform/operation/index.ts';
import { CsrfProblem, OtherOrganisation } from './form-problems.ts';
import { refusalWords } from './refusal-words.ts';
import { texts } from './texts.ts';
import type { FormFields, Reply, Visit } from './visit.ts';

type Kind =
  | 'not_found'
  | 'refused'
  | 'wrong_state'
  | 'csrf'
  | 'other_organisation'
  | 'stale'
  | 'too_large'
  | 'incomplete';

/** The one answer to whatever does not exist or is not visible: same status, same body (ALL.5). */
export const notFound = (visit: Visit): Reply => problem(visit, 404, 'not_found');

/** A failure as a page in words, with everything that was typed. */
export function problem(
  visit: Visit,
  status: number,
  kind: Kind,
  told: { text?: string; typed?: FormFields } = {},
): Reply {
  const t = visit.words(texts);
  const title = t(`${kind}.title`);
  return visit.page(
    {
      title,
      body: (
        <>
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">{told.text ?? t(`${kind}.text`)}</p>
          {kind === 'not_found' && <p class="govuk-body">{t('not_found.hint')}</p>}
          {told.typed && <Typed fields={told.typed} heading={t('failures.typed')} />}
          <p class="govuk-body">
            <a class="govuk-link" href="/">
              {t('failures.dashboard')}
            </a>
          </p>
        </>
      ),
    },
    { status, headers: further[status] ?? {} },
  );
}

/** The rest of what is too much is not waited for. */
const further: Readonly<Record<number, Record<string, string>>> = {
  411: { connection: 'close' },
  413: { connection: 'close' },
};

/** Turns what a page threw into its answer; what nobody foresaw is logged with its number and shown without its text. */
export async function answerFailure(visit: Visit, error: unknown, request: FastifyRequest): Promise<Reply> {
  if (error instanceof NotVisible) return notFound(visit);
  if (error instanceof Refused)
    return problem(visit, 403, 'refused', { text: refusalWords(visit, error.reason, error.values) });
  if (error instanceof WrongState)
    return problem(visit, 409, 'wrong_state', { text: refusalWords(visit, error.reason, error.values) });
  if (error instanceof Stale) return problem(visit, 409, 'stale');
  if (error instanceof CsrfProblem) return problem(visit, 403, 'csrf', { typed: error.fields });
  if (error instanceof OtherOrganisation) return problem(visit, 409, 'other_organisation', { typed: error.fields });
  // No page has words for it: this was no form of ours, or one that lost a field on the way.
  if (error instanceof Invalid) return problem(visit, 422, 'incomplete');
  const status = (error as { statusCode?: number }).statusCode;
  if (status === 413) return problem(visit, 413, 'too_large');
  if (status && status >= 400 && status < 500)
    return problem(visit, status, status === 404 ? 'not_found' : 'incomplete');
  request.log.error({ err: error, request: request.id }, 'a page failed');
  const t = visit.words(texts);
  return visit.page(
    {
      title: t('error.title'),
      body: (
        <>
          <h1 class="govuk-heading-l">{t('error.title')}</h1>
          <p class="govuk-body">
            {t('error.text')} <strong>{request.id}</strong>
          </p>
        </>
      ),
    },
    { status: 500 },
  );
}

const hidden = new Set([
  'csrf',
  'organisation',
  'version',
  'key',
  'do',
  'password',
  'password2',
  'code',
  'current',
  'next',
  'to',
]);

/** What was typed, by the names of its fields, for whoever must copy it. */
export function Typed({ fields, heading }: { fields: FormFields; heading: string }) {
  const names = fields.names().filter(name => !hidden.has(name) && !name.startsWith('row:') && fields.get(name));
  if (!names.length) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{heading}</h2>
      <dl class="govuk-summary-list">
        {names.map(name => (
          <div class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key">{name.replace(/^v:/, '')}</dt>
            <dd class="govuk-summary-list__value">{fields.all(name).join(', ')}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
