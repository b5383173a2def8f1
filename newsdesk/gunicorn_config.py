"""How gunicorn serves newsdesk: `gunicorn -c python:newsdesk.gunicorn_config newsdesk.wsgi`."""

import os
from pathlib import Path

# The embedded mode is for this machine alone, whatever HOST says.
_host = os.environ.get("HOST", "127.0.0.1") if os.environ.get("DATABASE_URL") else "127.0.0.1"
bind = f"{_host}:{os.environ.get('PORT', '8000')}"
workers = int(os.environ.get("WEB_PROCESSES", "1"))
worker_class = "gthread"
threads = 8  # newsdesk/wsgi.py opens as many connections at most
timeout = 60
graceful_timeout = 10
keepalive = 5
max_requests = 20_000  # a leak would have to be slow to be noticed
max_requests_jitter = 2_000
loglevel = os.environ.get("GUNICORN_LOG_LEVEL", "warning")
if Path("/dev/shm").is_dir():
    worker_tmp_dir = "/dev/shm"  # its heartbeat file must not wait for a slow disk
