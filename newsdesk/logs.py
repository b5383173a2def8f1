"""Keeps a lost database from filling the log: one line for each report instead of two tracebacks."""

import logging

import psycopg
from django.db.utils import OperationalError
from procrastinate.exceptions import ConnectorException

DATABASE_ERRORS = (psycopg.OperationalError, OperationalError, ConnectorException)


class DatabaseErrorsInOneLine(logging.Filter):
    def filter(self, record: logging.LogRecord) -> bool:
        error = record.exc_info[1] if record.exc_info else None
        if isinstance(error, DATABASE_ERRORS):
            while isinstance(error, ConnectorException) and error.__cause__:
                error = error.__cause__
            record.exc_info = record.exc_text = None
            record.msg, record.args = f"{_one_line(record.getMessage())} {_one_line(str(error))}", None
        elif record.name.startswith("psycopg"):
            record.msg, record.args = _one_line(record.getMessage()), None
        return True


def _one_line(text: str) -> str:
    return " ".join(text.split())
