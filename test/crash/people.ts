import { TOTP } from 'otpauth';
import { plausible } from '#test/support/journey/fill-referral.ts';
import { demonstrationPassword, demonstrationSecret } from '../../src/demonstration/user.ts';
import type { Form, Page, Visitor } from './visitor.ts';

export const formTo = (page: Page, action: RegExp): Form => {
  const form = page.forms.find(each => action.test(each.action));
  if (!form)
    throw new Error(
      `no form to ${action} on ${page.path} (${page.status}); there are: ${page.forms.map(each => each.action).join(' ')}`,
    );
  return form;
};

/** Signs in to the demonstration; staff give their authenticator's code too. */
export async function signIn(who: Visitor, username: string): Promise<void> {
  const page = await who.open('/sign-in');
  const signed = await who.send(formTo(page, /sign-in/), { name: username, password: demonstrationPassword });
  if (!/\/sign-in\/code/.test(signed.path)) return;
  const code = new TOTP({ secret: demonstrationSecret }).generate();
  await who.send(formTo(signed, /code/), { code });
}

/** Writes a management referral that is ready to be sent; answers the form of its last button. */
export async function writeReferral(manager: Visitor, family: string): Promise<Form> {
  const offered = await manager.open('/employer/referrals/new');
  const begun = await manager.send(offered.forms.find(form => form.fields.some(([, value]) => value === 'OM'))!);
  const root = begun.path.replace(/\/employment.*/, '');
  const story = { given: 'Carys', family, born: ['4', '7', '1981'] as [string, string, string] };
  const list = await manager.open(root);
  const steps = [
    ...list.html.matchAll(
      /class="[^"]*govuk-task-list__link[^"]*"[^>]*href="([^"]+)"|href="([^"]+)"[^>]*class="[^"]*govuk-task-list__link/g,
    ),
  ].map(found => found[1] ?? found[2]!);
  for (const step of steps) {
    const page = await manager.open(step);
    const form = formTo(page, new RegExp(`${step.split('/').at(-1)}$`));
    await manager.send(form, { ...answers(form, story), do: 'continue' });
  }
  return formTo(await manager.open(`${root}/check`), /submission/);
}

function answers(form: Form, story: Parameters<typeof plausible>[2]): Record<string, string> {
  const typed: Record<string, string> = {};
  const born = { day: story.born[0], month: story.born[1], year: story.born[2] };
  const set = new Map(form.fields);
  for (const { name, type, value } of form.inputs) {
    if (!name.startsWith('v:') || set.get(name) || typed[name]) continue;
    if (type === 'radio' || type === 'checkbox') typed[name] = name.includes('absent.') ? 'false' : value;
    else typed[name] = plausible(name.slice(2), type, story, born);
  }
  return typed;
}

/** Claims a waiting case and answers the filled form of its acceptance. */
export async function fillAcceptance(clinician: Visitor, id: string): Promise<Form> {
  const shown = await clinician.open(`/workbench/triage/${id}`);
  const claim = shown.forms.find(form => /\/claim$/.test(form.action));
  if (claim) await clinician.send(claim);
  const form = formTo(await clinician.open(`/workbench/triage/${id}/acceptance`), /acceptance$/);
  // Whom the employer's directory knows already is suggested; anybody else is new.
  const person = form.fields.find(([name, value]) => name === 'person' && value)?.[1] ?? 'new';
  const chosen: [string, string][] = [
    ['route', 'telephone'],
    ['discipline', 'nurse'],
    ['person', person],
  ];
  return {
    ...form,
    fields: [...form.fields.filter(([name]) => !['route', 'discipline', 'person', 'do'].includes(name)), ...chosen],
  };
}

/**
 * Opens a letter by its mailed link and the code sent the other way, to this number where several wait; answers the form that confirms it.
 */
export async function openLetter(employee: Visitor, link: string, mobile = ''): Promise<Form | undefined> {
  const page = await employee.open(link);
  const send = page.forms.find(form => form.action.startsWith('/sight/') || form.action === link);
  if (!send) return undefined;
  const asked = await employee.send(send);
  const code = await newestCode(employee, mobile);
  const entry = asked.forms.find(form => form.inputs.some(input => input.name === 'code'));
  if (!entry || !code) return undefined;
  await employee.send(entry, { code });
  return (await employee.open('/sight/letter/confirmation')).forms.find(form => /confirmation$/.test(form.action));
}

async function newestCode(employee: Visitor, mobile: string): Promise<string | undefined> {
  const list = await employee.open(`/outbox?address=${mobile}`);
  for (const [, id] of list.html.matchAll(/href="(\/outbox\/[0-9a-f-]{36})"/g)) {
    const code = /\b(\d{6})\b/.exec((await employee.open(id!)).html.replace(/<[^>]+>/g, ' '));
    if (code) return code[1];
  }
  return undefined;
}

/** Links of letters that wait for their employee, from the mail of the demonstration. */
export async function sightLinks(anybody: Visitor): Promise<string[]> {
  const links: string[] = [];
  let next: string | undefined = '/outbox';
  for (let pages = 0; next && pages < 12; pages++) {
    const list: Page = await anybody.open(next);
    for (const [, id] of list.html.matchAll(/href="(\/outbox\/[0-9a-f-]{36})"/g)) {
      const link = /\/sight\/[A-Za-z0-9_-]{40,}/.exec((await anybody.open(id!)).html);
      if (link) links.push(link[0]);
    }
    next = /rel="next"[^>]*href="([^"]+)"|href="(\/outbox\?[^"]*after[^"]*)"/
      .exec(list.html)
      ?.slice(1)
      .find(Boolean)
      ?.replaceAll('&amp;', '&');
  }
  return [...new Set(links)];
}

/** A mailed token begins with the 16 bytes of the row it stands for. */
export function linkId(link: string): string {
  const hex = Buffer.from(link.split('/').at(-1)!, 'base64url').subarray(0, 16).toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
