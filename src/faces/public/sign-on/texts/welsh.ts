import type { english } from './english.ts';

export const welsh: Record<keyof typeof english, string> = {
  title: 'Mewngofnodi â’ch sefydliad',
  'address.lead':
    'Os oes gan eich sefydliad ei dudalen fewngofnodi ei hun, bydd eich cyfeiriad e-bost gwaith yn mynd â chi yno.',
  address: 'Cyfeiriad e-bost gwaith',
  'address.button': 'Parhau',
  'address.missing': 'Rhowch eich cyfeiriad e-bost gwaith',
  'address.wrong': 'Rhowch gyfeiriad e-bost yn y ffurf arferol, fel enw@gwaith.example',
  'address.none':
    'Nid oes gan yr un sefydliad ei dudalen fewngofnodi ei hun ar gyfer cyfeiriadau fel hyn. Gwiriwch y cyfeiriad, neu mewngofnodwch ag enw defnyddiwr a chyfrinair',
  'address.several':
    'Mae mwy nag un sefydliad yn defnyddio cyfeiriadau fel hyn. Agorwch y ddolen fewngofnodi a gawsoch gan eich sefydliad',
  'organisation.title': 'Mewngofnodi â {name}',
  'organisation.lead': 'Byddwch yn mewngofnodi yn {host} ac yn dod yn ôl yma.',
  'organisation.button': 'Parhau at eich sefydliad',
  'leaving.title': 'Yn mynd â chi at eich sefydliad',
  'leaving.lead': 'Mae {name} yn mewngofnodi ei bobl yn {host}.',
  'leaving.link': 'Ewch i {host} os nad oes dim yn digwydd',
  'refused.title': 'Nid ydych wedi mewngofnodi',
  'refused.stale': 'Ni ddechreuwyd y mewngofnodi hwn yma, neu fe’i defnyddiwyd eisoes, neu cymerodd ormod o amser.',
  'refused.stale.more': 'Dechreuwch eto yn y porwr hwn. Ni newidiwyd dim.',
  'refused.cancelled': 'Cafodd y mewngofnodi yn eich sefydliad ei ganslo.',
  'refused.cancelled.more': 'Gallwch ddechrau eto unrhyw bryd.',
  'refused.away': 'Nid yw tudalen fewngofnodi eich sefydliad yn ateb fel y dylai ar hyn o bryd.',
  'refused.away.more':
    'Arhoswch ychydig a rhowch gynnig arall arni. Os yw’n parhau, dywedwch wrth ddesg gymorth eich sefydliad; ni allwn wneud dim yn ei gylch yma.',
  'refused.not_accepted':
    'Anfonodd tudalen fewngofnodi eich sefydliad ateb na allwn ymddiried ynddo, felly ni ddefnyddiwyd ef.',
  'refused.not_accepted.more':
    'Rhowch gynnig arall arni. Os bydd yn digwydd eto, dywedwch wrth ddesg gymorth eich sefydliad.',
  'refused.email_unverified': 'Ni chadarnhaodd tudalen fewngofnodi eich sefydliad eich cyfeiriad e-bost.',
  'refused.email_unverified.more':
    'Drwy’r cyfeiriad hwnnw y down o hyd i’ch cyfrif y tro cyntaf, felly rhaid ei gadarnhau. Gall desg gymorth eich sefydliad drefnu hynny.',
  'refused.email_domain': 'Nid yw’r cyfeiriad e-bost sydd gennych yno’n un o gyfeiriadau eich sefydliad.',
  'refused.email_domain.more': 'Mewngofnodwch yno â’ch cyfrif gwaith, neu gofynnwch i ddesg gymorth eich sefydliad.',
  'refused.no_account': 'Nid oes gennych gyfrif yma eto.',
  'refused.no_account.more':
    'Cofrestrwch â’r cyfeiriad e-bost a ddefnyddiwch yno ac â chod dilysu eich sefydliad; wedyn bydd mewngofnodi yno’n agor eich cyfrif.',
  'refused.pending': 'Nid yw eich cyfrif ar waith eto.',
  'refused.pending.more':
    'Agorwch y ddolen a anfonwyd atoch drwy e-bost i’w roi ar waith yn gyntaf. Gallwn anfon dolen newydd atoch.',
  'refused.dormant': 'Ni ddefnyddiwyd eich cyfrif ers amser maith, ac mae’n segur.',
  'refused.dormant.more': 'Gofynnwch am ddolen newydd i’w roi ar waith eto.',
  'refused.disabled': 'Ni ellir defnyddio eich cyfrif ar gyfer y sefydliad hwn.',
  'refused.disabled.more': 'Os credwch mai camgymeriad yw hyn, gofynnwch i weinyddwr defnyddwyr eich sefydliad.',
  'refused.linked_elsewhere': 'Mae eich cyfrif wedi’i gysylltu â rhywun arall ar dudalen fewngofnodi eich sefydliad.',
  'refused.linked_elsewhere.more':
    'Mae hyn yn digwydd pan roddir cyfeiriad e-bost i berson arall, neu pan wneir cyfrif o’r newydd yno. Gall y gwasanaeth iechyd galwedigaethol dynnu’r hen gysylltiad.',
  'refused.factor_first':
    'Mae eich cyfrif yn agor mwy nag un sefydliad, felly mae arno angen ail ffactor ei hun yn gyntaf.',
  'refused.factor_first.more':
    'Mewngofnodwch unwaith â’ch cyfrinair a gosodwch yr ail ffactor. Wedyn gallwch ddod i mewn drwy eich sefydliad hefyd.',
  'way.again': 'Rhoi cynnig arall arni â’ch sefydliad',
  'way.password': 'Mewngofnodi ag enw defnyddiwr a chyfrinair',
  'way.register': 'Cofrestru am gyfrif',
  'way.activation': 'Gofyn am ddolen newydd i roi’r cyfrif ar waith',
};
