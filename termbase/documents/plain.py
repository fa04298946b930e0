"""Plain text, as typed, or as it comes out of a PDF with its lines broken."""

from termbase.documents import Reader
from termbase.layout import plain_blocks

READER = Reader(name="plain", suffixes=(".txt", ".text"), layout=plain_blocks)
