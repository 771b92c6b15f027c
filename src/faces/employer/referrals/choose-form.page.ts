import type { Reply, Visit } from '#faces/visit.ts';
import { offeredForms, startReferral } from '#modules/referrals/index.ts';
import { isId } from '#platform/db/id.ts';
import { ask, perform } from '#platform/operation/index.ts';
import { addresses } from './addresses.ts';
import { ChooseForm } from './choose-form.view.tsx';
import { hiddenOf } from './referrer.ts';
import { texts } from './texts.ts';

/** The forms this organisation offers (REF.H2); `?again=<case>` refers a closed case again. */
export async function chooseForm(visit: Visit): Promise<Reply> {
  const t = visit.words(texts);
  const again = visit.query.get('again') ?? '';
  const offered = await ask(visit.runtime, offeredForms, visit.actor, { locale: visit.locale });
  return visit.page({
    title: t(again ? 'forms.again.title' : 'forms.title'),
    body: ChooseForm({ t, ...offered, hidden: hiddenOf(visit), ...(isId(again) ? { again } : {}) }),
    current: 'make',
  });
}

/** Begins a draft; who is referred comes next, unless that is known already. */
export async function beginReferral(visit: Visit): Promise<Reply> {
  const fields = await visit.form();
  const optional = (name: string) => (isId(fields.get(name)) ? fields.get(name) : undefined);
  const { id } = await perform(visit.runtime, startReferral, visit.actor, {
    form: fields.get('form'),
    reReferralOf: optional('again'),
    instead: optional('instead'),
  });
  const known = fields.has('again') || fields.has('instead');
  return visit.redirect(known ? addresses.referral(id) : addresses.employment(id));
}
