# The daemon (`run`) and the face (`serve`) in one small image. docs/deploy.md says how to use it.
# Nothing of the build stage but the virtual environment reaches the second one.

FROM python:3.13-slim AS build
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1
WORKDIR /build
RUN python -m venv /venv
# the dependencies change seldom: a layer of their own, pinned with hashes
COPY requirements.lock ./
RUN /venv/bin/pip install --require-hashes -r requirements.lock
COPY pyproject.toml README.md LICENSE ./
COPY monitor ./monitor
RUN /venv/bin/pip install --no-deps . && /venv/bin/monitor --version

FROM python:3.13-slim
RUN groupadd --gid 10001 monitor \
    && useradd --uid 10001 --gid 10001 --no-create-home --home-dir /data --shell /usr/sbin/nologin monitor \
    && install -d -o 10001 -g 10001 -m 0700 /data \
    && install -d -m 0755 /config
COPY --from=build /venv /venv
COPY config.toml /config/config.toml
ENV PATH=/venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    MONITOR_CONFIG=/config/config.toml \
    MONITOR_STATE=/data
USER 10001:10001
WORKDIR /data
VOLUME ["/data"]
EXPOSE 8001
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 CMD ["python", "-m", "monitor.cli.alive"]
ENTRYPOINT ["monitor"]
CMD ["run"]
