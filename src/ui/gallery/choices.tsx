import { AddAnother } from '#ui/add-another.tsx';
import { Button } from '#ui/button.tsx';
import { Checkboxes } from '#ui/checkboxes.tsx';
import { Fieldset } from '#ui/fieldset.tsx';
import { FilterPanel } from '#ui/filter-panel.tsx';
import type { GalleryPart } from '#ui/gallery/piece.ts';
import { Hint } from '#ui/hint.tsx';
import { Input } from '#ui/input.tsx';
import { Label } from '#ui/label.tsx';
import { PasskeyButton } from '#ui/passkey-button.tsx';
import { Radios } from '#ui/radios.tsx';
import { Select } from '#ui/select.tsx';

const reasons = [
  { value: 'sickness', text: 'Off work now' },
  { value: 'pregnancy', text: 'Pregnancy', hint: 'Also for a risk assessment.' },
  { value: 'other', text: 'Something else' },
];

export const choices = (): GalleryPart => ({
  key: 'choices',
  title: 'Choices, buttons and groups of fields',
  pieces: [
    {
      name: 'Button',
      file: 'button',
      use: 'Sends the form; with `href` a link that leads on. One main button a page, its word a verb.',
      states: [
        ['main', <Button>Save and continue</Button>],
        ['secondary', <Button variant="secondary">Save for later</Button>],
        ['warning', <Button variant="warning">Delete the draft</Button>],
        [
          'start, as a link',
          <Button isStartButton href="#gallery">
            Start a referral
          </Button>,
        ],
        ['disabled', <Button disabled>Submit</Button>],
      ],
    },
    {
      name: 'PasskeyButton',
      file: 'passkey-button',
      use: 'Sends the form with what a passkey of the device signed; another way stands beside it always.',
      states: [
        [
          'usual',
          <PasskeyButton options="#gallery" name="gallery-passkey">
            Use your passkey
          </PasskeyButton>,
        ],
        [
          'not accepted',
          <PasskeyButton options="#gallery" name="gallery-passkey-2" variant="secondary" errorMessage="Not accepted">
            Use your passkey
          </PasskeyButton>,
        ],
      ],
    },
    {
      name: 'Radios',
      file: 'radios',
      use: 'One of a few. From about eight choices: Select. A question that hangs on the answer: `data-when-question`.',
      states: [
        [
          'with a hint',
          <Radios name="reason" fieldset={{ legend: 'Why do you refer?' }} items={reasons} value="other" />,
        ],
        [
          'in a line',
          <Radios
            name="agree"
            classes="govuk-radios--inline"
            fieldset={{ legend: 'Does the employee agree?' }}
            items={[
              { value: 'yes', text: 'Yes' },
              { value: 'no', text: 'No' },
            ]}
          />,
        ],
        [
          'error',
          <Radios
            name="urgent"
            fieldset={{ legend: 'Is it urgent?' }}
            errorMessage="Say whether it is urgent"
            items={[{ value: 'yes', text: 'Yes' }, { divider: 'or' }, { value: 'unsure', text: 'I am not sure' }]}
          />,
        ],
      ],
    },
    {
      name: 'Checkboxes',
      file: 'checkboxes',
      use: 'Any number of them; `behaviour: exclusive` for "none of these".',
      states: [
        [
          'two ticked',
          <Checkboxes
            name="tasks"
            fieldset={{ legend: 'What does the work include?' }}
            values={['lift', 'drive']}
            items={[
              { value: 'lift', text: 'Lifting' },
              { value: 'drive', text: 'Driving' },
              { divider: 'or' },
              { value: 'none', text: 'None of these', behaviour: 'exclusive' },
            ]}
          />,
        ],
        [
          'one brings a field',
          <Checkboxes
            name="aids"
            fieldset={{ legend: 'What would help?' }}
            values={['other']}
            items={[
              { value: 'chair', text: 'Another chair' },
              { value: 'other', text: 'Something else', conditional: <Input name="other-aid" label="What is it?" /> },
            ]}
          />,
        ],
        [
          'small, with an error',
          <Checkboxes
            name="agreed"
            classes="govuk-checkboxes--small"
            errorMessage="Confirm that the employee knows"
            items={[{ value: 'yes', text: 'The employee knows about this referral' }]}
          />,
        ],
      ],
    },
    {
      name: 'Select',
      file: 'select',
      use: 'One of many, where radios would fill the page.',
      states: [
        [
          'chosen',
          <Select
            name="site"
            label="Site"
            value="leeds"
            items={[
              { value: '', text: 'Choose' },
              { value: 'leeds', text: 'Leeds' },
              { value: 'hull', text: 'Hull' },
            ]}
          />,
        ],
        [
          'error',
          <Select name="team" label="Team" errorMessage="Choose a team" items={[{ value: '', text: 'Choose' }]} />,
        ],
      ],
    },
    {
      name: 'Fieldset, Label, Hint',
      file: 'fieldset label hint',
      use: 'Around fields that are one question. Single fields bring their own.',
      states: [
        [
          'a group',
          <Fieldset legend={{ text: 'Address', classes: 'govuk-fieldset__legend--m' }}>
            <Input name="street" label="Street" />
            <Input name="town" label="Town" />
          </Fieldset>,
        ],
        [
          'label and hint alone',
          <>
            <Label for="street">Written by hand</Label>
            <Hint>For what has no field of ours.</Hint>
          </>,
        ],
      ],
    },
    {
      name: 'AddAnother',
      file: 'add-another',
      use: 'The same questions for one thing after another. The buttons send the form; the server adds or removes.',
      states: [
        [
          'one',
          <AddAnother
            name="medicine"
            itemLabel="Medicine"
            items={[{ key: '0', fields: <Input name="medicine-0" label="Name" /> }]}
          />,
        ],
        [
          'two, and no more',
          <AddAnother
            name="absence"
            itemLabel="Absence"
            full
            items={['0', '1'].map(key => ({ key, fields: <Input name={`absence-${key}`} label="Reason" /> }))}
          />,
        ],
      ],
    },
    {
      name: 'FilterPanel',
      file: 'filter-panel',
      use: 'Beside a list that has more filters than columns. Otherwise DataTable has them under its headings.',
      states: [
        [
          'two chosen',
          <FilterPanel
            action="#gallery"
            chosen={[
              { text: 'Leeds', removeHref: '#gallery' },
              { text: 'Open', removeHref: '#gallery' },
            ]}
            clearHref="#gallery"
          >
            <Input name="filter-name" label="Surname" />
          </FilterPanel>,
        ],
      ],
    },
  ],
});
