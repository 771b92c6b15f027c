import type { Runtime } from '#platform/operation/index.ts';
import { Button } from '#ui/button.tsx';
import { InsetText } from '#ui/inset-text.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { ContactUs } from './contact-us.view.tsx';
import { PostForm } from './post-form.tsx';
import type { SightWords } from './texts.ts';

export interface OpenLinkProps {
  t: SightWords;
  csrf: string;
  action: string;
  /** Where the code comes from. */
  channel: 'email' | 'text' | 'print';
  contact?: Runtime['contact'];
}

/** What waits, and the button that sends the code. Opening this page changes nothing (ALL.13). */
export function OpenLink({ t, csrf, action, channel, contact }: OpenLinkProps) {
  const onPaper = channel === 'print';
  return (
    <>
      <PageHeading>{t('open.title')}</PageHeading>
      <p class="govuk-body-l">{t('open.lead')}</p>
      {!onPaper && <p class="govuk-body">{t('open.next')}</p>}
      <InsetText>{t(onPaper ? 'open.on_paper' : channel === 'text' ? 'open.to_text' : 'open.to_email')}</InsetText>
      <PostForm action={action} csrf={csrf}>
        <Button preventDoubleClick>{t(onPaper ? 'open.continue' : 'open.send')}</Button>
      </PostForm>
      <p class="govuk-body">{t('open.not_you')}</p>
      <ContactUs t={t} contact={contact} />
    </>
  );
}

/** A link that opens nothing any more, and why. */
export function DeadLink(props: {
  t: SightWords;
  state: 'expired' | 'closed' | 'unknown';
  contact?: Runtime['contact'];
}) {
  const { t, state, contact } = props;
  return (
    <>
      <PageHeading>{t('dead.title')}</PageHeading>
      <p class="govuk-body">{t(`dead.${state}`)}</p>
      <p class="govuk-body">{t('dead.nothing_sent')}</p>
      <ContactUs t={t} contact={contact} />
    </>
  );
}
