// Keys are `refusal.<code>` and, where a detail narrows it, `refusal.<code>.<detail>`; `{name}` is the file's name,
// `{accepted}` the list of what the slot takes. `download.<reason>` says why an accepted file is never shown inline.

const en = {
  'refusal.type': '“{name}” is a kind of file that cannot be used here. Choose {accepted}.',
  'refusal.type.rtf':
    '“{name}” is a Rich Text file. Open it in Word, save it as a Word document (.docx) and choose that.',
  'refusal.type.csv':
    '“{name}” is a list of values (CSV). Open it in Excel, save it as a workbook (.xlsx) and choose that.',
  'refusal.type.word95':
    '“{name}” was made by Word 95 or older, which we cannot check. Save it as a Word document (.docx) and choose that.',
  'refusal.type.excel95':
    '“{name}” was made by Excel 95 or older, which we cannot check. Save it as a workbook (.xlsx) and choose that.',
  'refusal.type.excel4':
    '“{name}” was made by Excel 4 or older, which we cannot check. Save it as a workbook (.xlsx) and choose that.',
  'refusal.type.docm':
    '“{name}” is a Word document made for macros. Save it as an ordinary one (.docx) and choose that.',
  'refusal.type.xlsm': '“{name}” is a workbook made for macros. Save it as an ordinary one (.xlsx) and choose that.',
  'refusal.type.xlsb': '“{name}” is a binary workbook. Save it as an ordinary workbook (.xlsx) and choose that.',
  'refusal.type.word-template': '“{name}” is a Word template. Save it as a Word document (.docx) and choose that.',
  'refusal.type.excel-template': '“{name}” is an Excel template. Save it as a workbook (.xlsx) and choose that.',
  'refusal.type.slides': '“{name}” is a presentation. Save it as a PDF and choose that.',
  'refusal.type.opendocument': '“{name}” is an OpenDocument file. Save it as .docx, .xlsx or PDF and choose that.',
  'refusal.type.html': '“{name}” is a web page. Print it to a PDF and choose that.',
  'refusal.type.msg': '“{name}” is an e-mail. Print it to a PDF, or save what is attached to it, and choose that.',
  'refusal.type.mail': '“{name}” is an e-mail. Print it to a PDF, or save what is attached to it, and choose that.',
  'refusal.type.heic':
    '“{name}” is a photograph in a format many computers cannot open (HEIC). Save it as a JPEG or a PDF.',
  'refusal.type.zip': '“{name}” is a packed folder. Take the files out of it and choose them one by one.',
  'refusal.type.archive': '“{name}” is a packed folder. Take the files out of it and choose them one by one.',
  'refusal.type.exe': '“{name}” is a program. Programs are never taken. Choose {accepted}.',
  'refusal.type.script': '“{name}” is a script. Scripts are never taken. Choose {accepted}.',
  'refusal.name-differs':
    'The content of “{name}” is not what its name says. Open it where it was made, save it again as {accepted} and choose that.',
  'refusal.name-differs.no-ending':
    'The name “{name}” does not end in a kind of file, so nobody could open it. Add its usual ending, such as .pdf or .docx.',
  'refusal.name-differs.other-ending':
    'The name “{name}” ends in something we do not know. Give it its usual ending, such as .pdf or .docx.',
  'refusal.name-differs.not-text':
    '“{name}” is called a text file but is not text. Save it as text (UTF-8), or choose {accepted}.',
  'refusal.name-differs.rtf':
    '“{name}” holds Rich Text, not what its name says. Save it as a Word document (.docx) and choose that.',
  'refusal.name-differs.html':
    '“{name}” holds a web page, not what its name says. Open it, save it as .docx, .xlsx or PDF and choose that.',
  'refusal.name-differs.xml':
    '“{name}” holds XML, not what its name says. Open it where it was made, save it as .docx, .xlsx or PDF and choose that.',
  'refusal.name-differs.exe':
    '“{name}” holds a program, whatever its name says. Programs are never taken. Choose {accepted}.',
  'refusal.name-differs.jpeg': '“{name}” holds a JPEG picture. Give its name the ending .jpg and choose it again.',
  'refusal.name-differs.png': '“{name}” holds a PNG picture. Give its name the ending .png and choose it again.',
  'refusal.name-differs.pdf': '“{name}” holds a PDF. Give its name the ending .pdf and choose it again.',
  'refusal.name-differs.doc':
    '“{name}” holds a Word 97–2003 document. Give its name the ending .doc and choose it again.',
  'refusal.name-differs.docx': '“{name}” holds a Word document. Give its name the ending .docx and choose it again.',
  'refusal.name-differs.xls':
    '“{name}” holds an Excel 97–2003 workbook. Give its name the ending .xls and choose it again.',
  'refusal.name-differs.xlsx': '“{name}” holds an Excel workbook. Give its name the ending .xlsx and choose it again.',
  'refusal.name-differs.txt': '“{name}” holds plain text. Give its name the ending .txt and choose it again.',
  'refusal.password':
    '“{name}” needs a password to open, so nobody could read it. Save it without one and choose that.',
  'refusal.macro':
    '“{name}” contains macros, which could harm a reader’s computer. Save it without them (.docx or .xlsx).',
  'refusal.active-command':
    '“{name}” contains a command that could start something on a reader’s computer. Print it to a PDF and choose that.',
  'refusal.damaged': '“{name}” is damaged or incomplete and cannot be read. Open it, save it again and choose that.',
  'refusal.empty': '“{name}” is empty. Choose a file with something in it.',
  'refusal.too-large': '“{name}” is larger than {limit}. Make it smaller, or split it and choose the parts.',
  'download.pdf-script': 'This PDF contains a script. It can be downloaded but is not shown here.',
  'download.pdf-attachment': 'This PDF carries other files inside. It can be downloaded but is not shown here.',
  'download.remote-reference':
    'This document fetches something from elsewhere when opened. It can be downloaded but is not shown here.',
  'download.embedded-object':
    'This document carries other documents inside. It can be downloaded but is not shown here.',
  'download.polyglot':
    'This file can also be read as another kind of file. It can be downloaded but is not shown here.',
} as const;

const cy: Record<keyof typeof en, string> = {
  'refusal.type': 'Mae “{name}” yn fath o ffeil na ellir ei ddefnyddio yma. Dewiswch {accepted}.',
  'refusal.type.rtf':
    'Ffeil Rich Text yw “{name}”. Agorwch hi yn Word, ei chadw fel dogfen Word (.docx) a dewis honno.',
  'refusal.type.csv':
    'Rhestr o werthoedd (CSV) yw “{name}”. Agorwch hi yn Excel, ei chadw fel llyfr gwaith (.xlsx) a dewis hwnnw.',
  'refusal.type.word95':
    'Gwnaed “{name}” gan Word 95 neu hŷn, na allwn ei wirio. Cadwch hi fel dogfen Word (.docx) a dewis honno.',
  'refusal.type.excel95':
    'Gwnaed “{name}” gan Excel 95 neu hŷn, na allwn ei wirio. Cadwch hi fel llyfr gwaith (.xlsx) a dewis hwnnw.',
  'refusal.type.excel4':
    'Gwnaed “{name}” gan Excel 4 neu hŷn, na allwn ei wirio. Cadwch hi fel llyfr gwaith (.xlsx) a dewis hwnnw.',
  'refusal.type.docm':
    'Dogfen Word a wnaed ar gyfer macros yw “{name}”. Cadwch hi fel un gyffredin (.docx) a dewis honno.',
  'refusal.type.xlsm':
    'Llyfr gwaith a wnaed ar gyfer macros yw “{name}”. Cadwch ef fel un cyffredin (.xlsx) a dewis hwnnw.',
  'refusal.type.xlsb': 'Llyfr gwaith deuaidd yw “{name}”. Cadwch ef fel llyfr gwaith cyffredin (.xlsx) a dewis hwnnw.',
  'refusal.type.word-template': 'Templed Word yw “{name}”. Cadwch ef fel dogfen Word (.docx) a dewis honno.',
  'refusal.type.excel-template': 'Templed Excel yw “{name}”. Cadwch ef fel llyfr gwaith (.xlsx) a dewis hwnnw.',
  'refusal.type.slides': 'Cyflwyniad yw “{name}”. Cadwch ef fel PDF a dewis hwnnw.',
  'refusal.type.opendocument': 'Ffeil OpenDocument yw “{name}”. Cadwch hi fel .docx, .xlsx neu PDF a dewis honno.',
  'refusal.type.html': 'Tudalen we yw “{name}”. Argraffwch hi i PDF a dewis hwnnw.',
  'refusal.type.msg': 'E-bost yw “{name}”. Argraffwch ef i PDF, neu cadwch yr hyn sydd ynghlwm wrtho, a dewis hwnnw.',
  'refusal.type.mail': 'E-bost yw “{name}”. Argraffwch ef i PDF, neu cadwch yr hyn sydd ynghlwm wrtho, a dewis hwnnw.',
  'refusal.type.heic':
    'Llun mewn fformat na all llawer o gyfrifiaduron ei agor (HEIC) yw “{name}”. Cadwch ef fel JPEG neu PDF.',
  'refusal.type.zip': 'Ffolder wedi’i phacio yw “{name}”. Tynnwch y ffeiliau allan ohoni a’u dewis fesul un.',
  'refusal.type.archive': 'Ffolder wedi’i phacio yw “{name}”. Tynnwch y ffeiliau allan ohoni a’u dewis fesul un.',
  'refusal.type.exe': 'Rhaglen yw “{name}”. Ni dderbynnir rhaglenni byth. Dewiswch {accepted}.',
  'refusal.type.script': 'Sgript yw “{name}”. Ni dderbynnir sgriptiau byth. Dewiswch {accepted}.',
  'refusal.name-differs':
    'Nid yw cynnwys “{name}” yr hyn y mae ei henw’n ei ddweud. Agorwch hi lle y’i gwnaed, ei chadw eto fel {accepted} a dewis honno.',
  'refusal.name-differs.no-ending':
    'Nid yw’r enw “{name}” yn gorffen â math o ffeil, felly ni allai neb ei hagor. Ychwanegwch ei therfyniad arferol, fel .pdf neu .docx.',
  'refusal.name-differs.other-ending':
    'Mae’r enw “{name}” yn gorffen â rhywbeth nad ydym yn ei adnabod. Rhowch ei therfyniad arferol iddi, fel .pdf neu .docx.',
  'refusal.name-differs.not-text':
    'Gelwir “{name}” yn ffeil destun ond nid testun ydyw. Cadwch hi fel testun (UTF-8), neu dewiswch {accepted}.',
  'refusal.name-differs.rtf':
    'Rich Text sydd yn “{name}”, nid yr hyn y mae ei henw’n ei ddweud. Cadwch hi fel dogfen Word (.docx) a dewis honno.',
  'refusal.name-differs.html':
    'Tudalen we sydd yn “{name}”, nid yr hyn y mae ei henw’n ei ddweud. Agorwch hi, ei chadw fel .docx, .xlsx neu PDF a dewis honno.',
  'refusal.name-differs.xml':
    'XML sydd yn “{name}”, nid yr hyn y mae ei henw’n ei ddweud. Agorwch hi lle y’i gwnaed, ei chadw fel .docx, .xlsx neu PDF a dewis honno.',
  'refusal.name-differs.exe':
    'Rhaglen sydd yn “{name}”, beth bynnag y mae ei henw’n ei ddweud. Ni dderbynnir rhaglenni byth. Dewiswch {accepted}.',
  'refusal.name-differs.jpeg': 'Llun JPEG sydd yn “{name}”. Rhowch y terfyniad .jpg i’w henw a’i dewis eto.',
  'refusal.name-differs.png': 'Llun PNG sydd yn “{name}”. Rhowch y terfyniad .png i’w henw a’i dewis eto.',
  'refusal.name-differs.pdf': 'PDF sydd yn “{name}”. Rhowch y terfyniad .pdf i’w henw a’i dewis eto.',
  'refusal.name-differs.doc': 'Dogfen Word 97–2003 sydd yn “{name}”. Rhowch y terfyniad .doc i’w henw a’i dewis eto.',
  'refusal.name-differs.docx': 'Dogfen Word sydd yn “{name}”. Rhowch y terfyniad .docx i’w henw a’i dewis eto.',
  'refusal.name-differs.xls':
    'Llyfr gwaith Excel 97–2003 sydd yn “{name}”. Rhowch y terfyniad .xls i’w henw a’i dewis eto.',
  'refusal.name-differs.xlsx': 'Llyfr gwaith Excel sydd yn “{name}”. Rhowch y terfyniad .xlsx i’w henw a’i dewis eto.',
  'refusal.name-differs.txt': 'Testun plaen sydd yn “{name}”. Rhowch y terfyniad .txt i’w henw a’i dewis eto.',
  'refusal.password':
    'Mae angen cyfrinair i agor “{name}”, felly ni allai neb ei darllen. Cadwch hi heb un a dewis honno.',
  'refusal.macro':
    'Mae “{name}” yn cynnwys macros, a allai niweidio cyfrifiadur y darllenydd. Cadwch hi hebddynt (.docx neu .xlsx).',
  'refusal.active-command':
    'Mae “{name}” yn cynnwys gorchymyn a allai gychwyn rhywbeth ar gyfrifiadur y darllenydd. Argraffwch hi i PDF a dewis hwnnw.',
  'refusal.damaged':
    'Mae “{name}” wedi’i difrodi neu’n anghyflawn, ac ni ellir ei darllen. Agorwch hi, ei chadw eto a dewis honno.',
  'refusal.empty': 'Mae “{name}” yn wag. Dewiswch ffeil â rhywbeth ynddi.',
  'refusal.too-large': 'Mae “{name}” yn fwy na {limit}. Gwnewch hi’n llai, neu ei rhannu a dewis y rhannau.',
  'download.pdf-script': 'Mae sgript yn y PDF hwn. Gellir ei lawrlwytho ond ni chaiff ei ddangos yma.',
  'download.pdf-attachment':
    'Mae ffeiliau eraill y tu mewn i’r PDF hwn. Gellir ei lawrlwytho ond ni chaiff ei ddangos yma.',
  'download.remote-reference':
    'Mae’r ddogfen hon yn nôl rhywbeth o fan arall wrth gael ei hagor. Gellir ei lawrlwytho ond ni chaiff ei dangos yma.',
  'download.embedded-object':
    'Mae dogfennau eraill y tu mewn i’r ddogfen hon. Gellir ei lawrlwytho ond ni chaiff ei dangos yma.',
  'download.polyglot':
    'Gellir darllen y ffeil hon fel math arall o ffeil hefyd. Gellir ei lawrlwytho ond ni chaiff ei dangos yma.',
};

/** What is said about every refusal and every reason to keep a file from being shown, in both languages (REF.D1). */
export const inspectionTexts = { en, cy };

/** The key of the words for a refusal: the narrowest there are for its detail. */
export function refusalKey(refusal: string, detail?: string): keyof typeof en {
  const narrow = `refusal.${refusal}.${detail}`;
  return (Object.hasOwn(en, narrow) ? narrow : `refusal.${refusal}`) as keyof typeof en;
}
