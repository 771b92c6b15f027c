/** What is said about documents, in Welsh. */
export const welsh = {
  'documents.in_confidence':
    'Mae “{name}” yn feddygol gyfrinachol. Ers ei gyflwyno, dim ond clinigwyr y gwasanaeth iechyd galwedigaethol sy’n ei agor.',
  'documents.content_missing':
    'Ni ellir darllen “{name}” ar hyn o bryd. Nid chi achosodd hyn. Rhowch wybod i’r gwasanaeth iechyd galwedigaethol os yw felly o hyd yfory.',
  'refusal.type': 'Mae “{name}” yn fath o ffeil na ellir ei ddefnyddio yma. Dewiswch {accepted}.',
  'refusal.type.rtf':
    'Ffeil Rich Text yw “{name}”. Agorwch hi, ei chadw fel dogfen Word (.docx) a dewis honno yn ei lle.',
  'refusal.type.csv':
    'Rhestr o werthoedd (CSV) yw “{name}”. Agorwch hi yn Excel, ei chadw fel llyfr gwaith (.xlsx) a dewis hwnnw.',
  'refusal.type.word95':
    'Gwnaed “{name}” gan Word 95 neu hŷn. Agorwch hi, ei chadw fel dogfen Word (.docx) a dewis honno.',
  'refusal.type.excel95':
    'Gwnaed “{name}” gan Excel 95 neu hŷn. Agorwch hi, ei chadw fel llyfr gwaith (.xlsx) a dewis hwnnw.',
  'refusal.type.opendocument':
    'Ffeil OpenDocument yw “{name}”. Cadwch hi fel Word (.docx), Excel (.xlsx) neu PDF a dewis honno.',
  'refusal.type.template': 'Templed yw “{name}”. Cadwch ef fel dogfen neu lyfr gwaith cyffredin a dewis hwnnw.',
  'refusal.type.slides': 'Cyflwyniad yw “{name}”. Cadwch ef fel PDF a dewis hwnnw.',
  'refusal.type.picture': 'Mae “{name}” yn llun o fath na ellir ei ddefnyddio yma. Dewiswch {accepted}.',
  'refusal.type.mail': 'E-bost yw “{name}”. Argraffwch ef i PDF, neu gadw’r hyn sydd ynghlwm wrtho, a dewis hwnnw.',
  'refusal.type.archive': 'Ffolder wedi’i phacio yw “{name}”. Tynnwch y ffeiliau allan ohoni a’u dewis fesul un.',
  'refusal.type.program': 'Rhaglen neu sgript yw “{name}”. Ni chaiff byth ei derbyn. Dewiswch {accepted}.',
  'refusal.name-differs':
    'Nid yw cynnwys “{name}” yr hyn y mae ei enw’n ei ddweud. Agorwch hi yn y rhaglen y’i gwnaed ynddi, ei chadw eto a dewis honno.',
  'refusal.name-differs.no-ending':
    'Nid yw enw “{name}” yn dweud pa fath o ffeil yw hi. Cadwch hi eto gyda therfyniad fel .pdf neu .docx a dewis honno.',
  'refusal.name-differs.other-ending':
    'Mae gan enw “{name}” derfyniad nad ydym yn ei adnabod. Cadwch hi eto gyda’i therfyniad arferol, fel .pdf neu .docx, a dewis honno.',
  'refusal.name-differs.not-text': 'Gelwir “{name}” yn ffeil destun ond mae’n dal rhywbeth arall. Dewiswch {accepted}.',
  'refusal.password': 'Mae angen cyfrinair i agor “{name}”. Cadwch hi heb un a’i dewis eto.',
  'refusal.macro': 'Mae “{name}” yn cynnwys macros. Cadwch hi heb facros (.docx neu .xlsx) a dewis honno.',
  'refusal.active-command':
    'Mae “{name}” yn cynnwys gorchymyn a allai gychwyn rhywbeth ar gyfrifiadur y darllenydd. Argraffwch hi i PDF a dewis hwnnw.',
  'refusal.damaged': 'Mae “{name}” wedi’i difrodi ac ni ellir ei darllen. Agorwch hi, ei chadw eto a dewis honno.',
  'refusal.empty': 'Mae “{name}” yn wag. Dewiswch ffeil â rhywbeth ynddi.',
  'refusal.too-large': 'Mae “{name}” yn fwy na 10 MB. Gwnewch hi’n llai, neu ei rhannu a dewis y rhannau.',
  'refusal.infected':
    'Ni chadwyd “{name}”: daeth y sganiwr firysau o hyd i feddalwedd niweidiol ynddi. Dywedwch wrth bwy bynnag sy’n gofalu am eich cyfrifiaduron, a dewiswch gopi glân.',
  'refusal.unchecked':
    'Ni ellid gwirio “{name}” am firysau nawr, felly ni chadwyd hi. Mae popeth arall wedi’i gadw. Dewiswch hi eto ymhen ychydig funudau; os nad yw hynny’n helpu, dywedwch wrth y gwasanaeth iechyd galwedigaethol.',
  'refusal.store-away':
    'Ni ellid cadw “{name}” nawr. Nid chi achosodd hyn, ac mae popeth arall wedi’i gadw. Dewiswch hi eto ymhen ychydig funudau; os nad yw hynny’n helpu, dywedwch wrth y gwasanaeth iechyd galwedigaethol.',
  'refusal.no-room':
    'Nid oes lle i gadw “{name}” ar hyn o bryd. Mae popeth arall wedi’i gadw. Rhowch gynnig arall arni’n nes ymlaen, neu dywedwch wrth y gwasanaeth iechyd galwedigaethol.',
  'accepts.word': 'Word',
  'accepts.excel': 'Excel',
  'accepts.text': 'testun plaen',
  'accepts.pdf': 'PDF',
  'accepts.jpeg': 'JPEG',
  'accepts.png': 'PNG',
} as const;
