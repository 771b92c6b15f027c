import { z } from 'zod';
import { aboutForm, type FormAbout, newestDefinitions } from '#modules/forms/index.ts';
import { organisationOf } from '#modules/organisations/index.ts';
import { query } from '#platform/operation/index.ts';

/** The forms the acting organisation offers its referrers, and whom to ask beforehand (REF.H2). */
export const offeredForms = query({
  name: 'forms.offered',
  actors: ['employer'],
  input: z.object({ locale: z.enum(['en', 'cy']).default('en') }),
  async run(scope, { locale }): Promise<{ forms: readonly FormAbout[]; telephone: string }> {
    const organisation = await organisationOf(scope.tx, scope.actor.organisation);
    const definitions = await newestDefinitions(scope, organisation.forms);
    const forms = definitions.map(definition => aboutForm(definition, locale)).filter(form => !form.confidential);
    return { forms, telephone: organisation.contact.telephone ?? '' };
  },
});
