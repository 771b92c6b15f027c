import type { FormFields, Reply, Visit } from '#faces/visit.ts';
import { answerLinkCode, identifyLink, type LinkLook, visitCookie } from '#modules/accounts/index.ts';
import { openSight } from '#modules/advice/index.ts';
import { isDay } from '#platform/clock/day.ts';
import { perform } from '#platform/operation/index.ts';
import { EnterCode } from './enter-code.view.tsx';
import { channelOf, deadLink, deadStateOf, lookAt, purpose } from './open-link.page.ts';
import { texts } from './texts.ts';

type Problem = { field: 'code' | 'birth-day'; text: string };

/** Asks for the code that went to the other address (ADV.4). */
export async function askForCode(visit: Visit): Promise<Reply> {
  const look = await lookAt(visit);
  return look.state === 'good' ? page(visit, look, {}) : deadLink(visit, look.state);
}

/** Opens the visit with the right code. The third wrong one closes the link and makes a task. */
export async function takeCode(visit: Visit): Promise<Reply> {
  const form = await visit.form();
  const look = await lookAt(visit);
  if (look.state !== 'good') return deadLink(visit, look.state);
  const t = visit.words(texts);
  const code = form.get('code').trim();
  const also = birthOf(form);
  if (!code) return page(visit, look, { form, problem: { field: 'code', text: t('code.missing') } });
  if (look.code?.alsoAsks && !also)
    return page(visit, look, { form, problem: { field: 'birth-day', text: t('code.birth_missing') } });
  try {
    const typed = { purpose, token: visit.params.token, code, also };
    const answer = await perform(visit.runtime, answerLinkCode, visit.actor, typed);
    if (answer.outcome === 'open') return await openLetter(visit, answer.secret);
    if (answer.outcome === 'closed') return deadLink(visit, 'closed');
    const text = answer.outcome === 'wrong' ? t('code.wrong', { left: answer.left }) : t('code.expired');
    return page(visit, look, { form, problem: { field: 'code', text } });
  } catch (error) {
    const dead = deadStateOf(error);
    if (dead) return deadLink(visit, dead);
    throw error;
  }
}

/** Notes who opened the letter, as the person the link is for, and leads to it. */
async function openLetter(visit: Visit, secret: string): Promise<Reply> {
  const link = await identifyLink(visit.runtime, secret);
  if (!link) return deadLink(visit, 'closed');
  const actor = { kind: 'person', person: link.person, organisation: link.organisation, link: link.link } as const;
  await perform(visit.runtime, openSight, actor, { letter: link.object });
  return visit.redirect('/sight/letter', { cookies: [{ name: visitCookie, value: secret }] });
}

function page(visit: Visit, look: LinkLook, { form, problem }: { form?: FormFields; problem?: Problem }): Reply {
  const t = visit.words(texts);
  const own = `/sight/${visit.params.token}`;
  const body = EnterCode({
    ...{ t, csrf: visit.csrf, actions: { answer: `${own}/code`, again: own }, channel: channelOf(look) },
    ...{ asksBirth: look.code?.alsoAsks ?? false, wait: visit.query.has('wait'), contact: visit.runtime.contact },
    ...(form
      ? { birth: { day: form.get('birth-day'), month: form.get('birth-month'), year: form.get('birth-year') } }
      : {}),
    ...(problem ? { problem } : {}),
  });
  return visit.page({ title: t('code.title'), error: Boolean(problem), body }, { status: problem ? 422 : 200 });
}

/** `YYYY-MM-DD` of the three boxes, '' when they are no day. */
function birthOf(form: FormFields): string {
  const [year = '', month = '', day = ''] = ['birth-year', 'birth-month', 'birth-day'].map(name =>
    form.get(name).trim(),
  );
  const text = `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(text) ? text : '';
}
