import type { Reply, Visit } from '#faces/visit.ts';
import { totpCode } from '#platform/crypto/totp.ts';
import { demonstrationUsers } from '../../../demonstration/sign-ins.ts';
import { demonstrationPassword, demonstrationSecret } from '../../../demonstration/user.ts';
import { Demo } from './demo.view.tsx';
import { texts } from './texts.ts';

/** Who to sign in as, with the keys that are everybody's here. */
export async function showDemo(visit: Visit): Promise<Reply> {
  const t = visit.words(texts);
  return visit.page({
    title: t('title'),
    wide: true,
    current: 'demo',
    body: Demo({
      ...{ t, locale: visit.locale, password: demonstrationPassword, secret: demonstrationSecret },
      code: totpCode(demonstrationSecret, visit.now),
      employers: demonstrationUsers.filter(({ roles }) => !roles),
      staff: demonstrationUsers.filter(({ roles }) => roles),
    }),
  });
}
