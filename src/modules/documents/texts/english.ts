/** What is said about documents, in English. */
export const english = {
  'documents.in_confidence':
    '“{name}” is medical in confidence. Since it was submitted only clinicians of the occupational health service open it.',
  'documents.content_missing':
    '“{name}” cannot be read at the moment. Nothing you did caused this. Tell the occupational health service if it is still so tomorrow.',
  'refusal.type': '“{name}” is a kind of file that cannot be used here. Choose {accepted}.',
  'refusal.type.rtf': '“{name}” is a Rich Text file. Open it, save it as a Word document (.docx) and choose that one.',
  'refusal.type.csv':
    '“{name}” is a list of values (CSV). Open it in Excel, save it as a workbook (.xlsx) and choose that one.',
  'refusal.type.word95':
    '“{name}” was made by Word 95 or older. Open it, save it as a Word document (.docx) and choose that one.',
  'refusal.type.excel95':
    '“{name}” was made by Excel 95 or older. Open it, save it as a workbook (.xlsx) and choose that one.',
  'refusal.type.opendocument':
    '“{name}” is an OpenDocument file. Save it as Word (.docx), Excel (.xlsx) or PDF and choose that one.',
  'refusal.type.template': '“{name}” is a template. Save it as an ordinary document or workbook and choose that one.',
  'refusal.type.slides': '“{name}” is a presentation. Save it as a PDF and choose that one.',
  'refusal.type.picture': '“{name}” is a picture of a kind that cannot be used here. Choose {accepted}.',
  'refusal.type.mail': '“{name}” is an e-mail. Print it to a PDF, or save what is attached to it, and choose that.',
  'refusal.type.archive': '“{name}” is a packed folder. Take the files out of it and choose them one by one.',
  'refusal.type.program': '“{name}” is a program or a script. It is never taken. Choose {accepted}.',
  'refusal.name-differs':
    'The content of “{name}” is not what its name says. Open it in the program it was made with, save it again and choose that one.',
  'refusal.name-differs.no-ending':
    'The name of “{name}” does not say what kind of file it is. Save it again with an ending such as .pdf or .docx and choose that one.',
  'refusal.name-differs.other-ending':
    'The name of “{name}” has an ending we do not know. Save it again with its usual ending, such as .pdf or .docx, and choose that one.',
  'refusal.name-differs.not-text': '“{name}” is called a text file but holds something else. Choose {accepted}.',
  'refusal.password': '“{name}” needs a password to open. Save it without one and choose it again.',
  'refusal.macro': '“{name}” contains macros. Save it without macros (.docx or .xlsx) and choose that one.',
  'refusal.active-command':
    '“{name}” contains a command that could start something on the reader’s computer. Print it to a PDF and choose that one.',
  'refusal.damaged': '“{name}” is damaged and cannot be read. Open it, save it again and choose that one.',
  'refusal.empty': '“{name}” is empty. Choose a file with something in it.',
  'refusal.too-large': '“{name}” is larger than 10 MB. Make it smaller, or split it and choose the parts.',
  'refusal.infected':
    '“{name}” was not kept: the virus scanner found harmful software in it. Tell whoever looks after your computers, and choose a clean copy.',
  'refusal.unchecked':
    '“{name}” could not be checked for viruses just now, so it was not kept. Everything else is saved. Choose it again in a few minutes; if that does not help, tell the occupational health service.',
  'refusal.store-away':
    '“{name}” could not be kept just now. Nothing you did caused this, and everything else is saved. Choose it again in a few minutes; if that does not help, tell the occupational health service.',
  'refusal.no-room':
    'There is no room to keep “{name}” at the moment. Everything else is saved. Try again later, or tell the occupational health service.',
  'accepts.word': 'Word',
  'accepts.excel': 'Excel',
  'accepts.text': 'plain text',
  'accepts.pdf': 'PDF',
  'accepts.jpeg': 'JPEG',
  'accepts.png': 'PNG',
} as const;
