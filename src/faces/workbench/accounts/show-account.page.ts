import type { Reply, Visit } from '#faces/visit.ts';
import { linkedSignIns, readAccount } from '#modules/accounts/index.ts';
import { refusedAddresses } from '#modules/notices/index.ts';
import { ask } from '#platform/operation/index.ts';
import { accountPlace } from './list-place.ts';
import { ShowAccount } from './show-account.view.tsx';
import { texts } from './texts.ts';

/** One account, and what can be done for its owner. */
export async function showAccount(visit: Visit): Promise<Reply> {
  const account = await ask(visit.runtime, readAccount, visit.actor, { id: visit.params.id });
  const links = await ask(visit.runtime, linkedSignIns, visit.actor, { account: account.id });
  const [refused] = await ask(visit.runtime, refusedAddresses, visit.actor, { addresses: [account.email] });
  const t = visit.words(texts);
  const body = ShowAccount({
    t,
    locale: visit.locale,
    zone: visit.zone,
    account,
    linkedTo: links.map(link => link.organisation),
    ...(refused ? { refusedAt: refused.refusedAt } : {}),
  });
  return visit.page({ title: account.name, current: 'accounts', backLink: accountPlace.root, body });
}
