import type { Runtime } from '#platform/operation/index.ts';
import type { SightWords } from './texts.ts';

/** Whom to ask, at the end of every page somebody may be worried on. */
export function ContactUs({ t, contact = {} }: { t: SightWords; contact?: Runtime['contact'] }) {
  const { telephone, email } = contact;
  if (!telephone && !email) return null;
  return (
    <section aria-labelledby="contact">
      <h2 class="govuk-heading-m" id="contact">
        {t('contact.title')}
      </h2>
      <p class="govuk-body">{t('contact.text')}</p>
      <ul class="govuk-list">
        {telephone && (
          <li>
            {t('contact.telephone')}{' '}
            <a class="govuk-link" href={`tel:${telephone.replace(/[^+\d]/g, '')}`}>
              {telephone}
            </a>
          </li>
        )}
        {email && (
          <li>
            {t('contact.email')}{' '}
            <a class="govuk-link" href={`mailto:${email}`}>
              {email}
            </a>
          </li>
        )}
      </ul>
    </section>
  );
}
