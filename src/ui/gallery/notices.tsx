import { Alert } from '#ui/alert.tsx';
import { AutosaveStatus } from '#ui/autosave-status.tsx';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { ErrorMessage } from '#ui/error-message.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import type { GalleryPart } from '#ui/gallery/piece.ts';
import { InsetText } from '#ui/inset-text.tsx';
import { NotificationBanner } from '#ui/notification-banner.tsx';
import { Panel } from '#ui/panel.tsx';
import { ReasonNote } from '#ui/reason-note.tsx';
import { WarningText } from '#ui/warning-text.tsx';

export const notices = (): GalleryPart => ({
  key: 'notices',
  title: 'What a page tells',
  pieces: [
    {
      name: 'NotificationBanner',
      file: 'notification-banner',
      use: 'The result of what was just done, on the next page. Not for what is always true: Alert or InsetText.',
      states: [
        [
          'neutral',
          <NotificationBanner titleId="banner-1" titleHeadingLevel={4}>
            The service is closed on 26 December.
          </NotificationBanner>,
        ],
        [
          'success',
          <NotificationBanner
            titleId="banner-2"
            titleHeadingLevel={4}
            type="success"
            disableAutoFocus
            text="The referral is sent."
          />,
        ],
      ],
    },
    {
      name: 'Alert',
      file: 'alert',
      use: 'Something about this page that one should know now, and may put away.',
      states: [
        ['information', <Alert title="The employee has not opened the letter yet" />],
        ['success', <Alert variant="success" title="All documents have arrived" />],
        [
          'warning, with a heading',
          <Alert variant="warning" title="Consent ends soon" showTitle headingLevel={4}>
            It was given until 30 November 2026.
          </Alert>,
        ],
        ['error', <Alert variant="error" title="The calendar cannot be reached" />],
        ['can be put away', <Alert title="New here? Start with the open tasks" dismissible />],
      ],
    },
    {
      name: 'ErrorSummary',
      file: 'error-summary',
      use: 'On top of a form that came back: every error with a link to its field. The focus moves to it.',
      states: [
        [
          'errors with links',
          <ErrorSummary disableAutoFocus errors={[{ text: 'Enter the surname', href: '#gallery' }]} />,
        ],
        [
          'with a sentence',
          <ErrorSummary disableAutoFocus description="Nothing was sent." errors={[{ text: 'Choose a reason' }]} />,
        ],
      ],
    },
    {
      name: 'ErrorMessage',
      file: 'error-message',
      use: 'Above a field. Fields write it themselves from errorMessage.',
      states: [['one', <ErrorMessage>Enter the surname</ErrorMessage>]],
    },
    {
      name: 'Panel',
      file: 'panel',
      use: 'The end of a journey; with `interruption` the question before what cannot be undone.',
      states: [
        [
          'end of a journey',
          <Panel headingLevel={4} title="Referral sent">
            Its number is BRK-2041
          </Panel>,
        ],
        [
          'interruption',
          <Panel
            headingLevel={4}
            interruption
            title="Close this case?"
            actions={{ items: [{ text: 'Close the case' }, { text: 'Keep it open', href: '#gallery' }] }}
          >
            It cannot be opened again after 28 days.
          </Panel>,
        ],
      ],
    },
    {
      name: 'WarningText',
      file: 'warning-text',
      use: 'A consequence people must not miss, in one sentence.',
      states: [['one', <WarningText>The employee will read this letter first.</WarningText>]],
    },
    {
      name: 'InsetText',
      file: 'inset-text',
      use: 'Words that stand apart from those around: a quotation, an answer.',
      states: [['one', <InsetText>Consent was given on 6 October 2026.</InsetText>]],
    },
    {
      name: 'ReasonNote',
      file: 'reason-note',
      use: 'Why somebody sees this: on every page about a person.',
      states: [['one', <ReasonNote>You see this because you own the case.</ReasonNote>]],
    },
    {
      name: 'EmptyState',
      file: 'empty-state',
      use: 'In place of a list with nothing in it: why, and the next step.',
      states: [
        [
          'stairs',
          <EmptyState
            headingLevel={3}
            heading="No cases yet"
            actions={<Button href="#gallery">Start a referral</Button>}
          >
            They show here once you have sent a referral.
          </EmptyState>,
        ],
        [
          'letter',
          <EmptyState headingLevel={3} drawing="letter" heading="No letters">
            Letters show here when they are released.
          </EmptyState>,
        ],
        [
          'calendar',
          <EmptyState headingLevel={3} drawing="calendar" heading="Nothing today">
            The next appointment is on Monday.
          </EmptyState>,
        ],
        [
          'search',
          <EmptyState headingLevel={3} drawing="search" heading="Nothing found">
            Try the surname alone.
          </EmptyState>,
        ],
      ],
    },
    {
      name: 'AutosaveStatus',
      file: 'autosave-status',
      use: 'Within a form that saves itself: says when it last did.',
      states: [['saved', <AutosaveStatus savedAt="09:30" />]],
    },
  ],
});
