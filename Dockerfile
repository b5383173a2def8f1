FROM python:3.11-slim

# The address of PyTorch's builds for CPUs: without it pip takes the one with CUDA, several GB larger.
ARG TORCH_INDEX=
ENV PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 PIP_NO_CACHE_DIR=1
WORKDIR /newsdesk
COPY pyproject.toml constraints.txt ./
COPY newsdesk/requirements.py newsdesk/
RUN pip install ${TORCH_INDEX:+--index-url "$TORCH_INDEX"} "$(grep '^torch==' constraints.txt)" \
 && python newsdesk/requirements.py > /tmp/requirements.txt \
 && pip install -c constraints.txt -r /tmp/requirements.txt
COPY . .
RUN SECRET_KEY=only-for-collecting python manage.py collectstatic --noinput --verbosity 0 \
 && useradd --system --no-create-home newsdesk
USER newsdesk
EXPOSE 8000
CMD ["gunicorn", "-c", "python:newsdesk.gunicorn_config", "newsdesk.wsgi"]
