# shellcheck shell=sh
# Sourced by what measures a gateway with its database: a PostgreSQL that waits for its disk, a
# MinIO, and the gateway with an API key.

load=$root/benchmarks/load
port=$((18000 + $$ % 900))
database_port=$((port + 1000))
storage=$((port + 2000))
# On a disk: what a memory file system keeps, no commit waits for.
work=$(mktemp -d "${BENCHMARK_FOLDER:-/var/tmp}/gatepass-load.XXXXXX")
running=
beside=
server=
store=

export BENCH_LOAD="$load" BENCH_TOKEN=only-for-this-benchmark
export AWS_ACCESS_KEY_ID=gatepass-load AWS_SECRET_ACCESS_KEY=only-for-this-benchmark
export PEER_BUCKET=media PEER_PORT="$port" PEER_WORK="$work" PEER_ENDPOINT="http://127.0.0.1:$storage"
export NODE_ENV=production

stop() {
  [ -z "$running" ] || kill "$running" 2>/dev/null || true
  [ -z "$running" ] || wait "$running" 2>/dev/null || true
  running=
}

leave() {
  stop
  [ -z "$beside" ] || kill "$beside" 2>/dev/null || true
  [ -z "$server" ] || "$server/pg_ctl_as" stop -m immediate >/dev/null 2>&1 || true
  [ -z "$store" ] || kill "$store" 2>/dev/null || true
  wait
  rm -rf "$work"
}
trap leave EXIT
trap 'exit 130' INT TERM

missing() {
  echo "$1 is needed: $2" >&2
  exit 2
}
command -v wrk >/dev/null || missing wrk "apt-get install wrk"
command -v minio >/dev/null || missing minio "see CONTRIBUTING.md"
postgres=$(for bin in /usr/lib/postgresql/*/bin "$(pg_config --bindir 2>/dev/null || echo /none)"; do
  [ ! -x "$bin/pgbench" ] || echo "$bin"
done | tail -n 1)
[ -n "$postgres" ] || missing PostgreSQL "apt-get install postgresql"

await() { # await <command...>: until it succeeds, a minute at most
  tries=0
  until "$@" >/dev/null 2>&1; do
    tries=$((tries + 1))
    [ "$tries" -lt 600 ] || { tail -n 5 "$work"/*.log >&2 && exit 1; }
    sleep 0.1
  done
}

# --- PostgreSQL, which refuses to be run by root

start_postgres() {
  mkdir -p "$work/pg"
  server=$work/pg
  if [ "$(id -u)" = 0 ]; then
    chmod 755 "$work" && chown nobody "$work/pg"
    as='setpriv --reuid=nobody --clear-groups --inh-caps=-all'
  else
    as=
  fi
  cat >"$server/pg_ctl_as" <<SH
#!/bin/sh
cd / && exec $as "$postgres/pg_ctl" -D "$server/data" -l "$server/log" -w "\$@"
SH
  chmod 755 "$server/pg_ctl_as"
  "$server/pg_ctl_as" initdb -o "-A trust -U gatepass -E UTF8 --locale=C" >/dev/null
  # The defaults of the server, but room: 200 connections, a quarter of a small machine's memory, and
  # no checkpoint in the middle of one contender's turn.
  cat >>"$server/data/postgresql.conf" <<CONF
port = $database_port
listen_addresses = '127.0.0.1'
unix_socket_directories = '$server'
max_connections = 200
shared_buffers = 512MB
max_wal_size = 8GB
checkpoint_timeout = 30min
CONF
  "$server/pg_ctl_as" start >/dev/null
  for durable in fsync synchronous_commit full_page_writes; do
    [ "$(sql postgres -Atc "show $durable")" = on ] || missing "$durable" "a server that keeps what it commits"
  done
}

sql() { # sql <database> <arguments of psql...>
  base=$1
  shift
  PGOPTIONS=--client-min-messages=warning "$postgres/psql" -q -X -v ON_ERROR_STOP=1 -h 127.0.0.1 -p "$database_port" -U gatepass -d "$base" "$@"
}

empty_database() { # empty_database <name>: made anew, so that no contender pays for another's rows
  sql postgres -c "drop database if exists $1 with (force)" -c "create database $1" -c "checkpoint"
}

# --- MinIO

start_storage() {
  mkdir -p "$work/objects/media"
  MINIO_ROOT_USER=$AWS_ACCESS_KEY_ID MINIO_ROOT_PASSWORD=$AWS_SECRET_ACCESS_KEY MINIO_BROWSER=off \
    minio server "$work/objects" --address "127.0.0.1:$storage" --quiet >"$work/storage.log" 2>&1 &
  store=$!
  await curl -sf "http://127.0.0.1:$storage/minio/health/live"
}

# --- contenders: one at a time

# What the gateway is told in each of these runs.
export GATEPASS_STORES_MAIN_PROVIDER=minio GATEPASS_STORES_MAIN_BUCKET=media \
  GATEPASS_STORES_MAIN_ENDPOINT="http://127.0.0.1:$storage" \
  GATEPASS_STORES_MAIN_ACCESS_KEY="$AWS_ACCESS_KEY_ID" GATEPASS_STORES_MAIN_SECRET_KEY="$AWS_SECRET_ACCESS_KEY" \
  GATEPASS_DATABASE_URL="jdbc:postgresql://127.0.0.1:$database_port/gatepass" \
  GATEPASS_DATABASE_USER=gatepass GATEPASS_DATABASE_PASSWORD=unused \
  GATEPASS_AUTH_API_KEYS=true GATEPASS_DOCTOR_AT_START=false GATEPASS_DATA="$work/data"

start_gatepass() { # with authentication, so each call is verified and each permission on record
  empty_database gatepass
  BENCH_TOKEN=$("$root/gatepass" keys create --name bench --tenant bench --owner bench \
    --scopes upload,download 2>"$work/key.log")
  export BENCH_TOKEN
  "$root/gatepass" serve --port "$port" >"$work/gateway.log" 2>&1 &
  running=$!
  await curl -sf "http://127.0.0.1:$port/health/readiness"
}

# The most memory of what runs, in bytes, since it began or was forgotten.
peak() { awk '/^VmHWM:/ { printf "%.0f\n", $2 * 1024 }' "/proc/$running/status"; }
forget_peak() { echo 5 >"/proc/$running/clear_refs"; }

begin() { # everything that all contenders share
  "$root/gatepass" --version >/dev/null
  start_postgres
  start_storage
}

. "$root/benchmarks/load/peers.sh"
. "$root/benchmarks/load/drive.sh"
. "$root/benchmarks/load/steady.sh"
