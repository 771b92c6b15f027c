import { catalogue } from '#platform/i18n/catalogue.ts';

export const texts = catalogue({
  en: {
    title: 'Accessibility',
    lead: 'Everybody should be able to read, write and answer here, whatever device they use and however they use it.',
    'can.title': 'What you can do',
    'can.keyboard': 'use every page with a keyboard, a screen reader or by voice',
    'can.zoom': 'enlarge the text to 400 % and read without scrolling sideways',
    'can.colours': 'set your own colours, and ask for less motion',
    'can.script': 'use every page with scripts switched off',
    'can.time': 'ask for more time: a warning comes two minutes before you are signed out, and what you typed is kept',
    'can.language': 'read everything in English or Welsh',
    'standard.title': 'How we check',
    'standard.text':
      'The pages are made to meet WCAG 2.2 at level AA. Each of them is tested automatically in all its states before every change. People with different needs find what tests cannot: please tell us.',
    'help.title': 'If something does not work for you',
    'help.text':
      'Tell the occupational health contact of your organisation, or the service that wrote to you. Say which page it was and what you tried. They can also take a referral or give you a letter on paper.',
  },
  cy: {
    title: 'Hygyrchedd',
    lead: 'Dylai pawb allu darllen, ysgrifennu ac ateb yma, pa ddyfais bynnag a ddefnyddiant a sut bynnag y’i defnyddiant.',
    'can.title': 'Yr hyn y gallwch ei wneud',
    'can.keyboard': 'defnyddio pob tudalen â bysellfwrdd, darllenydd sgrin neu lais',
    'can.zoom': 'chwyddo’r testun i 400 % a darllen heb sgrolio i’r ochr',
    'can.colours': 'gosod eich lliwiau eich hun, a gofyn am lai o symud',
    'can.script': 'defnyddio pob tudalen â sgriptiau wedi’u diffodd',
    'can.time': 'gofyn am fwy o amser: daw rhybudd ddwy funud cyn eich allgofnodi, a chedwir yr hyn a deipioch',
    'can.language': 'darllen popeth yn Gymraeg neu yn Saesneg',
    'standard.title': 'Sut rydym yn gwirio',
    'standard.text':
      'Gwnaed y tudalennau i fodloni WCAG 2.2 ar lefel AA. Profir pob un yn awtomatig ym mhob cyflwr cyn pob newid. Mae pobl â gwahanol anghenion yn canfod yr hyn na all profion: rhowch wybod i ni.',
    'help.title': 'Os nad yw rhywbeth yn gweithio i chi',
    'help.text':
      'Dywedwch wrth gyswllt iechyd galwedigaethol eich sefydliad, neu’r gwasanaeth a ysgrifennodd atoch. Dywedwch pa dudalen oedd hi a beth a geisioch. Gallant hefyd gymryd atgyfeiriad neu roi llythyr i chi ar bapur.',
  },
});
