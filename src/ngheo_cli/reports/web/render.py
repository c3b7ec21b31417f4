"""How does a page become one file that opens anywhere and reaches for nothing outside?"""

import base64
import hashlib
from pathlib import Path

from ngheo_cli.messages import of
from ngheo_cli.messages import web_page as words
from ngheo_cli.reports.files import placed
from ngheo_cli.reports.web.model import Page

_HERE = Path(__file__).parent
_TEXTS = {
    "skip": words.SKIP,
    "contents": words.CONTENTS,
    "filter": words.FILTER,
    "kind": words.KIND,
    "every_kind": words.EVERY_KIND,
    "shown": words.SHOWN,
    "sorted": words.SORTED_BY,
    "ascending": words.ASCENDING,
    "descending": words.DESCENDING,
}
"""What the template and the script say themselves; the script fills the values."""


def html_of(page: Page) -> str:
    """Return a page as HTML: style, script and pictures stand in it, and only that one script may run."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined  # noqa: PLC0415 - only pages need it

    files = FileSystemLoader(_HERE, encoding="utf-8")
    jinja = Environment(
        loader=files, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    script, style = ((_HERE / name).read_text(encoding="utf-8") for name in ("page.js", "page.css"))
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    template = jinja.get_template("page.html.j2")
    texts = {name: of(pair, page.lang) for name, pair in _TEXTS.items()}
    html = template.render(page=page, texts=texts, style=style, script=script, digest=digest)
    return f"{html.strip()}\n"


def write_page(page: Page, path: Path, *, force: bool) -> None:
    """Write a page; raise Stop where that fails."""
    with placed(path, force=force) as beside:
        beside.write_bytes(html_of(page).encode())
