import {
  checkboxes,
  date,
  declaration,
  document,
  form,
  group,
  is,
  number,
  rows,
  select,
  text,
  yesNo,
} from '../definitions/builder.ts';

/** A form with a condition of every sort: across steps, on one page, in a row, and one behind another. */
export const smallForm = form({
  code: 'SMALL',
  version: 3,
  name: ['Small form', 'Ffurflen fach'],
  whenToUse: ['In tests.', 'Mewn profion.'],
  haveReady: [['Nothing', 'Dim']],
  howLong: ['A minute', 'Munud'],
  steps: [
    group(
      'work',
      ['Work', 'Gwaith'],
      [
        text('name', ['Name', 'Enw'], { required: true, prefill: 'account.name', help: ['In full', 'Yn llawn'] }),
        yesNo('driver', ['Does the job include driving?', 'A yw’r swydd yn cynnwys gyrru?'], { required: true }),
        select(
          'vehicle',
          ['Vehicle', 'Cerbyd'],
          [
            ['car', 'Car', 'Car'],
            ['lorry', 'Lorry', 'Lori'],
          ],
          {
            required: true,
            when: is('driver', true),
          },
        ),
        number('tonnes', ['Tonnes', 'Tunelli'], { required: true, least: 3.5, most: 60, when: is('vehicle', 'lorry') }),
      ],
    ),
    group(
      'licence',
      ['Licence', 'Trwydded'],
      [date('licence.until', ['Valid until', 'Yn ddilys tan'], { required: true, when: is('vehicle', 'lorry') })],
      { when: is('driver', true) },
    ),
    group(
      'trips',
      ['Trips', 'Teithiau'],
      [
        checkboxes(
          'days',
          ['Days', 'Diwrnodau'],
          [
            ['mon', 'Monday', 'Dydd Llun'],
            ['tue', 'Tuesday', 'Dydd Mawrth'],
          ],
        ),
        rows(
          'trip',
          ['Trip', 'Taith'],
          [
            date('trip.from', ['From', 'O'], { required: true, rule: 'not-future' }),
            date('trip.to', ['To', 'Hyd'], { notBefore: 'trip.from' }),
            select(
              'trip.cause',
              ['Cause', 'Achos'],
              [
                ['work', 'Work', 'Gwaith'],
                ['other', 'Other', 'Arall'],
              ],
            ),
            text('trip.other', ['Which other cause', 'Pa achos arall'], {
              required: true,
              when: is('trip.cause', 'other'),
            }),
          ],
          { most: 3, paste: true },
        ),
        document('plan', ['Plan', 'Cynllun'], { order: 1 }),
      ],
    ),
    group('end', ['End', 'Diwedd'], [declaration('sure', ['I am sure', 'Rwy’n siŵr'])]),
  ],
});
