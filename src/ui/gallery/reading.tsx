import { Accordion } from '#ui/accordion.tsx';
import { Details } from '#ui/details.tsx';
import type { GalleryPart } from '#ui/gallery/piece.ts';
import { SummaryList } from '#ui/summary-list.tsx';
import { Tabs } from '#ui/tabs.tsx';

const rows = [
  { key: 'Name', value: 'Owain Bell' },
  {
    key: 'Job title',
    value: 'Night baker',
    actions: { items: [{ href: '#gallery', text: 'Change', visuallyHiddenText: 'job title' }] },
  },
];

export const reading = (): GalleryPart => ({
  key: 'reading',
  title: 'Longer reading',
  pieces: [
    {
      name: 'SummaryList',
      file: 'summary-list summary-card',
      use: 'Facts of one thing, and every check-your-answers page; with `card` one of several.',
      states: [
        ['plain', <SummaryList rows={rows} />],
        [
          'in a card',
          <SummaryList
            rows={rows}
            card={{
              title: { text: 'Employee', headingLevel: 4 },
              actions: { items: [{ href: '#gallery', text: 'Remove' }] },
            }}
          />,
        ],
        ['without lines', <SummaryList rows={rows} classes="govuk-summary-list--no-border" />],
      ],
    },
    {
      name: 'Details',
      file: 'details',
      use: 'One thing few readers need.',
      states: [
        ['closed', <Details summary="Why we ask">To send the referral to the right clinician.</Details>],
        [
          'open',
          <Details open summary="Who sees this">
            Clinicians of the service alone.
          </Details>,
        ],
      ],
    },
    {
      name: 'Accordion',
      file: 'accordion',
      use: 'Several parts of which a reader needs one or two. All open without a script. Not in forms.',
      states: [
        [
          'first open',
          <Accordion
            id="gallery-accordion"
            headingLevel={4}
            rememberExpanded={false}
            items={[
              { heading: 'Before the appointment', content: 'A letter tells when and where.', expanded: true },
              {
                heading: 'At the appointment',
                summary: 'About 45 minutes',
                content: 'A nurse asks about work and health.',
              },
            ]}
          />,
        ],
      ],
    },
    {
      name: 'Tabs',
      file: 'tabs',
      use: 'Views of one thing, one at a time. Pages of their own: SubNavigation.',
      states: [
        [
          'two',
          <Tabs
            idPrefix="gallery-tab"
            items={[
              { label: 'This week', panel: 'Three referrals were received.' },
              { label: 'Last week', panel: 'Seven referrals were received.' },
            ]}
          />,
        ],
      ],
    },
  ],
});
