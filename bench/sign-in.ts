import { hashPassword, verifyPassword } from '#platform/crypto/password-hash.ts';
import { visitor } from '../test/crash/visitor.ts';
import type { Bench, Section } from './bench.ts';
import { fetchTimed, inWords, percentiles, together } from './timings.ts';

const password = 'a wheel on the gravel path';

/** Signing in, eight callers; nothing can be quicker than comparing the password, which is the floor. */
export async function measureSignIn({ db, product, effort, people }: Bench): Promise<Section> {
  const hash = await hashPassword(password);
  const names = await givePasswords(db, hash);
  const somebody = visitor(() => product.url);
  const [form] = (await somebody.open('/sign-in')).forms.filter(each => /sign-in/.test(each.action));
  const size = { callers: 8, times: Math.min(700, Math.ceil(4 * effort)), warmUp: 40 };
  const cookie = somebody.cookie();
  const signIn = async (n: number) => {
    const begun = performance.now();
    const browser = visitor(() => product.url, cookie);
    const { status } = await browser.press(form!, { name: names[n % names.length]!, password });
    if (status !== 303) throw new Error(`signing in was answered ${status}`);
    return { ms: performance.now() - begun };
  };
  const list = { url: `${product.url}/employer/cases?tab=open`, headers: people.team.headers };
  const quiet = await askingWhile(list, new Promise(over => setTimeout(over, 20 * effort)));
  const signingIn = together(size, signIn);
  const meanwhile = await askingWhile(list, signingIn);
  const signedIn = await signingIn;
  const compared = await together(size, async () => {
    const begun = performance.now();
    await verifyPassword(hash, password);
    return { ms: performance.now() - begun };
  });
  return {
    heading: 'Signing in',
    about: [
      'Eight callers, each time another account; the floor is comparing the password alone. Then the case list, asked by one more caller while they sign in, against itself when nobody does. Milliseconds, p50 / p95 / p99.',
    ],
    lines: [
      {
        work: 'sign-in',
        product: `${signedIn.perSecond.toFixed(0)}/s; ${inWords(signedIn.times)}`,
        floor: `${compared.perSecond.toFixed(0)}/s; ${inWords(compared.times)}`,
        ratio: compared.perSecond / signedIn.perSecond,
        toReach: '80/s',
        met: signedIn.perSecond >= 80,
      },
      {
        work: 'case list meanwhile',
        product: inWords(meanwhile),
        floor: inWords(quiet),
        ratio: meanwhile.p99 / quiet.p99,
        toReach: 'p99 80 ms',
        met: meanwhile.p99 <= 80,
      },
    ],
  };
}

/** One caller, who asks again as soon as it was answered, until something is over. */
async function askingWhile(asked: Parameters<typeof fetchTimed>[0], over: Promise<unknown>) {
  const times: number[] = [];
  let going = true;
  const end = () => {
    going = false;
  };
  over.then(end, end);
  while (going) times.push((await fetchTimed(asked)).ms);
  return percentiles(times);
}

/** The users of the load have no password of their own. */
async function givePasswords(db: Bench['db'], hash: string): Promise<string[]> {
  return db.asMigrator(async client => {
    await client.query('set role handrail_owner');
    const { rows } = await client.query(
      "update accounts.accounts set password_hash = $1 where username like 'load1-%' returning username",
      [hash],
    );
    return rows.map(({ username }) => username as string);
  });
}
