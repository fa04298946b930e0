"""The version of termbase; a constant, because asking the installed package costs 10 ms at start-up."""

VERSION = "0.1.0"
