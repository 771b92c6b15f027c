import type { english } from './english.ts';

/** What the dashboard of staff says, in Welsh. */
export const welsh: Record<keyof typeof english, string> = {
  title: 'Dangosfwrdd',
  hello: 'Helo, {name}',
  waiting: 'Beth sy’n aros',
  nothing: 'Nid oes dim yn aros amdanoch',
  'nothing.text': 'Nid oes atgyfeiriad, tasg na chywiriad yn aros. Mae eich achosion agored isod.',
  places: 'Eich lleoedd',
  'claimed.heading':
    '{count, plural, zero {Nid ydych wedi hawlio atgyfeiriad} one {Rydych wedi hawlio un atgyfeiriad} two {Rydych wedi hawlio # atgyfeiriad} few {Rydych wedi hawlio # atgyfeiriad} many {Rydych wedi hawlio # atgyfeiriad} other {Rydych wedi hawlio # atgyfeiriad}}',
  'claimed.text': 'Nid oes neb arall yn eu penderfynu tra bônt gennych chi.',
  'claimed.action': 'Eu penderfynu',
  'triage.heading':
    '{count, plural, zero {Nid oes atgyfeiriad yn aros am frysbennu} one {Mae un atgyfeiriad yn aros am frysbennu} two {Mae # atgyfeiriad yn aros am frysbennu} few {Mae # atgyfeiriad yn aros am frysbennu} many {Mae # atgyfeiriad yn aros am frysbennu} other {Mae # atgyfeiriad yn aros am frysbennu}}',
  'triage.oldest': 'Daeth yr hynaf ar {day}.',
  'triage.action': 'Agor y ciw',
  'corrections.heading':
    '{count, plural, zero {Nid oes gweithiwr wedi gofyn am gywiriad} one {Gofynnodd gweithiwr am gywiriad} two {Gofynnodd # weithiwr am gywiriad} few {Gofynnodd # gweithiwr am gywiriad} many {Gofynnodd # gweithiwr am gywiriad} other {Gofynnodd # gweithiwr am gywiriad}}',
  'corrections.text': 'Mae clinigydd yn ateb cyn y gall y llythyr fynd ymlaen.',
  'corrections.action': 'Gweld yr achosion hyn',
  'tasks.heading':
    '{count, plural, zero {Nid oes tasg yn aros wrth eich desg} one {Mae un dasg yn aros wrth eich desg} two {Mae # dasg yn aros wrth eich desg} few {Mae # tasg yn aros wrth eich desg} many {Mae # thasg yn aros wrth eich desg} other {Mae # tasg yn aros wrth eich desg}}',
  'tasks.text': 'Nid oes neb wedi hawlio hyn eto.',
  'tasks.action': 'Gweld y tasgau',
  'tasks.meaning': 'o dasgau',
  'mine.heading': 'Fy achosion',
  'mine.sentence': 'Achosion agored sydd gennych.',
  'cases.meaning': 'o achosion',
  'team.heading': 'Pob achos agored',
  'team.sentence': 'O bob sefydliad yr ydych yn ei wasanaethu.',
  'letters.heading': 'Llythyrau gyda gweithwyr',
  'letters.sentence': 'Hwy sy’n darllen gyntaf; nid oes dim i’w wneud.',
  'letters.meaning': 'o lythyrau',
  'my_tasks.heading': 'Fy nhasgau',
  'my_tasks.sentence': 'Tasgau yr ydych wedi’u hawlio.',
  'help_pages.heading': 'Tudalennau cymorth',
  'help_pages.sentence': 'Yr hyn y mae pobl yn ei ddarllen am y gwasanaeth.',
  'organisations.heading': 'Sefydliadau',
  'organisations.sentence': 'Cyflogwyr, a sut maent am weithio.',
};
