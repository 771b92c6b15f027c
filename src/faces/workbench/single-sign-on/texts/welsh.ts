import type { english } from './english.ts';

export const welsh: Record<keyof typeof english, string> = {
  title: 'Mewngofnodi unwaith',
  lead: 'Gall pobl y sefydliad hwn fewngofnodi yn yr un man ag y maent yn ei wneud yn y gwaith, drwy OpenID Connect.',
  about: 'Mae ei bobl yn mewngofnodi yn yr un man ag yn y gwaith; ac a yw ein cyfrineiriau’n aros ymlaen.',
  for_them: 'Ar gyfer eu tîm technoleg gwybodaeth',
  return: 'Cyfeiriad dychwelyd i’w gofrestru gyda’u gwasanaeth',
  link: 'Tudalen fewngofnodi i’w rhoi i’w pobl',
  settings: 'Gosodiadau',
  enabled: 'Defnyddio mewngofnodi unwaith ar gyfer y sefydliad hwn',
  'enabled.yes': 'Ie',
  'enabled.no': 'Na, cadwch y gosodiadau hyn at y dyfodol',
  issuer: 'Cyhoeddwr',
  'issuer.hint':
    'Cyfeiriad eu gwasanaeth mewngofnodi, yn union fel y mae’n ei enwi ei hun, fel https://login.works.example',
  client_id: 'ID cleient',
  client_secret: 'Cyfrinach cleient',
  'client_secret.hint': 'Caiff ei chadw dan sêl ac ni chaiff ei dangos eto.',
  'client_secret.kept': 'Mae cyfrinach wedi’i chadw. Gadewch hwn yn wag i’w chadw.',
  domains: 'Parthau e-bost',
  'domains.hint':
    'Y tro cyntaf y daw rhywun i mewn, deuir o hyd i’w gyfrif drwy’r cyfeiriad e-bost y mae eu gwasanaeth wedi’i gadarnhau, os yw yn un o’r parthau hyn.',
  passwords: 'Mewngofnodi â’n henw defnyddiwr a’n cyfrinair ni',
  'passwords.yes': 'Yn aros ymlaen ochr yn ochr â mewngofnodi unwaith',
  'passwords.no': 'I ffwrdd: mewngofnodi unwaith yw’r unig ffordd i mewn i’r sefydliad hwn',
  'passwords.no.hint':
    'Caiff pwy bynnag sydd wedi mewngofnodi â chyfrinair ei allgofnodi o’r sefydliad hwn ar unwaith. Nid yw ein codau pas yn ei agor ychwaith.',
  factor: 'Ail ffactor',
  'factor.hint': 'Gofynnir bob amser am ein hail ffactor ni gan gyfrifon sy’n agor mwy nag un sefydliad.',
  'factor.ours': 'Gofynnwn am ein hail ffactor ni, lle mae ar y sefydliad hwn angen un',
  'factor.theirs': 'Mae eu hail ffactor nhw yn cyfrif, pan ddywed eu gwasanaeth y bu un',
  'factor.theirs.hint':
    'Mae’n dweud hynny drwy “mfa” ymhlith y ffyrdd a ddefnyddiodd, neu drwy un o’r lefelau isod. Os nad yw, gofynnwn am ein hun ni.',
  acr: 'Lefelau sy’n cyfrif fel ail ffactor (dewisol)',
  'acr.hint': 'Gwerthoedd “acr”, wedi’u gwahanu â bylchau. Gofynnwn i’w gwasanaeth amdanynt.',
  reason: 'Pam',
  'reason.hint': 'Caiff hyn ei gadw yn y cofnod.',
  save: 'Cadw',
  saved: 'Mae mewngofnodi unwaith y sefydliad hwn wedi’i gadw.',
  trial: 'Rhoi cynnig ar y cysylltiad',
  'trial.text':
    'Darllenwn yr hyn a ddywed eu gwasanaeth amdano’i hun, a gofynnwn a yw’n adnabod ein ID cleient a’n cyfrinach. Nid oes neb yn cael ei fewngofnodi. Cadwch yn gyntaf: rhoddir cynnig ar yr hyn sydd wedi’i gadw.',
  'trial.button': 'Rhoi cynnig ar y cysylltiad',
  'trial.none': 'Ni roddwyd cynnig ar y gosodiadau hyn.',
  'trial.fits': 'Mae’n gweithio',
  'trial.fails': 'Nid yw’n gweithio',
  'tried.fits': 'Mae’r cysylltiad yn gweithio.',
  'tried.fails': 'Nid yw’r cysylltiad yn gweithio. Mae’r dudalen yn dweud pam.',
  'found.not_an_address': 'Nid yw’r cyhoeddwr yn gyfeiriad y gellir ei holi.',
  'found.not_https':
    'Nid yw un o gyfeiriadau eu gwasanaeth yn dechrau â https://, felly gellid darllen yr hyn sy’n mynd heibio ar y ffordd.',
  'found.private_address':
    'Mae eu gwasanaeth y tu mewn i rwydwaith preifat. Gall pwy bynnag sy’n rhedeg y gosodiad hwn ganiatáu ei westeiwr â’r gosodiad PRIVATE_HOSTS.',
  'found.unknown_host': 'Nid oes peiriant o’r enw hwnnw. Gwiriwch y cyhoeddwr.',
  'found.away': 'Nid yw eu gwasanaeth yn ateb. Gwiriwch y cyhoeddwr, ac a yw eu mur gwarchod yn ein gadael i mewn.',
  'found.certificate':
    'Nid yw tystysgrif eu gwasanaeth yn ddilys ar gyfer ei enw, neu mae wedi dod i ben, neu nid yw gan awdurdod hysbys.',
  'found.too_slow': 'Cymerodd eu gwasanaeth fwy nag 8 eiliad i ateb.',
  'found.too_large': 'Atebodd eu gwasanaeth â mwy nag a gymerwn.',
  'found.not_openid':
    'Nid oes gwasanaeth OpenID Connect yn y cyfeiriad hwn: ni cheir gosodiadau oddi tano yn /.well-known/openid-configuration.',
  'found.issuer_differs':
    'Mae eu gwasanaeth yn ei alw ei hun wrth enw gwahanol i’r cyhoeddwr. Copïwch yr “issuer” o’i osodiadau yn union, gyda slaes ar y diwedd neu hebddi.',
  'found.incomplete':
    'Mae’r hyn a ddywed eu gwasanaeth amdano’i hun yn anghyflawn: mae’r cyfeiriad i fewngofnodi, i docynnau neu i allweddi ar goll.',
  'found.no_code_flow': 'Nid yw eu gwasanaeth yn cynnig llif y cod awdurdodi.',
  'found.no_pkce': 'Nid yw eu gwasanaeth yn cynnig PKCE ag S256.',
  'found.no_keys': 'Nid yw eu gwasanaeth yn cyhoeddi allweddi i wirio ei lofnodion.',
  'found.no_client_secret_way': 'Nid yw eu gwasanaeth yn derbyn cyfrinach cleient, yn y pennyn nac yn y corff.',
  'found.client_refused': 'Nid yw eu gwasanaeth yn adnabod yr ID cleient hwn, neu nid yw’r gyfrinach yn gywir.',
  'found.refused_there':
    'Gwrthododd eu gwasanaeth y prawf mewn ffordd na ddylai. Gwiriwch fod y cyfeiriad dychwelyd wedi’i gofrestru yno.',
  'found.code_refused': 'Gwrthododd eu gwasanaeth y cod.',
  'found.cancelled': 'Gwrthododd eu gwasanaeth fynediad.',
  'found.token_expired': 'Roedd tocyn o’u gwasanaeth wedi dyddio. Gwiriwch y clociau.',
  'found.token_wrong': 'Nid ateb eu gwasanaeth yw’r hyn y mae’n rhaid iddo fod.',
  'found.signature_wrong': 'Nid yw llofnod eu gwasanaeth yn cyd-fynd â’i allweddi.',
  'found.pkce_not_said':
    'Nid yw’n dweud a yw’n cynnig PKCE ag S256. Mae’r rhan fwyaf o wasanaethau’n gwneud hynny heb ddweud.',
  'found.email_not_said': 'Nid yw’n rhestru’r cwmpas “email”. Heb gyfeiriad e-bost ni cheir hyd i gyfrif y tro cyntaf.',
  'found.verified_not_said':
    'Nid yw’n rhestru’r hawliad “email_verified”. Dim ond cyfeiriad wedi’i gadarnhau sy’n cysylltu cyfrif: gofynnwch iddynt ei drosglwyddo.',
  'unlink.title': 'Tynnu’r cysylltiad â thudalen fewngofnodi’r sefydliad',
  'unlink.lead':
    'Daw’r sesiynau a agorwyd drwyddi i ben. Bydd y person nesaf a ddaw â chyfeiriad e-bost cadarnhaol y cyfrif hwn yn cael ei gysylltu yn ei le, felly gwnewch yn siŵr mai’r un cywir ydyw.',
  'unlink.button': 'Tynnu’r cysylltiad',
  unlinked: 'Tynnwyd y cysylltiad, a dywedwyd wrth y perchennog.',
};
