"""Reads an XLSX file as somebody else's program would: every part must be well-formed, and every sheet is printed as JSON."""

import json
import sys
import xml.etree.ElementTree as xml
import zipfile

main = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
related = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"

with zipfile.ZipFile(sys.argv[1]) as book:
    assert book.testzip() is None
    for part in book.namelist():
        xml.fromstring(book.read(part))
    relations = xml.fromstring(book.read("xl/_rels/workbook.xml.rels"))
    targets = {each.get("Id"): each.get("Target") for each in relations}
    sheets = {}
    for sheet in xml.fromstring(book.read("xl/workbook.xml")).iter(main + "sheet"):
        rows = []
        for row in xml.fromstring(book.read("xl/" + targets[sheet.get(related)])).iter(main + "row"):
            cells = {}
            for cell in row.iter(main + "c"):
                assert cell.find(main + "f") is None
                words = "".join(text.text or "" for text in cell.iter(main + "t"))
                number = cell.find(main + "v")
                cells[cell.get("r")] = words if number is None else float(number.text)
            rows.append(cells)
        sheets[sheet.get("name")] = rows
    print(json.dumps(sheets))
