"""Markdown: text with marks for headings, tables, code and comments."""

from termbase.documents import Reader
from termbase.layout import markdown_blocks

READER = Reader(name="markdown", suffixes=(".md", ".markdown"), layout=markdown_blocks)
