import { staffRoles } from '#modules/accounts/index.ts';
import { Button } from '#ui/button.tsx';
import { Checkboxes } from '#ui/checkboxes.tsx';
import { Input } from '#ui/input.tsx';
import { Radios } from '#ui/radios.tsx';
import type { FormErrors } from '../form-errors.ts';
import { errorOf, FormPage } from '../form-page.tsx';
import { staffPlace } from './list-place.ts';
import { RoleDays } from './role-days.view.tsx';
import type { TypedInvitation } from './role-form.ts';
import { roleName } from './staff-words.tsx';
import type { Say } from './texts.ts';

export interface InviteStaffProps {
  t: Say;
  csrf: string;
  typed: TypedInvitation;
  organisations: readonly { id: string; name: string }[];
  errors?: FormErrors | undefined;
}

/** Who it is, what they will be and where, from when until when, and why. */
export function InviteStaff(props: InviteStaffProps) {
  const { t, csrf, typed, errors } = props;
  return (
    <FormPage
      {...{ heading: t('invite.title'), caption: t('list.title'), lead: t('invite.lead'), csrf }}
      {...{ action: staffPlace.root, ...(errors ? { errors } : {}) }}
    >
      <Input
        {...{
          name: 'email',
          label: t('email'),
          type: 'email',
          value: typed.email,
          spellcheck: false,
          autocomplete: 'off',
        }}
        {...errorOf(errors, 'email')}
      />
      {(['title', 'givenName', 'familyName', 'jobTitle'] as const).map(name => (
        <Input
          {...{ name, label: t(name === 'title' ? 'title.label' : name), value: typed[name], autocomplete: 'off' }}
          {...(name === 'title' ? { classes: 'govuk-input--width-5' } : {})}
          {...errorOf(errors, name)}
        />
      ))}
      <Radios
        name="locale"
        value={typed.locale}
        fieldset={{ legend: { text: t('locale'), classes: 'govuk-fieldset__legend--m' } }}
        items={(['en', 'cy'] as const).map(value => ({ value, text: t(`locale.${value}`) }))}
      />
      <Checkboxes
        name="roles"
        values={typed.roles}
        fieldset={{ legend: { text: t('roles.legend'), classes: 'govuk-fieldset__legend--m' } }}
        hint={t('roles.hint')}
        items={staffRoles.map(value => ({ value, text: roleName(t, value) }))}
        {...errorOf(errors, 'roles')}
      />
      <Organisations {...props} values={typed.organisations} />
      <RoleDays t={t} typed={typed} errors={errors} />
      <Button preventDoubleClick>{t('invite.button')}</Button>
    </FormPage>
  );
}

/** Where the roles are held. */
export const Organisations = ({
  t,
  organisations,
  values,
  errors,
}: Pick<InviteStaffProps, 't' | 'organisations' | 'errors'> & { values: readonly string[] }) => (
  <Checkboxes
    name="organisations"
    values={values}
    fieldset={{ legend: { text: t('organisations.legend'), classes: 'govuk-fieldset__legend--m' } }}
    items={organisations.map(({ id, name }) => ({ value: id, text: name }))}
    {...errorOf(errors, 'organisations')}
  />
);
