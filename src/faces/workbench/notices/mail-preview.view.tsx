import type { Example } from '#modules/notices/index.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import { Details } from '#ui/details.tsx';
import type { Say } from './texts.ts';

/** A mail as its reader sees it, in both forms. The button leads nowhere here. */
export function MailPreview({ t, example, language }: { t: Say; example: Example; language: Locale }) {
  const { message, sender, colour, footers, text } = example;
  const { subject, paragraphs, action, code, after = 1 } = message;
  return (
    <>
      <article class="handrail-mail" lang={language} aria-label={t('look.html')}>
        <svg class="handrail-mail__stripe" aria-hidden="true" focusable="false">
          <rect width="100%" height="10" fill={colour} />
        </svg>
        <p class="handrail-mail__sender">{sender}</p>
        <p class="handrail-mail__subject">{subject}</p>
        {paragraphs.slice(0, after).map(each => (
          <p class="govuk-body">{each}</p>
        ))}
        {code && <p class="handrail-mail__code">{code}</p>}
        {action && (
          <p class="govuk-body">
            <span class="handrail-mail__action">{action.text}</span>
          </p>
        )}
        {paragraphs.slice(after).map(each => (
          <p class="govuk-body">{each}</p>
        ))}
        {footers.map(each => (
          <p class="govuk-body-s">{each}</p>
        ))}
      </article>
      <Details summary={t('look.text')}>
        <pre class="handrail-mail__text" lang={language}>
          {text}
        </pre>
      </Details>
    </>
  );
}
