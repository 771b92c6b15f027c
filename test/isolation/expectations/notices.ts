import { type Expected, hidden } from '../expected.ts';

/** What notices say is the provider administrators' to change, whatever the organisation, and nobody else's (NOT.4, ACC.V3). */
const everywhere = (answer: number) => ({
  organisation: { [answer]: 'administrator' },
  foreignOrganisation: { [answer]: 'administrator' },
  nothing: {},
});
const text = { kind: 'accepted', language: 'en' };
const one = '/workbench/organisations/:id/notices/:kind/:language';

export const noticePages: readonly Expected[] = [
  { routes: ['GET /workbench/organisations/:id/notices'], line: hidden, at: everywhere(200) },
  { routes: [`GET ${one}`], with: text, line: hidden, at: everywhere(200) },
  { routes: [`POST ${one}`], with: text, line: hidden, body: { act: 'save' }, at: everywhere(422) },
  { routes: [`POST ${one}/test`], with: text, line: hidden, at: everywhere(303) },
  // Nobody has changed these words yet: there is nothing to go back from.
  { routes: [`GET ${one}/restoration`], with: text, line: hidden, at: everywhere(409) },
  {
    ...{ routes: [`POST ${one}/restoration`], with: text, line: hidden },
    ...{ body: { reason: 'Ours will do.' }, at: everywhere(409) },
  },
];
