import type { english } from './english.ts';

/** The same in Welsh. */
export const welsh: Record<keyof typeof english, string> = {
  'open.title': 'Mae llythyr yn aros amdanoch',
  'open.lead':
    'Ysgrifennwyd ef amdanoch gan iechyd galwedigaethol. Gallwch ei ddarllen cyn i neb yn eich gweithle wneud hynny.',
  'open.next':
    'I fod yn siŵr mai chi sydd yma, anfonwn god i’r cyfeiriad arall a roesoch i ni. Teipiwch ef ar y dudalen nesaf.',
  'open.to_text': 'Mae’r cod yn mynd i’ch ffôn symudol.',
  'open.to_email': 'Mae’r cod yn mynd i’ch e-bost.',
  'open.on_paper': 'Mae eich cod ar y daflen bapur a roddwyd i chi. Bydd angen eich dyddiad geni hefyd.',
  'open.send': 'Anfonwch y cod ataf',
  'open.continue': 'Parhau',
  'open.not_you': 'Os nad i chi y mae hwn, caewch y dudalen. Heb y cod ni all neb ddarllen y llythyr.',
  'dead.title': 'Nid yw’r ddolen hon yn agor llythyr bellach',
  'dead.expired':
    'Daeth yr amser i ddarllen drwy’r ddolen hon i ben. Os nad ydych wedi darllen y llythyr, cysylltwch â ni.',
  'dead.closed':
    'Caewyd y ddolen hon: oherwydd bod un fwy diweddar wedi’i hanfon, bod yr amser i ddarllen wedi dod i ben, neu fod y cod wedi’i deipio’n anghywir deirgwaith. Chwiliwch am neges fwy diweddar gennym. Os nad oes un, byddwn yn cysylltu â chi, neu gallwch gysylltu â ni.',
  'dead.unknown':
    'Efallai bod rhan o’r cyfeiriad ar goll. Agorwch y ddolen yn ein neges eto, neu copïwch y cyfan ohoni.',
  'dead.nothing_sent': 'Ni newidiwyd ac ni anfonwyd dim drwy agor y dudalen hon.',
  'code.title': 'Rhowch eich cod',
  'code.sent_text': 'Anfonwyd neges destun gyda chwe digid i’ch ffôn symudol. Mae’n gweithio am 15 munud.',
  'code.sent_email': 'Anfonwyd e-bost gyda chwe digid. Mae’n gweithio am 15 munud.',
  'code.wait': 'Anfonwyd cod lai na munud yn ôl. Defnyddiwch hwnnw, neu arhoswch eiliad a gofynnwch eto.',
  'code.label': 'Cod',
  'code.hint': 'Chwe digid',
  'code.birth': 'Dyddiad geni',
  'code.birth_hint': 'Er enghraifft, 27 3 1980',
  'code.submit': 'Darllen y llythyr',
  'code.again': 'Anfonwch god arall',
  'code.wrong':
    '{left, plural, one {Nid yw hyn yn gywir. Gallwch roi cynnig arall arni unwaith; wedyn mae’r ddolen yn cau, i’ch diogelu, a byddwn yn cysylltu â chi.} other {Nid yw hyn yn gywir. Gallwch roi cynnig arall arni # waith.}}',
  'code.expired': 'Mae’r cod hwn yn rhy hen, neu ni chafodd ei anfon. Gofynnwch am un arall.',
  'code.missing': 'Rhowch chwe digid y cod',
  'code.birth_missing': 'Rhowch eich dyddiad geni',
  'contact.title': 'Hoffech chi siarad â rhywun?',
  'contact.text': 'Os oes unrhyw beth yma’n aneglur, neu’n eich poeni, gofynnwch i’r gwasanaeth iechyd galwedigaethol.',
  'contact.telephone': 'Ffôn:',
  'contact.email': 'E-bost:',
  'letter.title': 'Eich llythyr',
  'letter.lead':
    'Dyma’r hyn yr hoffai iechyd galwedigaethol ei ysgrifennu at {organisation}. Cymerwch eich amser. Nid oes neb yn eich gweithle wedi’i weld.',
  'letter.ways':
    'O dan y llythyr gallwch ddweud ei fod yn gywir, dangos i ni beth sy’n anghywir ynddo, gofyn am fwy o amser, neu ddweud nad ydych am iddo gael ei anfon.',
  'letter.choices_link': 'Mynd at yr hyn y gallwch ei wneud',
  'letter.until': 'Mae gennych tan {day} i ddarllen ac ateb.',
  'letter.download': 'Agor y llythyr fel PDF',
  'letter.contents': 'Y llythyr',
  'letter.recipients': 'Pwy fydd yn ei ddarllen',
  'letter.recipients_text':
    'Dim ond at y bobl a enwir yma y mae’r llythyr yn mynd. Gallwch dynnu unrhyw un oddi ar y rhestr cyn ei anfon. Ni ddywedir wrthynt pam.',
  'letter.viewers_read':
    'Fel y mae eich cydsyniad yn ei ddweud, caiff eraill yn eich gweithle sy’n gofalu am eich achos ei ddarllen hefyd.',
  'letter.nobody':
    'Nid oes neb ar ôl ar y rhestr, felly ni fydd neb yn darllen y llythyr. Os ydych am i rywun ei ddarllen, cysylltwch â ni.',
  'letter.strike': 'Tynnu oddi ar y rhestr',
  'letter.struck': 'Tynnwyd {name} oddi ar y rhestr. Ni fydd yn darllen y llythyr.',
  'letter.choices': 'Beth hoffech chi ei wneud?',
  'letter.confirm': 'Mae popeth ynddo’n gywir',
  'letter.confirm_text': 'Os na chawsoch hyd i gamgymeriadau, gall y llythyr fynd at y bobl a enwir uchod.',
  'letter.mark': 'Mae rhywbeth ynddo’n anghywir',
  'letter.mark_text':
    'Os oes ffaith yn anghywir, dangoswch hi i ni. Nid anfonir dim nes i’r clinigydd eich ateb; yna gallwch ddarllen y llythyr eto a phenderfynu.',
  'letter.more': 'Mae angen mwy o amser arnaf',
  'letter.more_text': 'Os oes angen mwy o amser arnoch, cewch ddeg diwrnod gwaith arall. Gallwch ofyn unwaith.',
  'letter.refuse': 'Nid wyf am i hwn gael ei anfon',
  'letter.refuse_text':
    'Os nad ydych am iddo gael ei anfon, mae rhyddid i chi ddweud na. Dim ond na ellir rhoi adroddiad a ddywedir wrth eich cyflogwr, nid pam.',
  'letter.silence_release': 'Os na fyddwch yn ateb erbyn hynny, anfonir y llythyr, fel y cytunoch cyn yr asesiad.',
  'letter.silence_hold': 'Os na fyddwch yn ateb erbyn hynny, nid anfonir y llythyr, a byddwn yn cysylltu â chi.',
  'letter.corrections': 'Yr hyn a nodoch',
  'letter.correction_open': 'Nid yw’r clinigydd wedi ateb eto.',
  'letter.correction_accepted': 'Newidiwyd yn y fersiwn newydd',
  'letter.correction_declined': 'Heb ei newid',
  'letter.answer': 'Ateb',
  'letter.your_statement': 'Eich datganiad',
  'letter.more_done': 'Mae gennych fwy o amser: tan {day}.',
  'confirm.title': 'Anfon y llythyr?',
  'confirm.text':
    'Rydych yn dweud na chawsoch hyd i gamgymeriadau. Anfonir y llythyr ar unwaith. Ni ellir dadwneud hyn.',
  'confirm.to': 'Fe’i hanfonir at',
  'confirm.submit': 'Ie, anfonwch ef',
  'confirm.back': 'Na, yn ôl at y llythyr',
  'mark.title': 'Beth sy’n anghywir?',
  'mark.lead':
    'Caiff ffeithiau anghywir eu cywiro. Barn y clinigydd yw’r farn o hyd, ond gall eich geiriau chi sefyll wrth ei hochr.',
  'mark.passage': 'Pa eiriau sy’n anghywir?',
  'mark.passage_hint': 'Copïwch nhw o’r llythyr, neu disgrifiwch ble maen nhw.',
  'mark.reason': 'Beth sydd o’i le arnynt?',
  'mark.statement': 'Os na chaiff ei newid: beth ddylai fod yn y llythyr yn eich geiriau eich hun? (dewisol)',
  'mark.statement_hint': 'Bydd pwy bynnag sy’n darllen y llythyr yn darllen hyn fel eich datganiad chi.',
  'mark.submit': 'Anfon at y clinigydd',
  'mark.done':
    'Diolch. Bydd y clinigydd yn ateb, a byddwn yn rhoi gwybod i chi pan fydd wedi gwneud hynny. Nid anfonir dim at eich cyflogwr yn y cyfamser, ac nid yw eich dyddiau i ateb yn cyfrif.',
  'refuse.title': 'Ydych chi’n siŵr nad ydych am i’r llythyr gael ei anfon?',
  'refuse.text':
    'Mae rhyddid i chi ddweud na. Wedyn mae’r llythyr yn aros gyda ni. Dim ond na ellir rhoi adroddiad a ddywedir wrth eich cyflogwr, nid pam, a bydd yn penderfynu heb ein cyngor. Os oes rhywbeth yn y llythyr yn anghywir, gallwch gael ei gywiro yn lle hynny.',
  'refuse.submit': 'Ie, peidiwch â’i anfon',
  'refuse.back': 'Na, yn ôl at y llythyr',
  'done.title.released': 'Anfonwyd y llythyr',
  'done.title.held': 'Ni fydd y llythyr yn cael ei anfon',
  'done.title.waiting': 'Diolch',
  'done.released_plain':
    'Gall y bobl y cytunoch iddynt ei ddarllen nawr. Efallai y byddant yn siarad â chi am y cyngor.',
  'done.held':
    'Dywedir wrth eich cyflogwr na ellir rhoi adroddiad, a dim am y rheswm. Nid oes rhaid i chi wneud dim arall.',
  'done.read_again': 'Darllen y llythyr eto',
  'done.next': 'Beth sy’n digwydd nesaf',
};
