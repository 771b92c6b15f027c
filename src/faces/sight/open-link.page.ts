import type { Reply, Visit } from '#faces/visit.ts';
import { type LinkLook, lookAtLink, startLinkCode } from '#modules/accounts/index.ts';
import { ask, perform, WrongState } from '#platform/operation/index.ts';
import { DeadLink, OpenLink } from './open-link.view.tsx';
import { texts } from './texts.ts';

export const purpose = 'sight';
export type DeadState = Exclude<LinkLook['state'], 'good'>;

/** The mailed link (ADV.4): says what waits, and how the code comes. A link that is over says so. */
export async function openLink(visit: Visit): Promise<Reply> {
  const look = await lookAt(visit);
  if (look.state !== 'good') return deadLink(visit, look.state);
  const t = visit.words(texts);
  const { contact } = visit.runtime;
  const props = { t, csrf: visit.csrf, action: visit.url.pathname, channel: channelOf(look), contact };
  return visit.page({ title: t('open.title'), body: OpenLink(props) });
}

/** Sends the code to the other address; a code on paper needs no sending. */
export async function sendCode(visit: Visit): Promise<Reply> {
  await visit.form();
  const look = await lookAt(visit);
  if (look.state !== 'good') return deadLink(visit, look.state);
  const to = `/sight/${visit.params.token}/code`;
  if (channelOf(look) === 'print') return visit.redirect(to);
  try {
    const { sent } = await perform(visit.runtime, startLinkCode, visit.actor, { purpose, token: visit.params.token });
    return visit.redirect(sent ? to : `${to}?wait=1`);
  } catch (error) {
    const dead = deadStateOf(error);
    if (dead) return deadLink(visit, dead);
    throw error;
  }
}

export const lookAt = (visit: Visit): Promise<LinkLook> =>
  ask(visit.runtime, lookAtLink, { kind: 'gate' }, { purpose, token: visit.params.token });

export const channelOf = ({ code }: LinkLook) => (code?.channel ?? 'email') as 'email' | 'text' | 'print';

/** How a link died, of an error that says so. */
export const deadStateOf = (error: unknown): DeadState | undefined =>
  error instanceof WrongState
    ? (['expired', 'closed', 'unknown'] as const).find(state => error.reason === `link.${state}`)
    : undefined;

/** A link that opens nothing any more, in words; 410. */
export function deadLink(visit: Visit, state: DeadState): Reply {
  const t = visit.words(texts);
  return visit.page(
    { title: t('dead.title'), body: DeadLink({ t, state, contact: visit.runtime.contact }) },
    { status: 410 },
  );
}
