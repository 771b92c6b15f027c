import { type ComponentChildren, h } from 'preact';
import { listFactors, type OwnFactors, removeFactor, renamePasskey } from '#modules/accounts/index.ts';
import { ask, Invalid, NotVisible } from '#platform/operation/index.ts';
import type { Reply, Visit } from '../../../visit.ts';
import { type FieldErrors, fieldErrors } from '../../field-errors.ts';
import { changeOf } from '../own.ts';
import { texts as accountTexts } from '../texts.ts';
import { RemoveFactorView, RenamePasskeyView } from './change-factor.view.tsx';
import { texts } from './texts.ts';

const root = '/account/factors';

/** `/account/factors/:id/name`: what a passkey is called. */
export async function showRename(visit: Visit): Promise<Reply> {
  return renamePage(visit, await passkeyOf(visit));
}

export async function postRename(visit: Visit): Promise<Reply> {
  const passkey = await passkeyOf(visit);
  const form = await visit.form();
  const name = form.get('name').slice(0, 200);
  try {
    await renamePasskey(visit.runtime, { ...changeOf(visit, form), passkey: passkey.id, name });
    return visit.redirect(root, { notice: visit.words(texts)('rename.done', { name: name.trim() }) });
  } catch (error) {
    if (error instanceof Invalid) return renamePage(visit, { ...passkey, name }, fieldErrors(visit, error.problems));
    throw error;
  }
}

/** `/account/factors/:id/removal`: whether a second factor is to go. */
export async function showRemoval(visit: Visit): Promise<Reply> {
  return removalPage(visit);
}

export async function postRemoval(visit: Visit): Promise<Reply> {
  const form = await visit.form();
  try {
    await removeFactor(visit.runtime, { ...changeOf(visit, form), factor: visit.params.id! });
    return visit.redirect(root, { notice: visit.words(texts)('removal.done') });
  } catch (error) {
    if (error instanceof Invalid) return removalPage(visit, fieldErrors(visit, error.problems));
    throw error;
  }
}

const own = (visit: Visit): Promise<OwnFactors> =>
  ask(visit.runtime, listFactors, visit.actor, { account: visit.identity!.account.id });

async function passkeyOf(visit: Visit) {
  const found = (await own(visit)).passkeys.find(({ id }) => id === visit.params.id);
  if (!found) throw new NotVisible('passkey');
  return found;
}

const renamePage = (visit: Visit, { id, name }: { id: string; name: string }, errors?: FieldErrors): Reply => {
  const [t, say] = [visit.words(texts), visit.words(accountTexts)];
  const action = `${root}/${id}/name`;
  return show(
    visit,
    t('rename.title'),
    h(RenamePasskeyView, { t, say, csrf: visit.csrf, action, name, errors }),
    errors,
  );
};

async function removalPage(visit: Visit, errors?: FieldErrors): Promise<Reply> {
  const factors = await own(visit);
  const [t, say, id] = [visit.words(texts), visit.words(accountTexts), visit.params.id!];
  const kind = kindOf(factors, id);
  const title = t(`removal.${kind}`, { name: factors.passkeys.find(each => each.id === id)?.name ?? '' });
  const last = factors.passkeys.length + Number(!!factors.authenticator) + Number(!!factors.mailedCodes) === 1;
  const shown = { t, say, csrf: visit.csrf, action: `${root}/${id}/removal`, errors };
  const more = { kind, title, last, required: factors.required, passkey: factors.passkeys.length > 0 };
  return show(visit, title, h(RemoveFactorView, { ...shown, ...more }), errors);
}

function kindOf({ passkeys, authenticator, mailedCodes }: OwnFactors, id: string): 'passkey' | 'app' | 'mail' {
  if (passkeys.some(each => each.id === id)) return 'passkey';
  if (authenticator?.id === id) return 'app';
  if (mailedCodes?.id === id) return 'mail';
  throw new NotVisible('factor');
}

function show(visit: Visit, title: string, body: ComponentChildren, errors: FieldErrors | undefined): Reply {
  const content = { title, error: Boolean(errors), backLink: root, body };
  return visit.page(content, { status: errors ? 422 : 200 });
}
