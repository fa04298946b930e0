"""Curated glossaries and samples; README.md says where each came from."""
