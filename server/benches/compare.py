"""What WeasyPrint takes for the content of a draft, as PDF/UA-1: processor time in milliseconds, pages and bytes.

Reads a draft (concept.json) on standard input. WeasyPrint gets its texts, lists and tables as plain HTML with one style
sheet: none of the charts, sums and outcomes that our own document adds.
"""

import html
import json
import sys
import time

from weasyprint import HTML
from weasyprint.text.fonts import FontConfiguration

DOCUMENTS = 3
STYLE = """
@page { size: A4; margin: 25mm 20mm; @bottom-center { content: counter(page) } }
body { font: 10.5pt/1.45 "Noto Sans", sans-serif }
table { border-collapse: collapse; width: 100% }
th, td { border-bottom: 0.5pt solid #999; padding: 3pt; text-align: left; vertical-align: top }
h1, h2, h3 { page-break-after: avoid }
"""


def table(rows):
    """Rows as objects of cells; the names of the cells stand on top."""
    cells = lambda tag, values: "<tr>" + "".join(f"<{tag}>{html.escape(str(value))}</{tag}>" for value in values) + "</tr>"
    columns = list(dict.fromkeys(name for row in rows for name in row))
    body = "".join(cells("td", [row.get(name, "") for name in columns]) for row in rows)
    return f"<table><thead>{cells('th', columns)}</thead><tbody>{body}</tbody></table>"


def prose(text):
    for block in text.split("\n\n"):
        lines = [html.escape(line) for line in block.split("\n")]
        if all(line.startswith("- ") for line in lines):
            yield "<ul>" + "".join(f"<li>{line[2:]}</li>" for line in lines) + "</ul>"
        else:
            yield f"<p>{'<br>'.join(lines)}</p>"


def document(draft):
    title = html.escape(draft["title"])
    yield f"<!doctype html><html lang=nl><title>{title}</title><style>{STYLE}</style><h1>{title}</h1>"
    chapter = None
    for question, text in draft["answers"].items():
        section = question.partition(".")[0]
        if section != chapter:
            chapter = section
            yield f"<h2>{html.escape(section)}</h2>"
        yield f"<h3>{html.escape(question)}</h3>"
        rows = json.loads(text) if text.startswith("[{") else None
        yield table(rows) if rows else "".join(prose(text))
    for part, rows in draft["budget"].items():
        yield f"<h2>{html.escape(part)}</h2>"
        yield table(rows if isinstance(rows, list) else [rows])


def make(page, fonts):
    rendered = HTML(string=page).render(font_config=fonts)
    return len(rendered.pages), rendered.write_pdf(pdf_variant="pdf/ua-1")


def main():
    page, fonts = "\n".join(document(json.load(sys.stdin))), FontConfiguration()
    make(page, fonts)
    begin = time.process_time()
    for _ in range(DOCUMENTS):
        pages, file = make(page, fonts)
    print(f"{(time.process_time() - begin) * 1000 / DOCUMENTS:.2f} {pages} {len(file)}")


main()
