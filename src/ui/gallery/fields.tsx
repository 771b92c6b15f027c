import { CharacterCount } from '#ui/character-count.tsx';
import { DateInput } from '#ui/date-input.tsx';
import { DatePicker } from '#ui/date-picker.tsx';
import { FileUpload } from '#ui/file-upload.tsx';
import type { GalleryPart } from '#ui/gallery/piece.ts';
import { Input } from '#ui/input.tsx';
import { MultiFileUpload } from '#ui/multi-file-upload.tsx';
import { PasswordInput } from '#ui/password-input.tsx';
import { PasswordRules } from '#ui/password-rules.tsx';
import { Textarea } from '#ui/textarea.tsx';

export const fields = (): GalleryPart => ({
  key: 'fields',
  title: 'Fields to write in',
  pieces: [
    {
      name: 'Input',
      file: 'input',
      use: 'One line. As wide as the answer: `govuk-input--width-10`.',
      states: [
        ['empty', <Input name="input-1" label="Job title" />],
        [
          'hint and value',
          <Input
            name="input-2"
            label="Employee number"
            hint="It is on the payslip."
            value="004417"
            classes="govuk-input--width-10"
          />,
        ],
        [
          'prefix and suffix',
          <Input name="input-3" label="Hours" suffix="a week" inputMode="numeric" classes="govuk-input--width-3" />,
        ],
        ['error', <Input name="input-4" label="Surname" errorMessage="Enter the surname" />],
        ['disabled', <Input name="input-5" label="Site" value="Leeds" disabled />],
      ],
    },
    {
      name: 'Textarea',
      file: 'textarea',
      use: 'Several lines without a limit worth counting.',
      states: [
        ['empty', <Textarea name="area-1" label="What does the work ask for?" rows={3} />],
        ['error', <Textarea name="area-2" label="Reason" rows={3} errorMessage="Write a reason" value="…" />],
      ],
    },
    {
      name: 'CharacterCount',
      file: 'character-count',
      use: 'Several lines with a limit; counts while one types, and says the limit without script.',
      states: [
        ['characters', <CharacterCount name="count-1" label="Message" maxLength={200} rows={3} value="Thank you." />],
        [
          'words, from three quarters',
          <CharacterCount name="count-2" label="Summary" maxWords={60} threshold={75} rows={3} />,
        ],
        [
          'too long',
          <CharacterCount
            name="count-3"
            label="Note"
            maxLength={10}
            rows={3}
            value="Longer than ten"
            errorMessage="Write at most 10 characters"
          />,
        ],
      ],
    },
    {
      name: 'DateInput',
      file: 'date-input',
      use: 'A date one knows by heart or has before one: a birthday. A whole date pasted into a box fills all three.',
      states: [
        [
          'empty',
          <DateInput
            id="born"
            namePrefix="born"
            fieldset={{ legend: 'Date of birth' }}
            hint="For example, 31 3 1980"
          />,
        ],
        [
          'one box wrong',
          <DateInput
            id="died"
            namePrefix="sent"
            fieldset={{ legend: 'Date sent' }}
            values={{ day: 31, month: 2, year: 2026 }}
            month={{ error: true }}
            errorMessage="February has 28 days"
          />,
        ],
      ],
    },
    {
      name: 'DatePicker',
      file: 'date-picker',
      use: 'A day that is near, where the day of the week matters: an appointment, a reminder, a filter.',
      states: [
        ['empty', <DatePicker name="day-1" label="Remind me on" />],
        [
          'within bounds',
          <DatePicker name="day-2" label="Appointment" value="2026-10-16" earliest="2026-10-12" latest="2026-12-31" />,
        ],
        ['error', <DatePicker name="day-3" label="Review on" value="31/2/2026" errorMessage="Enter a real date" />],
      ],
    },
    {
      name: 'PasswordInput',
      file: 'password-input',
      use: 'A password, which one can show.',
      states: [
        ['empty', <PasswordInput name="secret-1" label="Password" />],
        ['error', <PasswordInput name="secret-2" label="Repeat the password" errorMessage="The passwords differ" />],
      ],
    },
    {
      name: 'PasswordRules',
      file: 'password-rules',
      use: 'Under the field for a new password: its rules, ticked off while one types.',
      states: [
        [
          'for the first field above',
          <PasswordRules
            id="rules"
            for="secret-1"
            rules={[
              { text: 'At least 12 characters', minLength: 12 },
              { text: 'Not your name', notContaining: ['Owain'] },
            ]}
          />,
        ],
      ],
    },
    {
      name: 'FileUpload',
      file: 'file-upload',
      use: 'One file. For several: MultiFileUpload.',
      states: [
        ['plain', <FileUpload name="file-1" label="Letter of the GP" />],
        ['with a place to drop it', <FileUpload name="file-2" label="Picture of the workplace" javascript />],
        ['error', <FileUpload name="file-3" label="Risk assessment" errorMessage="Choose a file" />],
      ],
    },
    {
      name: 'MultiFileUpload',
      file: 'multi-file-upload',
      use: 'Several files: those that have arrived, and the field for more.',
      states: [
        ['nothing yet', <MultiFileUpload name="files-1" label="Documents" files={[]} removeName="remove-1" />],
        [
          'two have arrived',
          <MultiFileUpload
            name="files-2"
            label="More documents"
            removeName="remove-2"
            files={[
              { value: 'a', name: 'report.pdf', href: '#gallery', note: '2 MB' },
              { value: 'b', name: 'workplace.jpg', note: '400 KB' },
            ]}
          />,
        ],
      ],
    },
  ],
});
