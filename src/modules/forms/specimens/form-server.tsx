import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AssetManifest, buildAssets } from '#ui/build-assets.ts';
import { Layout } from '#ui/layout.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { renderPage } from '#ui/render-page.ts';
import { type Answers, noAnswers } from '../answers.ts';
import { applyAction } from '../apply-action.ts';
import { checkForm } from '../check-form.ts';
import { checkStep, type FieldError } from '../check-step.ts';
import { completeness } from '../completeness.ts';
import { newRowId } from '../new-row-id.ts';
import { findStep, type Locale, type Questionnaire } from '../questionnaire.ts';
import { readBody } from '../read-body.ts';
import { mergeStep } from '../step-answers.ts';
import { stepStates } from '../step-states.ts';
import { textOf } from '../text-of.ts';
import { CheckAnswers } from '../views/check-answers.tsx';
import { StepForm } from '../views/step-form.tsx';
import { StepList } from '../views/step-list.tsx';

const today = '2026-11-22';

/** Serves one draft of a form, kept in memory, the way a face does: save, act, go on. Pages: a step, `check`, `steps`. */
export async function startFormServer(definition: Questionnaire, locale: Locale = 'en') {
  const folder = await mkdtemp(join(tmpdir(), 'handrail-form-'));
  const assets = await buildAssets(folder);
  const draft = { answers: noAnswers as Answers, visited: new Set<string>(), pressed: [] as string[] };
  const server = createServer(async (request, response) => {
    const path = new URL(request.url!, 'http://form').pathname.slice(1);
    if (path.startsWith('assets/')) {
      const css = path.endsWith('.css') ? 'text/css' : 'text/javascript';
      return response.setHeader('content-type', css).end(await readFile(join(folder, path.slice(7))));
    }
    const posted = request.method === 'POST' ? await save(definition, path, request, draft) : { errors: [] };
    if ('goTo' in posted) return response.writeHead(303, { location: posted.goTo }).end();
    response.writeHead(posted.errors.length > 0 ? 422 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(drawPage({ definition, locale, path, draft, errors: posted.errors, assets }));
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    draft,
    async stop() {
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

type Draft = { answers: Answers; visited: Set<string>; pressed: string[] };
type Outcome = { readonly goTo: string } | { readonly errors: readonly FieldError[] };

async function save(
  definition: Questionnaire,
  stepId: string,
  request: IncomingMessage,
  draft: Draft,
): Promise<Outcome> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  const headers = { 'content-type': request.headers['content-type'] ?? '' };
  const form = await new Response(Buffer.concat(parts), { headers }).formData();
  const posted = [...form].flatMap<[string, string]>(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  const read = readBody(definition, stepId, posted, draft.answers);
  draft.visited.add(stepId);
  draft.pressed.push(read.action.kind);
  draft.answers = mergeStep(definition, draft.answers, stepId, read.answers);
  const applied = applyAction(definition, draft.answers, read.action, newRowId);
  draft.answers = applied.answers;
  if (applied.errors.length > 0) return { errors: applied.errors };
  if (read.action.kind === 'later') return { goTo: '/steps' };
  if (read.action.kind !== 'continue') return { goTo: `/${stepId}#${applied.fragment}` };
  const errors = checkStep(definition, draft.answers, stepId, { locale: 'en', today });
  const next = definition.item[definition.item.findIndex(({ linkId }) => linkId === stepId) + 1]?.linkId ?? 'check';
  return errors.length > 0 ? { errors } : { goTo: `/${next}` };
}

type Drawn = {
  readonly definition: Questionnaire;
  readonly locale: Locale;
  readonly path: string;
  readonly draft: Draft;
  readonly errors: readonly FieldError[];
  readonly assets: AssetManifest;
};

function drawPage({ definition, locale, path, draft, errors, assets }: Drawn): string {
  const { answers, visited } = draft;
  const shell = {
    locale,
    styles: [`/assets/${assets['handrail.css']}`],
    scripts: [`/assets/${assets['handrail.js']}`],
  };
  const given = { definition, answers, locale, stepHref: (stepId: string) => `/${stepId}` };
  const step = findStep(definition, path);
  const title = step ? textOf(step, locale) : definition.title;
  return renderPage(
    <Layout {...shell} title={title} hasErrors={errors.length > 0}>
      <PageHeading>{title}</PageHeading>
      {step && (
        <StepForm
          {...{ definition, answers, locale, today, errors, stepId: path, action: `/${path}` }}
          {...{ csrf: 'token', version: 1, organisation: 'o', idempotencyKey: 'k', back: true }}
          hints={completeness(definition, answers, locale).filter(hint => hint.stepId === path)}
        />
      )}
      {path === 'check' && (
        <CheckAnswers
          {...given}
          errors={checkForm(definition, answers, { locale, today })}
          hints={completeness(definition, answers, locale)}
        />
      )}
      {path === 'steps' && <StepList {...given} states={stepStates(definition, answers, { today, visited })} />}
    </Layout>,
  );
}
