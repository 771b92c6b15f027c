import { Badge } from '#ui/badge.tsx';
import { Button } from '#ui/button.tsx';
import { CountBadge } from '#ui/count-badge.tsx';
import type { GalleryPart } from '#ui/gallery/piece.ts';
import { IdentityBar } from '#ui/identity-bar.tsx';
import { Messages } from '#ui/messages.tsx';
import { Tag, type TagColour } from '#ui/tag.tsx';
import { TaskList } from '#ui/task-list.tsx';
import { taskStatus } from '#ui/task-status.tsx';
import { TicketPanel } from '#ui/ticket-panel.tsx';
import { Tile, Tiles } from '#ui/tile.tsx';
import { Timeline } from '#ui/timeline.tsx';

const colours: TagColour[] = ['grey', 'green', 'teal', 'blue', 'purple', 'magenta', 'red', 'orange', 'yellow'];
const states = ['completed', 'notStarted', 'inProgress', 'cannotStart', 'problem', 'optional'] as const;
const day = (text: string, iso: string) => ({ text, iso });

export const work = (): GalleryPart => ({
  key: 'work',
  title: 'Cases and work',
  pieces: [
    {
      name: 'Tag',
      file: 'tag',
      use: 'A state. The words carry it, the colour only helps.',
      states: [
        [
          'every colour',
          <p>
            {colours.map(colour => (
              <>
                <Tag colour={colour}>{colour}</Tag>{' '}
              </>
            ))}
          </p>,
        ],
      ],
    },
    {
      name: 'Badge',
      file: 'badge',
      use: 'A mark that never changes, as "Confidential". For states: Tag.',
      states: [
        [
          'small',
          <p>
            <Badge>New</Badge> <Badge colour="red">Urgent</Badge> <Badge colour="green">Verified</Badge>{' '}
            <Badge colour="purple">Confidential</Badge>
          </p>,
        ],
        [
          'large',
          <p>
            <Badge large colour="black">
              Archived
            </Badge>
          </p>,
        ],
      ],
    },
    {
      name: 'CountBadge',
      file: 'count-badge',
      use: 'How many wait, beside a link; nothing at all for none.',
      states: [
        [
          'three',
          <p>
            Messages <CountBadge count={3} meaning="unread" />
          </p>,
        ],
      ],
    },
    {
      name: 'Tile, Tiles',
      file: 'tile',
      use: 'A dashboard: what waits, with its number and one sentence.',
      states: [
        [
          'counted, empty, urgent, plain',
          <Tiles columns={4}>
            <Tile
              headingLevel={4}
              heading="Drafts"
              href="#gallery"
              count={3}
              countMeaning="drafts"
              sentence="The oldest is from 2 October."
            />
            <Tile headingLevel={4} heading="Questions" href="#gallery" count={0} sentence="Nothing waits for you." />
            <Tile
              headingLevel={4}
              heading="Advice to read"
              href="#gallery"
              count={2}
              urgent
              sentence="Released this week."
            />
            <Tile headingLevel={4} heading="Help" href="#gallery" sentence="How a referral works." />
          </Tiles>,
        ],
      ],
    },
    {
      name: 'TicketPanel',
      file: 'ticket-panel',
      use: 'What one has to do now, with the button that does it.',
      states: [
        [
          'with actions, and without',
          <TicketPanel
            tickets={[
              {
                headingLevel: 4,
                heading: 'Approve a referral',
                colour: 'orange',
                children: 'It has waited for two working days.',
                actions: <Button href="#gallery">Read and decide</Button>,
              },
              {
                headingLevel: 4,
                heading: 'Wait for the employee',
                colour: 'blue',
                children: 'The letter is with Owain Bell until 23 October 2026.',
              },
            ]}
          />,
        ],
      ],
    },
    {
      name: 'IdentityBar',
      file: 'identity-bar',
      use: 'On every page about a person or case: who it is, with two or three facts.',
      states: [
        [
          'everything',
          <IdentityBar
            title="Owain Bell"
            status={<Tag colour="teal">Open</Tag>}
            facts={[
              { name: 'Case', value: 'BRK-2041' },
              { name: 'Owner', value: 'Gwenllian Prys' },
            ]}
            actions={
              <Button variant="secondary" href="#gallery">
                Share
              </Button>
            }
          />,
        ],
      ],
    },
    {
      name: 'Timeline',
      file: 'timeline',
      use: 'What happened, what happens now, and what is expected when.',
      states: [
        [
          'done, now, expected',
          <Timeline
            headingLevel={4}
            entries={[
              { title: 'Referral sent', date: day('6 October 2026', '2026-10-06'), byline: 'by you' },
              {
                title: 'Appointment',
                state: 'current',
                date: day('16 October 2026', '2026-10-16'),
                children: <p class="govuk-body">In Leeds, 09:30.</p>,
              },
              { title: 'Advice', state: 'expected', date: day('by 30 October 2026', '2026-10-30') },
            ]}
          />,
        ],
      ],
    },
    {
      name: 'TaskList',
      file: 'task-list task-status',
      use: 'The steps of a long form, each with its state.',
      states: [
        [
          'every state',
          <TaskList
            items={states.map(state => ({
              title: `A step (${state})`,
              href: state === 'cannotStart' ? undefined : '#gallery',
              status: taskStatus(state),
            }))}
          />,
        ],
      ],
    },
    {
      name: 'Messages',
      file: 'messages',
      use: 'A conversation, oldest first.',
      states: [
        [
          'two days',
          <Messages
            label="Messages with the service"
            messages={[
              {
                type: 'received',
                sender: 'Clare Dunn',
                day: '6 October 2026',
                time: { text: '09:30', iso: '2026-10-06T09:30' },
                text: 'Could you tell us how long the shifts are?',
              },
              {
                type: 'sent',
                sender: 'You',
                day: '6 October 2026',
                time: { text: '11:05', iso: '2026-10-06T11:05' },
                text: 'Ten hours.\nFour nights a week.',
              },
              {
                type: 'received',
                sender: 'Clare Dunn',
                day: '7 October 2026',
                time: { text: '08:12', iso: '2026-10-07T08:12' },
                text: 'Thank you.',
              },
            ]}
          />,
        ],
      ],
    },
  ],
});
