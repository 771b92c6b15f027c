import { catalogue } from '#platform/i18n/catalogue.ts';

/** Users made from a list of people. */
export const texts = catalogue({
  en: {
    title: 'Add users from a list',
    lead: 'Each gets an account that waits for them, and a mail with a link to choose a password.',
    hint: 'One person a row: given name, family name, e-mail address, job title, position, location, division, department, permissions. A first line of these names may put the columns in another order, or leave some out.',
    'hint.permissions':
      'Permissions are separated by semicolons: {names}. Where there are none, people have what whoever registers has: {usual}.',
    'hint.position': 'A position is written by its name, or by its line from the top with › between.',
    name: 'Name',
    email: 'E-mail address',
    state: 'What happens',
    new: 'Is written to',
    here: 'A user already',
    elsewhere: 'Has an account already; nothing is done',
    twice: 'Twice in this list',
    summary:
      '{fresh, plural, =0 {Nobody is new.} one {One person will be written to.} other {# people will be written to.}} {wrong, plural, =0 {} one {One row must be mended first.} other {# rows must be mended first.}}',
    known: 'Whoever has an account in this service already gets a mail that says so, and no second account.',
    reason: 'Why are they added?',
    'reason.hint': 'It stands in the record of who did what.',
    apply: '{count, plural, one {Add and write to one person} other {Add and write to # people}}',
    done: '{count, plural, =0 {Nobody was new.} one {One person was written to.} other {# people were written to.}}',
  },
  cy: {
    title: 'Ychwanegu defnyddwyr o restr',
    lead: 'Mae pob un yn cael cyfrif sy’n aros amdanynt, ac e-bost â dolen i ddewis cyfrinair.',
    hint: 'Un person ar bob rhes: enw cyntaf, cyfenw, cyfeiriad e-bost, teitl swydd, safle, lleoliad, is-adran, adran, caniatadau. Gall llinell gyntaf o’r enwau hyn roi’r colofnau mewn trefn arall, neu hepgor rhai.',
    'hint.permissions':
      'Gwahenir caniatadau â hanner colon: {names}. Lle nad oes rhai, mae gan bobl yr hyn sydd gan bwy bynnag sy’n cofrestru: {usual}.',
    'hint.position': 'Ysgrifennir safle wrth ei enw, neu wrth ei linell o’r brig â › rhyngddynt.',
    name: 'Enw',
    email: 'Cyfeiriad e-bost',
    state: 'Beth sy’n digwydd',
    new: 'Ysgrifennir atynt',
    here: 'Yn ddefnyddiwr eisoes',
    elsewhere: 'Mae ganddynt gyfrif eisoes; ni wneir dim',
    twice: 'Ddwywaith yn y rhestr hon',
    summary:
      '{fresh, plural, =0 {Nid oes neb yn newydd.} one {Ysgrifennir at un person.} other {Ysgrifennir at # person.}} {wrong, plural, =0 {} one {Rhaid cywiro un rhes yn gyntaf.} other {Rhaid cywiro # rhes yn gyntaf.}}',
    known:
      'Mae pwy bynnag sydd â chyfrif yn y gwasanaeth hwn eisoes yn cael e-bost sy’n dweud hynny, ac nid yw’n cael ail gyfrif.',
    reason: 'Pam maent yn cael eu hychwanegu?',
    'reason.hint': 'Mae’n sefyll yn y cofnod o bwy wnaeth beth.',
    apply:
      '{count, plural, one {Ychwanegu un person ac ysgrifennu ato} other {Ychwanegu # person ac ysgrifennu atynt}}',
    done: '{count, plural, =0 {Nid oedd neb yn newydd.} one {Ysgrifennwyd at un person.} other {Ysgrifennwyd at # person.}}',
  },
});
